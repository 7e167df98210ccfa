"""How one page was read: each of its lines with what it was taken for, and the page's picture."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.adding.add import Draft
from corpus.errors import CorpusError
from corpus.formats.sniff import Format
from corpus.report import Paragraph, Span

# Dots a point: a picture of a page that can be read on a screen.
_SCALE = 1.5


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A printed line: what it was taken for, and the paragraph that it is in, if it is in one.

    `taken_for`: "paragraph", "heading", "note", "furniture", or "nothing".
    """

    text: str
    taken_for: str
    paragraph: Paragraph | None = None


def view_page(draft: Draft, page: int, path: Path) -> list[ReadLine]:
    """The lines of a page, counted from 1; raises CorpusError where there is no such page."""
    pages = draft.document.lines[-1].page
    if pages is None or not 1 <= page <= pages:
        raise CorpusError("no-page", path, page=page, pages=pages or 0)
    places = sorted(_places(draft), key=lambda place: place[0])
    found = []
    for line in draft.document.lines:
        if line.page != page or line.blank:
            continue
        at = line.span
        holding = (
            (taken_for, paragraph)
            for span, taken_for, paragraph in places
            if span.start < at.end and at.start < span.end
        )
        found.append(ReadLine(line.text, *next(holding, ("nothing", None))))
    return found


def draw_page(draft: Draft, page: int, target: Path) -> bool:
    """Write the picture of a page as PNG; False where the file has no pages to be drawn."""
    if draft.format is not Format.PDF:
        return False
    import pypdfium2  # type: ignore[import-untyped]

    with pypdfium2.PdfDocument(draft.data) as pdf:
        picture = pdf[page - 1].render(scale=_SCALE).to_pil()
    picture.save(target, format="PNG")
    return True


def _places(draft: Draft) -> Iterator[tuple[Span, str, Paragraph | None]]:
    contents = draft.contents
    for section in contents.sections:
        yield from ((span, "heading", None) for span in section.headings)
        for paragraph in section.paragraphs:
            for piece in paragraph.pieces:
                yield Span(piece.source, piece.source + piece.length), "paragraph", paragraph
            for note in paragraph.notes:
                yield from ((span, "note", paragraph) for span in note.source)
    yield from ((span, "furniture", None) for span in contents.furniture)
    for note in contents.unmarked:
        yield from ((span, "note", None) for span in note.source)
