"""How well questions of known answers are answered: retrieval, abstention, answering sentence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.answer.ask import Reply, compose
from index.check.gold import Gold, first_rank, mean_reciprocal_rank, recall_at, share
from index.search.found import Found, Passage
from index.search.reader import Index
from index.search.search import search

DEPTH = 100


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


def search_all(index: Index, gold: Sequence[Gold], depth: int = DEPTH) -> list[Found]:
    """What each question finds, by default all of it."""
    return [search(index, item.question, limit=depth) for item in gold]


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
        answered_although_not_in_the_reports=share(reply.answers for reply in unanswerable),
        abstained_although_in_the_reports=share(not reply.answers for _, reply in answerable),
        sentence=share(marked) if marked else None,
    )


def ranks_by(
    gold: Sequence[Gold], found: Sequence[Found], order: Callable[[Passage], float]
) -> list[int | None]:
    """Ranks of the answerable questions when hits are ordered by a score of one's own."""
    ranks = []
    for item, each in zip(gold, found, strict=True):
        if item.relevant:
            passages = sorted(each.passages, key=lambda passage: -order(passage))
            ranks.append(first_rank([one.paragraph.id for one in passages], item.relevant))
    return ranks


def _ids(reply: Reply) -> list[str]:
    return [passage.paragraph.id for passage in reply.passages]


def _marks(reply: Reply, sentence: str) -> bool:
    """Whether the marked sentence is the one marked by hand (compared without white space)."""
    passage = reply.passages[0]
    paragraph = passage.paragraph
    start, end = passage.highlights(paragraph.report.language)[0]
    marked = "".join(paragraph.text[start:end].split())
    expected = "".join(sentence.split())
    return marked in expected or expected in marked
