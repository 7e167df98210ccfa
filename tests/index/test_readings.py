"""Questions typed in Latin letters find their passage."""

import pytest

from index.reader import Index
from index.readings import latin_readings


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
    found = index.search(typed)
    assert found.language == language
    assert found.hits[0].paragraph.id.startswith("kz-ngo-IV-")


@pytest.mark.parametrize("question", ["death penalty", "NPM", "what is habeas corpus", "xyz"])
def test_english_stays_english(index: Index, question: str) -> None:
    """Another reading must be clearly better."""
    assert index.search(question).language == "en"


@pytest.mark.parametrize("question", ["судеиская независимость", "все учетные дела", "ВСЁ УЧЁТ"])
def test_russian_without_its_dots_is_still_russian(index: Index, question: str) -> None:
    """A missing "ё" or a slip of the finger does not matter."""
    assert index.search(question).language == "ru"
