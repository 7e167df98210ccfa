"""Who says it: the report, whoever speaks in a document of its kind, or the law that it quotes."""

from bot.texts.catalogue import say
from corpus.report import Kind, Span
from corpus.wording.quotations import Quotation, find_quotations
from index.store.stored import StoredParagraph

_MOSTLY = 0.5
# Who speaks in a document of which kind (corpus/identity/facts.py); elsewhere "the report" does.
_SPEAKERS = {
    "upr-report": "working-group",
    "upr-addendum": "state",
    "upr-national": "state",
    "state-report": "state",
    "upr-compilation": "compilation",
    "upr-summary": "stakeholders",
    "concluding-observations": "committee",
    "list-of-issues": "committee",
    "views": "committee",
    "general-comment": "committee",
    "resolution": "resolution",
    "judgment": "court",
    "constitution": "constitution",
    "code": "code",
    "law": "law",
}


def provenance(paragraph: StoredParagraph, sentence: Span, language: str) -> str:
    """The line that introduces a quotation, such as "The report recommends to the State".

    A sentence that stands mostly within quotation marks is introduced as quoted, with the article
    that the paragraph itself names; a report is never made to say what a law says.
    """
    for quotation in find_quotations(paragraph.text):
        shared = min(sentence.end, quotation.span.end) - max(sentence.start, quotation.span.start)
        if shared > _MOSTLY * (sentence.end - sentence.start):
            source = paragraph.official.get(language) or _named(paragraph, quotation)
            if not source:
                return say(language, "says-quotation")
            return say(language, "says-quotation-of", {"source": source})
    speaker = _SPEAKERS.get(paragraph.report.kind)
    if speaker:
        recommends = paragraph.kind is Kind.RECOMMENDATION
        if recommends and speaker == "state":
            return say(language, "says-recommendation-state-own")
        return say(language, f"says-{'recommendation' if recommends else 'finding'}-{speaker}")
    if paragraph.kind is not Kind.RECOMMENDATION:
        return say(language, "says-finding")
    addressee = paragraph.report.addressee
    return say(language, f"says-recommendation{f'-{addressee}' if addressee else ''}")


def quotation_origin(source: str, language: str) -> str:
    """Whose words a translation has in quotation marks: an official text's, or the translator's."""
    if source:
        return say(language, "quotation-official", {"source": source})
    return say(language, "quotation-translated")


def _named(paragraph: StoredParagraph, quotation: Quotation) -> str:
    """The article that the paragraph names as the source of a quotation, "" where it names none."""
    article = quotation.article
    return paragraph.text[article.start : article.end] if article else ""
