"""A handout as PDF, its typefaces embedded."""

import functools
import io
from html import escape
from typing import Any

from reportlab.lib.colors import HexColor  # type: ignore[import-untyped]
from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.lib.styles import ParagraphStyle  # type: ignore[import-untyped]
from reportlab.lib.units import cm  # type: ignore[import-untyped]
from reportlab.pdfbase.pdfmetrics import (  # type: ignore[import-untyped]
    registerFont,
    registerFontFamily,
)
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]
from reportlab.platypus import (  # type: ignore[import-untyped]
    Paragraph,
    SimpleDocTemplate,
    Table,
    TableStyle,
)

from bot.paper.faces import Face
from bot.paper.handouts.handout import Entry, Handout, citation_of, printable
from bot.paper.lines import runs_right_to_left
from bot.paper.quoted import Quoted

_INK, _BLUE, _FAINT = HexColor("#1e2a2f"), HexColor("#1d4657"), HexColor("#59666b")
_MARGIN = 2.3 * cm
_TEXT = ParagraphStyle("text", fontName=Face.REGULAR, fontSize=10.5, leading=15, textColor=_INK)
_RIGHT = ParagraphStyle("right", _TEXT, alignment=2)
_TITLE = ParagraphStyle("title", _TEXT, fontName=Face.BOLD, fontSize=20, leading=26)
_DATE = ParagraphStyle("date", _TEXT, textColor=_FAINT, spaceAfter=18)
_HEADING = ParagraphStyle("heading", _TEXT, fontName=Face.BOLD, fontSize=13, spaceBefore=14)
_SAID = ParagraphStyle("said", _TEXT, fontName=Face.ITALIC, textColor=_BLUE, keepWithNext=True)
_CITED = ParagraphStyle("cited", _TEXT, fontSize=9, leading=12.5, textColor=_FAINT, spaceAfter=16)
_SMALL = ParagraphStyle("small", _CITED, spaceAfter=4)
_GRID = TableStyle(
    [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBEFORE", (1, 0), (1, 0), 0.5, _FAINT)]
)


def as_pdf(handout: Handout) -> bytes:
    """The file."""
    _register()
    written = io.BytesIO()
    document = SimpleDocTemplate(
        written,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        title=printable(handout.title),
        lang=handout.language,
        author="",
        invariant=1,
    )
    story = [_set(handout.title, _TITLE), _set(handout.date, _DATE)]
    for entry in handout.entries:
        story += _entry(entry, document.width)
    story.append(_set(handout.sources_title, _HEADING))
    story += [_set(f"{name}\nSHA-256: {digest}", _SMALL) for name, digest in handout.sources]
    story.append(_set(handout.note, _SMALL))
    document.build(story, canvasmaker=_Numbered)
    return written.getvalue()


class _Numbered(Canvas):  # type: ignore[misc]
    """A canvas that writes "1 / 3" below each page once it is known how many there are."""

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401  # reportlab's
        super().__init__(*given, **named)
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802  # reportlab's
        """Keep a page until the last one is written."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Number the pages and write them."""
        for number, page in enumerate(self._pages, start=1):
            self.__dict__.update(page)
            self.setFont(Face.REGULAR, 9)
            self.drawCentredString(A4[0] / 2, 1.2 * cm, f"{number} / {len(self._pages)}")
            super().showPage()
        super().save()


@functools.cache
def _register() -> None:
    for face in Face:
        registerFont(TTFont(str(face), str(face.path)))
    registerFontFamily(Face.REGULAR, Face.REGULAR, Face.BOLD, Face.ITALIC, Face.BOLD)


def _entry(entry: Entry, width: float) -> list[Any]:
    if entry.original is None:
        rows = _quotation(entry.quotation)
    else:
        sides = [[_quotation(entry.original), _quotation(entry.quotation)]]
        rows = [Table(sides, [width / 2] * 2, style=_GRID, splitInRow=1)]
    cited = f"— {citation_of(entry.quotation)}\n{entry.quotation.link}"
    return [*rows, _set(cited, _CITED)]


def _quotation(quotation: Quoted) -> list[Any]:
    style = _RIGHT if runs_right_to_left(quotation.text) else _TEXT
    rows = [_set(f"{quotation.said} ({quotation.label}):", _SAID), _set(quotation.text, style)]
    return [*rows, _set(quotation.note, _SMALL)] if quotation.note else rows


def _set(text: str, style: ParagraphStyle) -> Paragraph:
    """A paragraph of plain text: what looks like markup in it is text."""
    return Paragraph(escape(printable(text), quote=False).replace("\n", "<br/>"), style)
