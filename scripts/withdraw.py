"""Withdraw a report, or what a corrected report said before, from the disk and from the answers.

A passage that must go is taken out of the report's file first (`scripts/add_report --replace`);
then `scripts/withdraw ID --passage` erases the wordings that old links would still show. Older
versions of the index, which hold the text, are removed in both cases.
"""

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.texts.catalogue import say
from bot.texts.errors import explain, fault_of
from corpus.errors import CorpusError
from index.errors import IndexStateError
from index.settings import Settings, load_settings
from index.store.versions import lock
from scripts import reindex
from scripts.options import agreed, system_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    ours, settings = system_language(), load_settings()
    folder = settings.corpus_dir / options.report
    try:
        reports = _reports(settings.corpus_dir, options.report)
        asked = "withdraw-passage-ask" if options.passage else "withdraw-ask"
        if not (options.yes or agreed(say(ours, asked, {"folder": str(folder)}))):
            print(say(ours, "withdraw-nothing"))
            return 1
        status = _withdraw(options, settings, last=reports == [options.report])
    except (CorpusError, IndexStateError, OSError) as error:
        print(f"scripts/withdraw: {explain(fault_of(error), ours)}", file=sys.stderr)
        return 1
    if not status:
        print(say(ours, "withdraw-done", {"id": options.report}))
        print(say(ours, "withdraw-copies"))
    return status


def _reports(corpus_dir: Path, meant: str) -> list[str]:
    """The ids of all reports; raises CorpusError where the one that is meant is not among them."""
    reports = sorted(path.parent.name for path in corpus_dir.glob("*/report.toml"))
    if meant not in reports:
        raise CorpusError("withdraw-unknown", id=meant, known=", ".join(reports) or "–")
    return reports


def _withdraw(options: argparse.Namespace, settings: Settings, *, last: bool) -> int:
    """Remove the files and make the index anew; returns the exit status of the reindex."""
    engine = ["--engine", options.engine] if options.engine else []
    erase = ["--keep", "1", "--forget", options.report, *engine]
    if options.passage:
        return reindex.main(erase)
    shutil.rmtree(settings.corpus_dir / options.report)
    if not last:
        return reindex.main(erase)
    with lock(settings.index_dir):
        for path in [*settings.index_dir.iterdir(), *settings.corpus_dir.glob("former.*")]:
            if path.is_dir():
                shutil.rmtree(path)
            elif path.name != "lock":
                path.unlink()
    print(say(system_language(), "withdraw-last"))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/withdraw", description=__doc__)
    parser.add_argument("report", metavar="ID", help="the id of the report")
    parser.add_argument(
        "--passage",
        action="store_true",
        help="the report stays, corrected; only what it said before is erased",
    )
    parser.add_argument("--yes", action="store_true", help="do it without asking")
    parser.add_argument(
        "--engine", choices=["sentence-transformers", "packed"], help="as for scripts/reindex"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
