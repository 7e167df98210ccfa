"""Sections and paragraphs as lines, before their wording is put together."""

import re
from dataclasses import dataclass, field

from corpus.lines import Line
from corpus.numbers import part_raised
from corpus.report import Unit


@dataclass(slots=True)
class RawParagraph:
    """A paragraph's number as cited, the length of the label on its first line, and its lines.

    `key` is the number as it goes into the paragraph id, `recommendation` whether an R does, too.
    `numbers` are all that it is found under, `notes` what the editors of a law say of it.
    """

    number: str | None
    lines: list[Line]
    label: int = 0
    unit: Unit = Unit.PARAGRAPH
    recommendation: bool = False
    key: str | None = None
    title: str = ""
    numbers: tuple[str, ...] = ()
    notes: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines as one text."""
        return " ".join(line.text for line in self.lines if not line.blank)


@dataclass(slots=True)
class RawSection:
    """A section as found; `headings` are all its lines that are in no paragraph.

    `anew`: another text begins with it, whose numbers are its own; `anew_numbers`: so do numbers
    that stand outside of any article of a law. `within` is the number of the section above, after
    which a `nested` one is named.
    """

    number: str
    title: str
    level: int
    numbered: bool = False
    nested: bool = False
    within: str = ""
    preface: bool = False
    anew: bool = False
    anew_numbers: bool = False
    word: str = ""
    above: tuple[str, ...] = ()
    headings: list[Line] = field(default_factory=list)
    paragraphs: list[RawParagraph] = field(default_factory=list)


@dataclass(slots=True)
class RawArticle:
    """An article as it begins: its lines of heading, and the length of "Article 5." on the first.

    The heading of an article without any text (a repealed one) is its text.
    """

    number: str
    title: str
    label: int
    headings: list[Line]
    unit: Unit = Unit.ARTICLE
    cited: bool = False

    def part(self, number: str | None) -> tuple[str, str]:
        """How the article, or a part of it, is cited, and how that goes into an id.

        Signs within a number become "_": 46_5 is that article, 46-5 is part 5 of article 46.
        """
        key = number_key(self.number)
        return (
            (self.number, key)
            if number is None
            else (f"{self.number}({number})", f"{key}.{number_key(number)}")
        )


def number_key(number: str) -> str:
    """A printed number with "_" for every sign within it: "46-5" → "46_5", "5 <1>" → "5_1".

    A letter of another script is its place in Unicode: "Б" → "411".
    """
    key = re.sub(r"[\W_]+", "_", part_raised(number)).strip("_")
    return "".join(c if c.isascii() else f"{ord(c):x}" for c in key)


def group_key(numbers: tuple[str, ...]) -> str:
    """Several numbers before one text as they go into an id: the first and the last."""
    return f"{numbers[0]}_{numbers[-1].rpartition('.')[2]}"
