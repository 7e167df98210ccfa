"""Pages of a PDF: turned ones, and columns however they are drawn."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from corpus.formats.pdf.pages import read_pdf
from corpus.lines import Role

WIDTH, HEIGHT = 595, 842
LEFT = [
    "1. The State should publish the",
    "figures on places of detention in",
    "every region of the country.",
    "2. Lawyers wait for several hours",
    "before they may see a client who",
    "is held by the police.",
]
RIGHT = [
    "3. Courts grant nearly all of the",
    "motions for arrest without giving",
    "a reason for it in their rulings.",
    "4. The monitoring group went to",
    "twelve institutions and has seen",
    "forty people who are held there.",
]


def read(draw: Callable[[Canvas], object], *, turned: int = 0) -> list[str]:
    """The lines of a page that `draw` fills."""
    data = io.BytesIO()
    canvas = Canvas(data, (WIDTH, HEIGHT))
    canvas.setFont("Helvetica", 11)
    if turned:
        canvas.setPageRotation(turned)
        canvas.translate(*{90: (HEIGHT, 0), 180: (WIDTH, HEIGHT), 270: (0, WIDTH)}[turned])
        canvas.rotate({90: 90, 180: 180, 270: 270}[turned])
    draw(canvas)
    canvas.save()
    lines = read_pdf(data.getvalue(), Path("report.pdf")).lines
    return [line.text for line in lines if line.text and line.role is Role.BODY]


def across(canvas: Canvas) -> None:
    """Draw two columns row by row."""
    for row, texts in enumerate(zip(LEFT, RIGHT, strict=True)):
        for x, text in zip((60, 240), texts, strict=True):
            canvas.drawString(x, 500 - 14 * row, text)


def down(canvas: Canvas) -> None:
    """Draw one column after the other."""
    for x, column in ((60, LEFT), (240, RIGHT)):
        for row, text in enumerate(column):
            canvas.drawString(x, 500 - 14 * row, text)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("draw", [across, down])
def test_columns_are_read_one_after_the_other(
    draw: Callable[[Canvas], object], turned: int
) -> None:
    """Drawn across or down, on a page that is upright or turned."""
    assert read(draw, turned=turned) == [*LEFT, *RIGHT]


def test_three_columns_under_a_title() -> None:
    """The title runs over all of them."""
    thirds = [f"the commission saw prison {n}" for n in range(12)]

    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 560, "A report of the commission on what it saw in all prisons")
        for row in range(4):
            for column in range(3):
                canvas.drawString(60 + 170 * column, 500 - 14 * row, thirds[4 * column + row])

    assert read(draw)[1:] == thirds


def test_rows_of_a_table_stay_whole() -> None:
    """Short cells are no columns of running text."""
    cells = [("140.1", "Ratify", "Albania"), ("140.2", "Sign", "Chad"), ("140.3", "Open", "Mali")]

    def draw(canvas: Canvas) -> None:
        for row, texts in enumerate(cells):
            for column, text in enumerate(texts):
                canvas.drawString(60 + 150 * column, 500 - 14 * row, text)

    assert read(draw) == ["140.1 Ratify Albania", "140.2 Sign Chad", "140.3 Open Mali"]
