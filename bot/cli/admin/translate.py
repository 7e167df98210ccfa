"""Work on a translation of a report: print what it lacks, write that into its file, check it."""

from pathlib import Path

import click

from bot.cli.command import command
from bot.cli.options import LANGUAGE, REPORT, system_language
from bot.cli.usage import WrongUsageError
from bot.texts.catalogue import say
from bot.texts.errors import explain
from corpus.errors import CorpusError
from corpus.read import read_report
from corpus.report import Report
from corpus.shelf.translating import merged, missing, translation_of, untranslated
from index.check.translations import translation_faults
from index.settings import load_settings


@command("translate")
@click.argument("report", metavar="ID", type=REPORT)
@click.argument("language", type=LANGUAGE)
@click.option("--write", is_flag=True)
@click.option("--check", is_flag=True)
def translate(report: str, language: str, *, write: bool, check: bool) -> int:
    """Print what is lacking; the status is 1 where a check finds something."""
    ours = system_language()
    if write and check:
        raise WrongUsageError(say(ours, "usage-one-of", {"options": "--write, --check"}))
    folder = load_settings().corpus_dir / report
    read = _report(folder, language)
    if write:
        path = folder / "translations" / f"{language}.toml"
        _write(read, language, path)
        print(_counted(read, language, ours))
        print(path)
        return 0
    if check:
        return _check(read, language, ours)
    print("\n".join(missing(read, language)))
    return 0


def _report(folder: Path, language: str) -> Report:
    """The report of a folder; raises CorpusError where it is in that language itself."""
    report = read_report(folder)
    if report.language == language:
        raise CorpusError("translation-own", report.id, language=language)
    return report


def _write(report: Report, language: str, path: Path) -> None:
    """Merge what is lacking into the file, whole or not at all."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    path.parent.mkdir(exist_ok=True)
    beside = path.with_suffix(".new")
    beside.write_text(merged(report, language, text), encoding="utf-8")
    beside.replace(path)


def _check(report: Report, language: str, ours: str) -> int:
    translation = translation_of(report, language)
    faults = [*translation_faults(report, translation)] if translation else []
    for fault in faults:
        print(explain(fault, ours))
    print(_counted(report, language, ours))
    return 1 if faults else 0


def _counted(report: Report, language: str, ours: str) -> str:
    """How many paragraphs are translated, out of date, and still to be translated."""
    translation = translation_of(report, language)
    stale = len(translation.stale) if translation else 0
    every, lacking = sum(1 for _ in report.paragraphs()), len(untranslated(report, language))
    counts = {"done": every - lacking, "stale": stale, "lacking": lacking - stale}
    return say(ours, "translation-counted", counts)
