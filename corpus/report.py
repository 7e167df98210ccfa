"""The words of the corpus: report, section, paragraph, and where each stands in the source."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a paragraph is, which decides how it is introduced."""

    FINDING = "finding"
    RECOMMENDATION = "recommendation"
    QUOTATION = "quotation"  # mostly the words of a law or treaty that the report quotes


class Span(NamedTuple):
    """A half-open range of characters: of the source, or of a paragraph's text."""

    start: int
    end: int


class Piece(NamedTuple):
    """`length` characters of a paragraph's text from `at`, verbatim from `source` on."""

    at: int
    source: int
    length: int


class Marker(NamedTuple):
    """A footnote marker lifted out of the text: its label, and where in the text it stood."""

    label: str
    at: int
    source: Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The citable unit.

    `text` is verbatim but for white space: lines are joined, blocks (the running text, list items,
    unnumbered continuations) are separated by one line feed, footnote markers are lifted out.
    `occurrence` tells apart paragraphs of one printed number (1 for the first).
    """

    id: str
    section: str
    number: str | None
    occurrence: int
    kind: Kind
    page: int | None
    line: int
    text: str
    blocks: tuple[Span, ...]
    markers: tuple[Marker, ...]
    pieces: tuple[Piece, ...]
    label: Span | None

    @property
    def sha256(self) -> str:
        """Identity of the wording, to notice a paragraph that changed (hex)."""
        return text_sha256(self.text)


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a report; `number` is as printed, without its full stop."""

    number: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    headings: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Translation:
    """An unofficial translation: titles, and paragraph id → text with the blocks of the original.

    `stale` names the paragraphs whose original has changed since; they are not in `paragraphs`.
    """

    language: str
    title: str
    sections: dict[str, str]
    paragraphs: dict[str, str]
    stale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One document of known source, read into sections and paragraphs."""

    id: str
    title: str
    language: str
    sha256: str
    addressee: str | None
    date: str | None
    source: str
    pages: int | None
    sections: tuple[Section, ...]
    translations: tuple[Translation, ...] = ()

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph, in the order of the report."""
        for section in self.sections:
            yield from section.paragraphs


def text_sha256(text: str) -> str:
    """SHA-256 of a text in UTF-8 (hex)."""
    return hashlib.sha256(text.encode()).hexdigest()
