"""Fitting the decision to answer: a logistic regression a language, on the development set."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from bot.answer.decide import features
from index.check.gold import Gold
from index.search.found import Found

# These describe scores, whose scale depends on the language; the others are facts, and mean the
# same in every language, so that all questions together tell how much they weigh.
_BY_LANGUAGE = ("semantic", "coverage", "sentence_coverage")

Matrix = npt.NDArray[np.float64]

# Bins of a reliability plot.
BINS = 8


@dataclass(frozen=True, slots=True)
class Validation:
    """One language's questions as cross-validation judges them, in a like order.

    `probability`: that the question has an answer, from a fit that did not see the question;
    `answerable`: whether it has; `semantic`: the score of its best hit.
    """

    probability: Matrix
    answerable: npt.NDArray[np.bool_]
    semantic: Matrix
    threshold: float


def calibrate(
    gold: Mapping[str, Sequence[Gold]], found: Mapping[str, Sequence[Found]]
) -> tuple[dict[str, Any], dict[str, Validation]]:
    """Fit all languages; returns what `calibration.json` holds, and how well it fits."""
    languages = list(gold)
    rows = {language: [features(each) for each in found[language]] for language in languages}
    names = list(rows[languages[0]][0])
    values = np.vstack([_spread(rows[name], names, name, languages) for name in languages])
    owners = np.repeat(languages, [len(gold[language]) for language in languages])
    answerable = np.array([bool(item.relevant) for name in languages for item in gold[name]])
    words = np.array([row["words"] for name in languages for row in rows[name]])
    weights = _balance(words, answerable, owners)
    model = make_pipeline(StandardScaler(), LogisticRegression())
    held_out = cross_val_predict(
        model,
        values,
        answerable,
        cv=StratifiedKFold(10, shuffle=True, random_state=0),
        method="predict_proba",
        params={"logisticregression__sample_weight": weights},
    )[:, 1]
    model.fit(values, answerable, logisticregression__sample_weight=weights)
    validation = {
        language: Validation(
            probability=held_out[owners == language],
            answerable=answerable[owners == language],
            semantic=np.array([row["semantic"] for row in rows[language]]),
            threshold=_threshold(held_out[owners == language], answerable[owners == language]),
        )
        for language in languages
    }
    data = {
        "made": f"{datetime.now(UTC):%Y-%m-%d}",
        "languages": {
            language: {
                "questions": len(gold[language]),
                **_unfold(model, names, language, languages),
                "threshold": validation[language].threshold,
            }
            for language in languages
        },
    }
    return data, validation


def expected_calibration_error(probability: Matrix, answerable: npt.NDArray[np.bool_]) -> float:
    """How far stated and true shares lie apart, 0 to 1, on average over bins of as many questions.

    Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities", AAAI 2015.
    """
    bins = np.array_split(np.argsort(probability), BINS)
    gaps = [abs(probability[own].mean() - answerable[own].mean()) for own in bins]
    return float(np.average(gaps, weights=[len(own) for own in bins]))


def _balance(
    words: Matrix, answerable: npt.NDArray[np.bool_], owners: npt.NDArray[np.str_]
) -> Matrix:
    """Weights under which a question's length does not tell whether it has an answer.

    Inverse propensity, in each language. People's questions are as long as they are; what the
    length may tell is how much a score means.
    """
    weights = np.ones(len(words))
    for language in np.unique(owners):
        own = owners == language
        lengths = np.column_stack([words[own], words[own] ** 2])
        propensity = LogisticRegression().fit(lengths, answerable[own]).predict_proba(lengths)
        share = answerable[own].mean()
        weights[own] = np.where(
            answerable[own], share / propensity[:, 1], (1 - share) / propensity[:, 0]
        )
    return weights


def _spread(
    rows: Sequence[Mapping[str, float]], names: Sequence[str], language: str, languages: list[str]
) -> Matrix:
    """Columns: facts, then for each language its scores and a constant (0 for other languages)."""
    shared = np.array([[row[name] for name in names if name not in _BY_LANGUAGE] for row in rows])
    own = np.array([[*(row[name] for name in _BY_LANGUAGE), 1.0] for row in rows])
    blocks = [own if name == language else np.zeros_like(own) for name in languages]
    return np.hstack([shared, *blocks])


def _unfold(
    model: Pipeline, names: Sequence[str], language: str, languages: list[str]
) -> dict[str, Any]:
    """Coefficients and intercept of one language, the scaling folded in."""
    scaler, regression = model[0], model[1]
    weights = regression.coef_[0] / scaler.scale_
    intercept = regression.intercept_[0] - weights @ scaler.mean_
    shared = [name for name in names if name not in _BY_LANGUAGE]
    start = len(shared) + languages.index(language) * (len(_BY_LANGUAGE) + 1)
    own = weights[start : start + len(_BY_LANGUAGE)]
    coefficients = dict(zip([*shared, *_BY_LANGUAGE], [*weights[: len(shared)], *own], strict=True))
    return {
        "coefficients": {name: round(float(value), 4) for name, value in coefficients.items()},
        "intercept": round(float(intercept + weights[start + len(_BY_LANGUAGE)]), 4),
    }


def _threshold(probability: Matrix, answerable: npt.NDArray[np.bool_]) -> float:
    """The probability at which both kinds of error are most nearly equal, in cross-validation."""
    candidates = np.arange(0.3, 0.71, 0.01)
    errors = [
        max(
            float((probability[~answerable] >= candidate).mean()),
            float((probability[answerable] < candidate).mean()),
        )
        for candidate in candidates
    ]
    best = np.flatnonzero(np.isclose(errors, min(errors)))
    return round(float(candidates[best[len(best) // 2]]), 2)
