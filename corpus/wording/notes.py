"""Footnote texts: told from the body, cut into notes, and joined to their markers."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.lines import Line, Role
from corpus.report import Note, Span

NOTE_LABEL = re.compile(r"[\[(]?(?P<label>\d{1,3}|[*†‡§]{1,3}|[a-z](?=[\]).]))[\])]?\.?(?:\s+|$)")
_RULE = re.compile(r"[_—–-]{5,}|[*]{3}")


def mark_notes(lines: Sequence[Line]) -> list[Line]:
    """Mark what stands under a rule at the foot of a page of plain text as footnotes."""
    result = list(lines)
    for at, line in enumerate(lines):
        if _RULE.fullmatch(line.text) and line.page is not None:
            foot = [i for i in range(at + 1, len(lines)) if lines[i].page == line.page]
            body = [i for i in foot if lines[i].role is Role.BODY and not lines[i].blank]
            if body and NOTE_LABEL.match(lines[body[0]].text):
                result[at] = replace(line, role=Role.FURNITURE)
                for i in body:
                    result[i] = replace(lines[i], role=Role.NOTE)
    return result


def read_notes(lines: Iterable[Line]) -> list[tuple[Note, int | None]]:
    """Cut the lines of footnotes into notes, each with the page that it begins on.

    A line that begins with no label carries the note before it on.
    """
    groups: list[tuple[str, list[Line]]] = []
    for line in lines:
        if line.role is not Role.NOTE or line.blank:
            continue
        match = NOTE_LABEL.match(line.text)
        if match and _begins(match, line, groups):
            groups.append((match["label"], [line]))
        elif groups:
            groups[-1][1].append(line)
        else:
            groups.append(("", [line]))
    return [(_note(label, group), group[0].page) for label, group in groups]


def _begins(match: re.Match[str], line: Line, groups: Sequence[tuple[str, list[Line]]]) -> bool:
    """Whether a note begins here: "1999" or "3 May" at the start of a line is no label."""
    label = match["label"]
    if line.raised and line.raised[0].start == line.start:
        return True
    if not label.isdigit() or not groups or not groups[-1][0].isdigit():
        return True
    new_page = groups[-1][1][0].page != line.page
    return int(label) == int(groups[-1][0]) + 1 or (new_page and label == "1")


def _note(label: str, lines: Sequence[Line]) -> Note:
    first, *others = (line.text for line in lines)
    match = NOTE_LABEL.match(first)
    if label and match:
        first = first[match.end() :]
    text = " ".join(part for part in (first, *others) if part)
    return Note(label, text, tuple(Span(line.start, line.span.end) for line in lines))


class Notes:
    """The notes of a report, to be taken by the markers that refer to them."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._notes = read_notes(lines)
        self._taken: set[int] = set()

    @property
    def labels(self) -> frozenset[str]:
        """The labels of all notes."""
        return frozenset(note.label for note, _ in self._notes)

    def take(self, label: str, page: int | None) -> Note | None:
        """The note of a marker: on its page, else the next of that label, else one taken before."""
        places = [at for at, (note, _) in enumerate(self._notes) if note.label == label]
        on_page = [at for at in places if page is not None and self._notes[at][1] == page]
        left = [at for at in places if at not in self._taken]
        for at in (on_page or left or places)[:1]:
            self._taken.add(at)
            return self._notes[at][0]
        return None

    def left(self) -> tuple[Note, ...]:
        """The notes that no marker refers to."""
        return tuple(note for at, (note, _) in enumerate(self._notes) if at not in self._taken)
