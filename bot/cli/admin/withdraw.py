"""Withdraw a report, or what a corrected report said before, from the disk and from the answers.

A passage that must go is taken out of the report's file first (`scripts/add_report --replace`);
then `scripts/withdraw ID --passage` erases the wordings that old links would still show. Older
versions of the index, which hold the text, are removed in both cases.
"""

import shutil
from pathlib import Path

import click

from bot.cli.admin.reindex import ENGINES, bring_up_to_date
from bot.cli.command import command
from bot.cli.options import REPORT, agreed, system_language
from bot.texts.catalogue import say
from corpus.errors import CorpusError
from index.models.encoder import Engine
from index.settings import Settings, load_settings
from index.store.versions import lock


@command("withdraw")
@click.argument("report", metavar="ID", type=REPORT)
@click.option("--passage", is_flag=True)
@click.option("--yes", is_flag=True)
@click.option("--engine", type=ENGINES)
def withdraw(report: str, *, passage: bool, yes: bool, engine: Engine | None) -> int:
    """Erase it, once one agrees; say where copies remain."""
    ours, settings = system_language(), load_settings()
    reports = _reports(settings.corpus_dir, report)
    asked = "withdraw-passage-ask" if passage else "withdraw-ask"
    folder = settings.corpus_dir / report
    if not (yes or agreed(say(ours, asked, {"folder": str(folder)}))):
        print(say(ours, "withdraw-nothing"))
        return 1
    if not passage:
        shutil.rmtree(folder)
    if reports == [report] and not passage:
        _remove_all(settings)
        print(say(ours, "withdraw-last"))
    else:
        bring_up_to_date(engine=engine, keep=1, forget=[report])
    print(say(ours, "withdraw-done", {"id": report}))
    print(say(ours, "withdraw-copies"))
    return 0


def _reports(corpus_dir: Path, meant: str) -> list[str]:
    """The ids of all reports; raises CorpusError where the one that is meant is not among them."""
    reports = sorted(path.parent.name for path in corpus_dir.glob("*/report.toml"))
    if meant not in reports:
        raise CorpusError("withdraw-unknown", id=meant, known=", ".join(reports) or "–")
    return reports


def _remove_all(settings: Settings) -> None:
    """Remove every version of the index, and all former wordings."""
    with lock(settings.index_dir):
        for path in [*settings.index_dir.iterdir(), *settings.corpus_dir.glob("former.*")]:
            if path.is_dir():
                shutil.rmtree(path)
            elif path.name != "lock":
                path.unlink()
