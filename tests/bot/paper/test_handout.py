"""Handouts: every quotation verbatim with its citation, whichever program opens them."""

import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from docx import Document

from bot.cli.main import main
from bot.pages.passages import Frame
from bot.paper.faces import Face
from bot.paper.handouts.docx import as_docx
from bot.paper.handouts.handout import Entry, Handout, citation_of, handout_of
from bot.paper.handouts.pdf import as_pdf
from index.search.reader import Index
from index.settings import Settings
from tests.bot.paper.quotations import (
    ENGLISH,
    KAZAKH,
    LIKE_MARKUP,
    RIGHT_TO_LEFT,
    RUSSIAN,
    quotation,
)

TEXTS = [KAZAKH, RUSSIAN, f"{ENGLISH}\n- abolish it;\n- publish it.", LIKE_MARKUP, ENGLISH * 60]


def handout(entries: list[Entry]) -> Handout:
    """A handout of these entries."""
    return Handout(
        language="kk",
        title="Түрмелер <i>туралы</i>",
        date="2026 ж. 25 қараша",
        entries=tuple(entries),
        sources_title="Дереккөздер",
        sources=(("Report on courts", "ab" * 32),),
        note="Тек түпнұсқаның күші бар.",
    )


def read_docx(data: bytes) -> str:
    """All text of a DOCX: paragraphs, tables and what is below each page."""
    document = Document(io.BytesIO(data))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    inner = [paragraph for cell in cells for paragraph in cell.paragraphs]
    return "\n".join(each.text for each in [*document.paragraphs, *inner])


def read_pdf(data: bytes) -> tuple[str, list[str]]:
    """All text of a PDF without white space, and the last line of each page."""
    with pypdfium2.PdfDocument(data) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    feet = re.compile(r"\d+ / \d+\s*$")
    inner = "".join(feet.sub("", page) for page in pages)
    return "".join(inner.split()), [match[0].strip() for p in pages if (match := feet.search(p))]


@pytest.mark.parametrize("text", TEXTS)
def test_a_quotation_is_read_back_verbatim_from_both_files(text: str) -> None:
    """With who says it, its citation and its link; what looks like markup is text."""
    made = handout([Entry(quotation(text), None)])
    given = made.entries[0].quotation
    written = read_docx(as_docx(made))
    printed, _ = read_pdf(as_pdf(made))
    for part in (text, given.said, given.label, citation_of(given), given.link, "ab" * 32):
        assert part in written
        assert "".join(part.split()) in printed


def test_original_and_translation_stand_side_by_side() -> None:
    """In one row of a table, whatever their length; of both files."""
    original = replace(quotation(ENGLISH * 20), label="the original, in English")
    made = handout([Entry(quotation(KAZAKH * 20), original)])
    (table,) = Document(io.BytesIO(as_docx(made))).tables
    assert [cell.paragraphs[1].text for cell in table.rows[0].cells] == [ENGLISH * 20, KAZAKH * 20]
    with pypdfium2.PdfDocument(as_pdf(made)) as pdf:
        text, half = pdf[0].get_textpage(), pdf[0].get_width() / 2
        assert "Committee" in text.get_text_bounded(right=half)
        assert "құқығы" in text.get_text_bounded(left=half)


def test_pages_are_numbered_in_both_files() -> None:
    """Each with its number and how many there are."""
    made = handout([Entry(quotation(ENGLISH), None)] * 30)
    _, feet = read_pdf(as_pdf(made))
    assert len(feet) > 2
    assert feet == [f"{at} / {len(feet)}" for at in range(1, len(feet) + 1)]
    footer = Document(io.BytesIO(as_docx(made))).sections[0].footer._element.xml
    assert "NUMPAGES" in footer


@pytest.mark.parametrize("text", [RIGHT_TO_LEFT, "a\x00b\x0b \ud800 \U0001f511 漢", "м" * 10_000])
def test_no_text_keeps_a_handout_from_being_made(text: str) -> None:
    """Right to left, unprintable, endless: both files open."""
    made = handout([Entry(quotation(text), quotation(text))])
    assert Document(io.BytesIO(as_docx(made))).tables
    assert read_pdf(as_pdf(made))[1]


def test_a_pdf_carries_its_typefaces() -> None:
    """Each is embedded, so that Kazakh prints anywhere."""
    data = as_pdf(handout([Entry(quotation(KAZAKH), None)]))
    assert data.count(b"/FontFile2") == len(Face)


def test_a_handout_names_each_source_once_and_each_paragraph_once(index: Index) -> None:
    """With the SHA-256 of the file; the original is beside a translation only."""
    first, second = (index.paragraph(name) for name in ("kz-ngo-V-8", "kz-ngo-V-9"))
    assert first and second
    frame, day = Frame("kk", "bot"), date(2026, 11, 25)
    made = handout_of([first, second, first], frame, day, "", originals=True)
    assert [entry.quotation.paragraph_id for entry in made.entries] == [first.id, second.id]
    assert [digest for _, digest in made.sources] == [first.report.sha256]
    assert made.entries[0].original
    assert made.entries[0].original.text == first.text
    english = handout_of([first], Frame("en", "bot"), day, "", originals=True)
    assert english.entries[0].original is None
    assert english.date == "November 25, 2026"


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ((), 2),
        (("kz-ngo-V-8", "-o", "handout.txt"), 2),
        (("nope",), 1),
        (("--section", "kz-ngo/XX"), 1),
    ],
)
def test_a_handout_that_cannot_be_is_one_line(
    given: tuple[str, ...],
    status: int,
    shipped_index: None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It says what to do, and writes nothing."""
    assert main(["handout", *given]) == status
    said = capsys.readouterr()
    assert len(said.err.splitlines()) == 1
    assert not list(Path.cwd().glob("handout*"))


def test_a_section_becomes_a_file(shipped_index: None) -> None:
    """Every paragraph of it, in order."""
    assert main(["handout", "--section", "kz-ngo/V", "--language", "ru", "-o", "v.docx"]) == 0
    written = read_docx(Path("v.docx").read_bytes())
    assert written.index("раздел V, п. 8") < written.index("раздел V, п. 9")


@pytest.fixture
def shipped_index(
    shipped_settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Commands find the shipped corpus' index, and write into a folder of their own."""
    monkeypatch.setenv("INDEX_DIR", str(shipped_settings.index_dir))
    monkeypatch.chdir(tmp_path)
