"""Whether a version still finds what the one before it found: the gold questions.

A question counts where the version holds every paragraph that answers it, so that only reports with
questions of known answers are measured. The manifest keeps the ranks for the next comparison.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from corpus.errors import Fault
from corpus.report import text_sha256
from corpus.shelf.manifest import LANGUAGES
from index.check.gold import Gold, first_rank, read_gold, recall_at
from index.search.reader import Index
from index.search.search import search
from index.store.stored import rows_of
from index.store.versions import read_manifest

# The rank that counts as found, and how much lower recall may be: two of 120 questions.
DEPTH = 3
MARGIN = 0.02

Ranks = dict[str, dict[str, int | None]]  # language → digest of a question → rank of its answer


@dataclass(frozen=True, slots=True)
class Loss:
    """Recall of one language over the questions that both versions were asked."""

    language: str
    questions: int
    before: float
    after: float

    @property
    def fault(self) -> Fault:
        """Such as "kk 0.912, was 0.965, of 114 asked"."""
        return Fault(
            "recall-lower",
            arguments={
                "language": self.language,
                "after": f"{self.after:.3f}",
                "before": f"{self.before:.3f}",
                "questions": self.questions,
            },
        )


def applicable_questions(database: Database) -> list[Gold]:
    """The development questions that a version's paragraphs answer."""
    gold = [
        item
        for language in LANGUAGES
        for item in read_gold("development", language)
        if item.relevant
    ]
    wanted = {name for item in gold for name in item.relevant}
    rows = rows_of(database, "SELECT id FROM paragraph WHERE id IN ({})", wanted)
    held = {name for (name,) in rows}
    return [item for item in gold if held.issuperset(item.relevant)]


def measure_ranks(index: Index, gold: Sequence[Gold]) -> Ranks:
    """The rank of each question's first relevant paragraph in its report, by retrieval alone.

    Another report may answer as well, and would take nothing from this one.
    """
    ranks: Ranks = {}
    for item in gold:
        answering = index.paragraph(item.relevant[0])
        report = answering.report.id if answering else None
        passages = search(index, item.question, limit=DEPTH, report=report).passages
        rank = first_rank([passage.paragraph.id for passage in passages], item.relevant)
        ranks.setdefault(item.language, {})[text_sha256(item.question)[:16]] = rank
    return ranks


def recorded_ranks(version: Path) -> Ranks:
    """The ranks that a version's manifest keeps; none where it has none."""
    try:
        gold = read_manifest(version).get("gold")
    except (OSError, ValueError):
        return {}
    return gold if isinstance(gold, dict) else {}


def recall_by_language(ranks: Ranks) -> dict[str, float]:
    """Share of each language's questions whose paragraph is among the first `DEPTH`."""
    return {language: recall_at(DEPTH, list(found.values())) for language, found in ranks.items()}


def losses(before: Ranks, after: Ranks, margin: float) -> list[Loss]:
    """The languages whose recall fell by more than the margin."""
    found = []
    for language, ranks in after.items():
        earlier = before.get(language, {})
        both = sorted(ranks.keys() & earlier.keys())
        loss = Loss(
            language,
            len(both),
            recall_at(DEPTH, [earlier[question] for question in both]),
            recall_at(DEPTH, [ranks[question] for question in both]),
        )
        if loss.before - loss.after > margin + 1e-9:
            found.append(loss)
    return found


def margin_for(found: Sequence[Loss]) -> float:
    """The least margin, in hundredths, that accepts these losses."""
    return math.ceil(100 * max(loss.before - loss.after for loss in found) - 1e-9) / 100
