"""Where the pages of a PDF have a paragraph."""

from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import ImageChops
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from corpus.adding.add import prepare, write
from corpus.lines import Box
from corpus.places import paragraph_places, places_in
from tests.corpus.files import write_pdf

SECOND = ["2. The lakes are full of mud and the", "boats lie in it on their sides."]
TEXT = ["1. The mission saw the lakes.", "", *SECOND, "", "3. Nobody rows.", "", "4. Nor sails."]
MARGIN = 1.0  # point


def draw(path: Path, turns: int, *, cropped: bool = False) -> Path:
    """A page whose second paragraph is the only one in red; the page is turned, or cropped."""
    canvas = Canvas(str(path))
    canvas.setFont("Helvetica", 11)
    for at, line in enumerate(TEXT):
        canvas.setFillColorRGB(line in SECOND, 0, 0)
        canvas.drawString(100, 700 - 14 * at, line)
    canvas.save()
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].rotate(90 * turns, relative=False)
        if cropped:
            pdf.pages[0].cropbox = pikepdf.Array([50, 300, 500, 800])
        pdf.save(path)
    return path


def red_box(path: Path) -> Box:
    """The box of what is red in the picture of the only page, drawn at two dots a point."""
    with pypdfium2.PdfDocument(path) as pdf:
        picture = pdf[0].render(scale=2).to_pil().convert("RGB")
    red = ImageChops.subtract(picture.getchannel("R"), picture.getchannel("G"))
    left, top, right, bottom = (side / 2 for side in red.getbbox() or (0, 0, 0, 0))
    return Box(left, picture.height / 2 - bottom, right, picture.height / 2 - top)


@pytest.mark.parametrize(("turns", "cropped"), [(0, False), (1, True), (2, False), (3, True)])
def test_the_box_of_a_paragraph_is_where_the_picture_has_it(
    tmp_path: Path, turns: int, *, cropped: bool
) -> None:
    """However the page is turned and cropped; letters reach to its edges."""
    path = draw(tmp_path / "a.pdf", turns, cropped=cropped)
    draft = prepare(path, tmp_path, profile="treaty-body")
    paragraph = next(p for s in draft.contents.sections for p in s.paragraphs if p.number == "2")
    (place,) = places_in(draft.document, paragraph)
    seen = red_box(path)
    assert place.page == 1
    for mine, theirs, sign in zip(place.box, seen, (1, 1, -1, -1), strict=True):
        assert -4 - MARGIN < (mine - theirs) * sign < MARGIN  # encloses it, and hardly more


def test_a_paragraph_over_two_pages_has_a_box_on_each(tmp_path: Path) -> None:
    """Found by its id, from what the corpus holds; there is none for an id that nothing has."""
    pages = [["1. The lakes are dry.", "", "2. The boats", "lie in the"], ["mud.", "", "3. Bye."]]
    draft = prepare(write_pdf(tmp_path / "a.pdf", pages), tmp_path, profile="treaty-body")
    folder = write(draft, tmp_path)
    places = paragraph_places(folder, f"{draft.id}-2")
    assert [place.page for place in places] == [1, 2]
    assert places[0].box.top - places[0].box.bottom > 20 > places[1].box.top - places[1].box.bottom
    assert paragraph_places(folder, f"{draft.id}-9") == []
