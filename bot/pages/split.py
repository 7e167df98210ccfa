"""Long texts as several messages: cut between sentences, never inside an entity, nothing lost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.pages.html import Run, plain, utf16_length
from corpus.wording.sentences import line_spans, split_sentences

LIMIT = 4096
_WORD = re.compile(r"\S*\s+|\S+")


def split(runs: Sequence[Run], limit: int = LIMIT) -> list[list[Run]]:
    """Split into parts of at most `limit` UTF-16 units.

    A link or a bold sentence stays whole; what alone is longer than a message is cut between
    sentences, then between words. Only white space at a cut is dropped.
    """
    parts: list[list[Run]] = [[]]
    room = limit
    for piece in _pieces(runs, limit):
        length = utf16_length(piece.text)
        if length > room and utf16_length(piece.text.rstrip()) > room:
            parts.append([])
            room = limit
            piece = replace(piece, text=piece.text.lstrip())  # noqa: PLW2901  # the cut is here
            length = utf16_length(piece.text)
        parts[-1].append(piece)
        room -= length
    return [part for part in map(_joined, parts) if plain(part).strip()]


def _pieces(runs: Sequence[Run], limit: int) -> Iterator[Run]:
    """The runs, cut as finely as they may be."""
    for run in runs:
        whole = run.link or run.bold or run.italic or run.code
        texts = [run.text] if whole else _sentences(run.text)
        for text in texts:
            for piece in _fitting(text, limit):
                yield replace(run, text=piece)


def _fitting(text: str, limit: int) -> Iterator[str]:
    if utf16_length(text) <= limit:
        yield text
        return
    for sentence in _sentences(text):
        if utf16_length(sentence) <= limit:
            yield sentence
            continue
        for word in _WORD.findall(sentence):
            # a character is at most two units
            step = limit // 2
            yield from (word[at : at + step] for at in range(0, len(word), step))


def _sentences(text: str) -> list[str]:
    """The sentences of a text, each with the white space after it."""
    starts = [span.start for span in split_sentences(text, line_spans(text))]
    edges = [0, *starts[1:], len(text)]
    return [text[start:end] for start, end in pairwise(edges) if start < end]


def _joined(pieces: Sequence[Run]) -> list[Run]:
    """Neighbours of one style as one run again."""
    joined: list[Run] = []
    for piece in pieces:
        if joined and replace(joined[-1], text="") == replace(piece, text=""):
            joined[-1] = replace(piece, text=joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return joined
