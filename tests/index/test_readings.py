"""Questions typed in Latin letters find their passage."""

import pytest

from index.search.reader import Index
from index.search.search import search
from index.words.readings import latin_readings
from index.words.spelling import restore_letters, spelled


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("cvthnyfz rfpym", "ru", "смертная казнь"),  # Russian on a Latin keyboard layout
        ("ólim jazasyna moratorıı", "kk", "өлім жазасына моратории"),  # alphabet of 2018
        ("ölım jazasyna moratorii", "kk", "өлім жазасына моратории"),  # alphabet of 2021
    ],
)
def test_each_way_of_typing_is_read(index: Index, typed: str, language: str, meant: str) -> None:
    """The reading whose words the reports hold is taken."""
    assert (language, meant) in set(latin_readings(typed))
    found = search(index, typed)
    assert found.language == language
    assert found.passages[0].paragraph.id.startswith("kz-ngo-IV-")


@pytest.mark.parametrize("question", ["death penalty", "NPM", "what is habeas corpus", "xyz"])
def test_english_stays_english(index: Index, question: str) -> None:
    """Another reading must be clearly better."""
    assert search(index, question).language == "en"


@pytest.mark.parametrize("question", ["судеиская независимость", "все учетные дела", "ВСЁ УЧЁТ"])
def test_russian_without_its_dots_is_still_russian(index: Index, question: str) -> None:
    """A missing "ё" or a slip of the finger does not matter."""
    assert search(index, question).language == "ru"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("адам кукыктарынан айыру", "адам құқықтарынан айыру"),  # the ending is another
        ("сот сот", "сот сот"),  # what is short stays
        ("құқық кукык", "құқық құқық"),
        ("белгисиз создер", "белгисиз создер"),  # what no text knows stays
        ("кукыкка-кукык, кукык?", "құқықка-құқық, құқық?"),
    ],
)
def test_kazakh_letters_are_put_back(typed: str, written: str) -> None:
    """As far as a text tells how a word is written."""
    known = spelled("Адам құқықтары мен құқық.").split()

    def look_up(beginning: str) -> list[str]:
        return [entry for entry in known if entry.startswith(beginning)]

    assert restore_letters(typed, look_up) == written


def test_an_address_in_a_text_spoils_no_question() -> None:
    """The word index parts at an underscore, so that its second half has no spelling."""
    assert spelled("сайт www.gov.kz/karzhy_page") == "сайт=сайт www=www gov=gov kz=kz"
    assert restore_letters("каржы", lambda _: ["каржылык", "каржы=қаржы"]) == "қаржы"
    assert restore_letters("каржылык", lambda _: ["каржылык"]) == "каржылык"


def test_kazakh_without_its_letters_is_read(index: Index) -> None:
    """As on a phone that has only the Russian keyboard."""
    found = search(index, "олим жазасына мораторийди сактау усыныла ма")
    assert found.language == "kk"
    assert found.passages[0].paragraph.id.startswith("kz-ngo-IV-")
