"""A source file, in whatever format, to a document."""

import stat
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


def extract(data: bytes, path: Path, encoding: str | None, page_break: PageBreak) -> Document:
    """Read a source; `encoding` and `page_break` are for texts. Raises CorpusError."""
    kind = sniff(data, path)
    if kind in _TEXTS and len(data) > MAX_TEXT_BYTES:
        raise _too_large(path, len(data), MAX_TEXT_BYTES)
    try:
        return put_letters_right(_read(kind, data, path, encoding, page_break), path)
    except ModuleNotFoundError as error:
        raise CorpusError("library", path, library=error.name or "?") from None


def _read(
    kind: Format, data: bytes, path: Path, encoding: str | None, page_break: PageBreak
) -> Document:
    # late imports: a format's libraries are loaded only where it is met
    match kind:
        case Format.PDF:
            from corpus.formats.pdf.pages import read_pdf

            return read_pdf(data, path)
        case Format.DOCX:
            from corpus.formats.word.docx import read_docx

            return read_docx(data, path)
        case Format.DOC | Format.ODT | Format.RTF:
            from corpus.formats.office.convert import read_by_libreoffice

            return read_by_libreoffice(data, kind, path)
        case Format.HTML:
            from corpus.formats.html.page import read_html

            return read_html(decode(data, path, encoding), path)
        case Format.MARKDOWN:
            from corpus.formats.markdown import read_markdown

            return read_markdown(decode(data, path, encoding), path)
        case Format.TEXT:
            from corpus.formats.text import read_text

            return read_text(decode(data, path, encoding), path, page_break)


def _too_large(path: Path, size: int, limit: int) -> CorpusError:
    return CorpusError("too-large", path, size=round(size / 1e6), limit=limit // 10**6)


def encoding_of(data: bytes, path: Path) -> str | None:
    """The encoding to record for a text in another one than UTF-8."""
    if sniff(data, path) not in _TEXTS:
        return None
    encoding = detect_encoding(data, path)
    return None if encoding == "utf-8" else encoding
