"""A card drawn: on sand the quotation, on blue where it stands."""

import io

from PIL import Image, ImageDraw

from bot.paper.cards.card import Box, Card, Role
from bot.paper.faces import font

_SAND, _BLUE, _OCHRE = "#f4efe4", "#1d4657", "#c8892b"
_INK, _HIGHLIGHT = "#1e2a2f", "#f3d68c"
# Each at least 4.5 : 1 to its ground (WCAG 2.2, 1.4.3).
_COLOURS = {Role.SAID: _BLUE, Role.COUNT: _BLUE, Role.TEXT: _INK, Role.PLACE: "#ffffff"}
_BELOW = "#d9e6ea"
_BASELINE = 0.74  # of a line's height, from its top
_STRIP = 0.009  # of the height of the card


def draw(card: Card) -> bytes:
    """The card as a PNG."""
    width, height = card.shape.size
    image = Image.new("RGB", (width, height), _SAND)
    canvas = ImageDraw.Draw(image)
    panel, strip = card.panel, _STRIP * height
    ground = (panel.x, panel.y, panel.x + panel.width, panel.y + panel.height)
    along = (
        (panel.x, panel.y, panel.x + strip, height)
        if panel.x
        else (0, panel.y, width, panel.y + strip)
    )
    canvas.rectangle(ground, fill=_BLUE)
    canvas.rectangle(along, fill=_OCHRE)
    for box in card.boxes:
        _highlight(canvas, box)
    for box in card.boxes:
        place = (box.x, box.y + _BASELINE * box.height)
        colour = _COLOURS.get(box.role, _BELOW)
        canvas.text(place, box.text, colour, font(box.face, box.size), anchor="ls")
    written = io.BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


def _highlight(canvas: ImageDraw.ImageDraw, box: Box) -> None:
    """The stroke of a marker behind what answers."""
    if box.stressed:
        start, end = box.stressed
        overhang = box.size / 10
        upper = box.y + 0.12 * box.height
        lower = box.y + 0.96 * box.height
        canvas.rectangle(
            (box.x + start - overhang, upper, box.x + end + overhang, lower), fill=_HIGHLIGHT
        )
