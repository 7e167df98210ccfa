"""Cards as values: where each line stands, and how large. No ink here."""

from dataclasses import dataclass
from enum import StrEnum

from bot.paper.faces import Face
from corpus.report import Span


class Shape(StrEnum):
    """The shape of a card."""

    SQUARE = "square"
    WIDE = "wide"  # 16:9, for a screen in a room

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return (1080, 1080) if self is Shape.SQUARE else (1920, 1080)


class Role(StrEnum):
    """What a line on a card is."""

    SAID = "said"
    COUNT = "count"
    TEXT = "text"
    PLACE = "place"
    REPORT = "report"
    LABEL = "label"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Box:
    """A line of text and its place: upper left corner, width and height, size (pixels).

    `stressed`: from where to where the sentence that answers goes, from the left edge of the box.
    """

    role: Role
    text: str
    face: Face
    x: float
    y: float
    width: float
    height: float
    size: int
    stressed: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle: upper left corner, width and height, in pixels."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Card:
    """One card of a quotation: its lines, and the range of the quotation that they hold.

    `panel`: the ground of the lines that say where the quotation stands.
    """

    shape: Shape
    boxes: tuple[Box, ...]
    panel: Area
    span: Span
