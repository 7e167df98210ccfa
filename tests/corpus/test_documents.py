"""Real public documents, where they are at hand: every number is found, and no other.

They are looked for in $TARMAQ_DOCUMENTS, else in ../shared/documents beside the repository.
"""

import os
from pathlib import Path

import pytest

from corpus.adding.add import prepare
from corpus.report import Unit
from index.settings import ROOT
from tests.corpus.coverage import assert_in_order, assert_nothing_lost, assert_verbatim

FOLDER = Path(os.environ.get("TARMAQ_DOCUMENTS", ROOT.parent / "shared" / "documents"))
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="no documents at hand")


def counted(last: int, within: str = "", last_within: int = 0) -> list[str]:
    """1 to `last` and, within one of these, 1 to `last_within`."""
    plain = [str(number) for number in range(1, last + 1)]
    return plain + [f"{within}.{number}" for number in range(1, last_within + 1)]


CONSTITUTION = [*counted(137), "67¹", "75¹", "79¹", "92¹", "103¹"]
NUMBERS = {
    "upr-wg-2025.pdf": ("upr", counted(141, "140", 254)),
    "upr-wg-2014.pdf": ("upr", counted(116, "115", 163)),
    "wg-report-2010.pdf": ("upr", counted(113, "111", 97)),
    "upr-stakeholders-2024.pdf": ("treaty-body", counted(89)),
    "upr-compilation-2024.pdf": ("treaty-body", counted(82)),
    "echr-001-175180.docx": ("judgment", counted(122)),
    "echr-001-83979.docx": ("judgment", counted(41)),
    "ru-constitution.html": ("articles", CONSTITUTION),
    "const-1251.txt": ("articles", CONSTITUTION),
}


@pytest.mark.parametrize("name", NUMBERS)
def test_every_number_of_a_real_document_is_found(name: str, tmp_path: Path) -> None:
    """Under its own number, once; those of opinions and annexes are not the document's."""
    draft = prepare(FOLDER / name, tmp_path, report_id="r")
    profile, expected = NUMBERS[name]
    assert draft.profile == profile
    own = [p for s in draft.contents.sections for p in s.paragraphs if p.id.count("-") < 3]
    found = [
        number
        for paragraph in own
        if not paragraph.id.startswith(f"r-{paragraph.section}-")
        and paragraph.unit is not Unit.ORDINAL
        for number in paragraph.numbers
    ]
    assert sorted(found) == sorted(expected)


def test_a_reply_is_found_under_each_recommendation(tmp_path: Path) -> None:
    """Ranges and lists of numbers alone on a line, and what the State says to each."""
    contents = prepare(FOLDER / "upr-addendum-2025.pdf", tmp_path, report_id="r").contents
    found = {n: p for s in contents.sections for p in s.paragraphs for n in p.numbers}
    assert {"1", "5", "140.11", "140.13", "140.84", "140.87", "140.209", "140.253"} <= set(found)
    assert found["140.12"] is found["140.14"]
    assert (found["140.12"].response, found["140.3"].response) == ("accepted", "noted")


def test_a_code_keeps_its_inserted_articles_apart(tmp_path: Path) -> None:
    """222 articles, 32 of them raised, under chapters that are called so."""
    contents = prepare(FOLDER / "ru-uik.html", tmp_path, report_id="r").contents
    articles = {
        (p.number or "").partition("(")[0]
        for section in contents.sections
        for p in section.paragraphs
        if p.unit is Unit.ARTICLE
    }
    assert len(articles) == 222
    assert sum(any(c in "⁰¹²³⁴⁵⁶⁷⁸⁹" for c in article) for article in articles) == 32
    assert [(s.word, s.number) for s in contents.sections if s.word][-1] == ("глава", "24")


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.*")))
def test_the_properties_hold_for_real_documents(name: str, tmp_path: Path) -> None:
    """Nothing is lost or said twice, numbers rise, and no paragraph holds the next one."""
    if name == "README.md":
        pytest.skip("is no document")
    draft = prepare(FOLDER / name, tmp_path, report_id="r", language="en")
    assert_nothing_lost(draft.document.text, draft.contents)
    assert_verbatim(draft.document.text, draft.contents)
    assert_in_order(draft.contents)
    furniture = {draft.document.text[start:end] for start, end in draft.contents.furniture}
    for section in draft.contents.sections:
        for paragraph in section.paragraphs:
            assert not set(paragraph.text.split("\n")) & {x for x in furniture if len(x) > 12}
