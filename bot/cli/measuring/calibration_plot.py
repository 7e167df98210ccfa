"""A picture of the decision to answer: what a probability means, and where the threshold lies."""

from collections.abc import Mapping
from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss, roc_auc_score

from bot.cli.measuring.calibration import BINS, Matrix, Validation, expected_calibration_error

_ANSWERED, _ABSENT = "#0072b2", "#d55e00"  # told apart by the colour-blind, too


def plot(validation: Mapping[str, Validation], path: Path) -> None:
    """Draw, for each language, a reliability plot and histograms, as PNG."""
    mpl.use("Agg")
    figure = Figure(figsize=(13, 3.8 * len(validation)), layout="constrained")
    rows = figure.subplots(len(validation), 3, squeeze=False)
    for (language, each), axes in zip(validation.items(), rows, strict=True):
        _reliability(axes[0], language, each)
        _histogram(axes[1], each, each.probability, "probability that the first passage answers")
        axes[1].axvline(each.threshold, color="black", linestyle="--")
        axes[1].set_title(f"abstains left of {each.threshold:.2f}")
        _histogram(axes[2], each, each.score, "normalised score of the best passage")
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110)


def _reliability(axes: Axes, language: str, each: Validation) -> None:
    true, predicted = calibration_curve(
        each.first_answers, each.probability, n_bins=BINS, strategy="quantile"
    )
    axes.plot([0, 1], [0, 1], color="grey", linewidth=1)
    axes.plot(predicted, true, marker="o", color=_ANSWERED)
    axes.set_xlabel("probability in cross-validation")
    axes.set_ylabel("share whose first passage answers")
    axes.set_title(
        f"{language}: {len(each.answerable)} questions, "
        f"AUROC {roc_auc_score(each.first_answers, each.probability):.3f}, "
        f"Brier {brier_score_loss(each.first_answers, each.probability):.3f}, "
        f"ECE {expected_calibration_error(each.probability, each.first_answers):.3f}"
    )


def _histogram(axes: Axes, each: Validation, values: Matrix, label: str) -> None:
    axes.hist(
        [values[each.answerable], values[~each.answerable]],
        bins=20,
        color=[_ANSWERED, _ABSENT],
        label=["has an answer", "has none"],
    )
    axes.set_xlabel(label)
    axes.set_ylabel("questions")
    axes.legend()
