"""Put the reports of a backup back, here or on another machine."""

from pathlib import Path

import click

from bot.cli.command import command
from bot.cli.options import FILE, system_language
from bot.texts.catalogue import say
from corpus.shelf.backup import read_backup
from index.settings import HOME, load_settings


@command("restore")
@click.argument("file", type=FILE)
@click.option("--with-settings", is_flag=True)
@click.option("--replace", is_flag=True)
def restore(file: Path, *, with_settings: bool, replace: bool) -> None:
    """Read it; what differs from it stays, unless it is to be replaced."""
    settings = HOME / ".env" if with_settings else None
    reports = read_backup(file, load_settings().corpus_dir, settings, replace=replace)
    print(say(system_language(), "backup-restored", {"reports": ", ".join(reports)}))
