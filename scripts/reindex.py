"""Bring the index up to date with the reports: plan, embed what is new, check, switch."""

import argparse
import sys
from collections.abc import Callable, Sequence

from bot.texts.errors import explain, fault_of
from corpus.errors import CorpusError, fault_object
from corpus.read import read_report
from index.build.events import Event, JsonLines, Planned, print_object
from index.build.plan import plan_paragraphs, plan_reindex
from index.build.reindex import reindex
from index.check.regression import MARGIN
from index.errors import IndexStateError
from index.models.encoder import open_encoder
from index.settings import load_settings
from scripts.options import positive, share, system_language
from scripts.reindex_lines import TextLines


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    try:
        _run(options, JsonLines() if options.json else TextLines())
    except (CorpusError, IndexStateError, OSError) as error:
        if options.json:
            fault = fault_of(error)
            told = {"message": explain(fault, "en"), "code": fault.code}
            print_object({"event": "error", **told, "fault": fault_object(fault)})
        else:
            print(f"scripts/reindex: {explain(error, system_language())}", file=sys.stderr)
        return 1
    return 0


def _run(options: argparse.Namespace, tell: Callable[[Event], None]) -> None:
    settings = load_settings()
    if options.dry_run:
        plan = plan_reindex(settings)
        tell(Planned(plan, plan_paragraphs(settings, plan), options.forget))
        for report_id in plan.added:
            read_report(settings.corpus_dir / report_id)
        return
    reindex(
        settings,
        lambda: open_encoder(settings, options.engine),
        tell,
        keep=options.keep,
        margin=options.margin,
        forget=options.forget,
    )


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
