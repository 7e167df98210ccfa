"""Headings told by how they are set: bold, larger, or short and alone."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from corpus.formats.lines import Line, Role

BOLD = 8  # below every level that a format names
GUESSED = 9
_LONGEST = 200
_LONGEST_GUESSED = 80
_SENTENCE_END = re.compile(r"[.;:,…][”»\")\]]*\d{0,3}$")
_LABEL = re.compile(r"\d{1,3}(?:\.\d+)*[.)]\s|\(\w{1,3}\)\s|[–—•-]\s")


def mark_headings(lines: Sequence[Line], *, guess: bool = False) -> list[Line]:
    """Give a level to bold lines that are headings, and to short lines alone if asked to guess.

    A bold paragraph is none: it has a number, or ends as a sentence does.
    """
    result = list(lines)
    for start, end in _runs(lines, lambda line: line.bold):
        run = lines[start:end]
        text = " ".join(line.text for line in run)
        if all(not line.heading for line in run) and _is_title(text, _LONGEST):
            result[start:end] = [replace(line, heading=BOLD) for line in run]
    for start, end in _runs(result, lambda _: True) if guess else ():
        line = result[start]
        follows = any(not later.blank for later in result[end:])
        short = end - start == 1 and line.text[:1].isupper()
        if short and follows and not line.heading and _is_title(line.text, _LONGEST_GUESSED):
            result[start] = replace(line, heading=GUESSED)
    return result


def _is_title(text: str, longest: int) -> bool:
    return len(text) <= longest and not _SENTENCE_END.search(text) and not _LABEL.match(text)


def _runs(lines: Sequence[Line], belongs: Callable[[Line], bool]) -> Iterator[tuple[int, int]]:
    """Ranges of consecutive printed lines of the body that belong together."""
    start: int | None = None
    for at, line in enumerate(lines):
        if line.role is Role.BODY and not line.blank and belongs(line):
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None
    if start is not None:
        yield start, len(lines)
