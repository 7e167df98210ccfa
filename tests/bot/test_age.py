"""How old a report is: from what is known of it, in three languages."""

from dataclasses import replace

import pytest

from bot.lookup.age import about_report_text, age_text, parse_about_report
from bot.texts.citation import cautions, cite
from corpus.references.years import latest_year
from index.check.gold import read_gold
from index.search.reader import Index


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Adopted in 2016, the law was amended on 3 May 2021.", 2021),
        ("The plan for 2022–2030 sets a target.", 2022),
        ("By 2035 the State will end this; in 2019 nothing was done.", 2019),
        ("Resolution 2030/5 and No. 2040 are numbers.", None),
        ("In 2014, 2050 prisoners were moved.", 2014),
        ("В 2017 году принят закон, план – до 2029 года.", 2017),
        ("2019 жылы қабылданған, 2031 жылға дейін орындалады.", 2019),
        ("No year at all, 1500 cases.", None),
    ],
)
def test_the_latest_year_of_a_text(text: str, year: int | None) -> None:
    """Years that are past or present count, deadlines, periods to come and numbers do not."""
    assert latest_year([text]) == year


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("What year is this report?", "year"),
        ("when was the report published", "year"),
        ("Который год доклада", None),
        ("какого года этот доклад?", "year"),
        ("баяндама қай жылғы?", "year"),
        ("who wrote it?", "author"),
        ("Кто автор доклада?", "author"),
        ("баяндаманы кім жазған", "author"),
        ("is this still the law?", "law"),
        ("это ещё действует?", "law"),
        ("бұл заң әлі күшінде ме", "law"),
        ("what year was the ombudsman elected?", None),
        ("who wrote the constitution?", None),
        ("is torture still practised?", None),
    ],
)
def test_what_is_asked_about_a_report(text: str, subject: str | None) -> None:
    """Questions about the report itself are told from those that it may answer."""
    assert parse_about_report(text) == subject


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_no_question_to_the_report_is_about_it(language: str) -> None:
    """Of the questions of known answer none is taken for one about the report."""
    questions = [
        gold.question for part in ("development", "test") for gold in read_gold(part, language)
    ]
    assert [question for question in questions if parse_about_report(question)] == []


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_age_is_told_from_what_is_known(index: Index, language: str) -> None:
    """Without a date the latest year is named; with one, the date; unknown stays unknown."""
    report = index.reports["kz-ngo"]
    assert report.latest_year == 2018
    for subject in ("year", "author", "law"):
        assert "2018" in about_report_text(index.reports, subject, language)
    assert "2024" in age_text(replace(report, date="2024-05"), language)
    assert cautions(replace(report, date="2024-05"), language) == ""
    assert not any(map(str.isdigit, cautions(replace(report, latest_year=None), language)))
    paragraph = index.paragraph("kz-ngo-V-8")
    assert paragraph is not None
    assert cite(paragraph, language).endswith(f"({cautions(report, language)})")
