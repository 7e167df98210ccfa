"""A quotation as it stands on paper: who says it, its wording, its citation, its link."""

from dataclasses import dataclass, replace

from bot.pages.links import link, reader_link
from bot.pages.passages import Frame, wording
from bot.texts.catalogue import say
from bot.texts.citation import cautions, dated_title, place
from bot.texts.provenance import provenance, quotation_origin
from corpus.report import Span
from index.search.found import Passage
from index.store.stored import StoredParagraph


@dataclass(frozen=True, slots=True)
class Quoted:
    """A paragraph in one language.

    `said`: who says it; `label`: in which language it stands, and whether it is translated;
    `sentences`: where they are in `text`; `answering`: the range of it that answers, if any;
    `place`, `report`: the citation, in two parts; `note`: whose words a quotation in a translation
    are, "" where that is not noted; `link`: where to check it.
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


def quoted(passage: Passage, frame: Frame, *, original: bool = False) -> Quoted:
    """A passage as a reader of the frame's language sees it, in translation where there is one."""
    paragraph, language = passage.paragraph, frame.language
    report = paragraph.report
    shown = wording(passage, language, original=original)
    answering = wording(passage, language, original=True).answering
    said = provenance(paragraph, answering or Span(0, len(paragraph.text)), language)
    key = "translation-label" if shown.translated else "original-label"
    source = paragraph.official.get(language) if shown.translated else None
    age = cautions(report, language)
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
        link=printed_address(paragraph, frame),
    )


def printed_address(paragraph: StoredParagraph, frame: Frame) -> str:
    """Where to check it, to be typed: in the reader, else in the bot, else the id alone."""
    if frame.reader:
        address = reader_link(frame.reader, paragraph, frame.language)
    elif frame.bot:
        address = link(frame.bot, paragraph)
    else:
        return paragraph.id
    return address.removeprefix("https://")


def excerpt(quotation: Quoted) -> Quoted:
    """What of a quotation answers, with marks where something is left out."""
    if quotation.answering is None:
        return quotation
    start, end = quotation.answering
    before = "… " if quotation.text[:start].strip() else ""
    after = " …" if quotation.text[end:].strip() else ""
    text = f"{before}{quotation.text[start:end].strip()}{after}"
    shift = len(before) - start
    inside = [span for span in quotation.sentences if start <= span.start and span.end <= end]
    sentences = tuple(Span(span.start + shift, span.end + shift) for span in inside)
    return replace(quotation, text=text, sentences=sentences, answering=None)
