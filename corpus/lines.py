"""A source text as lines that know their place (offset, number, page) and how they were set."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple

from corpus.numbers import SUPERSCRIPTS
from corpus.report import Remark, Span

PageBreak = Literal["leading-space", "form-feed", "none"]


class Role(StrEnum):
    """What a line is to a reader: what the report says, a footnote, or what a page carries."""

    BODY = "body"
    EDITOR = "editor"  # what the editors of a law say of it: when it was changed, by what
    NOTE = "note"
    FURNITURE = "furniture"  # running headers and footers, page numbers, contents with leaders


class Box(NamedTuple):
    """Where something stands on a page as it is shown, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `text` without surrounding white space, `start` its offset in the source.

    `page` counts the file's pages, `printed_page` is the number that the page carries. `heading` is
    the level of a heading (0: none), `raised` the source ranges set as superscript (None where the
    format cannot tell). `box` is where a PDF has it; other formats have no places.
    """

    number: int
    start: int
    text: str
    page: int | None
    printed_page: str | None = None
    role: Role = Role.BODY
    heading: int = 0
    bold: bool = False
    raised: tuple[Span, ...] | None = None
    box: Box | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing but white space is printed on the line."""
        return not self.text

    @property
    def heading_text(self) -> str:
        """The text without a footnote marker raised at its end ("5¹" is a number, not a marker)."""
        if (
            self.raised
            and self.raised[-1].end == self.span.end
            and self.text[-1] not in SUPERSCRIPTS
        ):
            return self.text[: self.raised[-1].start - self.start].rstrip()
        return self.text

    @property
    def span(self) -> Span:
        """The line's range of the source."""
        return Span(self.start, self.start + len(self.text))


def remark(line: Line, code: str, **arguments: str | int) -> Remark:
    """A remark on a line."""
    return Remark(line.number, line.page, code, arguments)


def split_lines(source: str, page_break: PageBreak) -> list[Line]:
    """Split a source into lines, counting pages from 1.

    "leading-space": one space and then text begins a page (a form feed that an extraction turned
    into a space); "form-feed": the character itself does; "none": pages are not known.
    """
    lines: list[Line] = []
    page = 1
    offset = 0
    for number, raw in enumerate(source.split("\n"), start=1):
        text = raw.strip()
        if page_break == "form-feed":
            page += raw.count("\f")
        elif page_break == "leading-space" and text and raw[0] == " " and not raw[1].isspace():
            page += 1
        start = offset + (raw.index(text) if text else 0)
        lines.append(Line(number, start, text, None if page_break == "none" else page))
        offset += len(raw) + 1
    return lines
