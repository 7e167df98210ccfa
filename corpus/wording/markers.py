"""Footnote markers: raised ones, and those that a text extraction glued to the word before them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus.numbers import SUPERSCRIPTS, lower_digits

_GLUED = re.compile(r"(?P<stem>.*\D)(?P<label>[1-9]\d{0,2})(?P<tail>[.,;:)”»\"]*)", re.DOTALL)
_NUMBER_SIGN = re.compile(r"(?:^|\W)(?:No|Nos|Art|Arts|para|paras|p|pp|Vol|ст|п|пп|ч|№)\.?$", re.I)
_ARTICLE = re.compile(r"^(?:articles?|arts?\.?|section|rule|стать\w*|ст\.|п\.|бап\w*)$", re.I)
# "3", "[3]", "*"; the commas of "3,4" go with the marker before them
_RAISED = re.compile(
    rf"[\[(]?(?P<label>\d{{1,3}}(?!\d)|[{SUPERSCRIPTS}]{{1,3}}|[*†‡§]{{1,3}}|(?<!\w)[a-z](?!\w))[\])]?(?:[,;]|$)?"
)
_YEAR = re.compile(r"(?:^|\D)(?:19|20)\d\d[.,;:]?$")


class Glued(NamedTuple):
    """A marker at the end of a word: offsets of its digits within the word."""

    start: int
    end: int
    label: str


def find_marker(word: str, previous: str, last: int) -> Glued | None:
    """Find the footnote marker glued to `word`, if there is one.

    Markers count up, so only `last` (a note referred to again) and `last + 1` can follow; a number
    after "Article", "No." or a hyphen is part of a reference, not a marker.
    """
    match = _GLUED.fullmatch(word)
    if match is None or int(match["label"]) not in (last, last + 1):
        return None
    stem = match["stem"]
    if _NUMBER_SIGN.search(stem):
        return None
    if stem[-1] in ".,;:":
        # "2016.2" ends a sentence with a year; "4.2" is a reference
        if stem[-2:-1].isdigit() and (not _YEAR.search(stem) or _ARTICLE.match(previous)):
            return None
    elif not (stem[-1].isalpha() or stem[-1] in ")]”»\"’'"):
        return None
    return Glued(match.start("label"), match.end("label"), match["label"])


def raised_markers(word: str, start: int, end: int) -> Iterator[Glued]:
    """The markers in the part of a word that is raised: one, or several such as "3,4"."""
    start, end = max(start, 0), min(end, len(word))
    for match in _RAISED.finditer(word, start, end) if start < end else ():
        yield Glued(match.start(), match.end(), lower_digits(match["label"]))
