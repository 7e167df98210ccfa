"""Kinds of documents beside those of the UN: acts, rules, views, lists; each by its own numbers."""

from corpus.report import Unit
from tests.corpus.texts import lines, numbers, paragraphs, read


def test_a_part_that_was_inserted_is_no_recommendation() -> None:
    """2.1 and 2¹ within an article are parts of it."""
    text = lines(
        *("Статья 5. Мера", "1. Мера первая.", "2. Мера вторая.", "2¹. Мера новая.", "3. Третья."),
        *("Статья 6. Мера", "1. Мера первая.", "2. Мера вторая.", "2.1. Мера новая."),
    )
    contents = read(text, "law", "txt")
    assert {paragraph.unit for paragraph in paragraphs(contents)} == {Unit.ARTICLE}


def test_numbers_within_two_chapters_are_no_recommendations() -> None:
    """1.1 under "I." is a paragraph; under a heading that names recommendations, it is one."""
    for (first, second), unit in {
        ("I. Detention", "II. Assembly"): Unit.PARAGRAPH,
        ("Recommendations on detention", "On assembly"): Unit.RECOMMENDATION,
    }.items():
        text = lines(first, "1.1 One.", "1.2 Two.", second, "2.1 One.", "2.2 Two.")
        assert {paragraph.unit for paragraph in paragraphs(read(text, "upr"))} == {unit}


def test_a_report_of_the_committee_on_prisons_is_no_law() -> None:
    """Numbers throughout under letters, digits and letters again, with a list of annexes."""
    text = lines(
        *("Report on the visit", "EXECUTIVE SUMMARY", "The visit was long.", "I. INTRODUCTION"),
        *("A. The visit", "1. It was long.", "2. It was hot.", "II. FACTS", "A. Police"),
        *("1. Preliminary remarks", "3. One.", "4. Two.", "2. Ill-treatment", "5. Three."),
        *("a. beating", "6. Four.", "b. shouting", "7. Five.", "APPENDIX I", "LIST OF THOSE MET"),
        *("Mr Alfa\tMinister",),
    )
    counted = [number for number in numbers(read(text, form="txt")) if number]
    assert counted[:7] == ["1", "2", "3", "4", "5", "6", "7"]
