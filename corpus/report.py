"""The words of the corpus: report, section, paragraph, and where each stands in the source."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
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


class Note(NamedTuple):
    """A footnote: its label, its text without the label, and the lines of the source it is in."""

    label: str
    text: str
    source: tuple[Span, ...]


class Remark(NamedTuple):
    """Something about a source that an admin should look at, and where it is.

    `code` names its text, which `arguments` fill in; `line` is 0 where the whole source is meant.
    """

    line: int
    page: int | None
    code: str
    arguments: Mapping[str, str | int] = MappingProxyType({})


class Response(StrEnum):
    """What the State under review says to a recommendation, where the document tells."""

    ACCEPTED = "accepted"
    NOTED = "noted"  # neither accepted nor rejected in words, or rejected
    PARTIAL = "partially accepted"


class Unit(StrEnum):
    """What the number of a paragraph counts, which decides how it is cited."""

    PARAGRAPH = "paragraph"
    RECOMMENDATION = "recommendation"
    ARTICLE = "article"  # "46-5", or "46-5(2)" for its part 2
    SECTION = "act-section"  # what acts of common law have in the place of articles
    RULE = "rule"  # of standards: "rule 12", "rule 12(2)"
    PRINCIPLE = "principle"
    ORDINAL = "ordinal"  # not printed: the place of the paragraph under its heading


# What is named by a word before its number, and may have numbered parts.
ARTICLES = frozenset((Unit.ARTICLE, Unit.SECTION, Unit.RULE, Unit.PRINCIPLE))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The citable unit.

    `text` is verbatim but for white space: lines are joined (words broken at a line's end, too),
    blocks (the running text, list items, unnumbered continuations) are separated by one line feed,
    footnote markers are lifted out. `occurrence` tells apart paragraphs of one printed number (1
    for the first). `page` counts the file's pages, `printed_page` is what the page itself says.
    `title` is the heading of an article, `notes` are the texts of the footnotes that the markers
    refer to, then those of a law's editors (without a label). `numbers` are all under which the
    paragraph is found: several where the document prints several before one text. `states` are
    those that make a recommendation, `response` is what the State under review says to it.
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
    unit: Unit = Unit.PARAGRAPH
    printed_page: str | None = None
    title: str = ""
    notes: tuple[Note, ...] = ()
    numbers: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    response: Response | None = None

    @property
    def sha256(self) -> str:
        """Identity of the wording, to notice a paragraph that changed (hex)."""
        return text_sha256(self.text)


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a report; `number` is as printed, without its full stop.

    Where no number is printed (`numbered` is false) it is the place of the section in the report.
    `above` holds the titles of the parts that the section is in, outermost first, `word` is what
    the document calls it ("chapter", "глава", "тарау"; "" where it has no word for it).
    """

    number: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    headings: tuple[Span, ...]
    numbered: bool = True
    above: tuple[str, ...] = ()
    word: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """An unofficial translation: titles, and paragraph id → text with the blocks of the original.

    `stale` names the paragraphs whose original has changed since, `begun` those whose entry is
    empty yet; they are not in `paragraphs`.
    `official`: paragraph id → the source whose official wording its quotation stands in, "" where
    the quotation is translated, too. `other`: paragraph id → term of the table of terms → why it
    has another form here.
    """

    language: str
    title: str
    sections: dict[str, str]
    paragraphs: dict[str, str]
    stale: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    official: dict[str, str] = field(default_factory=dict)
    other: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """One document of known source, read into sections and paragraphs.

    `furniture` is what pages carry besides (headers, footers, numbers, and the hyphens that break
    a word at the end of a line), `unmarked` the footnotes that no marker of a paragraph refers to,
    `remarks` what an admin should look at. `symbol`, `body`, `state` and `kind` say what it is, as
    `corpus.identity.facts` does. `recognised`: a program read it from pictures (OCR), and may be
    mistaken.
    """

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
    furniture: tuple[Span, ...] = ()
    unmarked: tuple[Note, ...] = ()
    remarks: tuple[Remark, ...] = ()
    symbol: str = ""
    body: str = ""
    state: str = ""
    kind: str = ""
    recognised: bool = False

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph, in the order of the report."""
        for section in self.sections:
            yield from section.paragraphs


def text_sha256(text: str) -> str:
    """SHA-256 of a text in UTF-8 (hex)."""
    return hashlib.sha256(text.encode()).hexdigest()
