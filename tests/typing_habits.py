"""Questions as people type them: with slips, on other keyboards, in other alphabets."""

import random

from index.words.readings import _KAZAKH_2018, _KAZAKH_2021, _RUSSIAN_LAYOUT

_KAZAKH_TO_RUSSIAN_LETTERS = str.maketrans("әғқңөұүһі", "агкноуухи")
_LAYOUT = {chr(letter): chr(key) for key, letter in _RUSSIAN_LAYOUT.items()}


def without_kazakh_letters(question: str) -> str:
    """As on a phone that has only the Russian keyboard."""
    return question.lower().translate(_KAZAKH_TO_RUSSIAN_LETTERS)


def on_a_latin_layout(question: str) -> str:
    """Russian with the keyboard left in English."""
    return _spelled(question, _LAYOUT)


def in_latin_of_2018(question: str) -> str:
    """Kazakh in the alphabet with acutes."""
    return _spelled(question, {letter: latin for latin, letter in _KAZAKH_2018.items()})


def in_latin_of_2021(question: str) -> str:
    """Kazakh in the alphabet with umlauts."""
    return _spelled(question, {letter: latin for latin, letter in _KAZAKH_2021.items()})


def without_dots(question: str) -> str:
    """Russian without "ё"."""
    return question.replace("ё", "е").replace("Ё", "Е")


def with_a_slip(question: str) -> str:
    """One letter left out, doubled or swapped with the next, in one long word (always the same)."""
    chance = random.Random(question)
    places = [at for at, word in enumerate(question.split()) if len(word) > 4]
    words = question.split()
    if places:
        place = chance.choice(places)
        word = words[place]
        at = chance.randrange(1, len(word) - 1)
        middle = chance.choice(["", word[at] * 2 + word[at + 1], word[at + 1] + word[at]])
        rest = word[at + 1 :] if not middle else word[at + 2 :]
        words[place] = word[:at] + middle + rest
    return " ".join(words)


def _spelled(question: str, letters: dict[str, str]) -> str:
    return "".join(letters.get(letter, letter) for letter in question.lower())
