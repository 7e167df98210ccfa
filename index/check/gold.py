"""Questions of known answers, and how early their paragraphs are found."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.settings import ROOT

QUESTIONS = ROOT / "corpus" / "questions"


@dataclass(frozen=True, slots=True)
class Gold:
    """A question of known answer: ids of paragraphs that answer (none: not in the reports).

    `sentence` is the sentence of the first paragraph that answers, where it was marked by hand;
    `nowhere`: it has no answer, and other reports than the shipped one have none either.
    """

    question: str
    language: str
    relevant: tuple[str, ...]
    sentence: str | None
    nowhere: bool = False


def read_gold(part: str, language: str) -> list[Gold]:
    """Read the questions of one language; `part`: "development", "harder" or "test"."""
    lines = (QUESTIONS / part / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        Gold(
            row["question"],
            row["language"],
            tuple(row["relevant"]),
            row.get("sentence"),
            nowhere=row.get("nowhere", False),
        )
        for row in map(json.loads, lines)
    ]


def first_rank(ranked: Sequence[str], relevant: Iterable[str]) -> int | None:
    """The rank, from 1, of the first relevant id; None where there is none."""
    wanted = set(relevant)
    return next((rank for rank, found in enumerate(ranked, start=1) if found in wanted), None)


def recall_at(k: int, ranks: Sequence[int | None]) -> float:
    """Share of questions with a relevant paragraph among the first k."""
    return share(rank is not None and rank <= k for rank in ranks)


def mean_reciprocal_rank(ranks: Sequence[int | None]) -> float:
    """Mean of 1/rank of the first relevant paragraph (0 where there is none)."""
    return sum(1 / rank for rank in ranks if rank) / max(1, len(ranks))


def share(values: Iterable[bool]) -> float:
    """How many are true, 0 to 1; 0 where there are none."""
    listed = list(values)
    return sum(listed) / max(1, len(listed))
