"""Pages of a PDF as pictures, with what stands at some places framed."""

import io
from collections.abc import Sequence
from itertools import groupby

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageDraw

from corpus.formats.pdf.places import Place
from corpus.lines import Box

LONGEST_SIDE = 2000  # dots: small print of a page can be read when it is enlarged
_AROUND = 2.0  # points between the letters and the frame
_STROKE = 1.5  # points
_FRAME, _GROUND = "#c8892b", (243, 214, 140, 70)


def framed_pages(data: bytes, places: Sequence[Place]) -> list[bytes]:
    """Each page that a place is on, as a PNG."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [
            _framed(pdf[number - 1], [place.box for place in on_page])
            for number, on_page in groupby(places, key=lambda place: place.page)
        ]


def frame_of(box: Box, height: float, scale: float) -> tuple[float, float, float, float]:
    """The dots of a frame around a box on a page so many points high: left, top, right, bottom."""
    return (
        (box.left - _AROUND) * scale,
        (height - box.top - _AROUND) * scale,
        (box.right + _AROUND) * scale,
        (height - box.bottom + _AROUND) * scale,
    )


def _framed(page: pypdfium2.PdfPage, boxes: Sequence[Box]) -> bytes:
    width, height = page.get_size()
    scale = LONGEST_SIDE / max(width, height)
    picture = page.render(scale=scale).to_pil().convert("RGB")
    page.close()
    ground = Image.new("RGBA", picture.size)
    canvas = ImageDraw.Draw(ground)
    for box in boxes:
        frame = frame_of(box, height, scale)
        canvas.rectangle(frame, _GROUND, _FRAME, round(_STROKE * scale))
    picture.paste(ground, mask=ground)
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()
