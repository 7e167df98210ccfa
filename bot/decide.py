"""Whether to answer at all: a calibrated probability that the best passage answers.

A logistic regression on raw scores, one for each language, fitted by `scripts/evaluate --calibrate`
on the development set and stored in `calibration.json`. Raw scores compare across questions; ranks
and fused scores of other systems do not.
"""

import functools
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.reader import Hit

CALIBRATION = Path(__file__).with_name("calibration.json")


@dataclass(frozen=True, slots=True)
class Calibration:
    """Coefficients by feature, intercept, and the probability from which on to answer."""

    coefficients: dict[str, float]
    intercept: float
    threshold: float


def features(hits: Sequence[Hit]) -> dict[str, float]:
    """What the decision looks at: raw scores of the best hit."""
    best = hits[0].scores
    return {"semantic": best.semantic, "coverage": best.coverage or 0.0}


def confidence(hits: Sequence[Hit], calibration: Calibration) -> float:
    """Probability, 0 to 1, that the best hit answers the question."""
    if not hits:
        return 0.0
    values = features(hits)
    score = calibration.intercept + sum(
        coefficient * values[name] for name, coefficient in calibration.coefficients.items()
    )
    return 1 / (1 + math.exp(-score))


@functools.cache
def load_calibration(language: str) -> Calibration:
    """The calibration of a language."""
    data = json.loads(CALIBRATION.read_text(encoding="utf-8"))["languages"][language]
    return Calibration(data["coefficients"], data["intercept"], data["threshold"])
