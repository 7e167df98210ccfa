"""Bring the index up to date with the reports: plan, embed what is new, check, switch."""

import argparse
import sys
from collections.abc import Sequence

from tqdm import tqdm

from corpus.errors import CorpusError
from corpus.read import read_report
from index.encoder import open_encoder
from index.errors import IndexStateError
from index.plan import Plan
from index.reindex import plan_reindex, reindex
from index.settings import load_settings
from scripts.options import positive


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    settings = load_settings()
    try:
        plan = plan_reindex(settings)
        print(_describe(plan))
        if options.dry_run:
            for report_id in (*plan.added, *plan.changed):
                read_report(settings.corpus_dir / report_id)
        if options.dry_run or plan.nothing_to_do:
            return 0
        with tqdm(desc="embedding", unit=" passages", disable=None) as bar:

            def progress(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            outcome = reindex(
                settings, lambda: open_encoder(settings, options.engine), progress, options.keep
            )
    except (CorpusError, IndexStateError, OSError) as error:
        print(f"scripts/reindex: {error}", file=sys.stderr)
        return 1
    if outcome is None:
        print("another reindex did it meanwhile")
        return 0
    print(f"{outcome.embedded} passages embedded, {outcome.units - outcome.embedded} kept")
    for paragraph in outcome.stale:
        print(f"translation out of date, not shown: {paragraph}")
    print(f"now in use: {outcome.version}")
    return 0


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
    return parser


def _describe(plan: Plan) -> str:
    if plan.nothing_to_do:
        return f"nothing to do: {len(plan.unchanged)} reports, none changed"
    parts = [f"because {plan.anew}"] if plan.anew else []
    for name in ("added", "changed", "removed", "unchanged"):
        reports = getattr(plan, name)
        if reports:
            parts.append(f"{name}: {', '.join(reports)}")
    return "; ".join(parts)


if __name__ == "__main__":
    sys.exit(main())
