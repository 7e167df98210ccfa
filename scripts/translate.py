"""Print what a translation of a report lacks, paragraph by paragraph, to be filled in.

Append it to `<CORPUS_DIR>/<report>/translations/<language>.toml` and write the translation of each
paragraph between the quotation marks, one line for each line of the original.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence

from bot.texts.errors import explain
from corpus.errors import CorpusError
from corpus.read import read_report
from corpus.report import Report
from corpus.shelf.manifest import LANGUAGES
from corpus.shelf.translations import DIGITS
from index.settings import load_settings
from scripts.options import system_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    try:
        report = read_report(load_settings().corpus_dir / options.report)
    except CorpusError as error:
        print(f"scripts/translate: {explain(error, system_language())}", file=sys.stderr)
        return 1
    if options.language == report.language:
        print(f"scripts/translate: {report.id} is in {report.language} itself", file=sys.stderr)
        return 1
    print("\n".join(missing(report, options.language)))
    return 0


def missing(report: Report, language: str) -> Iterator[str]:
    """The lines of the entries that the translation lacks; of a stale one, too."""
    present = [each for each in report.translations if each.language == language]
    translated = {identifier for each in present for identifier in each.paragraphs}
    if not present:
        yield f"# {report.title}\ntitle = ''"
        yield "\n[sections]"
        yield from (
            f"# {each.title}\n{json.dumps(each.number, ensure_ascii=False)} = ''"
            for each in report.sections
        )
    for paragraph in report.paragraphs():
        if paragraph.id not in translated:
            yield f"\n[paragraphs.{paragraph.id}]"
            yield f'of = "{paragraph.sha256[:DIGITS]}"'
            yield from (f"# {line}" for line in paragraph.text.split("\n"))
            yield "text = '''\n'''"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/translate", description=__doc__)
    parser.add_argument("report", help="its id")
    parser.add_argument("language", choices=LANGUAGES)
    return parser


if __name__ == "__main__":
    sys.exit(main())
