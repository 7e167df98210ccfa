"""Write one file with what cannot be made again: reports, translations, former wordings.

Keep it where nobody else reads it, and not on the server alone. `scripts/restore` reads it, on any
machine. Without a name, the file is named after the moment; a folder gets such a file in it.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.texts.catalogue import say
from bot.texts.errors import explain
from corpus.errors import CorpusError
from corpus.shelf.backup import write_backup
from index.settings import ROOT, load_settings
from scripts.options import positive, system_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    ours = system_language()
    named = f"tarmaq-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.tar.gz"
    path = options.file / named if options.file.is_dir() else options.file
    settings = ROOT / ".env" if options.with_settings else None
    try:
        reports = write_backup(path, load_settings().corpus_dir, settings)
    except CorpusError as error:
        print(f"scripts/backup: {explain(error, ours)}", file=sys.stderr)
        return 1
    if options.keep and options.file.is_dir():
        for older in sorted(options.file.glob("tarmaq-*.tar.gz"))[: -options.keep]:
            older.unlink()
    print(say(ours, "backup-written", {"path": str(path), "reports": ", ".join(reports)}))
    if settings:
        print(say(ours, "backup-secret"))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/backup", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=Path(), metavar="FILE")
    parser.add_argument(
        "--with-settings", action="store_true", help="also .env, which holds the bot's token"
    )
    parser.add_argument(
        "--keep", type=positive, metavar="N", help="in a folder: remove all but the N newest"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
