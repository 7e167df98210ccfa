"""What is embedded: sentences of a paragraph, and windows of it, in each language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from corpus.report import Paragraph, Report, Span
from corpus.wording.sentences import line_spans, split_sentences

# About 400 tokens of Kazakh: below the 512 that the model reads.
WINDOW = 1200


class UnitKind(StrEnum):
    """How much of a paragraph a unit holds."""

    SENTENCE = "sentence"
    WINDOW = "window"  # the whole paragraph where it is short enough


@dataclass(frozen=True, slots=True)
class Unit:
    """A range of a paragraph's text in one language; `ordinal` counts within its kind."""

    language: str
    kind: UnitKind
    ordinal: int
    start: int
    end: int


def layers(report: Report, paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    """Yield (language, text) for the original and each translation that is not stale."""
    yield report.language, paragraph.text
    for translation in report.translations:
        if paragraph.id in translation.paragraphs:
            yield translation.language, translation.paragraphs[paragraph.id]


def make_units(language: str, text: str) -> list[Unit]:
    """Cut a text, its blocks on lines of their own, into sentences and windows."""
    sentences = split_sentences(text, line_spans(text))
    return [
        Unit(language, kind, ordinal, *span)
        for kind, spans in (
            (UnitKind.SENTENCE, sentences),
            (UnitKind.WINDOW, _windows(sentences)),
        )
        for ordinal, span in enumerate(spans)
    ]


def _windows(sentences: Iterable[Span]) -> list[Span]:
    """Runs of whole sentences of at most WINDOW characters (a longer sentence is cut)."""
    windows: list[Span] = []
    for start, end in sentences:
        if windows and end - windows[-1].start <= WINDOW:
            windows[-1] = Span(windows[-1].start, end)
        else:
            windows.extend(Span(cut, min(cut + WINDOW, end)) for cut in range(start, end, WINDOW))
    return windows
