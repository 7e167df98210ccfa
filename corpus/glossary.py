"""The trilingual glossary: terms of law and of institutions in English, Russian and Kazakh."""

import csv
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import CorpusError
from corpus.manifest import LANGUAGES

GLOSSARY = Path(__file__).with_name("glossary.csv")
HEADER = [*LANGUAGES, *(f"{language}_abbr" for language in LANGUAGES)]


@dataclass(frozen=True, slots=True)
class Term:
    """One term: language → its forms, the preferred first, and language → its abbreviations."""

    forms: dict[str, tuple[str, ...]]
    abbreviations: dict[str, tuple[str, ...]]


def read_glossary(path: Path = GLOSSARY) -> list[Term]:
    """Read the glossary; raises CorpusError where a row does not fit the header."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    if not rows or rows[0] != HEADER:
        raise CorpusError(path, f"expected the header {','.join(HEADER)}", 1)
    terms = []
    for line, row in enumerate(rows[1:], start=2):
        if len(row) != len(HEADER):
            raise CorpusError(path, f"expected {len(HEADER)} cells, found {len(row)}", line)
        cells = dict(zip(HEADER, map(_forms, row), strict=True))
        if not all(cells[language] for language in LANGUAGES):
            raise CorpusError(path, "a term needs all of en, ru and kk", line)
        terms.append(
            Term(
                forms={language: cells[language] for language in LANGUAGES},
                abbreviations={language: cells[f"{language}_abbr"] for language in LANGUAGES},
            )
        )
    return terms


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split(";") if form.strip())
