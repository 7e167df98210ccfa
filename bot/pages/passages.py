"""How a paragraph is shown: its wording, the sentences that answer, its citation, its link."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.pages.html import Quote, Run
from bot.pages.links import link, reader_link
from bot.texts.catalogue import say
from bot.texts.citation import cite, number, report_title
from bot.texts.dates import written_date
from bot.texts.provenance import provenance, quotation_origin
from corpus.report import Span
from index.search.found import Passage
from index.store.stored import StoredParagraph, StoredReport

_LONG = 700
_WORTH_FOLDING = 200
_SNIPPET = 50
_SHORT_TITLE = 40


class Frame(NamedTuple):
    """What a message is written in: its language, the bot's username, the reader's address."""

    language: str
    bot: str
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """A paragraph's text in one language; `answering` is the range of it that answers."""

    text: str
    answering: Span | None
    language: str
    translated: bool


def wording(passage: Passage, language: str, *, original: bool = False) -> Wording:
    """The text to show to a reader of `language`: a translation where there is one."""
    paragraph = passage.paragraph
    translated = language in paragraph.translations and not original
    shown = language if translated else paragraph.report.language
    marked = passage.highlights(shown)
    return Wording(
        text=paragraph.wording(shown),
        answering=Span(marked[0].start, marked[-1].end) if marked else None,
        language=shown,
        translated=translated,
    )


def quotation(shown: Wording, *, fold: bool) -> list[Run]:
    """The text as a quotation, what answers in bold; what stands around it folded where long."""
    text, answering = shown.text, shown.answering
    if answering is None:
        folded = fold and len(text) > _LONG
        return [Run(text, quote=Quote.FOLDED if folded else Quote.OPEN)]
    before, after = text[: answering.start], text[answering.end :]
    fold = fold and len(text) > _LONG
    runs = [Run(text[answering.start : answering.end], bold=True, quote=Quote.OPEN)]
    if before:
        runs = [*_around(before, fold=fold, first=True), *runs]
    if after:
        runs += _around(after, fold=fold, first=False)
    return runs


def _around(text: str, *, fold: bool, first: bool) -> list[Run]:
    if not fold or len(text) < _WORTH_FOLDING:
        return [Run(text, quote=Quote.OPEN)]
    folded = Run(text.strip(), quote=Quote.FOLDED)
    # two blockquotes stand on lines of their own
    return [folded, Run("\n")] if first else [Run("\n"), folded]


def citation(paragraph: StoredParagraph, frame: Frame) -> list[Run]:
    """The whole citation, linked to the paragraph in the bot and, where it is, in the reader."""
    cited = Run(cite(paragraph, frame.language), link=link(frame.bot, paragraph))
    if not frame.reader:
        return [cited]
    address = reader_link(frame.reader, paragraph, frame.language)
    return [cited, Run(" · "), Run(say(frame.language, "cite-in-reader"), link=address)]


def short_citation(paragraph: StoredParagraph, frame: Frame) -> Run:
    """Section and number, linked to the paragraph."""
    return Run(short_place(paragraph, frame.language), link=link(frame.bot, paragraph))


def short_place(paragraph: StoredParagraph, language: str) -> str:
    """Section and number, as in "V, ¶ 8"; a section without a printed number is left out."""
    section = printed_section(paragraph.report, paragraph.section)
    return ", ".join(part for part in (section, number(paragraph, language)) if part)


def printed_section(report: StoredReport, section: str) -> str:
    """A section's number as it is printed; empty where it is only counted."""
    return "" if section in report.unnumbered else section


def section_heading(report: StoredReport, section: str, language: str) -> str:
    """A section's printed number and its title, in translation where there is one."""
    titles = report.sections[section]
    title = titles.get(language, titles[report.language])
    return ". ".join(part for part in (printed_section(report, section), title) if part)


def notes(paragraph: StoredParagraph) -> list[Run]:
    """The footnotes of a paragraph, as far as they are known; folded where long."""
    text = "\n".join(f"[{label}] {note}" for label, note in paragraph.notes)
    if not text:
        return []
    fold = len(text) > _WORTH_FOLDING
    return [Run("\n"), Run(text, quote=Quote.FOLDED if fold else Quote.OPEN)]


def introduction(passage: Passage, shown: Wording, language: str) -> list[Run]:
    """Who says it, and before the first word of a translation, that it is one."""
    paragraph = passage.paragraph
    sentence = wording(passage, language, original=True).answering
    said = provenance(paragraph, sentence or Span(0, len(paragraph.text)), language)
    if not shown.translated:
        return [Run(f"{said}:\n")]
    label = say(language, f"translation-label-{paragraph.report.language}")
    return [Run(f"{said} "), Run(f"({label})", italic=True), Run(":\n")]


def official_note(shown: Wording, paragraph: StoredParagraph, language: str) -> list[Run]:
    """Below a translation: whose words its quotation of an act is, where that is noted."""
    source = paragraph.official.get(language)
    if not shown.translated or source is None:
        return []
    return [Run("\n"), Run(quotation_origin(source, language), italic=True)]


def snippet(passage: Passage, language: str, *, original: bool = False) -> str:
    """The answering sentence, or the beginning, in quotation marks and in one line."""
    shown = wording(passage, language, original=original)
    start, end = shown.answering or Span(0, len(shown.text))
    text = textwrap.shorten(shown.text[start:end].lstrip("-–—• "), _SNIPPET, placeholder="\u00a0…")
    return say(language, "quoted", {"text": text})


def listed(
    passages: Sequence[Passage], frame: Frame, first: int, *, several: bool
) -> list[list[Run]]:
    """Passages in one numbered line each; with the report, where there are several."""
    rows = list_label([passage.paragraph for passage in passages], frame.language)
    for place, passage in enumerate(passages, start=first):
        row = [Run(f"{place}. "), short_citation(passage.paragraph, frame)]
        if several:
            row.append(Run(f" ({_short_title(passage.paragraph.report, frame.language)})"))
        row.append(Run(" " + snippet(passage, frame.language)))
        rows.append(row)
    return rows


def list_label(paragraphs: Sequence[StoredParagraph], language: str) -> list[list[Run]]:
    """The row above a list that quotes translations; none where it quotes originals only."""
    if not any(language in paragraph.translations for paragraph in paragraphs):
        return []
    return [[Run(f"({say(language, 'translation-label')})", italic=True)]]


def _short_title(report: StoredReport, language: str) -> str:
    title = textwrap.shorten(report_title(report, language), _SHORT_TITLE, placeholder="\u00a0…")
    return f"{title}, {written_date(report.date, language)}" if report.date else title
