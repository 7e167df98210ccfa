"""Asking the bank: the best scores that questions about nothing in the reports get.

Every paragraph is scored against every question, report by report, so that one pass tells the best
score of the whole version, of each report and of each kind.
"""

from collections.abc import Iterator, Mapping
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from corpus.shelf.manifest import LANGUAGES
from index.models.centres import centred
from index.search.concepts import share
from index.search.question import Question, read_question
from index.search.reader import Index
from index.search.scale import ALL, Scale, Scales, narrowed
from index.search.scoring import (
    CONCEPTS,
    LEXICAL,
    Offsets,
    best_cosines,
    mean_shift,
    semantic,
    word_coverage,
)
from index.settings import ROOT
from index.store.query import kinds_of, named_in
from index.store.stored import read_units

BANK = ROOT / "corpus" / "questions" / "bank"

Row = npt.NDArray[np.float32]
Queries = npt.NDArray[np.float32]
Languages = frozenset[str]
Name = TypeVar("Name")
# name of a search → languages that a paragraph stands in → best score of each question
Best = dict[str, dict[Languages, Row]]


def read_bank(language: str) -> list[str]:
    """The questions of one language."""
    return (BANK / f"{language}.txt").read_text(encoding="utf-8").splitlines()


def embed_bank(index: Index, language: str) -> tuple[list[Question], Queries]:
    """The questions of one language as they are read, and embedded and centred, row by row."""
    questions = [read_question(index.database, text, language) for text in read_bank(language)]
    vectors = index.encoder.encode_queries([question.text for question in questions])
    return questions, centred(vectors, index.query_centres[language])


def ask_bank(index: Index) -> Scales:
    """Measure a version's scales for each language, whole and narrowed to a report or a kind."""
    by_search, offsets = {}, {}
    for language in LANGUAGES:
        best, nearest = _ask(index, *embed_bank(index, language), language)
        offsets[language] = _offsets(nearest, language)
        by_search[language] = {
            name: _scale(found, language, offsets[language]) for name, found in best.items()
        }
    return Scales(by_search, offsets)


def _ask(
    index: Index, questions: list[Question], queries: Queries, language: str
) -> tuple[Best, dict[str, Row]]:
    """The best scores before they are levelled, and the best cosines by language of the text."""
    best: Best = {}
    nearest: dict[str, Row] = {}
    for report in index.reports:
        kinds = kinds_of(index.database, report)
        names = named_in(index.database, kinds)
        coverage = word_coverage(index.database, questions, language, kinds)
        for key, cosines in _paragraphs(index, list(kinds), queries):
            languages = frozenset(name for name, _ in cosines)
            shares = [share(each.concepts, names.get(key, ())) for each in questions]
            scores = semantic(cosines, language) + CONCEPTS * np.array(shares, np.float32)
            if key in coverage:
                scores = scores + LEXICAL[language] * coverage[key]
            for name in (ALL, narrowed("report", report), narrowed("kind", kinds[key])):
                _raise(best.setdefault(name, {}), languages, scores)
            for (name, _), row in cosines.items():
                _raise(nearest, name, row)
    return best, nearest


def _paragraphs(
    index: Index, keys: list[int], queries: Queries
) -> Iterator[tuple[int, dict[tuple[str, str], Row]]]:
    """Each paragraph's best cosines with each question, by language and kind of unit."""
    for key, units in read_units(index.database, keys).items():
        vectors = np.stack([unit.vector for unit in units])
        shifts = np.stack([index.passage_centres[unit.language] for unit in units])
        yield key, best_cosines(units, centred(vectors, shifts) @ queries.T)


def _raise(rows: dict[Name, Row], name: Name, row: Row) -> None:
    rows[name] = np.maximum(rows[name], row) if name in rows else row


def _offsets(nearest: Mapping[str, Row], language: str) -> Offsets:
    """How much nearer the nearest text of each language is, on average, than that of their own."""
    means = {name: float(row.mean()) for name, row in nearest.items()}
    own = means.get(language)
    return {name: 0.0 if own is None else round(mean - own, 4) for name, mean in means.items()}


def _scale(found: Mapping[Languages, Row], language: str, offsets: Offsets) -> Scale:
    levelled = [row - mean_shift(languages, language, offsets) for languages, row in found.items()]
    scores = np.max(levelled, axis=0)
    return Scale(round(float(scores.mean()), 4), round(float(scores.std()), 4))
