"""Text broken into lines, and lines into columns: ranges of the text, of no ink yet."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from corpus.report import Span

# How wide a text is, in the unit of the limit.
Measure = Callable[[str], float]

_WORD = re.compile(r"[^ \t\n]+")
# Where a phrase ends, the stronger ends first; the bracket of "a)" is none.
_PHRASE_ENDS = (
    re.compile(r"[;:؛](?=\s)|(?<=\S)(?=\s[–—]\s)"),
    re.compile(r"[,،](?=\s)|(?<=\w\w\w)[)»”](?=\s)|(?<=\S)(?=\s\()"),
)
# What follows the last place where an address is broken.
_JOINT = re.compile(r"(?<=[/?&=_])[^/?&=_]*$")
_RIGHT_TO_LEFT = ("R", "AL")
_LEFT_TO_RIGHT = "L"
# A column is filled to this share at least before it is broken at a better place.
_FILLED = 0.5


def whole(text: str) -> Span:
    """All of a text."""
    return Span(0, len(text))


def break_lines(text: str, span: Span, limit: float, measure: Measure) -> Iterator[Span]:
    """The lines of a range of text; a word that is wider than a line is broken where it must."""
    line: Span | None = None
    for word in _words(text, span, limit, measure):
        if line is None:
            line = word
        elif "\n" in text[line.end : word.start] or (measure(text[line.start : word.end]) > limit):
            yield line
            line = word
        else:
            line = Span(line.start, word.end)
    if line is not None:
        yield line


def _words(text: str, span: Span, limit: float, measure: Measure) -> Iterator[Span]:
    for word in _WORD.finditer(text, span.start, span.end):
        start = word.start()
        while start < word.end():
            end = word.end()
            if measure(text[start:end]) > limit:
                end = start + 1
                while end < word.end() and measure(text[start : end + 1]) <= limit:
                    end += 1
                end = start + len(_JOINT.sub("", text[start:end])) or end
            yield Span(start, end)
            start = end


def best_break(text: str, start: int, limit: int, sentence_ends: list[int]) -> int:
    """Where to end a column that begins at `start` and has room up to `limit`.

    At the end of a sentence, else of a phrase, where that leaves the column filled to half at
    least; else at the end of the last line.
    """
    phrases = ([match.end() for match in end.finditer(text, start)] for end in _PHRASE_ENDS)
    for ends in (sentence_ends, *phrases):
        kept = [end for end in ends if start + _FILLED * (limit - start) <= end <= limit]
        if kept:
            return kept[-1]
    return limit


def runs_right_to_left(text: str) -> bool:
    """Whether a text runs right to left: its first letter does (Unicode's rules P2 and P3)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction == _LEFT_TO_RIGHT:
            return False
        if direction in _RIGHT_TO_LEFT:
            return True
    return False
