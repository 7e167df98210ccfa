"""A paragraph's place in its source, as pictures: of pages, or of the lines of a text."""

import hashlib
from pathlib import Path

from bot.paper.source.cache import keep, kept
from bot.paper.source.frames import framed_pages
from bot.paper.source.sought import Sought
from bot.paper.source.text_lines import text_pictures
from corpus.errors import CorpusError
from corpus.formats.extract import extract
from corpus.formats.find import find_lines, letters, nearly
from corpus.formats.office.convert import print_by_libreoffice
from corpus.formats.pdf.find import find_places
from corpus.formats.sniff import Format, sniff
from corpus.read import source_file
from corpus.shelf.manifest import Manifest

_PRINTED = frozenset({Format.DOCX, Format.DOC, Format.ODT, Format.RTF})


def source_pictures(paragraph: Sought, corpus_dir: Path, cache: Path) -> list[Path]:
    """The pictures of a paragraph in its source, kept from before or made now.

    Raises CorpusError where the source is missing, is not the one that the index was made of, is
    printed by a program that is not installed, or does not show the paragraph.
    """
    folder = corpus_dir / paragraph.report
    manifest, data = source_file(folder)
    if manifest.sha256 != paragraph.sha256:
        raise CorpusError("source-replaced", manifest.source)
    pictures = kept(cache, paragraph.key)
    return pictures or keep(
        cache, paragraph.key, ".png", _pictures(paragraph, manifest, data, cache)
    )


def _pictures(paragraph: Sought, manifest: Manifest, data: bytes, cache: Path) -> list[bytes]:
    path, page = manifest.source, paragraph.page
    kind = sniff(data, path)
    if kind in _PRINTED:
        data, kind, page = _printed(data, kind, path, cache), Format.PDF, None
    if kind is Format.PDF:
        places = find_places(data, path, paragraph.text, paragraph.number, page)
        pictures = framed_pages(data, places)
    else:
        document = extract(data, path, manifest.encoding, manifest.page_break)
        wanted = letters(paragraph.text)
        lines, found = find_lines(document.lines, wanted, letters(paragraph.number))
        lines = lines if found else nearly(document.lines, wanted)
        pictures = text_pictures(document.lines, lines) if lines else []
    if not pictures:
        raise CorpusError("not-on-page", path, id=paragraph.id)
    return pictures


def _printed(data: bytes, kind: Format, path: Path, cache: Path) -> bytes:
    """A file as LibreOffice prints it, which takes seconds the first time."""
    key = hashlib.sha256(data).hexdigest()[:32]
    if printed := kept(cache, key):
        return printed[0].read_bytes()
    pdf = print_by_libreoffice(data, kind, path)
    keep(cache, key, ".pdf", [pdf])
    return pdf
