"""Whether to answer at all: a calibrated probability that the best passage answers.

A logistic regression on the evidence, one for all languages and corpora of any size, fitted by
`scripts/evaluate --calibrate` and stored in `calibration.json`. Scores are on the scale of the
corpus (`index/search/scale.py`), so that they mean the same in a large one.
"""

import functools
import json
import math
from dataclasses import dataclass
from pathlib import Path

from index.search.found import Found

# More absent terms, and more words, than this say no more.
_MANY = 3
_LONG = 12
_FAR = 8.0
CALIBRATION = Path(__file__).with_name("calibration.json")


@dataclass(frozen=True, slots=True)
class Calibration:
    """Coefficients by feature, intercept, and the probability from which on to answer."""

    coefficients: dict[str, float]
    intercept: float
    threshold: float


def features(found: Found) -> dict[str, float]:
    """What the decision looks at: the evidence on the best passage."""
    if not found.passages or found.evidence is None:
        return {}
    evidence = found.evidence
    return {
        "score": min(max(evidence.score, -_FAR), _FAR),
        "sentence_coverage": evidence.sentence_coverage,
        "concepts": evidence.concepts,
        "absent_terms": min(evidence.absent_terms, float(_MANY)),
        "foreign_state": float(evidence.foreign_state),
        "lacks_fact": float(evidence.lacks_fact),
        "other_year": float(evidence.other_year),
        "unknown": evidence.unknown,
        "no_layer": float(evidence.no_layer),
        "words": float(min(evidence.words, _LONG)),
    }


def confidence(found: Found, calibration: Calibration) -> float:
    """Probability, 0 to 1, that the best hit answers the question; 0 where nothing was found."""
    values = features(found)
    if not values:
        return 0.0
    score = calibration.intercept + sum(
        coefficient * values[name] for name, coefficient in calibration.coefficients.items()
    )
    return 1 / (1 + math.exp(-score))


@functools.cache
def load_calibration(language: str) -> Calibration:
    """The calibration of a language."""
    data = json.loads(CALIBRATION.read_text(encoding="utf-8"))
    return Calibration(data["coefficients"], data["intercept"], data["thresholds"][language])
