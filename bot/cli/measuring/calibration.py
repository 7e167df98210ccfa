"""Fitting the decision to answer: one logistic regression, over corpora of several sizes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from sklearn.model_selection import GroupKFold

from bot.answer.decide import features
from corpus.shelf.manifest import LANGUAGES
from index.check.gold import Gold, first_rank
from index.search.found import Found

Matrix = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

# Bins of a reliability plot.
BINS = 8
# How strongly coefficients are drawn to zero, each in units of its feature's spread; and the
# furthest that a fact may count for or against: what separates the questions at hand perfectly
# would otherwise decide alone.
_RIDGE = 1.0
_FURTHEST = 4.0
# What can only speak for an answer, and what only against it.
_FOR = ("score", "sentence_coverage", "concepts")
_AGAINST = ("absent_terms", "foreign_state", "lacks_fact", "other_year", "unknown", "no_layer")
# Questions of the bank, which are all easy, count for less than those written for a report.
_BANK = 0.5


@dataclass(frozen=True, slots=True)
class Sample:
    """A question as it was searched for in one corpus.

    `first_answers`: whether the first passage answers; `answerable`: whether any would; `bank`:
    whether it is of the bank, and about nothing in any report.
    """

    corpus: str
    language: str
    question: str
    features: dict[str, float]
    first_answers: bool
    answerable: bool
    bank: bool


@dataclass(frozen=True, slots=True)
class Validation:
    """One language's questions as cross-validation judges them, in a like order.

    `probability`: that the first passage answers, from a fit that did not see the question;
    `first_answers`: whether it does; `answerable`: whether any passage would; `score`: the
    normalised score of the best.
    """

    probability: Matrix
    first_answers: Flags
    answerable: Flags
    score: Matrix
    threshold: float


def samples_of(
    corpus: str, gold: Sequence[Gold], found: Sequence[Found], *, bank: bool = False
) -> list[Sample]:
    """What questions and what they found tell the fit; those that found nothing tell nothing."""
    return [
        Sample(
            corpus=corpus,
            language=item.language,
            question=item.question,
            features=features(each),
            first_answers=first_rank([each.passages[0].paragraph.id], item.relevant) == 1,
            answerable=bool(item.relevant),
            bank=bank,
        )
        for item, each in zip(gold, found, strict=True)
        if each.passages
    ]


def calibrate(samples: Sequence[Sample]) -> tuple[dict[str, Any], dict[str, Validation]]:
    """Fit the decision; returns what `calibration.json` holds, and how well it fits.

    Cross-validated by question: what a question found in one corpus is not judged by a fit that saw
    what it found in another. A threshold is where both kinds of error are most nearly equal.
    """
    names = list(samples[0].features)
    values = np.array([[sample.features[name] for name in names] for sample in samples])
    target = np.array([sample.first_answers for sample in samples])
    weights = np.array([_BANK if sample.bank else 1.0 for sample in samples])
    held_out = np.zeros(len(samples))
    folds = GroupKFold(10).split(values, groups=[sample.question for sample in samples])
    for fitted, judged in folds:
        model = _fit(values[fitted], target[fitted], weights[fitted], names)
        held_out[judged] = _probability(values[judged], model)
    model = _fit(values, target, weights, names)
    validation = {
        language: _validation(samples, held_out, values[:, names.index("score")], language)
        for language in LANGUAGES
    }
    data = {
        "made": f"{datetime.now(UTC):%Y-%m-%d}",
        "questions": {
            language: len({each.question for each in samples if each.language == language})
            for language in LANGUAGES
        },
        "corpora": len({sample.corpus for sample in samples}),
        "coefficients": {
            name: round(float(value), 4) for name, value in zip(names, model, strict=False)
        },
        "intercept": round(float(model[-1]), 4),
        "thresholds": {language: each.threshold for language, each in validation.items()},
    }
    return data, validation


def expected_calibration_error(probability: Matrix, happened: Flags) -> float:
    """How far stated and true shares lie apart, 0 to 1, on average over bins of as many questions.

    Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities", AAAI 2015.
    """
    bins = np.array_split(np.argsort(probability), BINS)
    gaps = [abs(probability[own].mean() - happened[own].mean()) for own in bins]
    return float(np.average(gaps, weights=[len(own) for own in bins]))


def _fit(values: Matrix, target: Flags, weights: Matrix, names: Sequence[str]) -> Matrix:
    """Coefficients, the intercept last, of a ridge logistic regression with bounds."""
    spread = values.std(axis=0)
    signs = np.where(target, 1.0, -1.0)

    def loss(model: Matrix) -> tuple[float, Matrix]:
        score = values @ model[:-1] + model[-1]
        ridge = model[:-1] * spread**2 * _RIDGE
        wrong = weights * (_sigmoid(score) - target)
        total = (weights * np.logaddexp(0, -signs * score)).sum() + ridge @ model[:-1] / 2
        return float(total), np.append(values.T @ wrong + ridge, wrong.sum())

    bounds: Mapping[str, tuple[float | None, float | None]] = dict.fromkeys(
        _FOR, (0.0, None)
    ) | dict.fromkeys(_AGAINST, (-_FURTHEST, 0.0))
    limits = [*(bounds.get(name, (None, None)) for name in names), (None, None)]
    start = np.zeros(len(names) + 1)
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", bounds=limits).x)


def _probability(values: Matrix, model: Matrix) -> Matrix:
    return _sigmoid(values @ model[:-1] + model[-1])


def _sigmoid(score: Matrix) -> Matrix:
    return np.asarray(1 / (1 + np.exp(-score)))


def _validation(
    samples: Sequence[Sample], held_out: Matrix, scores: Matrix, language: str
) -> Validation:
    own = np.array([each.language == language and not each.bank for each in samples])
    answerable = np.array([each.answerable for each in samples])[own]
    first_answers = np.array([each.first_answers for each in samples])[own]
    return Validation(
        probability=held_out[own],
        first_answers=first_answers,
        answerable=answerable,
        score=scores[own],
        threshold=_threshold(held_out[own], first_answers, answerable),
    )


def _threshold(probability: Matrix, first_answers: Flags, answerable: Flags) -> float:
    """The probability at which both kinds of error are most nearly equal, in cross-validation.

    Answering what nothing answers, and refusing what the first passage does answer.
    """
    candidates = np.arange(0.1, 0.91, 0.01)
    errors = [
        max(
            float((probability[~answerable] >= candidate).mean()),
            float((probability[first_answers] < candidate).mean()),
        )
        for candidate in candidates
    ]
    best = np.flatnonzero(np.isclose(errors, min(errors)))
    return round(float(candidates[best[len(best) // 2]]), 2)
