"""Add a report to the corpus: a PDF with text, DOCX, HTML, Markdown or plain text file."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.add import prepare, write
from corpus.errors import CorpusError
from corpus.manifest import LANGUAGES
from corpus.preview import describe
from corpus.profiles import PROFILES
from index.settings import load_settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    corpus_dir = load_settings().corpus_dir
    try:
        draft = prepare(
            options.file,
            corpus_dir,
            report_id=options.id,
            title=options.title,
            language=options.language,
            profile=options.profile,
            date=options.date,
        )
        print(describe(draft))
        if not (options.yes or _agreed()):
            print("nothing was added; what is wrong above can be set: see --help")
            return 1
        folder = write(draft, corpus_dir)
    except CorpusError as error:
        print(f"scripts/add_report: {error}", file=sys.stderr)
        return 1
    print(f"added: {folder}; now run scripts/reindex")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/add_report", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--id", help="of the report, in links: a-z, 0-9 and '-'")
    parser.add_argument("--title")
    parser.add_argument("--language", help=", ".join(LANGUAGES))
    parser.add_argument("--profile", help=f"how it is numbered: {', '.join(PROFILES)}")
    parser.add_argument("--date", help="of publication: YYYY, YYYY-MM or YYYY-MM-DD")
    parser.add_argument("--yes", action="store_true", help="add it without asking")
    return parser


def _agreed() -> bool:
    try:
        answer = input("\nAdd it? [y/N] ")
    except EOFError:
        print()
        return False
    return answer.strip().lower() in ("y", "yes", "д", "да", "и", "иә")


if __name__ == "__main__":
    sys.exit(main())
