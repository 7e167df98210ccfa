"""Characters of a PDF page, each at its place as it is read: turned pages turned back."""

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pypdfium2 import PdfTextPage, raw  # type: ignore[import-untyped]

from corpus.formats.pdf.visible import Looks

_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
# The library's signs for a hyphen at a line's end, and the bullet of the Symbol typeface.
_SIGNS = {0x02: "-", 0xFFFE: "-", 0xAD: "-", 0xF0B7: "•"}


@dataclass(frozen=True, slots=True)
class Character:
    """A character as set: where it begins and ends on its baseline and how high that is, in points.

    The frame is that of its own reading direction: text that runs up the page is read as if the
    page were turned. `turns`: quarter turns to the left that it takes. `seen`: by whoever reads the
    page.
    """

    text: str
    x: float
    right: float
    y: float
    size: float
    bold: bool
    turns: int = 0
    seen: bool = True


def space_after(character: Character) -> Character:
    """A space where a character ends."""
    return Character(
        " ",
        character.right,
        character.right,
        character.y,
        character.size,
        character.bold,
        character.turns,
        character.seen,
    )


def read_characters(page: PdfTextPage, looks: Looks) -> Iterator[Character]:
    """The characters of a page in the order of the file."""
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    previous: Character | None = None
    for at in range(raw.FPDFText_CountChars(page)):
        text = _text(raw.FPDFText_GetUnicode(page, at))
        if raw.FPDFText_IsGenerated(page, at) == 1:
            if text == " " and previous:
                previous = space_after(previous)
                yield previous
            continue
        if not text:
            continue
        raw.FPDFText_GetCharOrigin(page, at, x, y)
        raw.FPDFText_GetLooseCharBox(page, at, box)
        raw.FPDFText_GetMatrix(page, at, matrix)
        raw.FPDFText_GetFontInfo(page, at, name, len(name), flags)
        turns = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5 or 1
        look = looks.of(at)
        weight = raw.FPDFText_GetFontWeight(page, at)
        previous = Character(
            text,
            turned(x.value, y.value, turns)[0],
            max(turned(box.left, box.bottom, turns)[0], turned(box.right, box.top, turns)[0]),
            turned(x.value, y.value, turns)[1],
            round(raw.FPDFText_GetFontSize(page, at) * scale, 1),
            weight >= _BOLD_WEIGHT or _BOLD_NAME.search(name.value) is not None or look.stroked,
            turns,
            text == " " or looks.seen(look, x.value, y.value),
        )
        yield previous


def turned(x: float, y: float, turns: int) -> tuple[float, float]:
    """A place in the frame of text that runs in a direction of so many quarter turns to the left.

    As many turns from 4 lead back.
    """
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turns]


def _text(code: int) -> str:
    """A character, "" for one that prints nothing."""
    if code in _SIGNS:
        return _SIGNS[code]
    character = chr(code)
    if character.isspace():
        return " "
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return character if code >= 32 and code != 0xFEFF else ""
