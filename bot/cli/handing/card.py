"""Make cards of a paragraph: pictures with the quotation set large."""

from pathlib import Path

import click

from bot.cli.command import command
from bot.cli.handing.common import open_for_paper, paragraphs_of, places, printed_frame, write_all
from bot.cli.options import FILE, LANGUAGE, OneOf
from index.search.found import Passage


@command("card")
@click.argument("paragraph", metavar="ID")
@click.option("--language", type=LANGUAGE)
@click.option("--original", is_flag=True)
@click.option("--shape", type=OneOf(("square", "wide")), default="square")
@click.option("--sentences", metavar="N-M")
@click.option("-o", "--output", type=FILE)
def card(
    paragraph: str,
    *,
    language: str | None,
    original: bool,
    shape: str,
    sentences: str | None,
    output: Path | None,
) -> None:
    """Write the cards of a paragraph, or of some sentences of it."""
    chosen = places(sentences)
    index, frame = open_for_paper(), printed_frame(language)
    from bot.paper.cards.card import Shape
    from bot.paper.cards.draw import draw
    from bot.paper.cards.layout import lay_out
    from bot.paper.quoted import excerpt, quoted

    (found,) = paragraphs_of(index, [paragraph])
    quotation = quoted(Passage(found, chosen), frame, original=original)
    cards = lay_out(excerpt(quotation) if chosen else quotation, Shape(shape))
    for path in write_all(output or Path(f"{found.id}.png"), [draw(each) for each in cards]):
        print(path)
