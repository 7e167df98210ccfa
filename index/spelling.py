"""Kazakh letters put back into words that were typed with a Russian keyboard."""

import re
from collections.abc import Iterable, Mapping

from index.lexical import plain, words

# A beginning of this many letters tells a word; what follows are its endings.
_BEGINNING = 4


def restore_letters(question: str, texts: Iterable[str]) -> str:
    """Write the words of a Kazakh question as `texts` write them, or at least their beginnings.

    Words that have a Kazakh letter already, and words that the texts do not know, stay.
    """
    written: dict[str, dict[str, str]] = {}
    for text in texts:
        for word in words(text.lower()):
            form = plain(word, "kk")
            written.setdefault(form[:_BEGINNING], {})[form] = word
    return re.sub(r"\w+", lambda typed: _restored(typed.group().lower(), written), question)


def _restored(word: str, written: Mapping[str, Mapping[str, str]]) -> str:
    """`written`: beginning → plain form → the form as it is written."""
    known = written.get(word[:_BEGINNING])
    if not known or plain(word, "kk") != word:
        return word
    alike = max(known, key=lambda form: _shared(form, word))
    shared = _shared(alike, word)
    return known[alike][:shared] + word[shared:]


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
