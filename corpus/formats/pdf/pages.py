"""PDF with a text layer to a document."""

import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from corpus.errors import CorpusError
from corpus.formats.document import Document, Writer
from corpus.formats.furniture import find_furniture, printed_pages
from corpus.formats.lines import Role
from corpus.formats.pdf.columns import in_reading_order
from corpus.formats.pdf.lines import PdfLine, read_lines
from corpus.wording.notes import NOTE_LABEL

MAX_PAGES = 5000  # a hundred reports; each thousand pages takes a minute
_SMALLER = 0.93
_LARGER = 1.1


def read_pdf(data: bytes, path: Path) -> Document:
    """Read a PDF; raises CorpusError where it is encrypted, damaged, scanned or without text."""
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise CorpusError("password", path) from None
        raise CorpusError("damaged", path, format="PDF") from None
    with pdf:
        if len(pdf) > MAX_PAGES:
            raise CorpusError("too-many-pages", path, pages=len(pdf), limit=MAX_PAGES)
        pages = [in_reading_order(_lines(page)) for page in pdf]
        if not any(pages):
            raise _without_text(pdf, path)
        document = _write(pages, pdf.get_metadata_value("Title").strip() or None)
    letters = sum(character.isalnum() for character in document.text)
    if letters < 0.5 * len("".join(document.text.split())):
        raise CorpusError("letters-hidden", path)
    return document


def _lines(page: pypdfium2.PdfPage) -> list[PdfLine]:
    """The lines of a page, which is let go at once: a long file would fill the memory."""
    text = page.get_textpage()
    lines = read_lines(text)
    text.close()
    page.close()
    return lines


def _without_text(pdf: pypdfium2.PdfDocument, path: Path) -> CorpusError:
    pictures = any(next(page.get_objects([raw.FPDF_PAGEOBJ_IMAGE]), None) for page in pdf)
    return CorpusError("scanned" if pictures else "no-text", path)


def _write(pages: Sequence[Sequence[PdfLine]], title: str | None) -> Document:
    """Write the pages: what runs above and below them and the footnotes after their body."""
    from_top = [sorted(page, key=lambda line: -line.y) for page in pages]
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
    size = _body_size(inner if any(inner) else pages)
    larger = sorted(
        {line.size for page in inner for line in page if line.size > size * _LARGER}, reverse=True
    )
    gap = _line_gap(pages)
    writer = Writer()
    for number, page in enumerate(from_top):
        outside = [line for at, line in enumerate(page) if (number, at) in furniture]
        notes = _foot(inner[number], size)
        set_apart = {id(line) for line in (*outside, *notes)}
        previous: PdfLine | None = None
        for line in pages[number]:
            if id(line) in set_apart:
                continue
            if previous and _apart(previous, line, gap):
                writer.blank(number + 1)
            heading = larger.index(line.size) + 1 if line.size in larger else 0
            writer.line(
                line.runs(),
                page=number + 1,
                printed_page=printed.get(number),
                heading=heading,
            )
            previous = line
        for role, lines in ((Role.NOTE, notes), (Role.FURNITURE, outside)):
            for line in lines:
                writer.line(line.runs(), page=number + 1, role=role)
    return writer.finish(title)


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


def _line_gap(pages: Sequence[Sequence[PdfLine]]) -> float:
    """The usual distance of two lines, as a multiple of their type size."""
    gaps = [
        round((above.y - below.y) / above.size, 1)
        for page in pages
        for above, below in pairwise(page)
        if above.size == below.size and 0 < above.y - below.y < 3 * above.size
    ]
    return statistics.mode(gaps) if gaps else 0


def _apart(above: PdfLine, below: PdfLine, gap: float) -> bool:
    """Whether two lines are set apart: by space, by an indent, or in another size."""
    distance = above.y - below.y
    indented = below.left > above.left + below.size * 0.8 and above.text[-1:] in ".:;!?”»"
    return (
        distance > gap * above.size * 1.25
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
