"""Where the pages of a PDF have a paragraph, found by reading the source again."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.formats.document import Document
from corpus.formats.pdf.places import Place, joined
from corpus.read import read_source
from corpus.report import Paragraph, Span


def paragraph_places(folder: Path, paragraph_id: str) -> list[Place]:
    """The boxes of a paragraph of a report in the corpus, in reading order; raises CorpusError.

    One for each column and page that it runs through; none where the source has no places, or no
    such paragraph. Takes as long as reading the report does.
    """
    _, document, contents = read_source(folder)
    found = (p for s in contents.sections for p in s.paragraphs if p.id == paragraph_id)
    paragraph = next(found, None)
    return [] if paragraph is None else places_in(document, paragraph)


def places_in(document: Document, paragraph: Paragraph) -> list[Place]:
    """The same for a paragraph of a document that is read already."""
    spans = [Span(piece.source, piece.source + piece.length) for piece in paragraph.pieces]
    spans += [paragraph.label] if paragraph.label else []
    return list(joined(list(_lines(document, spans))))


def _lines(document: Document, spans: Sequence[Span]) -> Iterator[Place]:
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    for line in document.lines:
        if line.start >= end:
            break
        if line.box is None or line.page is None or line.span.end <= start:
            continue
        if any(span.start < line.span.end and line.start < span.end for span in spans):
            yield Place(line.page, line.box)
