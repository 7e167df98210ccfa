"""A floor under the quality of answers: a regression test, not a target."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from bot.answer.ask import compose
from bot.answer.evaluation import ranks_by, score, search_all
from bot.cli.measuring.calibration import expected_calibration_error
from corpus.report import Report
from corpus.shelf.manifest import LANGUAGES
from index.check.gold import first_rank, read_gold, recall_at, share
from index.search.reader import Index
from index.words.language import detect_language
from tests import typing_habits

# (recall@1, recall@3, answered although not in the report, abstained although it is)
FLOORS = {
    "en": (0.94, 0.97, 0.1, 0.04),
    "ru": (0.9, 0.98, 0.08, 0.05),
    "kk": (0.95, 0.97, 0.08, 0.07),
}
# How much recall@3 may fall below that of the questions as they are.
SLIPS = 0.05


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


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", typing_habits.with_a_slip),
        ("ru", typing_habits.with_a_slip),
        ("ru", typing_habits.without_dots),
        ("kk", typing_habits.with_a_slip),
        ("kk", typing_habits.without_kazakh_letters),
        ("kk", typing_habits.in_latin_of_2018),
        ("kk", typing_habits.in_latin_of_2021),
        ("ru", typing_habits.on_a_latin_layout),
    ],
)
def test_questions_are_found_as_people_type_them(
    index: Index, language: str, typed: Callable[[str], str]
) -> None:
    """Slips, other keyboards and other alphabets cost little."""
    gold = [item for item in read_gold("test", language) if item.relevant]
    found = search_all(index, [replace(item, question=typed(item.question)) for item in gold])
    ranks = ranks_by(gold, found, lambda hit: hit.scores.fused)
    slack = 2 * SLIPS if typed is typing_habits.on_a_latin_layout else SLIPS
    assert recall_at(3, ranks) >= FLOORS[language][1] - slack


def test_three_words_tell_the_language() -> None:
    """The first three words of the questions of all sets are enough for 97 of 100."""
    for language in LANGUAGES:
        gold = [*read_gold("development", language), *read_gold("test", language)]
        beginnings = [" ".join(item.question.split()[:3]) for item in gold]
        assert share(detect_language(text) == language for text in beginnings) >= 0.97


def test_the_confidence_is_a_probability(index: Index) -> None:
    """Of the test set's questions with a like confidence, as many are answered as it says."""
    gold = [item for language in LANGUAGES for item in read_gold("test", language)]
    replies = [
        compose(item.question, found)
        for item, found in zip(gold, search_all(index, gold), strict=True)
    ]
    stated = np.array([reply.confidence for reply in replies])
    right = [
        bool(first_rank([reply.passages[0].paragraph.id], item.relevant))
        for item, reply in zip(gold, replies, strict=True)
    ]
    assert expected_calibration_error(stated, np.array(right)) < 0.1


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
