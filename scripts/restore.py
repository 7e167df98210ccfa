"""Put the reports of a backup (`scripts/backup`) back, here or on another machine."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.texts.catalogue import say
from bot.texts.errors import explain
from corpus.errors import CorpusError
from corpus.shelf.backup import read_backup
from index.settings import ROOT, load_settings
from scripts.options import system_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    ours = system_language()
    settings = ROOT / ".env" if options.with_settings else None
    try:
        reports = read_backup(
            options.file, load_settings().corpus_dir, settings, replace=options.replace
        )
    except CorpusError as error:
        print(f"scripts/restore: {explain(error, ours)}", file=sys.stderr)
        return 1
    print(say(ours, "backup-restored", {"reports": ", ".join(reports)}))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/restore", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--with-settings", action="store_true", help="also .env, if it is in there")
    parser.add_argument(
        "--replace", action="store_true", help="take the backup's where a report differs"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
