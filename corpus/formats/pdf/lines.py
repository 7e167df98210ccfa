"""Lines of a PDF page, from the places of its characters."""

import ctypes
import re
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from pypdfium2 import PdfTextPage, raw  # type: ignore[import-untyped]

from corpus.formats.document import Run

_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
# The library's signs for a hyphen at a line's end, and the bullet of the Symbol typeface.
_SIGNS = {0x02: "-", 0xFFFE: "-", 0xAD: "-", 0xF0B7: "•"}


@dataclass(frozen=True, slots=True)
class _Character:
    text: str
    x: float
    right: float
    y: float
    size: float
    bold: bool


@dataclass(slots=True)
class PdfLine:
    """A line as set: its place (in points, from the lower left), type size and runs."""

    left: float
    right: float
    y: float
    size: float
    characters: list[_Character] = field(repr=False)

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(character.text for character in self.characters).strip()

    def runs(self) -> list[Run]:
        """The characters grouped by how they are set; smaller and higher ones are raised."""
        return [
            Run("".join(character.text for character in group), raised, bold)
            for (raised, bold), group in groupby(
                self.characters, lambda character: (self._raised(character), character.bold)
            )
        ]

    def _raised(self, character: _Character) -> bool:
        return character.y > self.y + self.size * 0.15 and character.size < self.size * 0.9


def read_lines(page: PdfTextPage) -> list[PdfLine]:
    """The lines of a page, in the order of the file (which is the order of its columns)."""
    lines: list[list[_Character]] = []
    for character in _characters(page):
        if lines and _same_line(lines[-1], character):
            last = lines[-1][-1]
            if character.x - last.right > character.size * 0.2 and last.text != " ":
                lines[-1].append(_Character(" ", *_place(last)))
            lines[-1].append(character)
        elif character.text != " ":
            lines.append([character])
    return [_line(characters) for characters in lines]


def _same_line(line: list[_Character], character: _Character) -> bool:
    last = line[-1]
    if character.text == " " and character.size == 0:
        return True
    height = max(last.size, character.size)
    return abs(character.y - last.y) < height * 0.6 and character.x > last.x - height


def _place(character: _Character) -> tuple[float, float, float, float, bool]:
    return character.right, character.right, character.y, character.size, character.bold


def _line(characters: list[_Character]) -> PdfLine:
    printed = [character for character in characters if character.text != " "]
    size = Counter(character.size for character in printed).most_common(1)[0][0]
    return PdfLine(
        left=min(character.x for character in printed),
        right=max(character.right for character in printed),
        y=statistics.median(c.y for c in printed if c.size == size),
        size=size,
        characters=characters,
    )


def _characters(page: PdfTextPage) -> Iterator[_Character]:
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    previous: _Character | None = None
    for at in range(raw.FPDFText_CountChars(page)):
        text = _text(raw.FPDFText_GetUnicode(page, at))
        if raw.FPDFText_IsGenerated(page, at) == 1:
            if text == " " and previous:
                previous = _Character(" ", *_place(previous))
                yield previous
            continue
        if not text:
            continue
        raw.FPDFText_GetCharOrigin(page, at, x, y)
        raw.FPDFText_GetLooseCharBox(page, at, box)
        raw.FPDFText_GetMatrix(page, at, matrix)
        raw.FPDFText_GetFontInfo(page, at, name, len(name), flags)
        scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5 or 1
        weight = raw.FPDFText_GetFontWeight(page, at)
        previous = _Character(
            text,
            x.value,
            box.right,
            y.value,
            round(raw.FPDFText_GetFontSize(page, at) * scale, 1),
            weight >= _BOLD_WEIGHT or _BOLD_NAME.search(name.value) is not None,
        )
        yield previous


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
