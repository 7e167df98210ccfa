"""What nobody sees on a page of a PDF is not read; what only looks odd is."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from corpus.formats.document import Document
from corpus.formats.extract import extract, read_bytes

FILL_AND_STROKE, INVISIBLE = 2, 3


def draw(canvas: Canvas, y: float, text: str, *, mode: int = 0, x: float = 72) -> None:
    """A line in a mode of rendering, which is then put back."""
    line = canvas.beginText(x, y)
    line.setTextRenderMode(mode)
    line.textOut(text)
    line.setTextRenderMode(0)
    canvas.drawText(line)


def read(canvas: Canvas, path: Path) -> Document:
    """What was drawn, as it is read."""
    canvas.save()
    return extract(read_bytes(path), path, None, "none")


def test_text_that_nobody_sees_is_left_out_and_told(tmp_path: Path) -> None:
    """Without ink, white on white, off the page; white letters on a dark ground are seen."""
    canvas = Canvas(str(tmp_path / "a.pdf"))
    draw(canvas, 700, "1. The lakes are dry.")
    draw(canvas, 680, "2. This was never said.", mode=INVISIBLE)
    draw(canvas, 660, "3. Nor was this.", x=900)
    canvas.setFillColorRGB(1, 1, 1)
    draw(canvas, 640, "4. Nor this.")
    canvas.setFillColorRGB(0, 0, 0.4)
    canvas.rect(60, 610, 300, 24, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    draw(canvas, 618, "5. The boats are sunk.")
    document = read(canvas, tmp_path / "a.pdf")
    assert [line.text for line in document.lines if line.text] == [
        "1. The lakes are dry.",
        "5. The boats are sunk.",
    ]
    assert [remark.code for remark in document.remarks] == ["hidden-text"]


def test_what_is_drawn_twice_to_look_bold_is_read_once(tmp_path: Path) -> None:
    """A little to the right, in one go or letter by letter; with its outline it is bold."""
    canvas = Canvas(str(tmp_path / "a.pdf"))
    for shift in (0, 0.4):
        draw(canvas, 700, "1. Illegal settling of a lake", x=72 + shift)
    x = 72.0
    for letter in "2. Tall illegal assembly":
        for shift in (0, 0.4):
            draw(canvas, 680, letter, x=x + shift)
        x += canvas.stringWidth(letter)
    draw(canvas, 660, "3. Outlined", mode=FILL_AND_STROKE)
    lines = [line for line in read(canvas, tmp_path / "a.pdf").lines if line.text]
    assert [line.text for line in lines] == [
        "1. Illegal settling of a lake",
        "2. Tall illegal assembly",
        "3. Outlined",
    ]
    assert [line.bold for line in lines] == [False, False, True]
