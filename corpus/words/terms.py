"""The table of terms that translations keep to: one term, one form a language."""

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import CorpusError
from corpus.shelf.manifest import LANGUAGES

TERMS = Path(__file__).with_name("terms.toml")


@dataclass(frozen=True, slots=True)
class HeldTerm:
    """A term by its forms (language → forms, each for all its inflections).

    `exact`: the forms stand for nothing else. `glossary`: it is a term of law, which /term knows.
    """

    forms: dict[str, tuple[str, ...]]
    exact: bool = False
    glossary: bool = True

    @property
    def name(self) -> str:
        """What the term is called where an exception to it is noted: its first English form."""
        return self.forms["en"][0].rstrip("*")


@functools.cache
def read_terms(path: Path = TERMS) -> tuple[HeldTerm, ...]:
    """Read the table; raises CorpusError where a row lacks a language."""
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8"))["term"]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError) as error:
        raise CorpusError("toml", path, reason=str(error)) from None
    for place, row in enumerate(rows, start=1):
        if not all(row.get(language) for language in LANGUAGES):
            raise CorpusError("term-incomplete", f"{path} [term {place}]")
    return tuple(
        HeldTerm(
            {language: tuple(row[language]) for language in LANGUAGES},
            exact=row.get("exact", False),
            glossary=row.get("glossary", True),
        )
        for row in rows
    )
