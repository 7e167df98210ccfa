"""PDF with a text layer to a document."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from corpus.errors import CorpusError
from corpus.formats.document import Document
from corpus.formats.pdf.characters import read_characters
from corpus.formats.pdf.columns import in_reading_order, order_is_unsure
from corpus.formats.pdf.lines import PdfLine, read_lines
from corpus.formats.pdf.tables import cut_at_rules, read_rules
from corpus.formats.pdf.visible import Looks
from corpus.formats.pdf.writing import Page, write_pages
from corpus.lines import Box
from corpus.report import Remark

MAX_PAGES = 5000  # a hundred reports; each thousand pages takes a minute
_FEWEST_LETTERS = 0.5  # of what is printed; text has four fifths, a broken encoding hardly any


def read_pdf(data: bytes, path: Path) -> Document:
    """Read a PDF; raises CorpusError where it is encrypted, damaged, scanned or without text."""
    with open_pdf(data, path) as pdf:
        pages = [read_page(page) for page in pdf]
        if not any(page.lines for page in pages):
            raise CorpusError("no-text", path)
        title = pdf.get_metadata_value("Title").strip() or None
    document = write_pages(pages, title)
    recognised = any(page.recognised for page in pages)
    document = replace(document, recognised=recognised, remarks=tuple(_remarks(pages)))
    letters = sum(character.isalnum() for character in document.text)
    if letters < _FEWEST_LETTERS * len("".join(document.text.split())):
        raise CorpusError("letters-hidden", path)
    return document


def _remarks(pages: Sequence[Page]) -> Iterator[Remark]:
    """What an admin should know of pages as a whole."""
    if any(page.recognised for page in pages):
        yield Remark(0, None, "recognised")
    if any(page.hidden for page in pages):
        yield Remark(0, None, "hidden-text")
    for number, page in enumerate(pages, start=1):
        if page.unsure:
            yield Remark(0, number, "order-unsure", {"page": number})
        if page.picture:
            yield Remark(0, number, "page-picture", {"page": number})


def open_pdf(data: bytes, path: Path) -> pypdfium2.PdfDocument:
    """Open a PDF; raises CorpusError where it is encrypted, damaged or too long."""
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise CorpusError("password", path) from None
        raise CorpusError("damaged", path, format="PDF") from None
    if len(pdf) > MAX_PAGES:
        pages = len(pdf)
        pdf.close()
        raise CorpusError("too-many-pages", path, pages=pages, limit=MAX_PAGES)
    return pdf


def _ordered(page: pypdfium2.PdfPage, lines: list[PdfLine]) -> tuple[list[PdfLine], bool]:
    """The lines of a page as one reads them: ruled tables by their rows, the rest by columns.

    And whether that cannot be told.
    """
    turns = Counter(line.turns for line in lines).most_common(1)
    rules = read_rules(page, turns[0][0] if turns else 0)
    read: list[PdfLine] = []
    unsure = False
    for tabular, stretch in cut_at_rules(lines, rules):
        if tabular:
            stretch[0].apart = True
            read += stretch
        else:
            ordered = in_reading_order(stretch)
            unsure = unsure or order_is_unsure(ordered)
            read += ordered
    return read, unsure


def read_page(page: pypdfium2.PdfPage) -> Page:
    """Read a page, which is let go at once: a long file would fill the memory.

    Text behind the picture of a page is what a scanner's program read there; elsewhere, what nobody
    sees is left out.
    """
    text = page.get_textpage()
    looks = Looks(page, text)
    characters = list(read_characters(text, looks))
    unseen = sum(not character.seen for character in characters)
    recognised = unseen > len(characters) / 2 and looks.scanned()
    if unseen and not recognised:
        characters = [character for character in characters if character.seen]
    lines, unsure = _ordered(page, read_lines(characters))
    read = Page(
        lines,
        Box(*page.get_bbox()),
        page.get_rotation() // 90,
        recognised=recognised,
        hidden=unseen > 0 and not recognised,
        unsure=unsure,
        picture=not characters and looks.scanned(),
    )
    text.close()
    page.close()
    return read
