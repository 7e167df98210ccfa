"""A source file, in whatever format, to a document."""

import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import CorpusError, system_error
from corpus.formats.document import Document
from corpus.formats.encodings import decode, detect_encoding
from corpus.formats.letters import put_letters_right
from corpus.formats.sniff import Format, sniff
from corpus.lines import PageBreak

MAX_BYTES = 50_000_000
_TEXTS = (Format.HTML, Format.MARKDOWN, Format.TEXT)
MAX_TEXT_BYTES = 20_000_000  # of plain text, Markdown or HTML: thousands of pages


@dataclass(frozen=True, slots=True)
class Recognition:
    """How scanned pages are to be read: in which languages ("kaz+rus"; tried where not given).

    `progress` is told each page before it is read, from 1, and how many there are.
    """

    languages: str | None = None
    progress: Callable[[int, int], None] | None = None


@dataclass(frozen=True, slots=True)
class Conversion:
    """What another program made of a source: a file to keep beside it, and what it is called.

    `languages`: those that scanned pages were read in, "" for other files.
    """

    name: str
    data: bytes
    languages: str = ""


def read_bytes(path: Path) -> bytes:
    """Read a source file; raises CorpusError before reading one that is too large."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise CorpusError("no-file", path)
        if status.st_size > MAX_BYTES:
            raise _too_large(path, status.st_size, MAX_BYTES)
        return path.read_bytes()
    except OSError as error:
        raise system_error(error, "unreadable", path) from None


def extract(
    data: bytes,
    path: Path,
    encoding: str | None,
    page_break: PageBreak,
    converted: bytes | None = None,
) -> Document:
    """Read a source; `encoding` and `page_break` are for texts. Raises CorpusError.

    `converted` is what another program made of it before; where it is not given, it is made anew.
    """
    kind = sniff(data, path)
    if kind in _TEXTS and len(data) > MAX_TEXT_BYTES:
        raise _too_large(path, len(data), MAX_TEXT_BYTES)
    try:
        if kind in _TEXTS:
            document = _read_text(kind, decode(data, path, encoding), path, page_break)
        else:
            document = _read_file(kind, data, path, converted)
        return put_letters_right(document, path)
    except ModuleNotFoundError as error:
        raise CorpusError("library", path, library=error.name or "?") from None


def convert(data: bytes, path: Path, recognition: Recognition) -> Conversion | None:
    """What another program makes of a source that is not read as it is; None where none is needed.

    LibreOffice makes a DOCX of the files of other word processors, Tesseract reads scanned pages.
    Raises CorpusError.
    """
    kind = sniff(data, path)
    if kind in (Format.DOC, Format.ODT, Format.RTF):
        from corpus.formats.office.convert import to_docx

        return Conversion("converted.docx", to_docx(data, kind, path))
    if kind is Format.PDF:
        from corpus.formats.scan.pages import is_scanned, read_scan

        if is_scanned(data, path):
            rows, read_in = read_scan(data, path, recognition.languages, recognition.progress)
            return Conversion("recognised.tsv", rows.encode(), read_in)
    return None


# late imports: a format's libraries are loaded only where it is met


def _read_file(kind: Format, data: bytes, path: Path, converted: bytes | None) -> Document:
    if kind is Format.PDF and converted:
        from corpus.formats.scan.pages import write_scan

        return write_scan(converted.decode(), path)
    if kind is Format.PDF:
        from corpus.formats.pdf.pages import read_pdf

        return read_pdf(data, path)
    from corpus.formats.word.docx import read_docx

    if kind is not Format.DOCX:
        from corpus.formats.office.convert import to_docx

        data = converted or to_docx(data, kind, path)
    return read_docx(data, path)


def _read_text(kind: Format, text: str, path: Path, page_break: PageBreak) -> Document:
    match kind:
        case Format.HTML:
            from corpus.formats.html.page import read_html

            return read_html(text, path)
        case Format.MARKDOWN:
            from corpus.formats.markdown import read_markdown

            return read_markdown(text, path)
        case _:
            from corpus.formats.text import read_text

            return read_text(text, path, page_break)


def _too_large(path: Path, size: int, limit: int) -> CorpusError:
    return CorpusError("too-large", path, size=round(size / 1e6), limit=limit // 10**6)


def encoding_of(data: bytes, path: Path) -> str | None:
    """The encoding to record for a text in another one than UTF-8."""
    if sniff(data, path) not in _TEXTS:
        return None
    encoding = detect_encoding(data, path)
    return None if encoding == "utf-8" else encoding
