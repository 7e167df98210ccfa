"""Tables whose cells are ruled off: read row by row, and cell by cell in each."""

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from corpus.formats.pdf.characters import Character, turned
from corpus.formats.pdf.lines import PdfLine, line_of

_STRAIGHT = 1.0  # points that a rule may lean by
_NEAR = 2.0  # points between the ends of rules that meet; borders of Word are up to 6 thick
_SHORTEST = 4.0  # points; what is shorter is a part of a drawing
_MOST = 20_000  # segments of a page's drawings; a map has more, and no table


class Cell(NamedTuple):
    """A closed field among the rules of a page: its upper and its left edge."""

    top: float
    left: float


@dataclass(frozen=True, slots=True)
class Rules:
    """The straight rules of a page: (height, from, to) across and (place, from, to) down."""

    across: Sequence[tuple[float, float, float]]
    down: Sequence[tuple[float, float, float]]

    def cell(self, x: float, y: float) -> Cell | None:
        """The field that holds a point, where rules close it on four sides."""
        tops = [at for at, start, end in self.across if start - _NEAR <= x <= end + _NEAR]
        sides = [at for at, start, end in self.down if start - _NEAR <= y <= end + _NEAR]
        above, below = [at for at in tops if at > y], [at for at in tops if at <= y]
        left, right = [at for at in sides if at <= x], [at for at in sides if at > x]
        if not (above and below and left and right):
            return None
        return Cell(round(min(above)), round(max(left)))


def read_rules(page: pypdfium2.PdfPage, turns: int) -> Rules:
    """The rules of a page, in the frame of text that runs in a direction of so many turns."""
    across, down = [], []
    for (x, y), (to_x, to_y) in _segments(page):
        start, end = turned(x, y, turns), turned(to_x, to_y, turns)
        (left, right), (bottom, top) = sorted((start[0], end[0])), sorted((start[1], end[1]))
        if top - bottom <= _STRAIGHT and right - left >= _SHORTEST:
            across.append((top, left, right))
        elif right - left <= _STRAIGHT and top - bottom >= _SHORTEST:
            down.append((left, bottom, top))
    return Rules(across, down)


def cut_at_rules(lines: Sequence[PdfLine], rules: Rules) -> list[tuple[bool, list[PdfLine]]]:
    """Lines in stretches of text (False) and of one row of a table each (True).

    What is in a field by itself, with none beside it, is text in a frame.
    """
    if not (rules.across and rules.down):
        return [(False, list(lines))]
    parts = [part for line in lines for part in _parts(line, rules)]
    columns = Counter(top for top, _ in {cell for cell, _ in parts if cell})
    stretches = []
    tabular = groupby(parts, lambda part: part[0] is not None and columns[part[0].top] > 1)
    for is_table, stretch in tabular:
        if not is_table:
            stretches.append((False, [line for _, line in stretch]))
            continue
        cells = [(cell, line) for cell, line in stretch if cell]
        cells.sort(key=lambda part: (-part[0].top, part[0].left))
        for _, row in groupby(cells, lambda part: part[0].top):
            stretches.append((True, [line for _, line in row]))
    return stretches


def _parts(line: PdfLine, rules: Rules) -> Iterator[tuple[Cell | None, PdfLine]]:
    """What of a line is in each field; a space goes with what is before it."""
    groups: list[tuple[Cell | None, list[Character]]] = []
    for character in line.characters:
        middle = (character.x + character.right) / 2, character.y + character.size / 3
        cell = groups[-1][0] if groups and character.text == " " else rules.cell(*middle)
        if groups and groups[-1][0] == cell:
            groups[-1][1].append(character)
        else:
            groups.append((cell, [character]))
    for cell, characters in groups:
        if any(character.text != " " for character in characters):
            yield cell, line_of(characters)


def _segments(
    page: pypdfium2.PdfPage,
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight segments of what is drawn on a page, in its coordinates."""
    x, y = ctypes.c_float(), ctypes.c_float()
    left = _MOST
    for drawn in page.get_objects([raw.FPDF_PAGEOBJ_PATH]):
        count = raw.FPDFPath_CountSegments(drawn)
        left -= max(0, count)
        if left < 0:
            return
        matrix = drawn.get_matrix()
        begun = last = (0.0, 0.0)
        for at in range(count):
            segment = raw.FPDFPath_GetPathSegment(drawn, at)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            place = matrix.on_point(x.value, y.value)
            if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
                begun = place
            elif raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO:
                yield last, place
            if raw.FPDFPathSegment_GetClose(segment):
                yield place, begun
            last = place
