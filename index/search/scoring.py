"""The score of a paragraph for a question, from its units:

    score = semantic + LEXICAL · coverage + CONCEPTS · concepts
            + STATE · [it is a report on the State that is named]
            ± KIND · [it is, or is not, of the kind that is asked for]

`semantic` is the mean of two cosines (best sentence, best window), averaged over the languages that
the paragraph stands in, the question's own language weighing OWN times as much as another, and
levelled: texts of some languages lie nearer to a question than those of its own, whatever they say
(`scale.py`). `coverage` is the share of the question's word weight (BM25) that the paragraph holds,
in the question's language only; `concepts` is the share of what the question names that it names,
too, in any language (`concepts.py`). All are absolute: they compare across questions.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt
from sqlite_utils import Database

from index.models.centres import Centre, centred
from index.search.found import Scores
from index.search.question import Question
from index.store.query import Narrowing
from index.store.stored import StoredUnit
from index.store.words import match_words, read_extent, read_stems, word_frequencies
from index.words import lexical
from index.words.units import UnitKind

OWN = 4.0
# Kazakh words are few and long: what two texts share weighs more.
LEXICAL = {"en": 0.5, "ru": 0.5, "kk": 1.0}
# What a paragraph is worth that names all that the question names.
CONCEPTS = 0.2
# How much the share of the question's words in a sentence counts beside its cosine.
COVERED = 0.3
# How many paragraphs words alone may propose.
WORDS = 50

Query = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float32]
Offsets = Mapping[str, float]
Key = TypeVar("Key")


def best_cosines(units: Sequence[StoredUnit], cosines: Floats) -> dict[tuple[str, str], Floats]:
    """The best cosine by language and kind of unit.

    `cosines`: of units with one question or several, shape (units,) or (units, questions).
    """
    best: dict[tuple[str, str], Floats] = {}
    for unit, row in zip(units, cosines, strict=True):
        key = (unit.language, unit.kind)
        best[key] = np.maximum(best[key], row) if key in best else row
    return best


def semantic(best: Mapping[tuple[str, str], Floats], language: str) -> Floats:
    """The semantic score before it is levelled, from what `best_cosines` gives."""
    languages = sorted({name for name, _ in best})
    values = [
        (best[name, UnitKind.SENTENCE] + best[name, UnitKind.WINDOW]) / 2 for name in languages
    ]
    return np.average(values, axis=0, weights=_weights(languages, language))


def mean_shift(languages: Collection[str], language: str, offsets: Offsets) -> float:
    """What levelling takes away from the semantic score of a paragraph in some languages."""
    names = sorted(languages)
    shifts = [offsets.get(name, 0.0) for name in names]
    return float(np.average(shifts, weights=_weights(names, language)))


def _weights(languages: Sequence[str], language: str) -> list[float]:
    return [OWN if name == language else 1.0 for name in languages]


def score_paragraph(
    units: Sequence[StoredUnit],
    cosines: Floats,
    language: str,
    coverage: float | None,
    offsets: Offsets,
) -> Scores:
    """Score a paragraph from its units and their cosines with the question.

    `coverage`: None where the paragraph does not stand in the question's language.
    """
    best = best_cosines(units, cosines)
    languages = {name for name, _ in best}
    levelled = float(semantic(best, language)) - mean_shift(languages, language, offsets)
    return Scores(
        semantic=levelled,
        coverage=coverage,
        concepts=0.0,
        fused=levelled + LEXICAL[language] * (coverage or 0.0),
    )


def unit_cosines(
    units: Sequence[StoredUnit], query: Query, centres: Mapping[str, Centre]
) -> Floats:
    """Cosine of each unit, centred on its language, with a centred question; shape (units,)."""
    vectors = np.stack([unit.vector for unit in units])
    shifts = np.stack([centres[unit.language] for unit in units])
    return centred(vectors, shifts) @ query


def proposed_by_words(database: Database, question: Question, narrowing: Narrowing) -> set[int]:
    """Keys of the paragraphs that have most of the question's rarer words."""
    if not question.weights:
        return set()
    stems = lexical.rare_stems(word_frequencies(database, question.language, question.weights))
    expression = lexical.match_expression(stems)
    return match_words(database, question.language, expression, narrowing, WORDS)


def word_coverage(
    database: Database, questions: Sequence[Question], language: str, paragraphs: Iterable[int]
) -> dict[int, Floats]:
    """Share of each question's word weight that each paragraph of its language holds.

    The shares of a paragraph have the shape (questions,); all questions are in `language`.
    """
    mean = read_extent(database, language).mean
    highest = [lexical.highest_bm25(question.weights) or 1.0 for question in questions]
    return {
        key: np.array(
            [
                lexical.bm25(question.weights, stems, mean) / most
                for question, most in zip(questions, highest, strict=True)
            ],
            np.float32,
        )
        for key, stems in read_stems(database, language, paragraphs).items()
    }


def answering_sentence(
    units: Sequence[StoredUnit],
    cosines: Floats,
    original: str,
    language: str,
    covered: Mapping[int, float],
) -> int:
    """The place, among the sentences of the original, of the one that answers best.

    A translation is translated sentence by sentence; where the numbers of sentences agree, its
    n-th sentence speaks for the n-th of the original. `covered`: place of a sentence in the
    question's language → share of the question's words in it.
    """
    sentences: dict[str, dict[int, float]] = {}
    for unit, cosine in zip(units, cosines, strict=True):
        if unit.kind == UnitKind.SENTENCE:
            sentences.setdefault(unit.language, {})[unit.ordinal] = float(cosine)
    aligned = {
        name: found for name, found in sentences.items() if len(found) == len(sentences[original])
    }
    weights = _weights(list(aligned), language)
    counts = language in aligned

    def strength(ordinal: int) -> float:
        nearness = float(np.average([row[ordinal] for row in aligned.values()], weights=weights))
        return nearness + (COVERED * covered.get(ordinal, 0.0) if counts else 0.0)

    return max(sentences[original], key=strength)
