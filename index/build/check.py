"""A version checked before it is used: its content, and what it finds."""

from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from index.build.plan import Plan
from index.check.checks import content_faults
from index.check.nearest import fit_probes
from index.check.regression import (
    DEPTH,
    Ranks,
    applicable_questions,
    losses,
    margin_for,
    measure_ranks,
    recorded_ranks,
)
from index.errors import DamagedIndexError, RegressionError
from index.models.encoder import Encoder, open_reader, packed_available
from index.search.bank import ask_bank
from index.search.reader import open_version
from index.settings import Settings
from index.store.stored import open_stored
from index.store.versions import add_to_manifest


def check_content(partial: Path, corpus_dir: Path, plan: Plan) -> None:
    """Raise DamagedIndexError where a version is not what the reports of a plan say."""
    faults = content_faults(partial, corpus_dir, plan.basis.reports, plan.to_read)
    if fault := next(faults, None):
        raise DamagedIndexError("version-refused", fault=fault)


def checking_encoder(settings: Settings, encoder: Encoder | None) -> Encoder:
    """The engine that the readers of a version have, unless the one at hand has to do."""
    if encoder is None or packed_available(settings):
        return open_reader(settings)
    return encoder


def measure(partial: Path, encoder: Encoder) -> None:
    """Ask a version the bank, and keep in its manifest what that tells.

    How many lists of vectors a question searches, where there are lists, and what scores mean.
    Raises DamagedIndexError where a search in the lists finds too little.
    """
    with closing(open_version(partial, encoder)) as index:
        if probes := fit_probes(index):
            add_to_manifest(partial, {"vectors": asdict(probes)})
        add_to_manifest(partial, {"bank": ask_bank(index).facts()})


def check_recall(partial: Path, encoder: Encoder, before: Path | None, margin: float) -> Ranks:
    """Ask a version the gold questions.

    `before`: the version to compare with; `margin`: how much recall may fall, 0 to 1.
    Raises RegressionError where it falls further.
    """
    ranks = _measure(partial, encoder)
    found = losses(recorded_ranks(before), ranks, margin) if before else []
    if found:
        recall = "; ".join(
            f"{loss.language} {loss.before:.3f} → {loss.after:.3f} ({loss.questions})"
            for loss in found
        )
        raise RegressionError(
            "recall-fell", depth=DEPTH, recall=recall, margin=str(margin_for(found))
        )
    return ranks


def _measure(partial: Path, encoder: Encoder) -> Ranks:
    with closing(open_stored(partial)) as database:
        gold = applicable_questions(database)
    if not gold:
        return {}
    with closing(open_version(partial, encoder)) as index:
        return measure_ranks(index, gold)
