"""Kinds of documents beside those of the UN: acts, rules, views, lists; each by its own numbers."""

import pytest

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


@pytest.mark.parametrize(
    ("word", "unit", "part"),
    [
        ("Section", Unit.SECTION, "({})"),
        ("Rule", Unit.RULE, "{}."),
        ("Правило", Unit.RULE, "{}."),
        ("Principle", Unit.PRINCIPLE, "{}."),
    ],
)
def test_sections_rules_and_principles_stand_where_articles_do(
    word: str, unit: Unit, part: str
) -> None:
    """Each by its own word, cut into its parts; "Section 5" in a sentence begins nothing."""
    blocks = ["Lakes and Boats", "An introduction to it."]
    for number in range(1, 6):
        blocks += [f"{word} {number}. Boats" if unit is Unit.SECTION else f"{word} {number}"]
        blocks += [f"{part.format(n)} Boats of Section 5 and {word} 2 float." for n in (1, 2)]
    contents = read(lines(*blocks), form="txt")
    assert [p.number for p in paragraphs(contents) if p.unit is unit] == [
        f"{number}({n})" for number in range(1, 6) for n in (1, 2)
    ]


def test_a_report_that_calls_its_chapters_sections_is_no_act() -> None:
    """Its paragraphs are numbered throughout."""
    blocks = ["Report on lakes"]
    for chapter in range(1, 5):
        blocks += [f"Section {chapter}: Lakes"]
        blocks += [f"{3 * chapter + n - 3}. The lake was seen." for n in (1, 2, 3)]
    assert numbers(read(lines(*blocks), form="txt")) == [str(n) for n in range(1, 13)]


def test_what_stands_above_views_and_acts_is_never_cited() -> None:
    """The facts of a title page, and when an act was adopted; who signed it."""
    views = lines(
        *("Views adopted by the Committee", "Alleged victim: The author", "State party: Ruritania"),
        *("Date of communication: 2 June 2015", "Articles of the Covenant: 7 and 9"),
        *("1.1 One.", "1.2 Two.", "The facts", "2.1 Three.", "2.2 Four."),
    )
    act = lines(
        *("Көлдер туралы", "Қазақстан Республикасының Заңы 2014 жылғы 3 шілдедегі № 226-V ҚРЗ."),
        *(f"{n}-бап. Көл\n\n1. Көл – су.\n\n2. Көл терең." for n in (1, 2, 3)),
        *("Қазақстан Республикасының\nПрезиденті А. Бета",),
    )
    for text, expected in ((views, 4), (act, 6)):
        found = paragraphs(read(text, form="txt"))
        assert len(found) == expected
        assert all(paragraph.number for paragraph in found)
        assert "Бета" not in found[-1].text


@pytest.mark.parametrize("prefixes", [("A", "B"), ("C", "D"), ("6.A", "6.B"), ("A.A", "A.B")])
def test_recommendations_are_found_under_a_letter(prefixes: tuple[str, str]) -> None:
    """Accepted ones under A, noted ones under B; a lettered sub-heading is none."""
    accepted, noted = prefixes
    blocks = [f"{n}. The State spoke." for n in (1, 2, 3)]
    blocks += ["4. The recommendations below enjoy its support:"]
    blocks += [f"{accepted}.{n} Ratify treaty {n} (Spain);" for n in range(1, 12)]
    blocks += ["5. The recommendations below were noted:"]
    blocks += [f"{noted}.{n} Abolish penalty {n} (Peru);" for n in range(1, 5)]
    blocks += ["6. The State spoke."]
    contents = read(lines("Report of the Working Group", *blocks), form="txt")
    found = [p for p in paragraphs(contents) if p.unit is Unit.RECOMMENDATION]
    assert [p.number for p in found] == [
        *(f"{accepted}.{n}" for n in range(1, 12)),
        *(f"{noted}.{n}" for n in range(1, 5)),
    ]
    assert {p.states for p in found} == {("Spain",), ("Peru",)}
    headed = lines("Report", *(f"A.{n} Lakes\n\n{n}. The lake was seen." for n in range(1, 6)))
    assert numbers(read(headed, "upr", "txt")) == ["1", "2", "3", "4", "5"]


def test_what_editors_say_in_braces_is_a_note() -> None:
    """As the official portal of Ukraine has it; braces of a law's own are its text."""
    text = lines(
        *("Стаття 1. Озера", "1. Озеро {вода} - це вода.", "2. Човен - це засіб."),
        *("{Стаття 1 із змінами, внесеними згідно із Законом № 5}", "Стаття 2. Права"),
        *("1. Кожен має право.", "Стаття 3. Кінець", "1. Закон діє."),
    )
    found = paragraphs(read(text, "law", "txt"))
    assert [note.text[:9] for p in found for note in p.notes] == ["{Стаття 1"]
    assert found[0].text == "Озеро {вода} - це вода."


def test_a_lettered_sub_heading_is_no_tail() -> None:
    """Such as "a. Arrest" between paragraphs that are numbered throughout."""
    blocks = ["Opinion on Mr Alfa", "1. He was born.", "a. Arrest", "2. He was held.", "b. Trial"]
    contents = read(lines(*blocks, "3. He was tried.", "4. He was freed."), form="txt")
    assert [p.text for p in paragraphs(contents)] == [
        *("He was born.", "He was held.", "He was tried.", "He was freed."),
    ]
