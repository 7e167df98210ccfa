"""Quotations inside a text, and the article of a law or treaty that they are quoted from."""

import re
from typing import NamedTuple

from corpus.report import Span

_MARKS = {"“": "”", "«": "»", "„": "“"}
_MARK = re.compile("[“”«»„]")
# "Article 4 of the Constitution of the Republic of Kazakhstan", "article 27 of the Convention"
_NAME = r"[A-Z][\w’'-]*(?:\s+(?:(?:of|on|and|for|the)\s+)*[A-Z][\w’'-]*)*"
_ARTICLE = re.compile(rf"\b[Aa]rticles?\s+\d[\d.-]*(?:\s+of\s+the\s+(?:{_NAME}|law))?")


class Quotation(NamedTuple):
    """A quoted range (marks included), and the range that names the article quoted, if any."""

    span: Span
    article: Span | None


def find_quotations(text: str) -> list[Quotation]:
    """Find the outermost quotations of a text; one that is never closed runs to its end."""
    return [Quotation(span, _article(text, span)) for span in _spans(text)]


def quotation_open(text: str) -> bool:
    """Whether the text ends inside a quotation."""
    return _scan(text)[1] is not None


def quoted_share(text: str) -> float:
    """How much of a text is quotation, 0 to 1."""
    return sum(end - start for start, end in _spans(text)) / max(1, len(text))


def _spans(text: str) -> list[Span]:
    spans, opened = _scan(text)
    return spans if opened is None else [*spans, Span(opened, len(text))]


def _scan(text: str) -> tuple[list[Span], int | None]:
    """Return the outermost closed quotations, and where one still open began."""
    spans: list[Span] = []
    closers: list[str] = []
    opened = 0
    for match in _MARK.finditer(text):
        at, character = match.start(), match[0]
        if closers and character == closers[-1]:
            closers.pop()
            if not closers:
                spans.append(Span(opened, at + 1))
        elif character in _MARKS:
            if not closers:
                opened = at
            closers.append(_MARKS[character])
    return spans, opened if closers else None


def _article(text: str, span: Span) -> Span | None:
    """Name the article: the last before the quotation in its sentence, or in brackets after."""
    after = re.compile(r"\s*\(").match(text, span.end)
    if after and (match := _ARTICLE.match(text, after.end())):
        return Span(*match.span())
    sentence = max(text.rfind(". ", 0, span.start), text.rfind("\n", 0, span.start)) + 1
    matches = list(_ARTICLE.finditer(text, sentence, span.start))
    return Span(*matches[-1].span()) if matches else None
