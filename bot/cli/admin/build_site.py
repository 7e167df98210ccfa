"""Write a site of all reports, which needs no server."""

import time
from pathlib import Path

import click

from bot.cli.command import command
from bot.cli.options import FILE, system_language
from bot.site.build import build_site as build
from bot.texts.catalogue import say
from index.search.reader import open_index
from index.settings import bot_name, environment, load_settings, reader_url


@command("build-site")
@click.argument("folder", type=FILE)
@click.option("--bot", metavar="NAME")
def build_site(folder: Path, *, bot: str | None) -> None:
    """Write it, in place of an earlier one."""
    values = environment()
    reader = reader_url(values)
    begun = time.monotonic()
    name = bot.removeprefix("@") if bot else bot_name(values)
    built = build(open_index(load_settings()), folder, bot=name, reader=reader)
    told = {
        "folder": str(folder),
        "paragraphs": built.paragraphs,
        "pages": built.pages,
        "megabytes": round(built.bytes / 1e6, 1),
        "seconds": round(time.monotonic() - begun, 1),
    }
    print(say(system_language(), "site-written", told))
