"""A quotation laid out on cards: as few as it can be read on, as large as it goes on so many."""

from collections.abc import Iterator, Sequence
from math import ceil

from bot.paper.cards.card import Area, Box, Card, Role, Shape
from bot.paper.faces import Face, width
from bot.paper.lines import Measure, best_break, break_lines, runs_right_to_left, whole
from bot.paper.quoted import Quoted
from corpus.report import Span

# A phone is 360 CSS pixels wide, held upright, and the picture no wider. A quotation in letters of
# less than 12 of them is too small to read, and nothing is below 10: shares of a card's width.
LEAST_TEXT = 12 / 360
LEAST_SMALL = 10 / 360
_LARGEST = {Shape.SQUARE: 1 / 12, Shape.WIDE: 1 / 20}  # of the width
_STEP = 1.05
_LEADING = 1.36  # of the size
_SMALL_LEADING = 1.2
_BETWEEN_BLOCKS = 0.4  # of a line
_MARGIN = 0.075  # of the height
_PANEL = 0.35  # of the width of a wide card, beside the quotation
_FACES = {Role.SAID: Face.ITALIC, Role.PLACE: Face.BOLD}
_LONGEST_COUNT = "99 / 99"
# The most lines of each; a report's name has those that the others leave.
_MOST = {Role.PLACE: 4, Role.LABEL: 3, Role.LINK: 6}
_IN_PANEL = {Shape.SQUARE: 8, Shape.WIDE: 14}  # lines


def lay_out(quoted: Quoted, shape: Shape) -> list[Card]:
    """A quotation on as few cards as it can be read on, and as large as it goes on so many."""
    footer = _footer(quoted, shape)
    panel = _panel(shape, len(footer))
    header = _header(quoted, shape, panel)
    room = _room(shape, panel, len(header))
    spans, size = _fitted(quoted, shape, room)
    cards = []
    for at, span in enumerate(spans, start=1):
        count = f"{at} / {len(spans)}" if len(spans) > 1 else ""
        boxes = (
            *header,
            *_count(count, shape, room),
            *_quotation(quoted, span, size, room),
            *_standing(footer, shape, panel),
        )
        cards.append(Card(shape, boxes, panel, span))
    return cards


def _margin(shape: Shape) -> int:
    return round(_MARGIN * shape.size[1])


def _small(shape: Shape) -> int:
    return ceil(LEAST_SMALL * shape.size[0])


def _panel(shape: Shape, lines: int) -> Area:
    """Below the quotation of a square card, beside that of a wide one."""
    width, height = shape.size
    if shape is Shape.WIDE:
        beside = round(_PANEL * width)
        return Area(width - beside, 0, beside, height)
    below = round(lines * _small(shape) * _SMALL_LEADING + 1.5 * _margin(shape))
    return Area(0, height - below, width, below)


def _room(shape: Shape, panel: Area, header_lines: int) -> Area:
    """Where the quotation may stand: below who says it, and off the edges and the panel."""
    edge = _margin(shape)
    top = edge + (header_lines + 0.75) * _small(shape) * _SMALL_LEADING
    bottom = shape.size[1] if panel.x else panel.y
    return Area(edge, top, _column(shape, panel), bottom - 0.75 * edge - top)


def _column(shape: Shape, panel: Area) -> float:
    return (panel.x or shape.size[0]) - 2 * _margin(shape)


def _footer(quoted: Quoted, shape: Shape) -> list[tuple[Role, str]]:
    """The lines of the panel; of what is too long for it, the beginning."""
    limit = _panel(shape, 0).width - 1.5 * _margin(shape)
    left = _IN_PANEL[shape]
    lines: dict[Role, list[str]] = {}
    for role in (Role.PLACE, Role.LABEL, Role.LINK, Role.REPORT):
        text = str(getattr(quoted, role))
        wide = _measure(_face(role), _small(shape))
        most = _MOST.get(role, left)
        lines[role] = _beginning(text, list(break_lines(text, whole(text), limit, wide)), most)
        left -= len(lines[role])
    order = (Role.PLACE, Role.REPORT, Role.LABEL, Role.LINK)
    return [(role, line) for role in order for line in lines[role]]


def _beginning(text: str, lines: Sequence[Span], most: int) -> list[str]:
    shown = [text[line.start : line.end] for line in lines[:most]]
    if len(lines) > most:
        shown[-1] = shown[-1].rsplit(" ", 1)[0] + " …"
    return shown


def _measure(face: Face, size: int) -> Measure:
    return lambda text: width(text, face, size)


def _face(role: Role) -> Face:
    return _FACES.get(role, Face.REGULAR)


def _fitted(quoted: Quoted, shape: Shape, room: Area) -> tuple[list[Span], int]:
    """What stands on each card, and the size of the letters."""
    size = ceil(LEAST_TEXT * shape.size[0])
    spans = _columns(quoted, size, room)
    while (larger := ceil(size * _STEP)) <= _LARGEST[shape] * shape.size[0]:
        fewer = _columns(quoted, larger, room)
        if len(fewer) > len(spans):
            break
        spans, size = fewer, larger
    return spans, size


def _columns(quoted: Quoted, size: int, room: Area) -> list[Span]:
    """The ranges of the quotation that fill one card after the other at a size."""
    text, end = quoted.text, len(quoted.text.rstrip())
    ends = [sentence.end for sentence in quoted.sentences]
    spans: list[Span] = []
    start = 0
    while start < end:
        rest = Span(start, end)
        bottom = start
        for y, line in _lines(text, rest, size, room.width):
            if y + size * _LEADING > room.height:
                rest = Span(start, best_break(text, start, bottom, ends))
                break
            bottom = line.end
        spans.append(rest)
        start = rest.end + len(text[rest.end :]) - len(text[rest.end :].lstrip())
    return spans or [Span(0, 0)]


def _lines(text: str, span: Span, size: int, limit: float) -> Iterator[tuple[float, Span]]:
    """The lines of a range and how far below its top each begins."""
    wide = _measure(Face.REGULAR, size)
    y, end = 0.0, span.start
    for line in break_lines(text, span, limit, wide):
        if "\n" in text[end : line.start] and end > span.start:
            y += _BETWEEN_BLOCKS * size * _LEADING
        yield y, line
        y, end = y + size * _LEADING, line.end


def _quotation(quoted: Quoted, span: Span, size: int, room: Area) -> Iterator[Box]:
    """The lines of one card, in the middle of the room."""
    lines = list(_lines(quoted.text, span, size, room.width))
    free = room.height - (lines[-1][0] + size * _LEADING if lines else 0)
    right_to_left = runs_right_to_left(quoted.text)
    for y, line in lines:
        text = quoted.text[line.start : line.end]
        wide = width(text, Face.REGULAR, size)
        x = room.x + (room.width - wide if right_to_left else 0)
        stressed = None if right_to_left else _stressed(quoted, line, size)
        top = room.y + free / 2 + y
        yield Box(Role.TEXT, text, Face.REGULAR, x, top, wide, size * _LEADING, size, stressed)


def _stressed(quoted: Quoted, line: Span, size: int) -> tuple[float, float] | None:
    """What of a line answers, from its left edge; nothing where the whole quotation does."""
    answering = quoted.answering
    if answering is None or answering.end - answering.start >= len(quoted.text.rstrip()):
        return None
    start, end = max(line.start, answering.start), min(line.end, answering.end)
    if start >= end:
        return None
    before, after = (
        width(quoted.text[line.start : place], Face.REGULAR, size) for place in (start, end)
    )
    return before, after


def _header(quoted: Quoted, shape: Shape, panel: Area) -> list[Box]:
    """Who says it, beside the number of the card."""
    size, edge, face = _small(shape), _margin(shape), _face(Role.SAID)
    height = size * _SMALL_LEADING
    said = _measure(face, size)
    limit = _column(shape, panel) - width(_LONGEST_COUNT, Face.REGULAR, size) - size
    boxes = []
    for at, line in enumerate(break_lines(quoted.said, whole(quoted.said), limit, said)):
        text = quoted.said[line.start : line.end]
        boxes.append(Box(Role.SAID, text, face, edge, edge + at * height, said(text), height, size))
    return boxes


def _count(count: str, shape: Shape, room: Area) -> Iterator[Box]:
    """Which card of how many this is; nothing where it is the only one."""
    if count:
        size = _small(shape)
        wide = width(count, Face.REGULAR, size)
        x, height = room.x + room.width - wide, size * _SMALL_LEADING
        yield Box(Role.COUNT, count, Face.REGULAR, x, _margin(shape), wide, height, size)


def _standing(lines: Sequence[tuple[Role, str]], shape: Shape, panel: Area) -> Iterator[Box]:
    """The lines of the panel, as low in it as the margin allows."""
    size, edge = _small(shape), 0.75 * _margin(shape)
    height = size * _SMALL_LEADING
    x = panel.x + (edge if panel.x else _margin(shape))
    top = panel.y + panel.height - edge - len(lines) * height
    for at, (role, text) in enumerate(lines):
        wide = width(text, _face(role), size)
        yield Box(role, text, _face(role), x, top + at * height, wide, height, size)
