"""Columns of a page that is drawn row by row, across them: put back one after the other.

A page that is drawn column by column is read in the order of its file, and needs nothing of this.
Rows of a table are left whole: their cells are short, or numbers.
"""

import statistics
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.formats.pdf.characters import Character

# Columns begin at the same place in every row, to a point or two, after a gap that is wider than
# the spaces of justified text (about half a type size); where lines end short it is wider still.
_ALIGNED = 2.0
_GAP = 0.6
# Of the rows that stand on both sides of a gutter: so many leave it free, and so great a share.
_ROWS = 3
_SHARE = 0.6
# A line of running text fills its column to so great a part at the median, and holds so many words.
_FULL = 0.6
_WORDS = 3

Row = list[Character]


def in_columns(rows: Sequence[Row]) -> list[Row]:
    """Cut rows where columns begin in many of them; each column's lines stand together."""
    starts = _column_starts(rows)
    if not starts:
        return list(rows)
    ordered: list[Row] = []
    columns: list[list[Row]] = [[] for _ in range(len(starts) + 1)]
    for row in rows:
        if any(_crosses(row, start) for start in starts):
            ordered += [*(line for column in columns for line in column), row]
            columns = [[] for _ in columns]
        else:
            for column, part in _cut(row, starts):
                columns[column].append(part)
    return ordered + [line for column in columns for line in column]


def _column_starts(rows: Sequence[Row]) -> list[float]:
    """Where the second column begins and those after it, in points; none where there is but one."""
    begun = sorted(start for row in rows for start in _starts(row))
    found: list[float] = []
    for start in begun:
        free = sum(_begins(row, start) for row in rows)
        crossing = sum(_crosses(row, start) for row in rows)
        apart = not found or start - found[-1] > 2 * _ALIGNED
        if apart and free >= max(_ROWS, _SHARE * (free + crossing)):
            found.append(start)
    return found if found and _is_running_text(rows, found) else []


def _is_running_text(rows: Sequence[Row], starts: Sequence[float]) -> bool:
    """Whether every column holds lines as running text does, and not the cells of a table."""
    columns: list[list[Row]] = [[] for _ in range(len(starts) + 1)]
    for row in rows:
        if any(_begins(row, start) for start in starts):
            for column, part in _cut(row, starts):
                columns[column].append(part)
    return all(column and _fills(column) for column in columns)


def _fills(lines: Sequence[Row]) -> bool:
    widths = [line[-1].right - line[0].x for line in lines]
    words = [len("".join(character.text for character in line).split()) for line in lines]
    full = statistics.median(widths) >= _FULL * max(widths)
    return full and statistics.median(words) >= _WORDS


def _starts(row: Row) -> Iterator[float]:
    """Where a row goes on after a gap."""
    printed = [character for character in row if character.text != " "]
    for before, after in pairwise(printed):
        if after.x - before.right > _GAP * max(before.size, after.size):
            yield after.x


def _begins(row: Row, start: float) -> bool:
    return any(abs(found - start) <= _ALIGNED for found in _starts(row))


def _crosses(row: Row, start: float) -> bool:
    """Whether a row is printed across the place where a column begins."""
    return row[0].x < start - _ALIGNED < row[-1].right and not _begins(row, start)


def _cut(row: Row, starts: Sequence[float]) -> Iterator[tuple[int, Row]]:
    """The parts of a row by column, those that print something."""
    parts: list[Row] = [[] for _ in range(len(starts) + 1)]
    for character in row:
        parts[sum(character.x >= start - _ALIGNED for start in starts)].append(character)
    for column, part in enumerate(parts):
        if any(character.text != " " for character in part):
            yield column, part
