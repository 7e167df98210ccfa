"""Cards: the whole quotation, in letters that can be read on a phone."""

import hashlib
import io
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from PIL import Image

from bot.paper.cards.card import Box, Card, Role, Shape
from bot.paper.cards.draw import draw
from bot.paper.cards.layout import LEAST_SMALL, LEAST_TEXT, lay_out
from bot.paper.faces import FONTS, Face, font
from bot.paper.quoted import Quoted
from corpus.report import Span
from tests.bot.paper.quotations import (
    ENGLISH,
    KAZAKH,
    LIKE_MARKUP,
    RIGHT_TO_LEFT,
    RUSSIAN,
    quotation,
)

TEXTS = {
    "kazakh": KAZAKH,
    "short": "Excluded.",
    "list": "The State should:\n- abolish it;\n- publish the figures;\n- train judges.",
    "ten thousand": " ".join([ENGLISH, RUSSIAN, KAZAKH] * 30)[:10_000],
    "one word": "м" * 3000,
    "right to left": RIGHT_TO_LEFT * 12,
    "like markup": LIKE_MARKUP,
    "unprintable": "a\u202eb\u0000c \U0001f511 \ud800 漢字",
}


def boxes(card: Card, *roles: Role) -> list[Box]:
    """The lines of a card that are one of these."""
    return [box for box in card.boxes if box.role in roles]


def read(cards: list[Card]) -> str:
    """The quotation as the lines of the cards give it back."""
    return " ".join(box.text for card in cards for box in boxes(card, Role.TEXT))


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("name", TEXTS)
def test_a_quotation_is_set_whole_large_enough_and_within_its_card(name: str, shape: Shape) -> None:
    """Every letter is on a card, none is smaller than on a phone it may be, none off its ground."""
    text = TEXTS[name]
    cards = lay_out(quotation(text), shape)
    assert "".join(read(cards).split()) == "".join(text.split())
    width, height = shape.size
    for card in cards:
        for box in card.boxes:
            least = LEAST_TEXT if box.role is Role.TEXT else LEAST_SMALL
            assert box.size >= least * width
            assert box.x >= 0 and box.x + box.width <= width
            assert box.y >= 0 and box.y + box.height <= height
        for box in boxes(card, Role.SAID, Role.COUNT, Role.TEXT):
            assert box.x + box.width <= card.panel.x or box.y + box.height <= card.panel.y
        lines = boxes(card, Role.TEXT)
        assert all(a.y + a.height <= b.y + 0.01 for a, b in pairwise(lines))


@pytest.mark.parametrize("shape", Shape)
def test_a_long_quotation_is_broken_where_a_sentence_or_a_phrase_ends(shape: Shape) -> None:
    """No card but the last ends elsewhere, nor at the bracket of "a)"; each tells its number."""
    cards = lay_out(quotation(" ".join([ENGLISH, RUSSIAN, KAZAKH] * 4)), shape)
    assert len(cards) > 1
    for card in cards[:-1]:
        end = boxes(card, Role.TEXT)[-1].text
        assert re.search(r"[.,;:]$|\w{3}\)$", end), end
    counts = [boxes(card, Role.COUNT)[0].text for card in cards]
    assert counts == [f"{at} / {len(cards)}" for at in range(1, len(cards) + 1)]


def test_every_card_says_where_the_quotation_stands() -> None:
    """Place, report, language and link are on each card, whole."""
    given = quotation(" ".join([KAZAKH] * 12))
    for shape in Shape:
        for card in lay_out(given, shape):
            for role in (Role.SAID, Role.PLACE, Role.REPORT, Role.LABEL):
                shown = " ".join(box.text for box in boxes(card, role))
                assert shown == getattr(given, role)
            assert "".join(box.text for box in boxes(card, Role.LINK)) == given.link


def test_a_title_too_long_for_a_card_is_cut_and_leaves_the_place_whole() -> None:
    """The panel holds its lines, the last of the title ending in an ellipsis."""
    long = replace(quotation(ENGLISH), report="A report with a title that does not end " * 20)
    for shape in Shape:
        (card, *_) = lay_out(long, shape)
        assert boxes(card, Role.REPORT)[-1].text.endswith(" …")
        assert " ".join(box.text for box in boxes(card, Role.PLACE)) == long.place
        assert min(box.y for box in boxes(card, Role.PLACE)) >= card.panel.y


def test_what_answers_is_marked_within_its_line() -> None:
    """The stroke covers the answering sentence and nothing else of the quotation."""
    text = f"{ENGLISH} The Committee is concerned. {ENGLISH}"
    start = text.index("The Committee is concerned.")
    given = quotation(text, Span(start, start + len("The Committee is concerned.")))
    (card,) = lay_out(given, Shape.SQUARE)
    marked = [
        box.text[_at(box, box.stressed[0]) : _at(box, box.stressed[1])]
        for box in boxes(card, Role.TEXT)
        if box.stressed
    ]
    assert " ".join(marked) == "The Committee is concerned."


def _at(box: Box, x: float) -> int:
    """The character of a line that begins at a distance from its left edge."""
    face = font(box.face, box.size)
    return min(range(len(box.text) + 1), key=lambda at: abs(face.getlength(box.text[:at]) - x))


@pytest.mark.parametrize("given", [quotation(KAZAKH), quotation(TEXTS["unprintable"])])
@pytest.mark.parametrize("shape", Shape)
def test_a_card_is_a_picture_of_its_shape_with_ink_in_its_lines(
    shape: Shape, given: Quoted
) -> None:
    """A PNG of the right size; where a line is laid out, letters stand."""
    (card,) = lay_out(given, shape)
    image = Image.open(io.BytesIO(draw(card)))
    assert (image.format, image.size) == ("PNG", shape.size)
    for box in card.boxes:
        area = image.crop(
            (round(box.x), round(box.y), round(box.x + box.width), round(box.y + box.height))
        )
        assert len(area.getcolors(1 << 20) or ()) > 2


@pytest.mark.parametrize("face", Face)
def test_every_face_has_the_letters_of_the_three_languages(face: Face) -> None:
    """None of them is the empty box that stands for a missing letter."""
    missing = bytes(font(face, 40).getmask("\uffff"))
    letters = "әіңғүұқөһёйщъы№«»“”–—…¶§₸"
    for letter in letters + letters.upper():
        assert bytes(font(face, 40).getmask(letter)) != missing, letter


def test_the_typefaces_are_those_that_their_readme_names() -> None:
    """The SHA-256 of each file is written down beside it."""
    written = (FONTS / "README.md").read_text(encoding="utf-8")
    for path in FONTS.glob("*.ttf"):
        assert f"| {path.name} | {hashlib.sha256(path.read_bytes()).hexdigest()} |" in written
