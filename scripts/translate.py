"""Work on a translation of a report: print what it lacks, write that into its file, check it.

The file is `<CORPUS_DIR>/<report>/translations/<language>.toml`. Write the translation of each
paragraph between the quotation marks, one line for each line of the original; what is empty is
not shown and hinders nothing.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.texts.catalogue import say
from bot.texts.errors import explain
from corpus.errors import CorpusError
from corpus.read import read_report
from corpus.report import Report
from corpus.shelf.manifest import LANGUAGES
from corpus.shelf.translating import merged, missing, translation_of, untranslated
from index.check.translations import translation_faults
from index.settings import load_settings
from scripts.options import system_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status: 1 where there is something to look at."""
    options = _parser().parse_args(arguments)
    ours = system_language()
    folder = load_settings().corpus_dir / options.report
    try:
        report = _report(folder, options.language)
        path = folder / "translations" / f"{options.language}.toml"
        if options.write:
            _write(report, options.language, path)
            print(_counted(report, options.language, ours))
            print(path)
            return 0
    except (CorpusError, OSError) as error:
        print(f"scripts/translate: {explain(error, ours)}", file=sys.stderr)
        return 1
    if options.check:
        return _check(report, options.language, ours)
    print("\n".join(missing(report, options.language)))
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/translate", description=__doc__)
    parser.add_argument("report", help="its id")
    parser.add_argument("language", choices=LANGUAGES)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--write", action="store_true", help="merge what is lacking into the file")
    what.add_argument(
        "--check",
        action="store_true",
        help="look for terms, sentences and quotations that do not agree with the original",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
