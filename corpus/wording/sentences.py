"""Sentences of a paragraph, as ranges of its text, for English, Russian and Kazakh."""

import re
from collections.abc import Iterable, Iterator

from corpus.report import Span

_BOUNDARY = re.compile(
    r"[.!?…]+[”»\")\]]*\s+(?=[“«„\"(\[]*[^\W\d_a-zа-яёәғқңөұүһі]|[“«\"(]*\d|[–-]\s)"
)
_ABBREVIATIONS = frozenset(
    "no nos art arts para paras sec ch vol ed p pp cf i.e e.g vs mr mrs ms dr prof st "
    "ст п пп ч г гг стр см т.е им ул тыс млн млрд руб проф "
    "б ж жж".split()
)
_LAST_TOKEN = re.compile(r"[“«„\"(\[]*([^\s“«„\"(\[]+)$")


def line_spans(text: str) -> Iterator[Span]:
    """The blocks of a paragraph's text, which has one on each line."""
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def split_sentences(text: str, blocks: Iterable[Span]) -> list[Span]:
    """Split each block into sentences; every non-space character is in exactly one of them."""
    return [sentence for block in blocks for sentence in _split_block(text, block)]


def _split_block(text: str, block: Span) -> list[Span]:
    sentences: list[Span] = []
    start = block.start
    for match in _BOUNDARY.finditer(text, block.start, block.end):
        if _ends_sentence(text, start, match.start()):
            sentences.append(Span(start, match.start() + len(match[0].rstrip())))
            start = match.end()
    if start < block.end:
        sentences.append(Span(start, block.end))
    return sentences


def _ends_sentence(text: str, start: int, stop: int) -> bool:
    """Whether the full stop at `stop` ends the sentence begun at `start`, not an abbreviation."""
    if text[stop] != "." or not text[stop + 1].isspace():
        return True
    match = _LAST_TOKEN.search(text, start, stop)
    if match is None:
        return False
    token = match[1]
    if token.isdigit() and len(token) < 4:
        # "“4. If an international treaty": a printed number, not the end of a sentence
        return match.start() != start and match[0] == token
    is_initial = len(token) == 1 and token.isupper()
    return token.lower() not in _ABBREVIATIONS and not is_initial
