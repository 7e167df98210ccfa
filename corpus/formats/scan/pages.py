"""A scanned PDF to a document, through the rows in which Tesseract tells what it read."""

import io
import re
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]

from corpus.errors import CorpusError
from corpus.formats.document import Document
from corpus.formats.pdf.characters import Character
from corpus.formats.pdf.lines import PdfLine, line_of
from corpus.formats.pdf.pages import open_pdf
from corpus.formats.pdf.writing import Page, write_pages
from corpus.formats.scan.tesseract import (
    DOTS,
    OURS,
    Word,
    installed,
    missing,
    recognise,
    sureness,
    words,
)
from corpus.lines import Box
from corpus.report import Remark

SECONDS = 1800  # for a whole document: some hundreds of pages
_POINT = 72 / DOTS  # of a dot
_PAGE = "page"  # begins what was read of a page: its width and height in points follow
_LOOKED_AT = 20  # pages that tell whether a document is scanned
_SAMPLES = 2  # pages that the language is tried on
_UNSURE = 70  # of 100, below which a page is to be looked at
# A number's full stop is a speck that is read as another sign.
_LABEL = re.compile(r"^(\d{1,3})[:;,]$")
# A line's box against that of most lines; one without long letters is a fifth lower.
_SMALL, _LARGE = 0.82, 1.3


def read_scan(
    data: bytes, path: Path, languages: str | None, progress: Callable[[int, int], None] | None
) -> tuple[str, str]:
    """What Tesseract reads on the pages of a PDF, and in which languages; raises CorpusError.

    Without `languages` ("rus", "kaz+rus"), each of ours is tried on some pages.
    """
    known = installed()
    if not known:
        raise missing(path)
    if languages and not set(languages.split("+")) <= set(known):
        raise CorpusError("ocr-language", path, languages=languages, known=", ".join(known))
    ends = time.monotonic() + SECONDS
    with open_pdf(data, path) as pdf:
        chosen = languages or _language(pdf, known, ends, path)
        parts = []
        for at, page in enumerate(pdf):
            if progress:
                progress(at + 1, len(pdf))
            parts.append(f"{_PAGE}\t{page.get_width():.2f}\t{page.get_height():.2f}")
            parts.append(_read(page, chosen, ends, path))
    return "\n".join(parts), chosen


def write_scan(rows: str, path: Path) -> Document:
    """The document that was read into such rows; raises CorpusError where they hold no text."""
    frames = [frame for frame, _ in _pages(rows)]
    pages = [words(read) for _, read in _pages(rows)]
    remarks = [Remark(0, None, "recognised")]
    for number, found in enumerate(pages, start=1):
        sure = sureness(found)
        if found and sure < _UNSURE:
            remarks.append(Remark(0, number, "page-unsure", {"page": number, "sure": round(sure)}))
    if not any(pages):
        raise CorpusError("no-text", path)
    height = statistics.median(word.height for page in pages for word in page) * _POINT
    shown = [
        Page(list(_lines(page, frame, height)), frame, 0)
        for page, frame in zip(pages, frames, strict=True)
    ]
    document = write_pages(shown, None)
    return Document(document.text, document.lines, remarks=tuple(remarks), recognised=True)


def is_scanned(data: bytes, path: Path) -> bool:
    """Whether most pages are pictures without a text; raises CorpusError."""
    with open_pdf(data, path) as pdf:
        places = range(0, len(pdf), max(1, len(pdf) // _LOOKED_AT))
        return sum(_is_bare(pdf[at]) for at in places) > len(places) / 2


def _is_bare(page: pypdfium2.PdfPage) -> bool:
    text = page.get_textpage()
    bare = text.count_chars() == 0 and next(
        page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]), None
    )
    text.close()
    page.close()
    return bool(bare)


def _language(pdf: pypdfium2.PdfDocument, known: Sequence[str], ends: float, path: Path) -> str:
    """The language of ours that pages in the middle are read in most surely."""
    able = [language for language in OURS if language in known] or list(known[:1])
    middle = len(pdf) // 2
    places = range(middle, min(len(pdf), middle + _SAMPLES))
    sure = {
        language: statistics.mean(
            sureness(words(_read(pdf[at], language, ends, path))) for at in places
        )
        for language in able
    }
    return max(able, key=lambda language: sure[language])


def _read(page: pypdfium2.PdfPage, languages: str, ends: float, path: Path) -> str:
    picture = io.BytesIO()
    page.render(scale=DOTS / 72, grayscale=True).to_pil().save(picture, format="PNG")
    page.close()
    left = ends - time.monotonic()
    if left <= 0:
        raise CorpusError("ocr-slow", path, seconds=SECONDS)
    return recognise(picture.getvalue(), languages, left, path)


def _pages(rows: str) -> Iterator[tuple[Box, str]]:
    """What was read of each page, with the frame that it is shown in."""
    for part in f"\n{rows}".split(f"\n{_PAGE}\t")[1:]:
        head, _, read = part.partition("\n")
        width, height = map(float, head.split("\t"))
        yield Box(0, 0, width, height), read


def _lines(page: Sequence[Word], frame: Box, height: float) -> Iterator[PdfLine]:
    """The lines of a page; type is of three sizes: a line's box does not tell more."""
    for _, paragraph in groupby(page, key=lambda word: word.line[:2]):
        lines = [list(line) for _, line in groupby(paragraph, key=lambda word: word.line)]
        tall = statistics.median(max(word.height for word in line) for line in lines) * _POINT
        usual = height * 1.25  # a line's box holds tall letters and long ones; most words do not
        size = height * (0.8 if tall < _SMALL * usual else 1.5 if tall > _LARGE * usual else 1)
        for line in lines:
            yield _line(line, frame, round(size, 1))


def _line(line: Sequence[Word], frame: Box, size: float) -> PdfLine:
    """The words of a line as characters at even distances, on the middle of their feet."""
    y = frame.top - statistics.median(word.top + word.height for word in line) * _POINT
    characters: list[Character] = []
    for word in line:
        left, width = word.left * _POINT, word.width * _POINT / len(word.text)
        if characters:
            characters.append(Character(" ", characters[-1].right, left, y, size, False))
        text = _LABEL.sub(r"\1.", word.text) if not characters else word.text
        characters += [
            Character(letter, left + at * width, left + (at + 1) * width, y, size, False)
            for at, letter in enumerate(text)
        ]
    return line_of(characters)
