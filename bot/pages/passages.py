"""How a paragraph is shown: its wording, the sentences that answer, its citation, its link."""

import re
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

_LONG = 500
_WORTH_FOLDING = 200
# a teaser ends with a phrase where one ends between these, in characters
_TEASER = 90
_LEAST = 30
_PHRASE_ENDS = re.compile(r"[,;:](?=\s)|\s[—–-](?=\s)")
_ITEM = re.compile(r"(?:[–—•-]|\(?(?:\d{1,2}|[a-zа-яәғқңөұүһі])\))\s*", re.IGNORECASE)
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
    """The text as a quotation, what answers in bold.

    `fold`: where the text is long, what answers goes first, and the whole folded below it.
    """
    text, answering = shown.text, shown.answering
    if answering is None:
        folded = fold and len(text) > _LONG
        return [Run(text, quote=Quote.FOLDED if folded else Quote.OPEN)]
    marked = Run(text[answering.start : answering.end], bold=True, quote=Quote.OPEN)
    before, after = text[: answering.start], text[answering.end :]
    if fold and len(text) > _LONG and len(before) + len(after) > _WORTH_FOLDING:
        # two blockquotes stand on lines of their own
        return [marked, Run("\n"), Run(text, quote=Quote.FOLDED)]
    around = [Run(before, quote=Quote.OPEN), marked, Run(after, quote=Quote.OPEN)]
    return [run for run in around if run.text]


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
    return say(language, "quoted", {"text": teaser(shown.text, shown.answering)})


def teaser(text: str, answering: Span | None) -> str:
    """Words that tell what a text is about: the first phrase of what answers, or of the text.

    An item of a list means little without the words that introduce it: then those.
    """
    start, end = answering or Span(0, len(text))
    sentence = text[start:end]
    if start and (_ITEM.match(sentence) or sentence[:1].islower()):
        sentence = text
    words = " ".join(_ITEM.sub("", sentence, count=1).split())
    if len(words) <= _TEASER:
        return words.rstrip(":;,")
    ends = [end.start() for end in _PHRASE_ENDS.finditer(words, _LEAST, _TEASER)]
    if ends:
        return words[: ends[-1]] + "\u00a0…"
    return textwrap.shorten(words, _TEASER, placeholder="\u00a0…")


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
