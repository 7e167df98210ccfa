"""Fitting the decision to answer: a logistic regression a language, on the development set."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from bot.decide import features
from bot.evaluation import Gold
from index.reader import Found


def calibrate(
    gold: Mapping[str, Sequence[Gold]], found: Mapping[str, Sequence[Found]]
) -> dict[str, Any]:
    """Fit each language; returns what `calibration.json` holds."""
    return {
        "made": f"{datetime.now(UTC):%Y-%m-%d}",
        "languages": {language: _fit(gold[language], found[language]) for language in gold},
    }


def _fit(gold: Sequence[Gold], found: Sequence[Found]) -> dict[str, Any]:
    rows = [features(each.hits) for each in found]
    names = list(rows[0])
    values = np.array([[row[name] for name in names] for row in rows])
    answerable = np.array([bool(item.relevant) for item in gold])
    model = make_pipeline(StandardScaler(), LogisticRegression()).fit(values, answerable)
    scaler, regression = model[0], model[1]
    # the scaling is folded into the coefficients: the reader needs neither scikit-learn nor it
    coefficients = regression.coef_[0] / scaler.scale_
    intercept = float(regression.intercept_[0] - coefficients @ scaler.mean_)
    return {
        "questions": len(gold),
        "coefficients": dict(zip(names, map(float, coefficients), strict=True)),
        "intercept": intercept,
        "threshold": 0.5,
    }
