"""What a numbering profile is made of: the patterns that begin its parts."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from corpus.numbers import Number
from corpus.wording.blocks import LIST_ITEM


@dataclass(frozen=True, slots=True)
class HeadingRule:
    """A numbered heading: a pattern with the groups `number` and `title`, both of them optional.

    With `read` (what a printed number can stand for) its numbers count up from 1, and nothing else
    is such a heading. A `nested` one is named after the heading above it ("II.A"). A `preface` ends
    where the first article begins.
    """

    pattern: re.Pattern[str]
    read: Callable[[str], list[Number]] | None = None
    nested: bool = False
    preface: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """How a kind of document is numbered; what is None or empty it does not have."""

    headings: tuple[HeadingRule, ...] = ()  # outermost first
    styled: bool = True  # lines set as headings begin sections, too
    guess: bool = False  # so do short lines alone, where the format knows no styles
    number: re.Pattern[str] | None = None  # begins a paragraph: group `number`
    recommendations: re.Pattern[str] | None = None  # the line that opens the recommendations
    recommendation: re.Pattern[str] | None = None  # begins one of them: group `number`
    nested_recommendations: bool = False  # 123.4 is one where paragraph 123 speaks of them
    recommends: re.Pattern[str] | None = None  # the wording of a recommendation
    article: re.Pattern[str] | None = None  # begins an article: groups `number` and `rest`
    titled: bool = False  # the rest of an article's line is its title, not its text
    restarts: bool = False  # numbers begin anew in each section, so that ids name the section
    ordinal: bool = False  # paragraphs have no numbers and are counted under their heading
    items: re.Pattern[str] = LIST_ITEM  # begins a block within a paragraph


def printed_number(match: re.Match[str]) -> str | None:
    """The number in a label; in Kazakh it stands before the word: "128-бап"."""
    groups = match.groupdict()
    return groups.get("number") or groups.get("kazakh")
