"""Show where a paragraph stands in its source: a picture of the page, or of the lines."""

from pathlib import Path

import click

from bot.cli.command import command
from bot.cli.handing.common import open_for_paper, paragraphs_of, write_all
from bot.cli.options import FILE
from index.settings import load_settings


@command("page")
@click.argument("paragraph", metavar="ID")
@click.option("-o", "--output", type=FILE)
def page(paragraph: str, *, output: Path | None) -> None:
    """Write the pictures of a paragraph in its source."""
    index = open_for_paper()
    from bot.paper.source.pictures import source_pictures
    from bot.paper.source.sought import sought

    settings = load_settings()
    (found,) = paragraphs_of(index, [paragraph])
    kept = source_pictures(sought(found), settings.corpus_dir, settings.cache_dir / "pages")
    for path in write_all(
        output or Path(f"{found.id}-page.png"), [each.read_bytes() for each in kept]
    ):
        print(path)
