"""Who says it: the report, a recommendation in it, or the law that it quotes."""

from bot.texts.catalogue import say
from corpus.report import Kind, Span
from corpus.wording.quotations import find_quotations
from index.store.stored import StoredParagraph

_MOSTLY = 0.5


def provenance(paragraph: StoredParagraph, sentence: Span, language: str) -> str:
    """The line that introduces a quotation, such as "The report recommends to the State".

    A sentence that stands mostly within quotation marks is introduced as quoted, with the article
    that the paragraph itself names; a report is never made to say what a law says.
    """
    for quotation in find_quotations(paragraph.text):
        shared = min(sentence.end, quotation.span.end) - max(sentence.start, quotation.span.start)
        if shared > _MOSTLY * (sentence.end - sentence.start):
            if quotation.article is None:
                return say(language, "says-quotation")
            source = paragraph.text[quotation.article.start : quotation.article.end]
            return say(language, "says-quotation-of", {"source": source})
    if paragraph.kind is not Kind.RECOMMENDATION:
        return say(language, "says-finding")
    addressee = paragraph.report.addressee
    return say(language, f"says-recommendation{f'-{addressee}' if addressee else ''}")
