"""A source file as read, whatever its format: one canonical text, and its lines."""

import re
from dataclasses import dataclass

from corpus.lines import Box, Line, Role
from corpus.numbers import raise_digits
from corpus.report import Remark, Span

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Document:
    """The canonical text that every offset refers to, its lines, and the title the file names.

    `remarks`: what reading the format found that an admin should look at. `recognised`: a program
    read it from pictures of its pages (OCR), and may be mistaken.
    """

    text: str
    lines: tuple[Line, ...]
    title: str | None = None
    remarks: tuple[Remark, ...] = ()
    recognised: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Characters set in one way, as a format's reader hands them over."""

    text: str
    raised: bool = False
    bold: bool = False


class Writer:
    """Writes the canonical text of a format that has no lines of plain text of its own."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._lines: list[Line] = []

    def line(
        self,
        runs: list[Run],
        *,
        page: int | None = None,
        printed_page: str | None = None,
        role: Role = Role.BODY,
        heading: int = 0,
        box: Box | None = None,
    ) -> None:
        """Write one line, its white space made single; a line of nothing else is blank.

        Digits raised behind digits are written as such: article 5¹ is not article 51.
        """
        text = ""
        raised: list[Span] = []
        for run in runs:
            start = len(text)
            part = _SPACES.sub(" ", run.text)
            text += raise_digits(part) if run.raised and text[-1:].isdigit() else part
            if start and text[start - 1 : start + 1] == "  ":
                text = text[:start] + text[start + 1 :]
            if run.raised and (mark := text[start:].strip()):
                at = text.index(mark, start)
                raised.append(Span(at, at + len(mark)))
        lead = len(text) - len(text.lstrip())
        shift = self._length - lead
        text = text.strip()
        printed = [run for run in runs if run.text.strip()]
        self._lines.append(
            Line(
                number=len(self._lines) + 1,
                start=self._length,
                text=text,
                page=page,
                printed_page=printed_page,
                role=role,
                heading=heading if text else 0,
                bold=bool(printed) and all(run.bold for run in printed),
                raised=tuple(Span(start + shift, end + shift) for start, end in raised),
                box=box,
            )
        )
        self._parts.append(text)
        self._length += len(text) + 1

    def blank(self, page: int | None = None) -> None:
        """Write a blank line, unless one stands there already."""
        if self._lines and not self._lines[-1].blank:
            self.line([], page=page)

    def finish(self, title: str | None = None) -> Document:
        """Return what was written."""
        return Document("\n".join(self._parts), tuple(self._lines), title)
