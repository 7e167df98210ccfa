"""Pictures of the source: the paragraph's page with the paragraph framed, or its numbered lines."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from docx import Document
from PIL import Image

from bot.paper.source import cache
from bot.paper.source.frames import LONGEST_SIDE
from bot.paper.source.pictures import source_pictures
from bot.paper.source.sought import Sought
from bot.paper.source.text_lines import AROUND, WIDTH, rows_of
from corpus.adding.add import prepare, write
from corpus.errors import CorpusError
from corpus.formats.find import find_lines, letters
from corpus.formats.pdf.find import find_places
from corpus.formats.text import read_text
from corpus.read import read_report
from index.settings import ROOT
from tests.corpora import SMALL, write_report
from tests.corpus.files import write_pdf

DOCUMENTS = Path(os.environ.get("TARMAQ_DOCUMENTS", ROOT.parent / "shared/documents"))
PAGES = [
    [
        "A. Visits",
        "1. The Committee has visited every remand prison of",
        "the State.",
        "2. It is concerned that cells^1^ are crowded and that",
        "~ 1 See annex two, which lists every cell and its size.",
    ],
    [
        "lawyers wait for weeks.",
        "3. Excluded.",
        "B. Courts",
        "4. Excluded.",
        "5. It welcomes the new law.",
    ],
]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """The folder of a report of two pages in a corpus of its own."""
    corpus_dir = tmp_path / "reports"
    corpus_dir.mkdir()
    path = write_pdf(tmp_path / "visit.pdf", PAGES)
    write(
        prepare(path, corpus_dir, report_id="visit", language="en", profile="treaty-body"),
        corpus_dir,
    )
    return corpus_dir / "visit"


def sought(folder: Path, number: str) -> Sought:
    """A paragraph of a report as an index has it."""
    read = read_report(folder)
    (found,) = [p for p in read.paragraphs() if p.number == number]
    return Sought(read.id, read.sha256, found.id, found.text, number, found.page)


def size_of(path: Path) -> tuple[int, int]:
    """Width and height of a picture."""
    with Image.open(path) as picture:
        return picture.size


def framed_text(path: Path, wanted: Sought) -> list[tuple[int, str]]:
    """The page and the letters within each frame of a paragraph."""
    places = find_places(path.read_bytes(), path, wanted.text, wanted.number, wanted.page)
    with pypdfium2.PdfDocument(path) as pdf:
        return [
            (place.page, letters(pdf[place.page - 1].get_textpage().get_text_bounded(*place.box)))
            for place in places
        ]


def test_a_frame_holds_the_paragraph_and_nothing_else(report: Path) -> None:
    """Over two pages too; of paragraphs that say the same, it is the one of that number."""
    path = next(report.glob("*.pdf"))
    assert framed_text(path, sought(report, "2")) == [
        (1, "2itisconcernedthatcells1arecrowdedandthat"),
        (2, "lawyerswaitforweeks"),
    ]
    assert framed_text(path, sought(report, "4")) == [(2, "4excluded")]


def test_of_lines_that_hold_a_text_the_one_with_nothing_else_is_meant(tmp_path: Path) -> None:
    """A cell of a table is not the word in a sentence above it."""
    document = read_text("Every action counts.\n\nAction\n", tmp_path / "a.txt", "none")
    (line,), _ = find_lines(document.lines, letters("Action"), "")
    assert line.text == "Action"


def test_a_page_not_known_is_found_by_the_text(report: Path) -> None:
    """As where LibreOffice has printed the file."""
    wanted = replace(sought(report, "5"), page=None)
    assert framed_text(next(report.glob("*.pdf")), wanted) == [(2, "5itwelcomesthenewlaw")]


def test_a_picture_of_each_page_is_made_once_and_kept(report: Path, tmp_path: Path) -> None:
    """The second time no page is drawn: the files are those of the first."""
    first = source_pictures(sought(report, "2"), report.parent, tmp_path / "cache")
    times = [path.stat().st_ino for path in first]
    again = source_pictures(sought(report, "2"), report.parent, tmp_path / "cache")
    assert [path.stat().st_ino for path in again] == times
    assert [max(size_of(path)) for path in first] == [LONGEST_SIDE] * 2


def test_the_oldest_pictures_go_where_there_are_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was just made stays; a set that is not whole any more is not found."""
    monkeypatch.setattr(cache, "MOST_BYTES", 25)
    old = cache.keep(tmp_path, "old", ".png", [b"x" * 10, b"x" * 10])
    os.utime(old[0], (1, 1))
    new = cache.keep(tmp_path, "new", ".png", [b"x" * 10])
    assert cache.kept(tmp_path, "new") == new
    assert cache.kept(tmp_path, "old") == []
    assert not old[0].exists()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda folder: next(folder.glob("*.pdf")).unlink(), "missing"),
        (lambda folder: next(folder.glob("*.pdf")).write_bytes(b"%PDF-1.4 other"), "other-file"),
    ],
)
def test_a_source_that_is_gone_or_another_gives_no_picture(
    report: Path, tmp_path: Path, spoil: object, code: str
) -> None:
    """Not even one that is kept from before; the error says what it is."""
    wanted = sought(report, "1")
    source_pictures(wanted, report.parent, tmp_path / "cache")
    assert callable(spoil)
    spoil(report)
    with pytest.raises(CorpusError) as raised:
        source_pictures(wanted, report.parent, tmp_path / "cache")
    assert raised.value.fault.code == code


def test_a_source_that_the_index_was_not_made_of_gives_no_picture(
    report: Path, tmp_path: Path
) -> None:
    """The report was replaced, and the index is not made anew yet."""
    wanted = replace(sought(report, "1"), sha256="0" * 64)
    with pytest.raises(CorpusError) as raised:
        source_pictures(wanted, report.parent, tmp_path / "cache")
    assert raised.value.fault.code == "source-replaced"


def test_the_process_answers_with_paths_or_with_one_line(report: Path, tmp_path: Path) -> None:
    """As the bot asks it: a request of JSON, an object of JSON."""

    def ask(wanted: Sought) -> tuple[int, dict[str, object]]:
        fields = {name: getattr(wanted, name) for name in Sought.__slots__}
        request = {"sought": fields, "cache": str(tmp_path / "cache"), "language": "kk"}
        done = subprocess.run(
            [sys.executable, "-m", "bot.paper.source"],
            input=json.dumps(request).encode(),
            capture_output=True,
            env=os.environ | {"CORPUS_DIR": str(report.parent), "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            check=False,
        )
        return done.returncode, json.loads(done.stdout)

    status, said = ask(sought(report, "1"))
    assert (status, said["event"]) == (0, "pictures")
    status, said = ask(replace(sought(report, "1"), text="Nothing of the kind is said."))
    assert (status, said["event"]) == (1, "error")
    assert "visit" in str(said["message"])


def test_a_text_is_shown_by_its_lines_with_some_around_them(tmp_path: Path) -> None:
    """Each line once with its number; those of the paragraph are marked, none else is."""
    document = read_text(SMALL, tmp_path / "small.txt", "none")
    meant = [line for line in document.lines if line.text.startswith("2) Release")]
    rows = list(rows_of(document.lines, meant))
    assert " ".join(row.text for row in rows if row.marked) == meant[0].text
    assert len([row for row in rows if row.number and row.text]) == 2 * AROUND + 1
    for row in rows:
        assert row.number is None or document.lines[row.number - 1].text.startswith(row.text)


def test_a_text_source_gives_a_picture_of_its_lines(tmp_path: Path) -> None:
    """A plain text has no pages: its lines stand for them."""
    folder = write_report(tmp_path / "reports", "small", SMALL)
    read = read_report(folder)
    found = next(p for p in read.paragraphs() if "ten days" in p.text)
    wanted = Sought("small", read.sha256, found.id, found.text, "2", None)
    (path,) = source_pictures(wanted, folder.parent, tmp_path / "cache")
    assert size_of(path)[0] == WIDTH


@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the documents to try are not here")
@pytest.mark.parametrize("name", ["upr-addendum-2025.pdf", "upr-compilation-2024.pdf"])
def test_frames_in_documents_of_the_world_hold_their_paragraphs(name: str, tmp_path: Path) -> None:
    """A frame holds the letters of the paragraph, its number and markers of notes."""
    path = DOCUMENTS / name
    draft = prepare(path, tmp_path, report_id="tried", language="en")
    paragraphs = [p for section in draft.contents.sections for p in section.paragraphs]
    for paragraph in paragraphs[::9]:
        wanted = Sought(
            "tried", "", paragraph.id, paragraph.text, paragraph.number or "", paragraph.page
        )
        inside = "".join(text for _, text in framed_text(path, wanted))
        without = letters(paragraph.text)
        assert len(inside) <= len(without) + 40
        for word in paragraph.text.split():
            assert letters(word) in inside or paragraph.markers


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice prints it")
def test_a_word_file_is_printed_once_and_its_page_framed(tmp_path: Path) -> None:
    """The second paragraph is found in the PDF that the first was found in."""
    corpus_dir, path = tmp_path / "reports", tmp_path / "visit.docx"
    corpus_dir.mkdir()
    document = Document()
    for line in ("A. Visits", "1. The Committee has visited every prison.", "2. It is concerned."):
        document.add_paragraph(line)
    document.save(str(path))
    draft = prepare(path, corpus_dir, report_id="word", language="en", profile="treaty-body")
    write(draft, corpus_dir)
    for number in ("1", "2"):
        wanted = sought(corpus_dir / "word", number)
        (picture,) = source_pictures(wanted, corpus_dir, tmp_path / "cache")
        assert max(size_of(picture)) == LONGEST_SIDE
    (printed,) = (tmp_path / "cache").glob("*.pdf")
    assert framed_text(printed, wanted) == [(1, "2itisconcerned")]
