"""Lines of a text as pictures, with their numbers, and what is meant marked."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from bot.paper.faces import Face, font, width
from bot.paper.lines import break_lines, whole
from corpus.lines import Line

WIDTH = 1400
AROUND = 3  # printed lines shown before and after what is meant
_SIZE, _LEADING, _EDGE, _NUMBERS = 27, 40, 60, 130  # pixels
_MOST = 34  # lines as set on one picture
_PAPER, _INK, _FAINT, _GROUND, _FRAME = "#fdfbf6", "#1e2a2f", "#6b7377", "#f6e3b4", "#c8892b"


@dataclass(frozen=True, slots=True)
class Row:
    """A line as set: the number of the line of the text that begins here, if one does."""

    number: int | None
    text: str
    marked: bool


def text_pictures(lines: Sequence[Line], meant: Sequence[Line]) -> list[bytes]:
    """What is meant and some lines around it, on as few pictures as hold them, as PNG."""
    rows = list(rows_of(lines, meant))
    return [_drawn(rows[at : at + _MOST]) for at in range(0, len(rows), _MOST)]


def rows_of(lines: Sequence[Line], meant: Sequence[Line]) -> Iterator[Row]:
    """The lines as set: those meant, and those around them; a long one goes over several."""
    numbers = {line.number for line in meant}
    printed = [line.number for line in lines if not line.blank]
    first, last = printed.index(min(numbers)), printed.index(max(numbers))
    shown = range(printed[max(0, first - AROUND)], printed[: last + AROUND + 1][-1] + 1)
    limit = WIDTH - 2 * _EDGE - _NUMBERS
    for line in lines:
        if line.number in shown:
            number: int | None = line.number
            for span in break_lines(line.text, whole(line.text), limit, _wide):
                yield Row(number, line.text[span.start : span.end], line.number in numbers)
                number = None
            if line.blank:
                yield Row(number, "", marked=False)


def _wide(text: str) -> float:
    return width(text, Face.REGULAR, _SIZE)


def _drawn(rows: Sequence[Row]) -> bytes:
    height = 2 * _EDGE + len(rows) * _LEADING
    picture = Image.new("RGB", (WIDTH, height), _PAPER)
    canvas = ImageDraw.Draw(picture)
    for at, row in enumerate(rows):
        top = _EDGE + at * _LEADING
        if row.marked:
            left = _EDGE + _NUMBERS - 20
            canvas.rectangle((left, top, WIDTH - 20, top + _LEADING), _GROUND)
            canvas.rectangle((left, top, left + 6, top + _LEADING), _FRAME)
        baseline = top + round(0.74 * _LEADING)
        if row.number is not None:
            place = (_EDGE + _NUMBERS - 40, baseline)
            canvas.text(place, str(row.number), _FAINT, font(Face.REGULAR, _SIZE), anchor="rs")
        place = (_EDGE + _NUMBERS, baseline)
        canvas.text(place, row.text, _INK, font(Face.REGULAR, _SIZE), anchor="ls")
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()
