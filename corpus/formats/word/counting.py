"""Numbers as Word writes them, in each of its formats that our languages use."""

from collections.abc import Callable

from num2words import num2words  # type: ignore[import-untyped]

from corpus.numbers import roman

_LATIN = "abcdefghijklmnopqrstuvwxyz"
# ECMA-376 part 1, 17.18.59: the Russian letters that count, without ё, й, ъ and ь.
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_CHICAGO = "*†‡§"
_LANGUAGES = {"ru": "ru", "kk": "kz"}  # the library's names


def _repeated(number: int, alphabet: str) -> str:
    """Letters as Word counts them: …, y, z, aa, bb, …, zz, aaa."""
    times, at = divmod(number - 1, len(alphabet))
    return alphabet[at] * (times + 1)


def _ordinal(number: int, language: str) -> str:
    return f"{number}-й" if language == "ru" else str(num2words(number, to="ordinal_num"))


def _words(number: int, language: str, to: str) -> str:
    words = str(num2words(number, to=to, lang=_LANGUAGES.get(language, "en")))
    return words[:1].upper() + words[1:]


_FORMATS: dict[str, Callable[[int, str], str]] = {
    "bullet": lambda *_: "•",
    "none": lambda *_: "",
    "decimalZero": lambda number, _: f"{number:02}",
    "numberInDash": lambda number, _: f"- {number} -",
    "hex": lambda number, _: f"{number:X}",
    "lowerLetter": lambda number, _: _repeated(number, _LATIN),
    "upperLetter": lambda number, _: _repeated(number, _LATIN).upper(),
    "lowerRoman": lambda number, _: roman(number).lower(),
    "upperRoman": lambda number, _: roman(number),
    "russianLower": lambda number, _: _repeated(number, _RUSSIAN),
    "russianUpper": lambda number, _: _repeated(number, _RUSSIAN).upper(),
    "chicago": lambda number, _: _repeated(number, _CHICAGO),
    "decimalEnclosedCircle": lambda number, _: chr(ord("①") + number - 1) if number <= 20 else "",
    "decimalEnclosedParen": lambda number, _: f"({number})",
    "decimalEnclosedFullstop": lambda number, _: f"{number}.",
    "ordinal": _ordinal,
    "cardinalText": lambda number, language: _words(number, language, "cardinal"),
    "ordinalText": lambda number, language: _words(number, language, "ordinal"),
}


def write_number(number: int, numbering: str, language: str = "en") -> str:
    """Write a number in a format of Word's ("lowerRoman"); in digits where it is another one.

    "001, 002, …" is one of the file's own: its width counts.
    """
    if numbering.startswith("0"):
        return f"{number:0{len(numbering.partition(',')[0])}}"
    if numbering not in _FORMATS or (number < 1 and numbering not in ("bullet", "none")):
        return str(number)
    return _FORMATS[numbering](number, language) or str(number)
