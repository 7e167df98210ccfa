"""What kind of fact a question asks for, and whether a text gives one."""

import pytest

from index.asked.answer_type import AnswerType, expected_types, gives_name, lacks_expected


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("When was the NPM created?", "en", {AnswerType.DATE}),
        ("When is confinement justified?", "en", set()),
        ("What does a court look at when it decides?", "en", set()),
        ("How many crimes carry the death penalty?", "en", {AnswerType.QUANTITY}),
        ("the yearly budget in euros", "en", {AnswerType.QUANTITY, AnswerType.MONEY}),
        ("бюджет в рублях", "ru", {AnswerType.QUANTITY, AnswerType.MONEY}),
        ("бюджеті теңгемен", "kk", {AnswerType.QUANTITY, AnswerType.MONEY}),
        ("What is his name?", "en", {AnswerType.NAME}),
        ("how much does a hearing cost", "en", {AnswerType.MONEY}),
        ("how much does this depend on the court", "en", set()),
        ("how long can one endure this", "en", set()),
        ("phone number of the prosecutor", "en", {AnswerType.CONTACT}),
        ("сколько стоит перевод", "ru", {AnswerType.QUANTITY, AnswerType.MONEY}),
        ("сколько можно терпеть", "ru", set()),
        ("электронная почта суда", "ru", {AnswerType.CONTACT}),
        ("канша жыл отырады", "kk", {AnswerType.QUANTITY}),
        ("What is the name of the law?", "en", set()),
        ("Who elects the Ombudsman?", "en", set()),
        ("когда создан НПМ", "ru", {AnswerType.DATE}),
        ("когда можно подать жалобу", "ru", set()),
        ("Когда суд санкционирует арест, он проверяет законность?", "ru", set()),
        ("сколько составов", "ru", {AnswerType.QUANTITY}),
        ("Как зовут омбудсмена?", "ru", {AnswerType.NAME}),
        ("кто назначает судей", "ru", set()),
        ("ҰАТ қай жылы құрылды", "kk", {AnswerType.DATE}),
        ("ҰАТ қашан құрылды", "kk", {AnswerType.DATE}),
        ("босату қашан мүмкін болады", "kk", set()),
        ("неше құрам бар", "kk", {AnswerType.QUANTITY}),
        ("омбудсменнің аты-жөні кім", "kk", {AnswerType.NAME}),
        ("судьяны кім тағайындайды", "kk", set()),
    ],
)
def test_only_clear_words_ask_for_a_fact(
    question: str, language: str, expected: set[AnswerType]
) -> None:
    """In each language; "when" of conditions asks for no date."""
    assert expected_types(question, language) == expected


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("When was it created?", "It was created in 2013.", False),
        ("When was it created?", "It was created by 17 persons.", True),
        ("What was decided, and when was it decided, in 2016?", "In 2016 it was decided.", True),
        ("How many are there?", "There are 17 of them.", False),
        ("How many are there?", "There are seventeen hundred.", False),
        ("How many are there?", "They came in 2014.", True),
        ("How many are there?", "They came on 3 July 2014.", True),
        ("How many are there?", "Articles 9 and 14 and No. 18/2 apply.", True),
        ("What is his name?", "The Ombudsman was elected.", True),
        ("What is his name?", "The Rapporteur, Anna Berg, came.", False),
        ("Who elects them?", "The Senate does.", False),
    ],
)
def test_a_text_without_the_fact_lacks_it(question: str, text: str, lacks: bool) -> None:
    """A year is no amount, and what the question says itself is no answer."""
    assert lacks_expected(question, "en", text, "en") is lacks


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("By Mr. Berg, a judge.", "en", True),
        ("The Supreme Court of Kazakhstan met the National Preventive Mechanism.", "en", False),
        ("По словам А. С. Бергова", "ru", True),
        ("решение Верховного Суда Республики Казахстан", "ru", False),
        ("сотта Ерлан Берг айтты", "kk", True),
        ("бұл туралы Жоғарғы Сот айтты", "kk", False),
    ],
)
def test_institutions_are_no_persons(text: str, language: str, expected: bool) -> None:
    """Capitals alone make no name."""
    assert gives_name(text, language) is expected
