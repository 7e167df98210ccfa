"""Numbering profile "roman-sections": `I.` sections, `1.` paragraphs, `1)` recommendations.

Numbers count up within a section; one may be printed twice. Recommendations follow a line
"Recommendation(s):" and may begin with an unnumbered one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.lines import Line
from corpus.quotations import quotation_open

_HEADING = re.compile(r"(?P<number>[IVXLC]+)\.\s+(?P<title>\S.*)")
_PARAGRAPH = re.compile(r"(?P<number>\d{1,3})\.\s+(?=\S)")
_RECOMMENDATION = re.compile(r"(?P<number>\d{1,3})\)\s*(?=\S)")
_RECOMMENDATIONS = re.compile(r"Recommendations?:")


class NumberingError(Exception):
    """The text does not fit the profile: the line, and what was expected there."""

    def __init__(self, line: Line, message: str) -> None:
        super().__init__(message)
        self.line = line.number


@dataclass(slots=True)
class RawParagraph:
    """A paragraph's printed number, the length of its label, and its lines (label included)."""

    number: str | None
    recommendation: bool
    label: int
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class RawSection:
    """A section as found: its lines of heading are `heading` and the "Recommendations:" lines."""

    number: str
    title: str
    headings: list[Line]
    paragraphs: list[RawParagraph] = field(default_factory=list)


def read(lines: Sequence[Line]) -> list[RawSection]:
    """Group lines into sections and paragraphs; raises NumberingError where they do not fit."""
    sections: list[RawSection] = []
    in_recommendations = False
    for line in lines:
        if match := _next_heading(line, sections):
            _finish(sections, line)
            sections.append(RawSection(match["number"], match["title"].strip(), [line]))
            in_recommendations = False
        elif line.blank:
            if sections and sections[-1].paragraphs:
                sections[-1].paragraphs[-1].lines.append(line)
        elif not sections:
            raise NumberingError(line, "expected the first section heading, such as 'I. Title'")
        elif _RECOMMENDATIONS.fullmatch(line.text):
            sections[-1].headings.append(line)
            in_recommendations = True
        else:
            _add_line(sections[-1], line, in_recommendations)
    if not sections:
        raise NumberingError(
            lines[-1], "expected section headings such as 'I. Title', found none in the whole text"
        )
    _finish(sections, lines[-1])
    return sections


def _add_line(section: RawSection, line: Line, in_recommendations: bool) -> None:
    """Begin a paragraph with the line, or let the current one run on."""
    current = section.paragraphs[-1] if section.paragraphs else None
    if current and current.recommendation != in_recommendations:
        current = None
    pattern = _RECOMMENDATION if in_recommendations else _PARAGRAPH
    match = pattern.match(line.text)
    if match and (current is None or not _inside_quotation(current)):
        number, last = int(match["number"]), int(current.number or 0) if current else 0
        # a number may be printed twice; any other is a skip, or no paragraph number at all
        if number in (last, last + 1):
            section.paragraphs.append(
                RawParagraph(match["number"], in_recommendations, match.end(), [line])
            )
            return
        if current and current.lines[-1].blank:
            raise NumberingError(line, f"expected number {last + 1}, found {number}")
    if current is not None:
        current.lines.append(line)
    elif in_recommendations:
        section.paragraphs.append(RawParagraph(None, True, 0, [line]))
    else:
        raise NumberingError(line, f"expected paragraph '1.' of section {section.number}")


def _inside_quotation(paragraph: RawParagraph) -> bool:
    return quotation_open(" ".join(line.text for line in paragraph.lines))


def _next_heading(line: Line, sections: Sequence[RawSection]) -> re.Match[str] | None:
    match = _HEADING.fullmatch(line.text)
    return match if match and match["number"] == roman(len(sections) + 1) else None


def _finish(sections: Sequence[RawSection], line: Line) -> None:
    """Check the section that ends before `line`."""
    if not sections:
        return
    section = sections[-1]
    if not section.paragraphs:
        raise NumberingError(line, f"section {section.number} ends here without a paragraph")
    if _inside_quotation(section.paragraphs[-1]):
        first = section.paragraphs[-1].lines[0]
        raise NumberingError(first, "a quotation opened in this paragraph is never closed")


def roman(number: int) -> str:
    """Write a number from 1 to 399 in Roman numerals."""
    result = ""
    for value, numeral in zip(
        (100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        count, number = divmod(number, value)
        result += numeral * count
    return result
