"""Bring the index up to date with the reports: plan, embed what is new, check, switch."""

from collections.abc import Callable, Sequence

import click

from bot.cli.admin.reindex_lines import TextLines
from bot.cli.command import command
from bot.cli.options import POSITIVE, SHARE, OneOf
from bot.texts.errors import explain, fault_of
from corpus.errors import FaultError, fault_object
from corpus.read import read_report
from index.build.events import Event, JsonLines, Planned, print_object
from index.build.plan import plan_paragraphs, plan_reindex
from index.build.reindex import reindex as build
from index.check.regression import MARGIN
from index.models.encoder import Engine, open_encoder
from index.settings import load_settings

ENGINES = OneOf(["sentence-transformers", "packed"])
KEEP = 3


@command("reindex")
@click.option("--dry-run", is_flag=True)
@click.option("--engine", type=ENGINES)
@click.option("--keep", type=POSITIVE, default=KEEP)
@click.option("--margin", type=SHARE, default=MARGIN)
@click.option("--forget", metavar="ID", multiple=True)
@click.option("--json", "as_json", is_flag=True)
def reindex(
    *,
    dry_run: bool,
    engine: Engine | None,
    keep: int,
    margin: float,
    forget: Sequence[str],
    as_json: bool,
) -> int:
    """Do it, or only say what would be done; an error is an event, too, for a program."""
    tell = JsonLines() if as_json else TextLines()
    try:
        if dry_run:
            _plan(tell, forget)
        else:
            bring_up_to_date(tell, engine=engine, keep=keep, margin=margin, forget=forget)
    except (FaultError, OSError) as error:
        if not as_json:
            raise
        fault = fault_of(error)
        told = {"message": explain(fault, "en"), "code": fault.code}
        print_object({"event": "error", **told, "fault": fault_object(fault)})
        return 1
    return 0


def bring_up_to_date(
    tell: Callable[[Event], None] | None = None,
    *,
    engine: Engine | None = None,
    keep: int = KEEP,
    margin: float = MARGIN,
    forget: Sequence[str] = (),
) -> None:
    """Build the index anew from the reports of the settings; by default a person is told."""
    settings = load_settings()
    build(
        settings,
        lambda: open_encoder(settings, engine),
        tell or TextLines(),
        keep=keep,
        margin=margin,
        forget=forget,
    )


def _plan(tell: Callable[[Event], None], forget: Sequence[str]) -> None:
    settings = load_settings()
    plan = plan_reindex(settings)
    tell(Planned(plan, plan_paragraphs(settings, plan), forget))
    for report_id in plan.added:
        read_report(settings.corpus_dir / report_id)
