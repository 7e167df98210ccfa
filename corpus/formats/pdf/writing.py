"""The pages of a PDF as one text: body, footnotes and furniture told apart by place and size."""

import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.formats.document import Document, Writer
from corpus.formats.furniture import find_furniture, printed_pages
from corpus.formats.pdf.lines import PdfLine, turned_box
from corpus.lines import Box, Role
from corpus.wording.notes import NOTE_LABEL

# Of the body's type size. Footnotes of UN documents are set in 9 points beside 10, those of Word's
# own style in 10 beside 11 or 12; headings a size larger are 11 or 12 beside 10.
_SMALLER = 0.93
_LARGER = 1.1
_SET_APART = 1.25  # times the usual distance of lines: paragraphs of UN documents have 1.5
_INDENT = 0.8  # type sizes; a line within a paragraph begins where the one above does
_FARTHEST = 3  # type sizes between two lines of one text


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in reading order, and how it is shown: what of it, and how turned.

    `frame` is in the coordinates of the file, `turns` are quarters to the right. `recognised`: by a
    scanner's program, `hidden`: text that nobody sees was left out, `unsure`: in what
    order its lines are to be read, `picture`: it is one, without a text.
    """

    lines: list[PdfLine]
    frame: Box
    turns: int
    recognised: bool = False
    hidden: bool = False
    unsure: bool = False
    picture: bool = False

    def shown(self, line: PdfLine) -> Box:
        """Where the page as it is shown has a line."""
        frame, box = turned_box(self.frame, self.turns), turned_box(line.box, self.turns)
        return Box(
            box.left - frame.left,
            box.bottom - frame.bottom,
            box.right - frame.left,
            box.top - frame.bottom,
        )


@dataclass(frozen=True, slots=True)
class _Parts:
    """The lines of a page: its body in reading order, then what stands around it."""

    body: list[PdfLine]
    notes: list[PdfLine]
    furniture: list[PdfLine]


def write_pages(pages: Sequence[Page], title: str | None) -> Document:
    """Write the pages: of each its body, then its footnotes, then what runs above and below."""
    from_top = [sorted(page.lines, key=lambda line: -line.y) for page in pages]
    texts = [[line.text for line in page] for page in from_top]
    furniture = find_furniture(texts, [[line.y for line in page] for page in from_top])
    furniture |= {
        (number, at) for number, page in enumerate(from_top) for at in _turned_otherwise(page)
    }
    printed = printed_pages(texts, furniture)
    inner = [
        [line for at, line in enumerate(page) if (number, at) not in furniture]
        for number, page in enumerate(from_top)
    ]
    size = _body_size(inner if any(inner) else from_top)
    ranks = _ranks(inner, size)
    gap = _line_gap(pages)
    writer = Writer()
    for number, (page, within) in enumerate(zip(pages, inner, strict=True)):
        parts = _parts(page.lines, within, size)
        previous: PdfLine | None = None
        for line in parts.body:
            if previous and _apart(previous, line, gap):
                writer.blank(number + 1)
            writer.line(
                line.runs(),
                page=number + 1,
                printed_page=printed.get(number),
                heading=ranks.get(line.size, 0),
                box=page.shown(line),
            )
            previous = line
        for role, lines in ((Role.NOTE, parts.notes), (Role.FURNITURE, parts.furniture)):
            for line in lines:
                writer.line(line.runs(), page=number + 1, role=role, box=page.shown(line))
    return writer.finish(title)


def _parts(lines: Sequence[PdfLine], inner: Sequence[PdfLine], size: float) -> _Parts:
    """Tell the lines of a page apart; `inner` are those that are no furniture, from the top."""
    notes = _foot(inner, size)
    within, noted = {id(line) for line in inner}, {id(line) for line in notes}
    return _Parts(
        [line for line in lines if id(line) in within - noted],
        notes,
        sorted((line for line in lines if id(line) not in within), key=lambda line: -line.y),
    )


def _turned_otherwise(page: Sequence[PdfLine]) -> Iterator[int]:
    """Indices of lines that run in another direction than most of a page: stamps in its margin."""
    turns: Counter[int] = Counter()
    for line in page:
        turns[line.turns] += len(line.characters)
    most = turns.most_common(1)[0][0] if turns else 0
    return (at for at, line in enumerate(page) if line.turns != most)


def _body_size(pages: Sequence[Sequence[PdfLine]]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0]


def _ranks(pages: Sequence[Sequence[PdfLine]], size: float) -> dict[float, int]:
    """The level of a heading in each size larger than the body's: 1 for the largest."""
    larger = {line.size for page in pages for line in page if line.size > size * _LARGER}
    return {each: rank for rank, each in enumerate(sorted(larger, reverse=True), start=1)}


def _line_gap(pages: Sequence[Page]) -> float:
    """The usual distance of two lines, as a multiple of their type size."""
    gaps = [
        round((above.y - below.y) / above.size, 1)
        for page in pages
        for above, below in pairwise(page.lines)
        if above.size == below.size and 0 < above.y - below.y < _FARTHEST * above.size
    ]
    return statistics.mode(gaps) if gaps else 0


def _apart(above: PdfLine, below: PdfLine, gap: float) -> bool:
    """Whether two lines are set apart: by space, by an indent, or in another size."""
    distance = above.y - below.y
    indented = below.left > above.left + below.size * _INDENT and above.text[-1:] in ".:;!?”»"
    return (
        below.apart
        or distance > gap * above.size * _SET_APART
        or above.size != below.size
        or (distance > 0 and indented)
    )


def _foot(lines: Sequence[PdfLine], size: float) -> list[PdfLine]:
    """The footnotes: smaller lines at the foot of a page, from a label on."""
    start = len(lines)
    while start and lines[start - 1].size < size * _SMALLER:
        start -= 1
    labelled = [at for at in range(start, len(lines)) if lines[at].runs()[0].raised]
    start = labelled[0] if labelled else start  # what is small above them is a table
    foot = list(lines[start:])
    if start == 0 or not foot or not NOTE_LABEL.match(foot[0].text):
        return []
    return foot
