"""Boxes on the pages of a PDF."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.lines import Box

_FARTHEST = 1.5  # heights of a line: list items are a line apart, columns are wider than that


class Place(NamedTuple):
    """A box on a page; pages count from 1."""

    page: int
    box: Box


def joined(places: Sequence[Place]) -> Iterator[Place]:
    """Boxes of lines that are near each other as one, in whatever direction the page is turned."""
    if not places:
        return
    (page, joined), *rest = places
    for place in rest:
        if place.page == page and _near(joined, place.box):
            box = place.box
            joined = Box(
                min(joined.left, box.left),
                min(joined.bottom, box.bottom),
                max(joined.right, box.right),
                max(joined.top, box.top),
            )
        else:
            yield Place(page, joined)
            page, joined = place
    yield Place(page, joined)


def _near(box: Box, line: Box) -> bool:
    """Whether a line is beside a box, or no more than so many of its own heights away."""
    apart = _FARTHEST * min(line.right - line.left, line.top - line.bottom)
    across = max(box.left - line.right, line.left - box.right)
    down = max(box.bottom - line.top, line.bottom - box.top)
    return (across < 0 and down <= apart) or (down < 0 and across <= apart)
