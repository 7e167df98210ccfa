"""Which format a file is in: by its content, since a name can be wrong."""

import io
import re
import zipfile
import zlib
from enum import StrEnum
from pathlib import Path

from corpus.errors import CorpusError
from corpus.formats.encodings import decode

_MAX_UNPACKED = 200_000_000
_MAX_MEMBERS = 10_000
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
_OLE = b"\xd0\xcf\x11\xe0"
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b")
_REFUSED = {
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"AT&TFORM": "djvu",
    b"Rar!": "archive",
    b"\x1f\x8b": "archive",
    b"7z\xbc\xaf": "archive",
}


class Format(StrEnum):
    """A format that can be read; the value is the ending of the stored source."""

    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"
    ODT = "odt"
    RTF = "rtf"
    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"


def sniff(data: bytes, path: Path) -> Format:
    """Tell the format of a file's content; raises CorpusError for what cannot be read.

    The name decides only between Markdown and plain text, which look alike.
    """
    if not data.strip():
        raise CorpusError("empty", path)
    for magic, code in _REFUSED.items():
        if data.startswith(magic):
            raise CorpusError(code, path)
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith(b"PK"):
        return _sniff_zip(data, path)
    if data.startswith(_OLE):
        return _sniff_ole(data, path)
    if data.startswith(b"{\\rtf"):
        return Format.RTF
    if _HTML.match(decode(data[:4096], path, partial=True).lower()):
        return Format.HTML
    return Format.MARKDOWN if path.suffix.lower() in (".md", ".markdown") else Format.TEXT


def _sniff_zip(data: bytes, path: Path) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            kind = archive.read("mimetype")[:99] if "mimetype" in archive.namelist() else b""
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError):
        raise CorpusError("damaged", path, format="DOCX") from None
    # zipfile never unpacks more of a member than this table declares
    if len(members) > _MAX_MEMBERS or sum(m.file_size for m in members) > _MAX_UNPACKED:
        raise CorpusError("unpacks", path, limit=_MAX_UNPACKED // 10**6)
    if kind.startswith(_OPEN_DOCUMENT):
        return Format.ODT
    if "word/document.xml" not in {member.filename for member in members}:
        raise CorpusError("zip", path)
    return Format.DOCX


def _sniff_ole(data: bytes, path: Path) -> Format:
    """An old Word file, or a new one that was locked: each has a stream of a known name."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise CorpusError("password", path)
    if "WordDocument".encode("utf-16-le") not in data:
        raise CorpusError("old-word", path)
    return Format.DOC
