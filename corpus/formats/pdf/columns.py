"""Columns and tables that a page draws row by row: cut at their gutters, put in reading order."""

import re
import statistics
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.formats.pdf.characters import Character
from corpus.formats.pdf.lines import PdfLine, line_of

# A gutter is wider than a space can be stretched: justified lines have gaps of up to half their
# size, columns are a full size apart at least.
_GUTTER = 1.0
_FEWEST = 4  # lines next to each other that share a gutter; a letterhead has fewer
_NARROWEST = 0.25  # of the width of both: a column of text; a table's first column is narrower
_FILLED = 0.6  # of a column's width that its middle line holds; cells are shorter
_ONE_SIDED = 0.3  # of the lines: cells of a row differ in height, columns of text do not
_APART = 1.25  # times the usual distance of lines: between the rows of a table
_BROKEN = 4  # lines: the cells of one row, or two, that run over several
_LEADERS = re.compile(
    r"[._…]{4}|(?:\. ){4}"
)  # of a table of contents: one line, though it has gaps
_LABEL = re.compile(r"\(?\d{1,4}(?:\.\d{1,3})*[.)]?(?:\s|$)")


def in_reading_order(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Cut lines that run over a gutter, and read column by column, of a table row by row."""
    for _, x, members in sorted(_bands(lines), key=lambda band: -band[0]):
        text = _is_text(x, members)
        rows = [members] if text else _rows(x, members)
        if not text and not any(_wraps(x, row, members) for row in rows):
            continue
        first = min(lines.index(line) for line in members)
        chosen = {id(line) for line in members}
        before = [line for line in lines[:first] if id(line) not in chosen]
        after = [line for line in lines[first:] if id(line) not in chosen]
        read: list[PdfLine] = []
        for row in rows:
            if text or _wraps(x, row, members):
                for side in zip(*(_cut(line, x) for line in row), strict=True):
                    read += in_reading_order([line for line in side if line])
            else:
                read += row
        return [*before, *read, *in_reading_order(after)]
    return list(lines)


def order_is_unsure(lines: Sequence[PdfLine]) -> bool:
    """Whether cells were not cut: lines beside each other run on below, but are read in turns."""
    turns = (
        abs(line.y - beside.y) < line.size / 2
        and beside.left >= line.right
        and (line.text[:1].islower() or beside.text[:1].islower())
        for line, beside in pairwise(lines)
    )
    return sum(turns) >= _BROKEN or any(
        sum(_runs_on(_cut(line, x)) for line in members) >= _BROKEN / 2
        for _, x, members in _bands(lines)
    )


def _runs_on(sides: tuple[PdfLine | None, PdfLine | None]) -> bool:
    """Whether both sides of a line go on with what is above them."""
    return all(side is not None and side.text[:1].islower() for side in sides)


def _bands(lines: Sequence[PdfLine]) -> Iterator[tuple[int, float, list[PdfLine]]]:
    """Gutters, with the lines from top to bottom that each divides, and how many it cuts."""
    from_top = sorted(lines, key=lambda line: -line.y)
    gaps = {id(line): _gaps(line) for line in from_top}
    middles = {round((start + end) / 2) for found in gaps.values() for start, end in found}
    for x in middles:
        run: list[PdfLine] = []
        for line in [*from_top, None]:
            divided = line is not None and any(start < x < end for start, end in gaps[id(line)])
            if line is not None and (divided or line.right <= x or line.left >= x):
                run.append(line)
                continue
            members = _trimmed(x, run)
            count = sum(line.left < x < line.right for line in members)
            if count >= _FEWEST:
                yield count, float(x), members
            run = []


def _trimmed(x: float, run: Sequence[PdfLine]) -> list[PdfLine]:
    """A run of lines from the first to the last that has text on both sides, and what follows it.

    The last line of a cell or a column can have nothing beside it.
    """
    both = [at for at, line in enumerate(run) if line.left < x < line.right]
    if not both:
        return []
    end, limit = both[-1] + 1, _usual_distance(run) * _APART
    while end < len(run) and run[end - 1].y - run[end].y <= limit:
        end += 1
    return list(run[both[0] : end])


def _usual_distance(lines: Sequence[PdfLine]) -> float:
    distances = [above.y - below.y for above, below in pairwise(lines) if above.y > below.y + 1]
    return statistics.median_low(distances) if distances else 0


def _gaps(line: PdfLine) -> list[tuple[float, float]]:
    if _LEADERS.search(line.text):
        return []
    printed = [character for character in line.characters if character.text != " "]
    return [
        (last.right, character.x)
        for last, character in pairwise(printed)
        if character.x - last.right >= _GUTTER * line.size
    ]


def _is_text(x: float, members: Sequence[PdfLine]) -> bool:
    """Whether both sides are columns of running text, and not the cells of a table."""
    left, right = min(line.left for line in members), max(line.right for line in members)
    sides = [_cut(line, x) for line in members]
    if sum(None in pair for pair in sides) >= _ONE_SIDED * len(sides):
        return False
    for at, width in ((0, x - left), (1, right - x)):
        widths = [side.right - side.left for pair in sides if (side := pair[at])]
        if width < _NARROWEST * (right - left) or statistics.median(widths) < _FILLED * width:
            return False
    return len(_rows(x, members, labels=False)) <= 2


def _rows(x: float, members: Sequence[PdfLine], *, labels: bool = True) -> list[list[PdfLine]]:
    """The rows of a table: set apart by space, or begun by a number in the first column."""
    usual = _usual_distance(members)
    rows = [[members[0]]]
    for above, below in pairwise(members):
        labelled = labels and below.left < x < below.right and _LABEL.match(below.text)
        if labelled or above.y - below.y > usual * _APART:
            rows.append([])
        rows[-1].append(below)
    return rows


def _wraps(x: float, row: Sequence[PdfLine], band: Sequence[PdfLine]) -> bool:
    """Whether a row's first cell runs over several lines; a label or a name beside a text does not.

    Then the lines of the cells would be read in turns.
    """
    left = min(line.left for line in band)
    cells = [cell for line in row if (cell := _cut(line, x)[0])]
    full = all(cell.right - left >= _FILLED * (x - left) for cell in cells[:-1])
    return len(cells) > 1 and full and any(line.left < x < line.right for line in row)


def _cut(line: PdfLine, x: float) -> tuple[PdfLine | None, PdfLine | None]:
    """What of a line stands to the left of a gutter, and to the right."""
    left = [character for character in line.characters if character.x < x]
    right = [character for character in line.characters if character.x >= x]
    return _line(left), _line(right)


def _line(characters: list[Character]) -> PdfLine | None:
    return line_of(characters) if any(c.text != " " for c in characters) else None
