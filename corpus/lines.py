"""A source text as lines that know their place: offset, number, page."""

from dataclasses import dataclass
from typing import Literal

PageBreak = Literal["leading-space", "form-feed", "none"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `text` without surrounding white space, `start` its offset in the source."""

    number: int
    start: int
    text: str
    page: int | None

    @property
    def blank(self) -> bool:
        """Whether nothing but white space is printed on the line."""
        return not self.text


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
