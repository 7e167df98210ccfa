"""Pages of a PDF that are turned, or set in columns and tables that are drawn across."""

import time
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from corpus.errors import CorpusError
from corpus.formats.document import Document
from corpus.formats.extract import extract, read_bytes
from corpus.formats.pdf.pages import MAX_PAGES
from corpus.lines import Role
from tests.corpus.files import write_pictures_pdf

LEFT = [
    "1. The mission heard forty inmates who",
    "had been held without a ruling for more",
    "than a month.",
    "2. It heard their lawyers as well, whom",
    "the guards had let wait for many hours.",
]
RIGHT = [
    "3. The ministry answered that places of",
    "detention would be opened to the public",
    "in the following year.",
    "4. The mission welcomes the answer, and",
    "asks for a date on which it can return.",
]


def read(path: Path) -> Document:
    """A file as it is read."""
    return extract(read_bytes(path), path, None, "none")


def printed(path: Path) -> list[str]:
    """The lines of a file that print something."""
    return [line.text for line in read(path).lines if line.text]


def draw(path: Path, *columns: tuple[float, Sequence[str]], turn: int = 0, gap: int = 0) -> Path:
    """Draw columns row by row on a page that is turned; `gap` points more after every third row."""
    canvas = Canvas(str(path))
    canvas.translate(300, 420)
    canvas.rotate(turn)
    canvas.translate(-220, -200)
    canvas.setFont("Helvetica", 10)
    for row in range(max(len(lines) for _, lines in columns)):
        for x, lines in columns:
            if lines[row : row + 1] != [""]:
                canvas.drawString(
                    x, 380 - 13 * row - gap * (row // 3), "".join(lines[row : row + 1])
                )
    canvas.save()
    return path


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_words_of_a_turned_page_are_whole(tmp_path: Path, turn: int) -> None:
    """Whichever way the page is turned."""
    assert printed(draw(tmp_path / "a.pdf", (0, LEFT), turn=turn)) == LEFT


def test_a_stamp_in_the_margin_stays_out_of_the_lines(tmp_path: Path) -> None:
    """What runs up the margin is furniture."""
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path))
    canvas.setFont("Helvetica", 10)
    for at, line in enumerate(LEFT):
        canvas.drawString(72, 700 - 13 * at, line)
    canvas.rotate(90)
    canvas.drawString(600, -40, "Downloaded on 3 May")
    canvas.save()
    body = [line.text for line in read(path).lines if line.text and line.role is Role.BODY]
    assert body == LEFT
    assert printed(path) == [*LEFT, "Downloaded on 3 May"]


@pytest.mark.parametrize("turn", [0, 90, 270])
def test_columns_drawn_row_by_row_are_read_one_after_the_other(tmp_path: Path, turn: int) -> None:
    """Two columns, on an upright page and on a turned one."""
    assert printed(draw(tmp_path / "a.pdf", (0, LEFT), (230, RIGHT), turn=turn)) == LEFT + RIGHT


def test_three_columns_drawn_row_by_row_are_read_one_after_the_other(tmp_path: Path) -> None:
    """And three."""
    thirds = [[line[:20] for line in LEFT], [line[:20] for line in RIGHT], ["w" * 14] * 5]
    path = draw(tmp_path / "a.pdf", *((140 * at, lines) for at, lines in enumerate(thirds)))
    assert printed(path) == [line.strip() for column in thirds for line in column]


def test_the_cells_of_a_row_are_read_one_after_the_other(tmp_path: Path) -> None:
    """A matrix: each recommendation whole, then what the State says to it."""
    asked = [
        "140.1 Ratify the convention on the",
        "rights of those who are held in",
        "prisons (Norway);",
    ]
    more = [
        "140.2 Open the places of detention",
        "to the monitors of the region at",
        "any time (Chile);",
    ]
    said = ["Accepted. The law is before the", "parliament.", ""]
    path = draw(tmp_path / "a.pdf", (0, asked + more), (230, said + said), gap=12)
    assert printed(path) == [*asked, *said[:2], *more, *said[:2]]


def test_a_label_beside_a_text_stays_on_its_line(tmp_path: Path) -> None:
    """Numbers and short names are set far from what they name."""
    labels, names = ["1.", "", "2.", "", "3."], ["NORTH", "EAST", "W", "SOUTH", "HILLS"]
    path = draw(tmp_path / "a.pdf", (0, labels), (60, LEFT))
    assert printed(path) == [
        f"{label} {line}".strip() for label, line in zip(labels, LEFT, strict=True)
    ]
    path = draw(tmp_path / "a.pdf", (0, names), (120, LEFT))
    assert printed(path) == [f"{name} {line}" for name, line in zip(names, LEFT, strict=True)]


def test_a_file_of_twenty_thousand_pages_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """One line, at once."""
    path = tmp_path / "a.pdf"
    with pikepdf.open(draw(tmp_path / "one.pdf", (0, LEFT))) as pdf:
        pdf.pages.extend([pdf.pages[0]] * 19_999)
        pdf.save(path)
    began = time.process_time()
    with pytest.raises(CorpusError, match=f"too-many-pages .*limit={MAX_PAGES}"):
        read(path)
    assert time.process_time() - began < 20


ROWS = [
    ("1. Ratify the", "Spain", "Accepted; a", "We shall do"),
    ("treaty on lakes", "and Peru", "law is ready", "so next year"),
    ("2. Close the old", "Algeria", "Noted; it is", "No plan for"),
    ("prison of lakes", "and Chad", "still in use", "this is made"),
    ("3. Pay the men", "Togo", "Accepted; a", "The ministry"),
    ("who lost boats", "and Mali", "list is made", "of lakes pays"),
]


@pytest.mark.parametrize(("turn", "ruled"), [(0, True), (90, True), (0, False)])
def test_a_table_is_read_cell_by_cell_or_the_admin_is_told(
    tmp_path: Path, turn: int, *, ruled: bool
) -> None:
    """Rules tell the cells, on a turned page, too; without any, the order cannot be trusted."""
    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.translate(300, 420)
    canvas.rotate(turn)
    canvas.translate(-220, -200)
    canvas.setFont("Helvetica", 10)
    for row, cells in enumerate(ROWS):
        for column, text in enumerate(cells):
            canvas.drawString(82 * column + 4, 300 - 13 * row, text)
    if ruled:
        canvas.grid([82 * column for column in range(5)], [311 - 26 * row for row in range(4)])
    canvas.save()
    document = read(tmp_path / "a.pdf")
    if ruled:
        assert [line.text for line in document.lines if line.text][:4] == [
            *("1. Ratify the", "treaty on lakes", "Spain", "and Peru"),
        ]
    assert ("order-unsure" in [remark.code for remark in document.remarks]) is not ruled


def test_a_page_that_is_a_picture_among_others_is_named(tmp_path: Path) -> None:
    """It is not read, and nobody would miss it otherwise."""
    path = draw(tmp_path / "a.pdf", (0, LEFT))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages.extend(pikepdf.open(write_pictures_pdf(tmp_path / "b.pdf")).pages)
        pdf.save(path)
    assert [(r.code, r.page) for r in read(path).remarks] == [("page-picture", 2)]
