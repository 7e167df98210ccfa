"""The typefaces that pictures and handouts are set in, and how wide text is in them."""

import functools
from enum import StrEnum
from pathlib import Path

from PIL import ImageFont

FONTS = Path(__file__).parent / "fonts"

# Widths are proportional to the size: a word is measured once, at this one (pixels).
_MEASURED_AT = 100


class Face(StrEnum):
    """A file of `fonts/`, whose README.md says where they are from."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"

    @property
    def path(self) -> Path:
        """The TrueType file."""
        return FONTS / f"{self}.ttf"


@functools.cache
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """A face at a size in pixels."""
    return ImageFont.truetype(face.path, size)


def width(text: str, face: Face, size: int) -> float:
    """How wide a text is, in pixels, word by word (words do not kern with spaces)."""
    words = text.split(" ")
    measured = sum(_word(word, face) for word in words) + _word(" ", face) * (len(words) - 1)
    return measured * size / _MEASURED_AT


@functools.lru_cache(20_000)
def _word(word: str, face: Face) -> float:
    return font(face, _MEASURED_AT).getlength(word)
