"""Lines of a PDF page, from the places of its characters."""

import ctypes
import math
import re
import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from pypdfium2 import PdfTextPage, raw  # type: ignore[import-untyped]

from corpus.formats.document import Run

_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
# The library's signs for a hyphen at a line's end, and the bullet of the Symbol typeface.
_SIGNS = {0x02: "-", 0xFFFE: "-", 0xAD: "-", 0xF0B7: "•"}


@dataclass(frozen=True, slots=True)
class Character:
    """A character as set: its place in points, seen with its line upright, and its typeface.

    `turn` is by how many quarters its line is turned to the left on the page.
    """

    text: str
    x: float
    right: float
    y: float
    size: float
    bold: bool
    font: str = ""
    turn: int = 0


@dataclass(slots=True)
class PdfLine:
    """A line as set: its place (in points, from the lower left), type size and runs."""

    left: float
    right: float
    y: float
    size: float
    characters: list[Character] = field(repr=False)

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(character.text for character in self.characters).strip()

    @property
    def turn(self) -> int:
        """By how many quarters the line is turned to the left on the page."""
        return self.characters[0].turn

    def runs(self) -> list[Run]:
        """The characters grouped by how they are set; smaller and higher ones are raised."""
        return [
            Run("".join(character.text for character in group), raised, bold)
            for (raised, bold), group in groupby(
                self.characters, lambda character: (self._raised(character), character.bold)
            )
        ]

    def _raised(self, character: Character) -> bool:
        return character.y > self.y + self.size * 0.15 and character.size < self.size * 0.9


def read_lines(page: PdfTextPage) -> list[PdfLine]:
    """The lines of a page, in the order of the file (which is the order of its columns)."""
    lines: list[list[Character]] = []
    for character in _characters(page):
        if lines and _same_line(lines[-1], character):
            last = lines[-1][-1]
            if character.x - last.right > character.size * 0.2 and last.text != " ":
                lines[-1].append(_space_after(last))
            lines[-1].append(character)
        elif character.text != " ":
            lines.append([character])
    return _downwards([line_of(characters) for characters in lines])


def _downwards(lines: list[PdfLine]) -> list[PdfLine]:
    """The lines of a turned page, which the library gives from the bottom of some, from the top."""
    turned = [line for line in lines if line.turn]
    upwards = sum(below.y > above.y for above, below in pairwise(turned))
    if upwards <= len(turned) // 2:
        return lines
    return [*(line for line in lines if not line.turn), *reversed(turned)]


def _same_line(line: list[Character], character: Character) -> bool:
    last = line[-1]
    if character.text == " " and character.size == 0:
        return True
    if character.turn != last.turn:
        return False
    height = max(last.size, character.size)
    return abs(character.y - last.y) < height * 0.6 and character.x > last.x - height


def _space_after(last: Character) -> Character:
    return replace(last, text=" ", x=last.right)


def line_of(characters: list[Character]) -> PdfLine:
    """A line of these characters; one at least prints something."""
    printed = [character for character in characters if character.text != " "]
    size = Counter(character.size for character in printed).most_common(1)[0][0]
    return PdfLine(
        left=min(character.x for character in printed),
        right=max(character.right for character in printed),
        y=statistics.median(c.y for c in printed if c.size == size),
        size=size,
        characters=characters,
    )


def _characters(page: PdfTextPage) -> Iterator[Character]:
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    previous: Character | None = None
    for at in range(raw.FPDFText_CountChars(page)):
        text = _text(raw.FPDFText_GetUnicode(page, at))
        if raw.FPDFText_IsGenerated(page, at) == 1:
            if text == " " and previous:
                previous = _space_after(previous)
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
        turn = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        left, height, right = _upright(turn, x.value, y.value, box)
        previous = Character(
            text,
            left,
            right,
            height,
            round(raw.FPDFText_GetFontSize(page, at) * scale, 1),
            weight >= _BOLD_WEIGHT or _BOLD_NAME.search(name.value) is not None,
            sys.intern(name.value.decode("latin-1")),
            turn,
        )
        yield previous


def _upright(turn: int, x: float, y: float, box: raw.FS_RECTF) -> tuple[float, float, float]:
    """Where a character begins, its height and where it ends, with the page turned to its line."""
    places = (
        (x, y, box.right),
        (y, -x, box.top),
        (-x, -y, -box.left),
        (-y, x, -box.bottom),
    )
    return places[turn]


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
