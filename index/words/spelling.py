"""Kazakh letters put back into words that were typed with a Russian keyboard."""

import re
from collections.abc import Callable, Iterable

from index.words.lexical import plain, words

# A beginning of this many letters tells a word; what follows are its endings.
_BEGINNING = 4


def spelled(text: str) -> str:
    """The words of a Kazakh text, each as "in Russian letters=as written".

    What has an underscore, such as an address, is no word to the word index.
    """
    return " ".join(
        f"{plain(word, 'kk')}={word}" for word in words(text.lower()) if "_" not in word
    )


def restore_letters(question: str, look_up: Callable[[str], Iterable[str]]) -> str:
    """Write the words of a Kazakh question as texts write them, or at least their beginnings.

    `look_up` gives the words of the texts that begin with some letters, as `spelled` has them.
    Words that have a Kazakh letter already, and words that the texts do not know, stay.
    """

    def restored(match: re.Match[str]) -> str:
        word = match.group().lower()
        if len(word) < _BEGINNING or plain(word, "kk") != word:
            return match.group()
        known = (entry.split("=") for entry in look_up(word[:_BEGINNING]) if "=" in entry)
        shared, written = max(
            ((_shared(form, word), written) for form, written in known), default=(0, "")
        )
        return written[:shared] + word[shared:]

    return re.sub(r"\w+", restored, question)


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
