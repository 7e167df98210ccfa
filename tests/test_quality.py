"""A floor under the quality of answers: a regression test, not a target."""

import pytest

from bot.evaluation import score, search_all
from corpus.manifest import LANGUAGES
from corpus.report import Report
from index.gold import read_gold
from index.reader import Index

# (recall@1, recall@3, answered although not in the report, abstained although it is)
FLOORS = {"en": (0.92, 0.97, 0.2, 0.1), "ru": (0.9, 0.97, 0.2, 0.12), "kk": (0.88, 0.95, 0.2, 0.15)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_do_not_get_worse(index: Index, language: str) -> None:
    """Retrieval and abstention on the test set stay above their floors."""
    gold = read_gold("test", language)
    card = score(gold, search_all(index, gold))
    recall_at_1, recall_at_3, answered, abstained = FLOORS[language]
    assert card.recall_at_1 >= recall_at_1
    assert card.recall_at_3 >= recall_at_3
    assert card.answered_although_not_in_the_reports <= answered
    assert card.abstained_although_in_the_reports <= abstained


@pytest.mark.parametrize("part", ["development", "test"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questions_fit_the_report(shipped: Report, part: str, language: str) -> None:
    """Ids exist, at least 40 questions a language, a third of them without an answer."""
    gold = read_gold(part, language)
    texts = {paragraph.id: "".join(paragraph.text.split()) for paragraph in shipped.paragraphs()}
    assert len({item.question for item in gold}) == len(gold) >= 40
    assert 3 * sum(not item.relevant for item in gold) >= len(gold)
    for item in gold:
        assert set(item.relevant) <= set(texts)
        if item.sentence:
            assert "".join(item.sentence.split()) in texts[item.relevant[0]]
