"""Sections and paragraphs as lines, before their wording is put together."""

import re
from dataclasses import dataclass, field

from corpus.formats.lines import Line
from corpus.numbers import part_raised
from corpus.report import Unit


@dataclass(slots=True)
class RawParagraph:
    """A paragraph's number as cited, the length of the label on its first line, and its lines.

    `key` is the number as it goes into the paragraph id, `recommendation` whether an R does, too.
    """

    number: str | None
    lines: list[Line]
    label: int = 0
    unit: Unit = Unit.PARAGRAPH
    recommendation: bool = False
    key: str | None = None
    title: str = ""

    @property
    def text(self) -> str:
        """The lines as one text."""
        return " ".join(line.text for line in self.lines if not line.blank)


@dataclass(slots=True)
class RawSection:
    """A section as found; `headings` are all its lines that are in no paragraph."""

    number: str
    title: str
    level: int
    numbered: bool = False
    preface: bool = False
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
    cited: bool = False

    def part(self, number: str | None) -> tuple[str, str]:
        """How the article, or a part of it, is cited, and how that goes into an id.

        Signs within a number become "_": 46_5 is that article, 46-5 is part 5 of article 46.
        """
        key = _key(self.number)
        return (
            (self.number, key)
            if number is None
            else (f"{self.number}({number})", f"{key}.{_key(number)}")
        )


def _key(number: str) -> str:
    """A printed number with "_" for every sign within it: "46-5" → "46_5", "5 <1>" → "5_1"."""
    return re.sub(r"[\W_]+", "_", part_raised(number)).strip("_")
