"""Lines of a PDF page, from the places of its characters."""

import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from corpus.formats.document import Run
from corpus.formats.pdf.characters import Character, space_after, turned
from corpus.lines import Box

# How far letters reach above and below their baseline, in type sizes: `hhea` of Times New Roman
# and Liberation Serif has 0.891 and 0.216, of Arial 0.905 and 0.212.
_ASCENT, _DESCENT = 0.9, 0.22


@dataclass(slots=True)
class PdfLine:
    """A line as set: its place (in points, from the lower left), type size and runs."""

    left: float
    right: float
    y: float
    size: float
    characters: list[Character] = field(repr=False)
    apart: bool = False  # begins the row of a table

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(character.text for character in self.characters).strip()

    @property
    def turns(self) -> int:
        """By how many quarters the line is turned to the left on the page."""
        return self.characters[0].turns

    @property
    def box(self) -> Box:
        """The line's place on the page as the file has it, in points."""
        bottom, top = self.y - self.size * _DESCENT, self.y + self.size * _ASCENT
        return turned_box(Box(self.left, bottom, self.right, top), -self.turns % 4)

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


def turned_box(box: Box, turns: int) -> Box:
    """A box in a frame that is turned by so many quarters to the left."""
    (x, y), (other_x, other_y) = (
        turned(box.left, box.bottom, turns),
        turned(box.right, box.top, turns),
    )
    return Box(min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y))


def read_lines(characters: Iterable[Character]) -> list[PdfLine]:
    """The lines of a page, in the order of the file: that of its columns, or across them."""
    lines: list[list[Character]] = []
    for character in characters:
        if lines and _same_line(lines[-1], character):
            last = lines[-1][-1]
            if character.x - last.right > character.size * 0.2 and last.text != " ":
                lines[-1].append(space_after(last))
            lines[-1].append(character)
        elif character.text != " ":
            lines.append([character])
    return _downwards([line_of(characters) for characters in lines])


def _downwards(lines: list[PdfLine]) -> list[PdfLine]:
    """The lines from the top: of a turned page, the library gives some from the bottom."""
    result: list[PdfLine] = []
    for turns in sorted({line.turns for line in lines}):
        alike = [line for line in lines if line.turns == turns]
        upwards = sum(below.y > above.y for above, below in pairwise(alike))
        result += reversed(alike) if upwards > len(alike) // 2 else alike
    return result


def _same_line(line: list[Character], character: Character) -> bool:
    last = line[-1]
    if character.turns != last.turns:
        return False
    if character.text == " " and character.size == 0:
        return True
    height = max(last.size, character.size)
    return abs(character.y - last.y) < height * 0.6 and character.x > last.x - height


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
