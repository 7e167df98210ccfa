"""How well questions of known answers are answered: retrieval, abstention, answering sentence."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.answer import Abstention, Reply, compose
from index.reader import Index
from index.stored import Found, Hit

QUESTIONS = Path(__file__).resolve().parent.parent / "corpus" / "questions"
DEPTH = 100


@dataclass(frozen=True, slots=True)
class Gold:
    """A question of known answer: ids of paragraphs that answer (none: not in the reports).

    `sentence` is the sentence of the first paragraph that answers, where it was marked by hand.
    """

    question: str
    language: str
    relevant: tuple[str, ...]
    sentence: str | None


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Shares from 0 to 1 over `questions` questions; `answerable` of them have an answer."""

    questions: int
    answerable: int
    recall_at_1: float
    recall_at_3: float
    recall_at_5: float
    mrr: float
    answered_although_not_in_the_reports: float
    abstained_although_in_the_reports: float
    sentence: float | None


def read_gold(part: str, language: str) -> list[Gold]:
    """Read the questions of one language; `part`: "development" or "test"."""
    lines = (QUESTIONS / part / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        Gold(row["question"], row["language"], tuple(row["relevant"]), row.get("sentence"))
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


def search_all(index: Index, gold: Sequence[Gold]) -> list[Found]:
    """What each question finds, all of it."""
    return [index.search(item.question, limit=DEPTH) for item in gold]


def score(gold: Sequence[Gold], found: Sequence[Found]) -> Scorecard:
    """Score the replies that people would get."""
    replies = [compose(item.question, each, DEPTH) for item, each in zip(gold, found, strict=True)]
    answerable = [(i, r) for i, r in zip(gold, replies, strict=True) if i.relevant]
    unanswerable = [r for i, r in zip(gold, replies, strict=True) if not i.relevant]
    ranks = [first_rank(_ids(reply), item.relevant) for item, reply in answerable]
    marked = [
        _marks(reply, item.sentence)
        for (item, reply), rank in zip(answerable, ranks, strict=True)
        if item.sentence and rank == 1 and _ids(reply)[0] == item.relevant[0]
    ]
    return Scorecard(
        questions=len(gold),
        answerable=len(answerable),
        recall_at_1=recall_at(1, ranks),
        recall_at_3=recall_at(3, ranks),
        recall_at_5=recall_at(5, ranks),
        mrr=mean_reciprocal_rank(ranks),
        answered_although_not_in_the_reports=share(
            not isinstance(reply, Abstention) for reply in unanswerable
        ),
        abstained_although_in_the_reports=share(
            isinstance(reply, Abstention) for _, reply in answerable
        ),
        sentence=share(marked) if marked else None,
    )


def ranks_by(
    gold: Sequence[Gold], found: Sequence[Found], order: Callable[[Hit], float]
) -> list[int | None]:
    """Ranks of the answerable questions when hits are ordered by a score of one's own."""
    ranks = []
    for item, each in zip(gold, found, strict=True):
        if item.relevant:
            hits = sorted(each.hits, key=lambda hit: -order(hit))
            ranks.append(first_rank([hit.paragraph.id for hit in hits], item.relevant))
    return ranks


def _ids(reply: Reply) -> list[str]:
    return [passage.paragraph.id for passage in reply.passages]


def _marks(reply: Reply, sentence: str) -> bool:
    """Whether the marked sentence is the one marked by hand (compared without white space)."""
    passage = reply.passages[0]
    start, end = passage.highlights[0]
    marked = "".join(passage.paragraph.text[start:end].split())
    expected = "".join(sentence.split())
    return marked in expected or expected in marked
