"""Cyrillic letters that a typeface without a table stores as Latin ones: found and mended."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from corpus.formats.encodings import is_misread
from corpus.formats.pdf.lines import Character, PdfLine, line_of

_ENCODINGS = ("cp1251", "koi8_r", "mac_cyrillic", "iso8859_5")
_FREQUENT = frozenset("оеаинтсрвл")  # six tenths of the letters of a Russian text


def mend(pages: Iterable[list[PdfLine]]) -> tuple[list[list[PdfLine]], bool]:
    """Put such letters into Cyrillic, typeface by typeface; whether there were any."""
    pages = list(pages)
    letters: dict[str, Counter[str]] = {}
    for page in pages:
        for line in page:
            for character in line.characters:
                letters.setdefault(character.font, Counter())[character.text] += 1
    tables = {
        font: table for font, counted in letters.items() if (table := _table(counted)) is not None
    }
    if not tables:
        return pages, False
    return [[_mended(line, tables) for line in page] for page in pages], True


def _table(counted: Counter[str]) -> dict[str, str] | None:
    """What the characters of a typeface stand for, if they are stored so."""
    if not is_misread(counted):
        return None
    tables = [
        {text: _reread(text, encoding) for text in counted if text > "\x7f"}
        for encoding in _ENCODINGS
    ]

    def likely(table: dict[str, str]) -> int:
        return sum(times for text, times in counted.items() if table.get(text) in _FREQUENT)

    return max(tables, key=likely)


def _reread(text: str, encoding: str) -> str:
    for stored in ("cp1252", "latin-1"):
        try:
            return text.encode(stored).decode(encoding)
        except UnicodeError:
            continue
    return text


def _mended(line: PdfLine, tables: dict[str, dict[str, str]]) -> PdfLine:
    if not any(character.font in tables for character in line.characters):
        return line
    return line_of([_in_cyrillic(character, tables) for character in line.characters])


def _in_cyrillic(character: Character, tables: dict[str, dict[str, str]]) -> Character:
    table = tables.get(character.font, {})
    return replace(character, text=table.get(character.text, character.text))
