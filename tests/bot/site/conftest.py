"""Sites that tests read: of the shipped report, and of made-up reports with all that is rare."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.site.build import build_site
from corpus.read import read_report
from corpus.report import Kind, Report, Response, Translation, text_sha256
from index.search.reader import Index
from index.store import stored
from index.store.rows import insert_report
from index.store.schema import open_database
from tests.corpora import SMALL, write_report

TRICKY = """I. <b>Tags</b> & {{ templates }}

1. <script>alert("x")</script> and {{ 7 * 7 }} {% raw %} stand here as text & nothing else.

2. كل شخص له الحق في الحرية. Article 9 of the ICCPR says so.

Recommendations:
1) Ratify the Second Optional Protocol to the ICCPR.
2) Revise the list of capital crimes.
"""
LONG = "I. Many paragraphs\n\n" + "\n\n".join(
    f"{number}. Paragraph {number} says that {'the police must answer for what it does, ' * 20}"
    "and so on."
    for number in range(1, 201)
)
REWORDED = "Defamation was a crime that journalists were fined for."
REMOVED = "Nobody may be held without a lawyer for more than three hours."


@pytest.fixture(scope="session")
def shipped_site(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the shipped report."""
    folder = tmp_path_factory.mktemp("shipped") / "site"
    build_site(index, folder, bot="TarmaqBot")
    return folder


@pytest.fixture(scope="session")
def rare_site(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of made-up reports: tricky text, a long section, answers of a State, a history."""
    home = tmp_path_factory.mktemp("rare")
    reports = [
        _with_answers(_report(home, "tricky", TRICKY)),
        _report(home, "long", LONG),
        _report(home, "small", SMALL),
    ]
    former = [
        _former("small", "small-II-1", "II", "1", REWORDED),
        _former("small", "small-I-9", "I", "9", REMOVED),
        _former("gone", "gone-III-4", "III", "4", None),
    ]
    made = index_of(index, home, reports, former)
    build_site(made, home / "site", reader="https://reports.example.org")
    made.close()
    return home / "site"


def index_of(
    index: Index, home: Path, reports: Sequence[Report], former: Sequence[dict[str, object]] = ()
) -> Index:
    """An index of reports and former wordings that nothing was embedded for."""
    folder = home / "version"
    folder.mkdir()
    database = open_database(folder, "none")
    with database.atomic():
        for report in reports:
            insert_report(database, report)
        database.table("former").insert_all(former)
    database.close()
    opened = stored.open_stored(folder)
    return dataclasses.replace(index, database=opened, reports=stored.read_reports(opened))


def _report(home: Path, name: str, text: str) -> Report:
    return read_report(write_report(home / "corpus", name, text))


def _with_answers(report: Report) -> Report:
    """The report with a translation, and recommendations that States made and one has answered."""
    paragraphs = iter([("Norway", Response.ACCEPTED), ("Chile", Response.NOTED)])
    sections = tuple(
        dataclasses.replace(
            section,
            paragraphs=tuple(
                dataclasses.replace(each, states=(_CODES[answer[0]],), response=answer[1])
                if each.kind is Kind.RECOMMENDATION and (answer := next(paragraphs))
                else each
                for each in section.paragraphs
            ),
        )
        for section in report.sections
    )
    russian = Translation("ru", "Каверзный доклад", {}, {"tricky-I-1": "<i>Текст</i> & {{ 7 }}"})
    return dataclasses.replace(report, sections=sections, translations=(russian,))


_CODES = {"Norway": "NO", "Chile": "CL"}


def _former(
    report: str, name: str, section: str, number: str, text: str | None
) -> dict[str, object]:
    return {
        "id": name,
        "report": report,
        "section": section,
        "number": number,
        "unit": "paragraph",
        "sha256": text_sha256(text or name),
        "text": text,
        "replaced": "2026-03-01",
    }
