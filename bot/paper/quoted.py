"""A quotation as it stands on paper: who says it, its wording, its citation, its link."""

from dataclasses import dataclass

from bot.pages.passages import wording
from bot.texts.catalogue import say
from bot.texts.citation import age_mark, dated_title, place
from bot.texts.provenance import provenance, quotation_origin
from corpus.report import Span
from index.search.found import Passage


@dataclass(frozen=True, slots=True)
class Quoted:
    """A paragraph in one language.

    `said`: who says it; `label`: in which language it stands, and whether it is translated;
    `sentences`: where they are in `text`; `answering`: the range of it that answers, if any;
    `place`, `report`: the citation, in two parts; `note`: whose words a quotation in a translation
    are, "" where that is not noted; `link`: where to check it, "" where nowhere.
    """

    paragraph_id: str
    said: str
    label: str
    text: str
    sentences: tuple[Span, ...]
    answering: Span | None
    place: str
    report: str
    note: str
    link: str


def quoted(passage: Passage, language: str, link: str, *, original: bool = False) -> Quoted:
    """A passage as a reader of `language` sees it, in translation where there is one."""
    paragraph = passage.paragraph
    report = paragraph.report
    shown = wording(passage, language, original=original)
    answering = wording(passage, language, original=True).answering
    said = provenance(paragraph, answering or Span(0, len(paragraph.text)), language)
    key = "translation-label" if shown.translated else "original-label"
    source = paragraph.official.get(language) if shown.translated else None
    age = age_mark(report, language)
    return Quoted(
        paragraph_id=paragraph.id,
        said=said,
        label=say(language, f"{key}-{report.language}"),
        text=shown.text,
        sentences=paragraph.sentences.get(shown.language, (Span(0, len(shown.text)),)),
        answering=shown.answering,
        place=place(paragraph, language),
        report=dated_title(report, language) + (f" ({age})" if age else ""),
        note="" if source is None else quotation_origin(source, language),
        link=link,
    )
