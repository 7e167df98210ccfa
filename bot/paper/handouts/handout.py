"""A handout as a value: what stands on it, in which order; no question, no person."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.pages.passages import Frame
from bot.paper.quoted import Quoted, quoted
from bot.texts.catalogue import say
from bot.texts.citation import cautions, dated_title
from bot.texts.dates import written_date
from bot.texts.names import language_name
from index.search.found import Passage
from index.store.stored import StoredParagraph

# What XML 1.0 cannot hold: control characters and halves of surrogate pairs.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A quotation, and beside it the original that it is a translation of, where that is wanted."""

    quotation: Quoted
    original: Quoted | None


@dataclass(frozen=True, slots=True)
class Handout:
    """A title and a date as written, quotations, and a line on each source with its SHA-256."""

    language: str
    title: str
    date: str
    entries: tuple[Entry, ...]
    sources_title: str
    sources: tuple[tuple[str, str], ...]
    note: str


def handout_of(
    paragraphs: Sequence[StoredParagraph], frame: Frame, day: date, title: str, *, originals: bool
) -> Handout:
    """The handout of paragraphs, each once; `originals`: beside translations; "": usual title."""
    language = frame.language
    kept = list({paragraph.id: paragraph for paragraph in paragraphs}.values())
    reports = {paragraph.report.id: paragraph.report for paragraph in kept}
    sources = []
    for report in reports.values():
        age = cautions(report, language)
        name = dated_title(report, language) + (f" ({age})" if age else "")
        facts = {"language": language_name(report.language, language), "id": report.id}
        sources.append((f"{name}. {say(language, 'handout-source', facts)}", report.sha256))
    return Handout(
        language=language,
        title=title or say(language, "handout-title"),
        date=written_date(day.isoformat(), language),
        entries=tuple(_entry(paragraph, frame, originals=originals) for paragraph in kept),
        sources_title=say(language, "handout-sources"),
        sources=tuple(sources),
        note=say(language, "handout-note"),
    )


def printable(text: str) -> str:
    """A text without what no file of these can hold: each such character is replaced."""
    return _UNPRINTABLE.sub("\ufffd", text)


def citation_of(quotation: Quoted) -> str:
    """The citation in one line."""
    return f"{quotation.report}, {quotation.place}"


def _entry(paragraph: StoredParagraph, frame: Frame, *, originals: bool) -> Entry:
    passage = Passage(paragraph)
    translated = frame.language in paragraph.translations
    original = quoted(passage, frame, original=True) if originals and translated else None
    return Entry(quoted(passage, frame), original)
