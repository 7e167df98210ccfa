"""Bring the index up to date with the reports: plan, embed what is new, check, switch."""

import argparse
import sys
from collections.abc import Sequence

from bot.texts.errors import fault_of
from corpus.errors import CorpusError
from corpus.read import read_report
from index.build.reindex import plan_paragraphs, plan_reindex, reindex
from index.check.regression import MARGIN
from index.errors import IndexStateError
from index.models.encoder import open_encoder
from index.settings import load_settings
from scripts.options import positive, share
from scripts.reindex_events import Events, JsonEvents, TextEvents


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    events: Events = JsonEvents() if options.json else TextEvents()
    try:
        _run(options, events)
    except (CorpusError, IndexStateError, OSError) as error:
        events.failed(fault_of(error))
        return 1
    return 0


def _run(options: argparse.Namespace, events: Events) -> None:
    settings = load_settings()
    plan = plan_reindex(settings)
    events.planned(plan, plan_paragraphs(settings, plan))
    if options.dry_run:
        for report_id in plan.added:
            read_report(settings.corpus_dir / report_id)
        return
    outcome = reindex(
        settings,
        lambda: open_encoder(settings, options.engine),
        events.embedded,
        options.keep,
        checking=events.checking,
        margin=options.margin,
        forget=options.forget,
    )
    if outcome or not plan.nothing_to_do:
        events.finished(outcome)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/reindex", description=__doc__)
    parser.add_argument("--dry-run", action="store_true", help="only say what would be done")
    parser.add_argument(
        "--engine",
        choices=["sentence-transformers", "packed"],
        help="packed: without torch, for a server with 1 GB of memory; slower",
    )
    parser.add_argument(
        "--keep", type=positive, default=3, metavar="N", help="versions to keep (default 3)"
    )
    parser.add_argument(
        "--margin",
        type=share,
        default=MARGIN,
        help="how much recall of the gold questions may fall, 0 to 1 (default %(default)s)",
    )
    parser.add_argument(
        "--forget",
        action="append",
        default=[],
        metavar="REPORT",
        help="drop the former wordings of a report, which old links would show",
    )
    parser.add_argument(
        "--json", action="store_true", help="say what happens as one JSON object a line"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
