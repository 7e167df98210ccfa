"""What a numbering profile is made of: the patterns that begin its parts."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from corpus.numbers import Number
from corpus.report import Unit
from corpus.wording.blocks import LIST_ITEM

# What takes the place of articles in acts of common law, and in standards of the UN.
UNITS = {
    **dict.fromkeys(("section", "sec.", "s."), Unit.SECTION),
    **dict.fromkeys(("rule", "правило", "ереже"), Unit.RULE),
    **dict.fromkeys(("principle", "принцип", "қағидат", "қағида"), Unit.PRINCIPLE),
}


@dataclass(frozen=True, slots=True)
class HeadingRule:
    """A heading told by its words: a pattern with the groups `number`, `title`, `word`, or some.

    With `read` (what a printed number can stand for) its numbers count up from 1, and nothing else
    is such a heading. A `nested` one is named after the heading above it ("II.A"). A `preface` ends
    where the first article begins. Under one that is `anew` another text begins (an annex, an
    opinion), whose numbers are its own.
    """

    pattern: re.Pattern[str]
    read: Callable[[str], list[Number]] | None = None
    nested: bool = False
    preface: bool = False
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """How a kind of document is numbered; what is None or empty it does not have."""

    headings: tuple[HeadingRule, ...] = ()  # outermost first
    styled: bool = True  # lines set as headings begin sections, too, and titles before numbers
    number: re.Pattern[str] | None = None  # begins a paragraph: group `number`
    nested_number: re.Pattern[str] | None = None  # begins one within it: 123.4 in 123
    recommendations: re.Pattern[str] | None = None  # the line that opens the recommendations
    recommendation: re.Pattern[str] | None = None  # begins one of them: group `number`
    recommends: re.Pattern[str] | None = None  # the wording of a recommendation
    article: re.Pattern[str] | None = None  # begins an article: groups `number` and `rest`
    titled: bool = False  # the rest of an article's line is its title, not its text
    whole: bool = False  # articles are cited whole; numbers count where there are no articles
    restarts: bool = False  # numbers begin anew in each section, so that ids name the section
    ordinal: bool = False  # paragraphs have no numbers and are counted under their heading
    cover: bool = False  # what stands before the first number is a title page
    closing: re.Pattern[str] | None = None  # begins what is signed, after the last number
    items: re.Pattern[str] = LIST_ITEM  # begins a block within a paragraph


def printed_number(match: re.Match[str]) -> str | None:
    """The number in a label; in Kazakh it stands before the word: "128-бап"."""
    groups = match.groupdict()
    return groups.get("number") or groups.get("kazakh")


def printed_word(match: re.Match[str]) -> str:
    """The word in a label that says what is numbered, as dictionaries write it."""
    groups = match.groupdict()
    return (groups.get("word") or groups.get("kazakh_word") or "").lower()
