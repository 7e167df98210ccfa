"""The trilingual glossary: terms of law and of institutions in English, Russian and Kazakh."""

import csv
import functools
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import CorpusError
from corpus.shelf.manifest import LANGUAGES

GLOSSARY = Path(__file__).with_name("glossary.csv")
SUBJECTS = Path(__file__).with_name("subjects.csv")
STATES = Path(__file__).with_name("states.csv")
HEADER = [*LANGUAGES, *(f"{language}_abbr" for language in LANGUAGES)]
SUBJECTS_HEADER = [*LANGUAGES, *(f"{language}_said" for language in LANGUAGES)]


@dataclass(frozen=True, slots=True)
class Term:
    """One term: language → its forms, the preferred first, and language → its abbreviations."""

    forms: dict[str, tuple[str, ...]]
    abbreviations: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Subject:
    """What reports may be about: language → the words for it, and what people say who have none.

    `said` counts in questions only: who asks about being "locked up" asks about detention, but a
    report that has these words means a door.
    """

    forms: dict[str, tuple[str, ...]]
    said: dict[str, tuple[str, ...]]


@functools.cache
def read_glossary(path: Path = GLOSSARY) -> list[Term]:
    """Read the glossary; raises CorpusError where a row does not fit the header."""
    return [
        Term(
            forms={language: cells[language] for language in LANGUAGES},
            abbreviations={language: cells[f"{language}_abbr"] for language in LANGUAGES},
        )
        for cells in _rows(path, HEADER)
    ]


@functools.cache
def read_subjects(path: Path = SUBJECTS) -> list[Subject]:
    """Read what human-rights reports may be about; raises CorpusError where a row does not fit."""
    return [
        Subject(
            forms={language: cells[language] for language in LANGUAGES},
            said={language: cells[f"{language}_said"] for language in LANGUAGES},
        )
        for cells in _rows(path, SUBJECTS_HEADER)
    ]


@functools.cache
def read_states(path: Path = STATES) -> dict[str, dict[str, tuple[str, ...]]]:
    """Read what people say for a State besides its name in CLDR: ISO 3166 code → language → names.

    Raises CorpusError where a row does not fit the header.
    """
    rows = _cells(path, ["code", *LANGUAGES])
    return {code: names for names in rows for (code,) in [names.pop("code")]}


def _rows(path: Path, header: list[str]) -> list[dict[str, tuple[str, ...]]]:
    """The cells of each row as lists, under their headings; each language has to have some."""
    rows = _cells(path, header)
    for line, cells in enumerate(rows, start=2):
        if not all(cells[language] for language in LANGUAGES):
            raise CorpusError("term-incomplete", path, line)
    return rows


def _cells(path: Path, header: list[str]) -> list[dict[str, tuple[str, ...]]]:
    """The cells of each row as lists, under their headings."""
    with path.open(encoding="utf-8", newline="") as file:
        first, *rows = list(csv.reader(file, strict=True)) or [[]]
    if first != header:
        raise CorpusError("table-header", path, 1, header=",".join(header))
    found = []
    for line, row in enumerate(rows, start=2):
        if len(row) != len(header):
            raise CorpusError("table-cells", path, line, expected=len(header), found=len(row))
        found.append(dict(zip(header, map(_forms, row), strict=True)))
    return found


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split(";") if form.strip())
