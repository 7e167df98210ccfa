"""Add a report to the corpus: a PDF with text, DOCX, HTML, Markdown or plain text file."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.admin.preview import TERMINAL, preview
from bot.texts.catalogue import say
from bot.texts.errors import explain
from corpus.errors import CorpusError, system_error
from corpus.identity.facts import BODIES, KINDS
from corpus.shelf.add import Draft, prepare, write
from corpus.shelf.as_object import draft_object
from corpus.shelf.choices import CHOICES
from corpus.shelf.manifest import LANGUAGES
from corpus.shelf.page_view import draw_page, view_page
from corpus.shelf.replace import prepare_replacement, write_replacement
from corpus.structure.profiles import PROFILES
from index.settings import load_settings
from scripts.options import agreed, positive, system_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options, load_settings().corpus_dir)
    except CorpusError as error:
        told = explain(error, options.shown_in)
        if options.json:
            print(json.dumps({"error": told, "code": error.fault.code}, ensure_ascii=False))
            return 2
        print(f"scripts/add_report: {told}", file=sys.stderr)
        return 1


def _run(options: argparse.Namespace, corpus_dir: Path) -> int:
    language = options.shown_in
    if options.replace:
        draft = prepare_replacement(options.file, corpus_dir, options.replace)
    else:
        draft = prepare(
            options.file,
            corpus_dir,
            report_id=options.id,
            profile=options.profile,
            **{name: getattr(options, name) for name in CHOICES},
        )
    if options.json:
        print(json.dumps(draft_object(draft), ensure_ascii=False))
        return 0
    if options.page:
        _show_page(draft, options.page, options.file, language)
        return 0
    shown = preview(draft, language, TERMINAL)
    print("".join(run.text for run in shown))
    if options.dry_run:
        return 0
    if not (options.yes or agreed("\n" + say(language, "add-question"))):
        print(say(language, "add-nothing"))
        return 1
    put = write_replacement if options.replace else write
    print(say(language, "add-added", {"folder": str(put(draft, corpus_dir))}))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/add_report", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--replace",
        metavar="ID",
        help="put a corrected file in the place of this report's; what is known of it stays",
    )
    parser.add_argument("--id", help="of the report, in links: a-z, 0-9 and '-'")
    parser.add_argument("--title")
    parser.add_argument("--language", help=", ".join(LANGUAGES))
    parser.add_argument("--profile", help=f"how it is numbered: {', '.join(PROFILES)}")
    parser.add_argument("--date", help="of publication: YYYY, YYYY-MM or YYYY-MM-DD; - for none")
    parser.add_argument("--symbol", help='such as A/HRC/59/15; "-" for none')
    parser.add_argument("--body", help=f"that issued it: {', '.join(BODIES)}, or a name")
    parser.add_argument("--state", help="that it concerns: a name, or a code such as SI")
    parser.add_argument("--kind", help=f"what it is: {', '.join(KINDS)}")
    parser.add_argument(
        "--in",
        dest="shown_in",
        choices=LANGUAGES,
        default=system_language(),
        help="the language to show this in (default: that of the system, else en)",
    )
    stops = parser.add_mutually_exclusive_group()
    stops.add_argument("--yes", action="store_true", help="add it without asking")
    stops.add_argument("--dry-run", action="store_true", help="only show it; nothing is written")
    stops.add_argument(
        "--json", action="store_true", help="print one JSON object of it; nothing is written"
    )
    stops.add_argument(
        "--page",
        type=positive,
        metavar="N",
        help="show how page N was read, and draw that of a PDF beside it as PNG; nothing is added",
    )
    return parser


def _show_page(draft: Draft, page: int, path: Path, language: str) -> None:
    """Each line with what it was taken for; the picture goes into the folder at hand."""
    for line in view_page(draft, page, path):
        if line.paragraph and line.taken_for == "paragraph":
            taken_for = line.paragraph.number or say(language, "cite-unnumbered-paragraph")
        else:
            taken_for = say(language, f"taken-for-{line.taken_for}")
        print(f"{taken_for:>14} │ {line.text}")
    picture = Path(f"{path.stem}-{page}.png")
    try:
        drawn = draw_page(draft, page, picture)
    except OSError as error:
        raise system_error(error, "unwritable", picture) from None
    if drawn:
        print("\n" + say(language, "page-drawn", {"path": str(picture)}))


if __name__ == "__main__":
    sys.exit(main())
