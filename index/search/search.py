"""From a question to passages, best first.

Candidates come from FAISS (nearest units) and FTS5 (most words in common). Each is then scored
from exact vectors (`scoring.py`), so that a score means the same whatever found it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.references.find import find_references
from corpus.report import Kind
from corpus.wording.blocks import LIST_ITEM
from index.asked.answer_type import lacks_expected
from index.asked.kind_asked import preference
from index.models.centres import centred
from index.search.concepts import proposed_by_concepts, share
from index.search.evidence import evidence_on
from index.search.found import Found, Passage, Scores
from index.search.question import Question, read_question
from index.search.reader import Index
from index.search.scoring import (
    CONCEPTS,
    Floats,
    Query,
    answering_sentence,
    proposed_by_words,
    score_paragraph,
    unit_cosines,
    word_coverage,
)
from index.store.query import Facts, eligible_units, facts_of, named_in, paragraphs_of
from index.store.references import citing_paragraphs
from index.store.stored import StoredParagraph, StoredUnit, read_paragraphs, read_units
from index.store.vectors import nearest
from index.words import lexical

# How many units each way of searching may propose.
UNITS = 100
_UNITS_A_HIT = 12
# What a report on the State that is named is worth, and a paragraph of the kind that is asked for.
STATE = 0.1
KIND = 0.04
# The passages among which one that gives the fact asked for may go first, and how far behind.
_FIRST = 3
_BEHIND = 0.15


@dataclass(frozen=True, slots=True)
class _Hit:
    """A candidate by its key: its report, its scores, its units and their cosines."""

    key: int
    report: str
    scores: Scores
    units: Sequence[StoredUnit]
    cosines: Floats


@dataclass(frozen=True, slots=True)
class Embedded:
    """A question as it was read, and its embedding: shape (dimension,), not centred."""

    read: Question
    vector: Query


def embed(index: Index, question: str) -> Embedded:
    """Read and embed a question: what takes time in a search, to be done once."""
    read = read_question(index.database, question)
    return Embedded(read, index.encoder.encode_queries([read.text])[0])


def search(
    index: Index,
    question: str,
    *,
    limit: int = 5,
    report: str | None = None,
    kind: Kind | None = None,
    embedded: Embedded | None = None,
) -> Found:
    """Find the passages nearest to a question, of one report or kind if asked.

    `embedded`: the question, where it was embedded before.
    """
    narrowed = (("report", report), ("kind", kind))
    narrowing = {name: value for name, value in narrowed if value is not None}
    embedded = embedded or embed(index, question)
    read = embedded.read
    query = centred(embedded.vector[None], index.query_centres[read.language])[0]
    among = eligible_units(index.database, narrowing)
    units = nearest(index.vectors, query, max(UNITS, _UNITS_A_HIT * limit), among)
    named = find_references(question, loosely=True)
    citing = citing_paragraphs(index.database, named, narrowing)
    by_words = proposed_by_words(index.database, read, narrowing)
    by_concepts = proposed_by_concepts(index.database, read.concepts, narrowing)
    candidates = by_words | by_concepts | paragraphs_of(index.database, units) | citing
    hits = _score(index, query, read, candidates)
    # what cites the very article that the question names comes first
    hits = sorted(hits, key=lambda hit: hit.key not in citing)[:limit]
    passages = _with_fact(read, _passages(index, read, hits))
    evidence = evidence_on(index, read, passages[0], narrowing) if passages else None
    return Found(read.language, passages, evidence)


def _score(
    index: Index,
    query: Query,
    question: Question,
    candidates: set[int],
) -> list[_Hit]:
    """Candidates by their fused score, the later report first among equals."""
    language = question.language
    facts = facts_of(index.database, candidates)
    names = named_in(index.database, candidates)
    asked = preference(question.asked, language)
    offsets = index.scales.offsets.get(language, {})
    coverage = word_coverage(index.database, [question], language, candidates)
    hits = []
    for key, units in read_units(index.database, candidates).items():
        cosines = unit_cosines(units, query, index.passage_centres)
        covered = float(coverage[key][0]) if key in coverage else None
        scores = score_paragraph(units, cosines, language, covered, offsets)
        held = share(question.concepts, names.get(key, ()))
        bonus = CONCEPTS * held + _bonus(index, question, facts[key], asked)
        scores = replace(scores, concepts=held, fused=scores.fused + bonus)
        hits.append(_Hit(key, facts[key].report, scores, units, cosines))

    def rank(hit: _Hit) -> tuple[float, str]:
        return round(hit.scores.fused, 6), index.reports[hit.report].date or ""

    return sorted(hits, key=rank, reverse=True)


def _bonus(index: Index, question: Question, facts: Facts, asked: float) -> float:
    own_state = not question.states.isdisjoint(index.states[facts.report])
    recommends = facts.kind == Kind.RECOMMENDATION
    return STATE * own_state + KIND * (asked if recommends else -asked)


def _passages(index: Index, question: Question, hits: Sequence[_Hit]) -> list[Passage]:
    paragraphs = read_paragraphs(index.database, index.reports, [hit.key for hit in hits])
    passages = []
    for hit in hits:
        paragraph = paragraphs[hit.key]
        covered = {
            place: lexical.covered_share(
                question.weights, paragraph.wording(question.language)[start:end], question.language
            )
            for place, (start, end) in enumerate(paragraph.sentences.get(question.language, ()))
        }
        original = paragraph.report.language
        sentence = answering_sentence(hit.units, hit.cosines, original, question.language, covered)
        passages.append(Passage(paragraph, _with_list(paragraph, sentence), hit.scores))
    return passages


def _with_fact(question: Question, passages: list[Passage]) -> list[Passage]:
    """Passages, the first of the best few that gives the fact asked for before them."""
    for place, passage in enumerate(passages[:_FIRST]):
        if passages[0].scores.fused - passage.scores.fused > _BEHIND:
            break
        paragraph = passage.paragraph
        if not lacks_expected(
            question.asked, question.language, paragraph.text, paragraph.report.language
        ):
            return [passage, *passages[:place], *passages[place + 1 :]]
    return passages


def _with_list(paragraph: StoredParagraph, answering: int) -> range:
    """Places of the answering sentence and, where it ends in a colon, of the list it introduces."""
    sentences = paragraph.sentences[paragraph.report.language]
    stop = answering + 1
    if paragraph.text[sentences[answering].end - 1] == ":":
        while stop < len(sentences) and LIST_ITEM.match(paragraph.text, sentences[stop].start):
            stop += 1
    return range(answering, stop)
