"""The wording of a paragraph, put together from source lines: text, blocks, pieces, markers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.lines import Line
from corpus.numbers import SUPERSCRIPTS
from corpus.report import Marker, Piece, Span
from corpus.wording.hyphens import Hyphens
from corpus.wording.markers import Glued, find_marker, raised_markers

LIST_ITEM = re.compile(r"[–—•-]\s+\S")
_WORD = re.compile(r"\S+")
_DIGIT = re.compile(r"\d")
_GAP = re.compile(r"\s\s|[^\S ]")
_BROKEN_WORD = re.compile(r"\w-$")
_ENDS_STATEMENT = re.compile(r"[.!?:;…][”»\")\]]*\d{0,3}$")


@dataclass(slots=True)
class Wording:
    """A text as it grows, with the source range of every part of it.

    `last_marker` is the number of the last footnote marker met so far in the report, `notes` the
    labels of the footnotes whose text is known.
    """

    last_marker: int
    notes: frozenset[str] = frozenset()
    hyphens: Hyphens = field(default_factory=lambda: Hyphens(()))
    text: str = ""
    blocks: list[Span] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    dropped: list[Span] = field(default_factory=list)  # hyphens of typesetting

    def add_block(self, lines: Sequence[Line]) -> None:
        """Append lines as one block, joined by spaces; a word broken at a line's end joins up."""
        if self.text:
            self.text += "\n"
        start = len(self.text)
        previous = ""
        for line in lines:
            glue = "" if _BROKEN_WORD.search(previous) and line.text[:1].islower() else " "
            if not glue and self.hyphens.splits(previous, line.text):
                self._drop_hyphen()
            if _plain(line):
                self.text += glue if len(self.text) > start else ""
                self._add_piece(line.text, line.start, line)
                previous = line.text.rpartition(" ")[2]
                continue
            for match in _WORD.finditer(line.text):
                self.text += "" if len(self.text) == start else glue
                self._add_word(match[0], line.start + match.start(), line, previous)
                previous, glue = match[0], " "
        if len(self.text) > start:
            self.blocks.append(Span(start, len(self.text)))
        else:
            self.text = self.text.rstrip("\n")  # nothing but a marker

    def _add_word(self, word: str, source: int, line: Line, previous: str) -> None:
        at = 0
        markers = list(self._find_markers(word, source, line, previous))
        if markers and sum(marker.end - marker.start for marker in markers) == len(word):
            self.text = self.text.rstrip(" ")  # markers alone leave no gap
        for marker in markers:
            self._add_piece(word[at : marker.start], source + at, line)
            place = Span(source + marker.start, source + marker.end)
            self.markers.append(Marker(marker.label, len(self.text), place))
            at = marker.end
        self._add_piece(word[at:], source + at, line)

    def _find_markers(self, word: str, source: int, line: Line, previous: str) -> Iterator[Glued]:
        """Find the markers in a word: what is raised where the format tells, else what is glued."""
        if line.raised is None:
            glued = find_marker(word, previous, self.last_marker)
            found = [glued] if glued else []
        else:
            found = [
                marker
                for start, end in line.raised
                for marker in raised_markers(word, start - source, end - source)
            ]
        for marker in found:
            due = marker.label == str(self.last_marker + 1)
            known = marker.label in self.notes or marker.label == str(self.last_marker)
            own = word[marker.start] in SUPERSCRIPTS  # of the number that it is behind: article 5¹
            if line.raised is None or due or (known and not own):
                if marker.label.isdigit():
                    self.last_marker = int(marker.label)
                yield marker

    def _drop_hyphen(self) -> None:
        """Take the hyphen back that the text ends with: it broke a word."""
        last = self.pieces.pop()
        self.dropped.append(Span(last.source + last.length - 1, last.source + last.length))
        self.pieces += [last._replace(length=last.length - 1)] if last.length > 1 else []
        self.text = self.text[:-1]

    def _add_piece(self, characters: str, source: int, line: Line) -> None:
        """Record verbatim characters, as one piece with the last where the line runs on."""
        if not characters:
            return
        at = len(self.text)
        self.text += characters
        if self.pieces:
            last = self.pieces[-1]
            end = last.source + last.length
            between = line.text[end - line.start : source - line.start]
            if end >= line.start and between == self.text[last.at + last.length : at]:
                self.pieces[-1] = last._replace(length=at + len(characters) - last.at)
                return
        self.pieces.append(Piece(at, source, len(characters)))


def _plain(line: Line) -> bool:
    """Whether a line holds no footnote marker, and single spaces."""
    marked = line.raised if line.raised is not None else _DIGIT.search(line.text)
    return not marked and _GAP.search(line.text) is None


def split_blocks(
    lines: Sequence[Line], width: int, items: re.Pattern[str] = LIST_ITEM
) -> list[list[Line]]:
    """Split a paragraph's lines into blocks.

    A block begins after a blank line, at a list item, and after a statement whose line was left
    short: the next word would have fitted into `width` characters, so the break was meant.
    """
    blocks: list[list[Line]] = []
    previous: Line | None = None
    for line in lines:
        if line.blank:
            previous = None
            continue
        if previous is None or items.match(line.text) or _break_meant(previous, line, width):
            blocks.append([])
        blocks[-1].append(line)
        previous = line
    return blocks


def _break_meant(line: Line, following: Line, width: int) -> bool:
    first_word = following.text.split(maxsplit=1)[0]
    fitted = len(line.text) + 1 + len(first_word) <= width
    return fitted and ends_statement(line.text)


def ends_statement(text: str) -> bool:
    """Whether a text ends as a sentence or a clause does, a footnote marker apart."""
    return _ENDS_STATEMENT.search(text) is not None


def full_width(lines: Sequence[Line]) -> int:
    """How many characters a line surely holds: the lower quartile of the fullest half.

    Lines set in a proportional typeface differ in characters, hence not the maximum.
    """
    lengths = sorted(len(line.text) for line in lines if not line.blank)
    return lengths[len(lengths) * 5 // 8] if lengths else 0
