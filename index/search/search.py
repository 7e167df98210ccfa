"""From a question to passages, best first.

Candidates come from FAISS (nearest units) and FTS5 (most words in common). Each is then scored
from exact vectors (`scoring.py`), so that a score means the same whatever found it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.references.find import find_references
from corpus.report import Kind
from corpus.wording.blocks import LIST_ITEM
from index.models.centres import centred
from index.search.answer_type import lacks_expected
from index.search.found import Evidence, Found, Passage, Scores
from index.search.question import Question, read_question
from index.search.reader import Index
from index.search.scoring import Query, answering_sentence, score_paragraph, unit_cosines
from index.search.subjects import absent_subjects
from index.store.query import (
    Narrowing,
    eligible_units,
    match_words,
    paragraphs_of,
    reports_of,
    subjects_of,
)
from index.store.references import citing_paragraphs
from index.store.stored import StoredParagraph, read_paragraphs, read_units
from index.store.vectors import nearest
from index.words import lexical

# How many units and paragraphs each way of searching may propose.
_UNITS = 100
_UNITS_A_HIT = 12
_WORDS = 50


@dataclass(frozen=True, slots=True)
class _Hit:
    """A candidate by its key: its report, its scores, and the sentence that answers."""

    key: int
    report: str
    scores: Scores
    sentence: int


def search(
    index: Index,
    question: str,
    *,
    limit: int = 5,
    report: str | None = None,
    kind: Kind | None = None,
) -> Found:
    """Find the passages nearest to a question, of one report or kind if asked."""
    narrowed = (("report", report), ("kind", kind))
    narrowing = {name: value for name, value in narrowed if value is not None}
    read = read_question(index.database, question)
    vectors = index.encoder.encode_queries([read.text])
    query = centred(vectors, index.query_centres[read.language])[0]
    coverage = _coverage(index, read, narrowing)
    among = eligible_units(index.database, narrowing)
    units = nearest(index.vectors, query, max(_UNITS, _UNITS_A_HIT * limit), among)
    named = find_references(question, loosely=True)
    citing = citing_paragraphs(index.database, named, narrowing)
    candidates = set(coverage) | paragraphs_of(index.database, units) | citing
    hits = _score(index, query, read.language, candidates, coverage)
    # what cites the very article that the question names comes first
    hits = sorted(hits, key=lambda hit: hit.key not in citing)[:limit]
    passages = _passages(index, hits)
    evidence = _evidence(index, read, passages[0].paragraph) if passages else None
    return Found(read.language, passages, evidence)


def _coverage(index: Index, question: Question, narrowing: Narrowing) -> dict[int, float]:
    """Share of the question's word weight that each paragraph holds, best paragraphs only."""
    if not question.weights:
        return {}
    expression = lexical.match_expression(question.weights)
    highest = lexical.highest_bm25(question.weights)
    found = match_words(index.database, question.language, expression, narrowing, _WORDS)
    return {key: score / highest for key, score in found.items()}


def _score(
    index: Index,
    query: Query,
    language: str,
    candidates: set[int],
    coverage: Mapping[int, float],
) -> list[_Hit]:
    """Candidates by their fused score, the later report first among equals."""
    reports = reports_of(index.database, candidates)
    hits = []
    for key, units in read_units(index.database, candidates).items():
        cosines = unit_cosines(units, query, index.passage_centres)
        stands = any(unit.language == language for unit in units)
        scores = score_paragraph(
            units, cosines, language, coverage.get(key, 0.0) if stands else None
        )
        original = index.reports[reports[key]].language
        sentence = answering_sentence(units, cosines, original, language)
        hits.append(_Hit(key, reports[key], scores, sentence))

    def rank(hit: _Hit) -> tuple[float, str]:
        return round(hit.scores.fused, 6), index.reports[hit.report].date or ""

    return sorted(hits, key=rank, reverse=True)


def _passages(index: Index, hits: list[_Hit]) -> list[Passage]:
    paragraphs = read_paragraphs(index.database, index.reports, [hit.key for hit in hits])
    return [
        Passage(paragraphs[hit.key], _with_list(paragraphs[hit.key], hit.sentence), hit.scores)
        for hit in hits
    ]


def _with_list(paragraph: StoredParagraph, answering: int) -> range:
    """Places of the answering sentence and, where it ends in a colon, of the list it introduces."""
    sentences = paragraph.sentences[paragraph.report.language]
    stop = answering + 1
    if paragraph.text[sentences[answering].end - 1] == ":":
        while stop < len(sentences) and LIST_ITEM.match(paragraph.text, sentences[stop].start):
            stop += 1
    return range(answering, stop)


def _evidence(index: Index, question: Question, paragraph: StoredParagraph) -> Evidence:
    """What else speaks for or against the best passage as an answer."""
    language, original = question.language, paragraph.report.language
    present = subjects_of(index.database, paragraph.report.id)
    absent_terms, absent_territory = absent_subjects(question.text, language, present)
    shown = paragraph.wording(language)
    sentences = paragraph.sentences.get(language, paragraph.sentences[original])
    return Evidence(
        coverage=lexical.covered_share(question.weights, shown, language),
        sentence_coverage=max(
            lexical.covered_share(question.weights, shown[start:end], language)
            for start, end in sentences
        ),
        absent_terms=absent_terms,
        absent_territory=absent_territory,
        lacks_fact=lacks_expected(question.text, language, paragraph.text, original),
        words=len(question.weights),
    )
