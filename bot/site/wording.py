"""The wording of a paragraph as HTML: a line a block, its sentences apart, references linked."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from corpus.report import Span


class Linked(NamedTuple):
    """A range of a text that leads somewhere."""

    span: Span
    address: str


def wording_html(text: str, sentences: Sequence[Span], links: Sequence[Linked] = ()) -> Markup:
    """A text as `<p>`s: one a block, each sentence in a `<span>`, what is linked in an `<a>`."""
    return Markup("").join(  # everything in it is escaped below
        Markup('<p dir="auto">{}</p>').format(_block(text, block, sentences, links))
        for block in _blocks(text)
    )


def _block(text: str, block: Span, sentences: Sequence[Span], links: Sequence[Linked]) -> Markup:
    parts = []
    at = block.start
    for start, end in _within(block, sentences):
        parts.append(escape(text[at:start]))
        parts.append(Markup("<span>{}</span>").format(_linked(text, Span(start, end), links)))
        at = end
    parts.append(escape(text[at : block.end]))
    return Markup("").join(parts)


def _linked(text: str, span: Span, links: Sequence[Linked]) -> Markup:
    parts = []
    at = span.start
    for linked, address in sorted(links):
        start, end = max(linked.start, at), min(linked.end, span.end)
        if start < end:
            parts.append(escape(text[at:start]))
            parts.append(Markup('<a href="{}">{}</a>').format(address, text[start:end]))
            at = end
    parts.append(escape(text[at : span.end]))
    return Markup("").join(parts)


def _blocks(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        yield Span(at, at + len(line))
        at += len(line) + 1


def _within(block: Span, spans: Sequence[Span]) -> Iterator[Span]:
    """The parts of spans that lie in a block."""
    for span in spans:
        start, end = max(span.start, block.start), min(span.end, block.end)
        if start < end:
            yield Span(start, end)
