"""Cyrillic letters that a file stores as Latin ones: recognised, and put back where that is sure.

Old typefaces and converters keep "Суды" under the codes of a Russian encoding, which programs then
show as "Ñóäû". Letter by letter the codes lead back: a text keeps its length.
"""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from corpus.errors import CorpusError
from corpus.formats.document import Document
from corpus.report import Remark

# What the codes are, and what they are shown as.
_STORED = ("cp1251", "koi8-r", "iso8859-5", "mac-cyrillic")
_SHOWN = ("cp1252", "latin-1")
# Letters above ASCII in a Latin text: Vietnamese has a fifth, French and Turkish a tenth.
_SHARE = 0.5
_FEWEST = 60  # characters in lines of their own: below that, no encoding is sure
# The ten commonest letters are half of all in Russian, Kazakh and their neighbours; under a wrong
# encoding others take their place, and signs that no text has.
_COMMON = frozenset("оеаинтсырл")
_LIKE_WORDS = 0.45
_ALPHABET = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіїєґў")
_MARKS = frozenset("«»“”„’‘—–…№§•°\xa0")
_NEVER = 3  # letters that one such sign outweighs


def put_letters_right(document: Document, path: Path) -> Document:
    """Put Cyrillic letters back; raises CorpusError where they are lost in another way.

    Where only some lines have them (those of one typeface), these alone are mended, if it is sure.
    """
    whole = _is_strange(document.text)
    garbled = [line for line in document.lines if whole or _is_strange(line.text)]
    text = document.text if whole else "\n".join(line.text for line in garbled)
    if not whole and len(text) < _FEWEST:
        return document
    table = _table(text)
    if table is None and whole:
        raise CorpusError("letters-garbled", path)
    if table is None:
        return document
    numbers = {line.number for line in garbled}
    mended = list(document.text)
    for line in garbled:
        start, end = line.span
        mended[start:end] = line.text.translate(table)
    title = document.title
    return replace(
        document,
        text="".join(mended),
        lines=tuple(
            replace(line, text=line.text.translate(table)) if line.number in numbers else line
            for line in document.lines
        ),
        title=title.translate(table) if title and _is_strange(title) else title,
        remarks=(*document.remarks, Remark(0, None, "letters-mended")),
    )


def _is_strange(text: str) -> bool:
    """Whether most letters of a text are beyond those that a text in Latin letters has."""
    letters = [character for character in text if character.isalpha()]
    strange = sum("\x80" <= character <= "\u02dc" for character in letters)
    return bool(letters) and strange >= _SHARE * len(letters)


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
