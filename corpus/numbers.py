"""Printed numbers as numbers: how one follows another, whatever they are written in."""

import re
from collections.abc import Sequence
from enum import Enum, auto

Number = tuple[int, ...]
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWER = str.maketrans(SUPERSCRIPTS, "0123456789")
_RAISE = str.maketrans("0123456789", SUPERSCRIPTS)
_RAISED = re.compile(rf"[{SUPERSCRIPTS}]+")
# Headings count А, Б, В or, in Russian documents of the UN, А, В, С: the look-alikes of A, B, C.
_RUSSIAN = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"
_LOOK_ALIKES = str.maketrans("АВСЕНКМОРТХ", "ABCEHKMOPTX")
# What treaties insert: article 5 bis stands between 5 and 6, as 5A does in laws.
_LATIN = {"bis": 1, "бис": 1, "ter": 2, "quater": 3}
_LETTERED = re.compile(r"(?<=\d)[A-ZА-Я]$")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

# Parts of a law are counted in words, too: "раздел первый", "first part", "бірінші бөлім".
ORDINALS = {
    form: number
    for forms in (
        "first second third fourth fifth sixth seventh eighth ninth tenth",
        "one two three four five six seven eight nine ten",
        "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый",
        "первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая",
        "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы",
    )
    for number, form in enumerate(forms.split(), start=1)
}


class Step(Enum):
    """How a number stands to the one before it."""

    NEXT = auto()
    REPEAT = auto()
    SKIP = auto()
    RESTART = auto()
    BACK = auto()


def parse(printed: str) -> Number:
    """Read a number: "12", "5.12", "46-5", "5¹", "5 <1>", "5A", "5 bis", "IV", "A.4"; or ()."""
    if printed.lower() in ORDINALS:
        return (ORDINALS[printed.lower()],)
    parted = _LETTERED.sub(lambda match: f".{read_letter(match[0])[0][0]}", part_raised(printed))
    parts = [part for part in re.split(r"[.\-‐–<>\s]+", parted) if part]
    values = [
        int(part) if part.isdecimal() else _LATIN.get(part.lower()) or _read_numeral(part, parts)
        for part in parts
    ]
    return tuple(value for value in values if value) if all(values) else ()


def _read_numeral(part: str, parts: Sequence[str]) -> int:
    """A Roman numeral or, before other parts, a letter: A.12 is 1.12."""
    lettered = len(parts) > 1 and len(part) == 1 and "A" <= part <= "Z"
    return _parse_roman(part) or (ord(part) - ord("A") + 1 if lettered else 0)


def part_raised(printed: str) -> str:
    """Write what is raised in a number beside it: "5¹" → "5.1"."""
    return _RAISED.sub(lambda match: f".{match[0].translate(_LOWER)}", printed)


def raise_digits(digits: str) -> str:
    """Digits as superscripts: "12" → "¹²"."""
    return digits.translate(_RAISE)


def lower_digits(text: str) -> str:
    """Superscripts as digits: "¹²" → "12"."""
    return text.translate(_LOWER)


def read_number(printed: str) -> list[Number]:
    """What a printed number can stand for: one number."""
    return [parse(printed)]


def read_letter(printed: str) -> list[Number]:
    """What a letter can stand for: "B" is 2; "В" is 2 or, in the Russian alphabet, 3."""
    latin = printed.translate(_LOOK_ALIKES)
    read: list[Number] = [(ord(latin) - ord("A") + 1,)] if latin.isascii() else []
    return read + ([(_RUSSIAN.index(printed) + 1,)] if printed in _RUSSIAN else [])


def step(last: Number, number: Number) -> Step:
    """How `number` follows `last`: 5 → 6 or 5.1; 5.12 → 5.13, 6 or 6.1; () → 1 or 1.1."""
    shared = 0
    while shared < min(len(last), len(number)) and last[shared] == number[shared]:
        shared += 1
    if shared == len(number):
        return Step.REPEAT if len(last) == len(number) else Step.BACK
    before = last[shared] if shared < len(last) else 0
    ahead = number[shared] - before
    if ahead == 1 and set(number[shared + 1 :]) <= {1}:
        return Step.NEXT
    if ahead > 0:
        return Step.SKIP
    return Step.RESTART if set(number) == {1} else Step.BACK


def missing(last: Number, number: Number) -> int:
    """How many numbers are left out between two that skip, where they differ; at least 1."""
    level = 0
    while level < min(len(last), len(number) - 1) and last[level] == number[level]:
        level += 1
    before = last[level] if level < len(last) else 0
    return max(1, number[level] - before - 1)


def roman(number: int) -> str:
    """Write a number from 1 to 399 in Roman numerals."""
    result = ""
    for value, numeral in zip(
        (100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        count, number = divmod(number, value)
        result += numeral * count
    return result


def letters(number: int) -> str:
    """Write a number in letters: 2 → b, 26 → z, 27 → aa (bijective base 26)."""
    result = ""
    while number:
        number, remainder = divmod(number - 1, 26)
        result = chr(ord("a") + remainder) + result
    return result


def _parse_roman(numeral: str) -> int:
    """Read a Roman numeral; 0 where it is none."""
    values = [_ROMAN.get(character, 0) for character in numeral]
    total = sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
    return total if total > 0 and roman(total) == numeral else 0
