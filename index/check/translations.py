"""What to look at in a translation before it is shown: sentences, quotations, terms."""

from collections.abc import Iterator, Sequence

from corpus.errors import Fault
from corpus.report import Paragraph, Report, Translation
from corpus.wording.quotations import find_quotations
from corpus.wording.sentences import line_spans, split_sentences
from corpus.words.terms import HeldTerm, read_terms
from index.check.terms import lapses

# Of so many words a quotation is the wording of an act; fewer are a name or an irony.
_WORDING = 12
_SHOWN = 160


def translation_faults(
    report: Report, translation: Translation, terms: Sequence[HeldTerm] | None = None
) -> Iterator[Fault]:
    """Look through what is translated, paragraph by paragraph."""
    for paragraph in report.paragraphs():
        if text := translation.paragraphs.get(paragraph.id):
            yield from _sentence_faults(paragraph, text)
            yield from _quotation_faults(paragraph, translation)
            yield from _term_faults(report, paragraph, translation, terms or read_terms())


def _sentence_faults(paragraph: Paragraph, text: str) -> Iterator[Fault]:
    """Answers mark a sentence by its place: a translation has as many as its original."""
    expected, found = _sentences(paragraph.text), _sentences(text)
    if found != expected:
        counted = {"expected": expected, "found": found}
        yield Fault("translation-sentences", paragraph.id, arguments=counted)


def _quotation_faults(paragraph: Paragraph, translation: Translation) -> Iterator[Fault]:
    """A quotation of an act is its official text, or said to be translated."""
    lengths = (
        len(paragraph.text[span.start : span.end].split())
        for span, _ in find_quotations(paragraph.text)
    )
    if max(lengths, default=0) >= _WORDING and paragraph.id not in translation.official:
        yield Fault("translation-official", paragraph.id)


def _term_faults(
    report: Report, paragraph: Paragraph, translation: Translation, terms: Sequence[HeldTerm]
) -> Iterator[Fault]:
    language = translation.language
    original = (report.language, paragraph.text)
    translated = (language, translation.paragraphs[paragraph.id])
    for lapse in lapses(terms, original, translated, translation.other.get(paragraph.id)):
        code = "translation-term" if lapse.lacks else "translation-term-only"
        told = {
            "term": lapse.term.forms[report.language][0].rstrip("*"),
            "form": lapse.term.forms[language][0].replace("*", "…"),
            "sentence": _shortened(lapse.sentence),
        }
        yield Fault(code, paragraph.id, arguments=told)


def _sentences(text: str) -> int:
    return len(split_sentences(text, line_spans(text)))


def _shortened(sentence: str) -> str:
    return sentence if len(sentence) <= _SHOWN else sentence[:_SHOWN].rsplit(" ", 1)[0] + " …"
