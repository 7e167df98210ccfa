"""Which characters of a PDF page a reader sees: none without ink, in white, or off the page."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from corpus.lines import Box

# ISO 32000-1, 9.3.6: text in mode 3 is neither filled nor stroked, in mode 7 it only clips.
_WITHOUT_INK = frozenset((raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP))
_STROKED = frozenset((raw.FPDF_TEXTRENDERMODE_FILL_STROKE, raw.FPDF_TEXTRENDERMODE_STROKE))
_WHITE = 250  # of 255 in red, green and blue: nobody sees it on paper
_SCANNED = 0.5  # of a page that a picture covers, behind text that a scanner's program read
_DRAWN = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING)


@dataclass(frozen=True, slots=True)
class Look:
    """How a text object is drawn; `stroked`: with its outline, too, as programs make bold."""

    without_ink: bool
    white: bool
    stroked: bool


class Looks:
    """How the text objects of a page are drawn; each is asked for once."""

    def __init__(self, page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> None:
        self._page = page
        self._text = text
        self._frame = Box(*page.get_bbox())
        self._known: dict[int, Look] = {}
        self._coloured: list[Box] | None = None

    def of(self, at: int) -> Look:
        """How the character of this index is drawn."""
        drawn = raw.FPDFText_GetTextObject(self._text, at)
        key = ctypes.addressof(drawn.contents) if drawn else 0
        if key not in self._known:
            self._known[key] = _look(drawn)
        return self._known[key]

    def seen(self, look: Look, x: float, y: float) -> bool:
        """Whether a reader sees a character that begins there."""
        if look.without_ink or not _holds(self._frame, x, y):
            return False
        return not look.white or any(_holds(box, x, y) for box in self._backgrounds())

    def scanned(self) -> bool:
        """Whether a picture covers most of the page."""
        whole = _area(self._frame)
        pictures = self._page.get_objects([raw.FPDF_PAGEOBJ_IMAGE])
        return any(_area(Box(*each.get_bounds())) >= _SCANNED * whole for each in pictures)

    def _backgrounds(self) -> Sequence[Box]:
        """Where something is drawn that white letters stand out against."""
        if self._coloured is None:
            self._coloured = list(_coloured(self._page))
        return self._coloured


def _look(drawn: object) -> Look:
    mode = raw.FPDFTextObj_GetTextRenderMode(drawn)
    stroked = mode in _STROKED
    *colour, opacity = _colour(drawn)
    return Look(
        mode in _WITHOUT_INK or (opacity == 0 and not stroked),
        min(colour) >= _WHITE and not stroked,
        stroked,
    )


def _coloured(page: pypdfium2.PdfPage) -> Iterator[Box]:
    for drawn in page.get_objects(_DRAWN):
        if drawn.type != raw.FPDF_PAGEOBJ_PATH or min(_colour(drawn.raw)[:3]) < _WHITE:
            yield Box(*drawn.get_bounds())


def _colour(drawn: object) -> tuple[int, int, int, int]:
    """The colour that an object is filled with: red, green, blue, opacity; black where unknown."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(drawn, *parts):
        return 0, 0, 0, 255
    red, green, blue, opacity = (part.value for part in parts)
    return red, green, blue, opacity


def _holds(box: Box, x: float, y: float) -> bool:
    return box.left <= x <= box.right and box.bottom <= y <= box.top


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.top - box.bottom)
