"""Prose without numbers: paragraphs counted under their heading."""

import re

from corpus.lines import Line
from corpus.report import Unit
from corpus.structure.raw import RawParagraph, RawSection
from corpus.wording.blocks import split_blocks


def count_paragraphs(section: RawSection, width: int, items: re.Pattern[str]) -> list[RawParagraph]:
    """Cut a section into its paragraphs; list items stay with the paragraph that leads them in."""
    groups: list[list[Line]] = []
    for paragraph in section.paragraphs:
        for block in split_blocks(paragraph.lines, width, items):
            blank = Line(block[0].number, block[0].start, "", block[0].page)
            if groups and items.match(block[0].text):
                groups[-1].extend([blank, *block])
            else:
                groups.append(block)
    return [
        RawParagraph(str(ordinal), lines, unit=Unit.ORDINAL)
        for ordinal, lines in enumerate(groups, start=1)
    ]
