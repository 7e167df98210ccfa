"""Which format a file is in: by its content, since a name can be wrong."""

import io
import re
import zipfile
from enum import StrEnum
from pathlib import Path

from corpus.errors import CorpusError
from corpus.formats.encodings import decode

_MAX_UNPACKED = 200_000_000
_MAX_MEMBERS = 10_000
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b")
_REFUSED = {
    b"\xd0\xcf\x11\xe0": "old-word",
    b"{\\rtf": "rtf",
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
    if _HTML.match(decode(data[:4096], path, partial=True).lower()):
        return Format.HTML
    return Format.MARKDOWN if path.suffix.lower() in (".md", ".markdown") else Format.TEXT


def _sniff_zip(data: bytes, path: Path) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise CorpusError("damaged", path, format="DOCX") from None
    # zipfile never unpacks more of a member than this table declares
    if len(members) > _MAX_MEMBERS or sum(m.file_size for m in members) > _MAX_UNPACKED:
        raise CorpusError("unpacks", path, limit=_MAX_UNPACKED // 10**6)
    if "word/document.xml" not in {member.filename for member in members}:
        raise CorpusError("zip", path)
    return Format.DOCX
