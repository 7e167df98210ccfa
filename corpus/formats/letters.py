"""Cyrillic letters that a file stores as Latin ones: recognised, and put back where that is sure.

Old typefaces and converters keep "Суды" under the codes of a Russian encoding, which programs then
show as "Ñóäû". Letter by letter the codes lead back: a text keeps its length.
"""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from corpus.errors import CorpusError
from corpus.formats.document import Document
from corpus.lines import remark

# What the codes are, and what they are shown as.
_STORED = ("cp1251", "koi8-r", "iso8859-5", "mac-cyrillic")
_SHOWN = ("cp1252", "latin-1")
# Letters above ASCII in a Latin text: Vietnamese has a fifth, French and Turkish a tenth.
_SHARE = 0.5
# The ten commonest letters are half of all in Russian, Kazakh and their neighbours; under a wrong
# encoding others take their place, and signs that no text has.
_COMMON = frozenset("оеаинтсырл")
_LIKE_WORDS = 0.45
_ALPHABET = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіїєґў")
_MARKS = frozenset("«»“”„’‘—–…№§•°\xa0")
_NEVER = 3  # letters that one such sign outweighs


def put_letters_right(document: Document, path: Path) -> Document:
    """Put Cyrillic letters back; raises CorpusError where they are lost in another way."""
    letters = [character for character in document.text if character.isalpha()]
    strange = [character for character in letters if "\x80" <= character <= "\u02dc"]
    if not letters or len(strange) < _SHARE * len(letters):
        return document
    table = _table(document.text)
    if table is None:
        raise CorpusError("letters-garbled", path)
    first = document.lines[0]
    return replace(
        document,
        text=document.text.translate(table),
        lines=tuple(replace(line, text=line.text.translate(table)) for line in document.lines),
        title=document.title and document.title.translate(table),
        remarks=(*document.remarks, remark(replace(first, number=0, page=None), "letters-mended")),
    )


def _table(text: str) -> dict[int, str] | None:
    """What each strange character stands for, of the encoding that makes words; None for none."""
    strange = {character for character in text if character > "\x7f"}
    tables = [
        {ord(character): letter for character in strange if (letter := _letter(character, stored))}
        for stored in _STORED
    ]
    best = max(tables, key=lambda table: _likeness(text, table))
    return best if _likeness(text, best) >= _LIKE_WORDS else None


def _letter(character: str, stored: str) -> str:
    for shown in _SHOWN:
        try:
            return character.encode(shown).decode(stored)
        except UnicodeError:
            continue
    return ""


def _likeness(text: str, table: dict[int, str]) -> float:
    """How commonest letters and what no text has balance, as a share of the letters put back."""
    put_back = Counter(
        table.get(ord(character), "").lower() for character in text if character > "\x7f"
    )
    letters = sum(count for letter, count in put_back.items() if letter in _ALPHABET)
    common = sum(count for letter, count in put_back.items() if letter in _COMMON)
    marks = sum(count for letter, count in put_back.items() if letter in _MARKS)
    never = put_back.total() - letters - marks
    return (common - _NEVER * never) / max(letters, 1)
