"""PDF with a text layer to a document."""

from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from corpus.errors import CorpusError
from corpus.formats.document import Document
from corpus.formats.pdf.characters import read_characters
from corpus.formats.pdf.columns import in_reading_order
from corpus.formats.pdf.lines import read_lines
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
    if any(page.recognised for page in pages):
        read_by = Remark(0, None, "recognised")
        document = replace(document, recognised=True, remarks=(*document.remarks, read_by))
    if any(page.hidden for page in pages):
        hidden = Remark(0, None, "hidden-text")
        document = replace(document, remarks=(*document.remarks, hidden))
    letters = sum(character.isalnum() for character in document.text)
    if letters < _FEWEST_LETTERS * len("".join(document.text.split())):
        raise CorpusError("letters-hidden", path)
    return document


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
    lines = in_reading_order(read_lines(characters))
    read = Page(
        lines,
        Box(*page.get_bbox()),
        page.get_rotation() // 90,
        recognised=recognised,
        hidden=unseen > 0 and not recognised,
    )
    text.close()
    page.close()
    return read
