"""From bytes to text: which encoding a file is in, and reading it in that one."""

import codecs
import re
from pathlib import Path

from corpus.errors import CorpusError

_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
# Encodings of one byte that English, Russian and Kazakh texts are kept in.
_LEGACY = ["cp1251", "koi8_r", "cp866", "mac_cyrillic", "iso8859_5", "kz1048", "ptcp154", "cp1252"]
_SAMPLE = 200_000


def decode(data: bytes, path: Path, encoding: str | None = None, *, partial: bool = False) -> str:
    """Decode a text file; `partial` forgives a character cut off at the end.

    Line ends become line feeds. Raises CorpusError where the bytes do not fit the encoding.
    """
    encoding = encoding or detect_encoding(data, path)
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(data, final=not partial)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise CorpusError("encoding-unfit", path, line, encoding=encoding) from None
    if "\0" in text:
        raise CorpusError("binary", path)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def detect_encoding(data: bytes, path: Path) -> str:
    """Name the encoding of a text file: by its mark, its declaration, its validity, its letters."""
    for mark, encoding in _BOMS.items():
        if data.startswith(mark):
            return encoding
    if unmarked := _utf16_without_mark(data[:1000]):
        return unmarked
    declared = _DECLARED.search(data[:2048]) if data.lstrip()[:1] == b"<" else None
    for name in ("utf-8", declared[1].decode() if declared else None):
        if name and _decodes(data, name):
            return name.lower()
    return _detect_legacy(data, path)


def is_encoding(name: str) -> bool:
    """Whether Python can decode text in an encoding of this name."""
    try:
        b" ".decode(name)
    except LookupError:  # also of codecs that are for no text, such as "hex"
        return False
    except UnicodeDecodeError:  # one byte is no whole character of UTF-16
        return True
    return True


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)().decode(data)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _utf16_without_mark(sample: bytes) -> str | None:
    """Zero bytes at every other place are the high bytes of Latin letters, spaces and digits."""
    if len(sample) < 2:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > half // 10 and not sample[::2].count(0):
        return "utf-16-le"
    if sample[::2].count(0) > half // 10 and not sample[1::2].count(0):
        return "utf-16-be"
    return None


def _detect_legacy(data: bytes, path: Path) -> str:
    try:
        from charset_normalizer import from_bytes
    except ModuleNotFoundError:
        raise CorpusError("library", path, library="charset-normalizer") from None
    best = from_bytes(data[:_SAMPLE], cp_isolation=_LEGACY).best()
    if best is None:
        raise CorpusError("encoding-unknown", path)
    return best.encoding
