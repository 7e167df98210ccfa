"""What a question names that a report never does."""

import pytest

from index.asked.subjects import question_subjects, text_subjects
from index.search.question import asking_part


def named_subjects(text: str, language: str) -> set[str]:
    """What a text in one language names."""
    return text_subjects({language: text})


def absent_subjects(question: str, language: str, present: set[str]) -> tuple[int, bool]:
    """How many terms of a question are not present, and whether a territory is not."""
    absent = [
        name for name in question_subjects(question, language) if name.subjects.isdisjoint(present)
    ]
    territories = [name for name in absent if name.territories]
    return len(absent) - len(territories), bool(territories)


def states(question: str, language: str) -> set[str]:
    """The codes of the States that a question names."""
    found = question_subjects(question, language)
    return {each.removeprefix("territory:") for name in found for each in name.territories}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Is there a Russian-speaking advocate?", "en", set()),
        ("please answer in English", "en", set()),
        ("schools of German-speaking minorities", "en", set()),
        ("can the form be filled in German?", "en", set()),
        ("переводчик с немецкого языка", "ru", set()),
        ("суд на русском", "ru", set()),
        ("неміс тілінде сот бола ма", "kk", set()),
        ("омбудсмен ғана тексере ала ма", "kk", set()),
        ("омбудсмен гана тексере ала ма", "kk", set()),
        ("сот Ганада қалай сайланады", "kk", {"GH"}),
        ("Does the Czech Republic have an ombudsman?", "en", {"CZ"}),
        ("what did Türkiye ask", "en", {"TR"}),
        ("judges in Turkey", "en", {"TR"}),
        ("the courts of Bosnia and Herzegovina", "en", {"BA"}),
        ("police in the Ivory Coast", "en", {"CI"}),
        ("суды в Чешской Республике", "ru", {"CZ"}),
        ("тюрьмы Белоруссии", "ru", {"BY"}),
        ("Ресей Федерациясында", "kk", {"RU"}),
    ],
)
def test_states_are_known_by_everyday_names_and_told_from_languages(
    text: str, language: str, expected: set[str]
) -> None:
    """Who speaks what names no State; "only" is not Ghana; names that CLDR lacks are known."""
    assert states(text, language) == expected


def test_a_story_is_told_from_what_it_asks() -> None:
    """The last question counts; a short text is a question as a whole."""
    story = "I was stopped near the station. " * 6 + "Was it lawful? Nobody said."
    assert asking_part(story) == "Was it lawful?"
    assert asking_part("Stopped. Was it lawful?") == "Stopped. Was it lawful?"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Does Uzbekistan still have capital punishment?", "en"),
        ("Uzbek courts", "en"),
        ("Iranian law", "en"),
        ("the French code", "en"),
        ("prisons in St. Lucia", "en"),
        ("судьи в Узбекистане", "ru"),
        ("узбекские суды", "ru"),
        ("суды в Дании", "ru"),
        ("закон Китая", "ru"),
        ("российский суд", "ru"),
        ("Өзбекстанда өлім жазасы бар ма", "kk"),
        ("өзбек соты", "kk"),
        ("АҚШ соты", "kk"),
    ],
)
def test_another_country_is_found_in_any_of_its_forms(text: str, language: str) -> None:
    """Inflected, as an adjective, abbreviated, in each language."""
    assert absent_subjects(text, language, {"territory:KZ"})[1]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("a Romano-Germanic system, extremely malicious", "en"),
        ("романо-германская система, эти данные, с самого начала, индикатор", "ru"),
        ("комитет халыққа жауап берді", "kk"),
    ],
)
def test_like_words_name_no_territory(text: str, language: str) -> None:
    """A word that only begins alike is another word."""
    assert not any(name.startswith("territory:") for name in named_subjects(text, language))


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Can believers pray in a mosque?", "en"),
        ("Разрешён ли митинг?", "ru"),
        ("мешітте намаз оқу", "kk"),
        ("трансгендерлердің құқығы", "kk"),
    ],
)
def test_a_right_is_named_in_everyday_words(question: str, language: str) -> None:
    """People do not speak of the freedom of peaceful assembly."""
    assert absent_subjects(question, language, set())[0] >= 1


def test_an_abbreviation_is_not_the_beginning_of_a_word() -> None:
    """МО is a ministry, мой is not."""
    assert absent_subjects("мой адвокат", "ru", named_subjects("адвокат", "ru")) == (0, False)
    assert absent_subjects("сизо", "ru", set())[0] == 1


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_function_words_name_no_territory(language: str) -> None:
    """Short names match only as they are."""
    texts = {"en": "may a man and his dog", "ru": "и на него не", "kk": "ал ол не деді"}
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
