"""Write one file with what cannot be made again: reports, translations, former wordings."""

from datetime import datetime
from pathlib import Path

import click

from bot.cli.command import command
from bot.cli.options import FILE, POSITIVE, system_language
from bot.texts.catalogue import say
from corpus.shelf.backup import write_backup
from index.settings import HOME, load_settings


@command("backup")
@click.argument("file", required=False, default=Path(), type=FILE)
@click.option("--with-settings", is_flag=True)
@click.option("--keep", type=POSITIVE)
def backup(file: Path, *, with_settings: bool, keep: int | None) -> None:
    """Write it; in a folder it is named after the moment, and the oldest ones go."""
    ours = system_language()
    named = f"tarmaq-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.tar.gz"
    path = file / named if file.is_dir() else file
    settings = HOME / ".env" if with_settings else None
    reports = write_backup(path, load_settings().corpus_dir, settings)
    if keep and file.is_dir():
        for older in sorted(file.glob("tarmaq-*.tar.gz"))[:-keep]:
            older.unlink()
    print(say(ours, "backup-written", {"path": str(path), "reports": ", ".join(reports)}))
    if settings:
        print(say(ours, "backup-secret"))
