"""What a question names that a report never does."""

import pytest

from index.answer_type import expects_number, gives_number
from index.subjects import absent_subjects, named_subjects


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Does Uzbekistan still have capital punishment?", "en"),
        ("Uzbek courts", "en"),
        ("судьи в Узбекистане", "ru"),
        ("Өзбекстанда өлім жазасы бар ма", "kk"),
    ],
)
def test_a_territory_is_named_in_any_of_its_forms(text: str, language: str) -> None:
    """Inflected, as an adjective, in each language."""
    assert "territory:UZ" in named_subjects(text, language)


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_function_words_name_no_territory(language: str) -> None:
    """Short names match only as they are."""
    texts = {"en": "may a man and his wife", "ru": "и на него не", "kk": "ал ол не деді"}
    assert not named_subjects(texts[language], language)


def test_what_the_report_never_names_is_absent() -> None:
    """A country and a legal term that are not there are told apart."""
    present = named_subjects("Kazakhstan keeps its moratorium on the death penalty.", "en")
    assert absent_subjects("death penalty in Kazakhstan", "en", present) == (0, False)
    assert absent_subjects("death penalty in Belarus", "en", present) == (0, True)
    assert absent_subjects("trade union in Kazakhstan", "en", present)[0] == 1


def test_a_longer_name_hides_what_is_inside_it() -> None:
    """A question for the Constitutional Court is not one for any court."""
    present = named_subjects("The court decides.", "en")
    assert absent_subjects("the Constitutional Court", "en", present) == (1, False)
    assert absent_subjects("the court", "en", present) == (0, False)


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("When was the NPM created?", "en", True),
        ("Who elects the Ombudsman?", "en", False),
        ("в каком году создан НПМ", "ru", True),
        ("кто назначает судей", "ru", False),
        ("ҰАТ қай жылы құрылды", "kk", True),
        ("судьяны кім тағайындайды", "kk", False),
    ],
)
def test_questions_for_a_number_are_recognised(
    question: str, language: str, expected: bool
) -> None:
    """A passage without digits cannot answer when or how many."""
    assert expects_number(question, language) is expected
    assert gives_number("on 3 July 2014")
    assert not gives_number("some day")
