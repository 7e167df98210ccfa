"""Add a report to the corpus, from any of the formats that are read."""

import json
import sys
from pathlib import Path

import click

from bot.admin.preview import TERMINAL, preview
from bot.cli.command import command, fail
from bot.cli.options import FILE, LANGUAGE, POSITIVE, REPORT, agreed, system_language
from bot.cli.usage import WrongUsageError
from bot.texts.catalogue import say
from bot.texts.errors import explain
from corpus.adding.add import Draft, prepare, write
from corpus.adding.as_object import draft_object
from corpus.adding.page_view import draw_page, view_page
from corpus.adding.replace import prepare_replacement, write_replacement
from corpus.errors import CorpusError, system_error
from corpus.formats.extract import Recognition
from index.settings import load_settings

_REFUSED = 2


@command("add-report")
@click.argument("file", type=FILE)
@click.option("--replace", type=REPORT)
@click.option("--id", "report_id", metavar="ID")
@click.option("--title", metavar="TITLE")
@click.option("--language", metavar="en|ru|kk")
@click.option("--profile", metavar="PROFILE")
@click.option("--date", metavar="DATE")
@click.option("--symbol", metavar="SYMBOL")
@click.option("--body", metavar="BODY")
@click.option("--state", metavar="STATE")
@click.option("--kind", metavar="KIND")
@click.option("--ocr", metavar="LANGUAGES")
@click.option("--in", "shown_in", type=LANGUAGE)
@click.option("--yes", is_flag=True)
@click.option("--dry-run", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--page", type=POSITIVE)
def add_report(
    file: Path,
    *,
    replace: str | None,
    ocr: str | None,
    shown_in: str | None,
    yes: bool,
    dry_run: bool,
    as_json: bool,
    page: int | None,
    **decided: str | None,
) -> int:
    """Show how a file is read, and add it once one agrees."""
    language = shown_in or system_language()
    if sum((yes, dry_run, as_json, page is not None)) > 1:
        options = "--yes, --dry-run, --json, --page"
        raise WrongUsageError(say(language, "usage-one-of", {"options": options}))
    corpus_dir = load_settings().corpus_dir
    recognition = Recognition(ocr, lambda page, pages: _tell_page(page, pages, language))
    try:
        draft = (
            prepare_replacement(file, corpus_dir, replace, recognition)
            if replace
            else prepare(file, corpus_dir, recognition, **decided)
        )
    except CorpusError as error:
        return _refuse(error, language, as_json=as_json)
    if as_json:
        print(json.dumps(draft_object(draft), ensure_ascii=False))
        return 0
    if page is not None:
        _show_page(draft, page, file, language)
        return 0
    print("".join(run.text for run in preview(draft, language, TERMINAL)))
    if dry_run:
        return 0
    if not (yes or agreed("\n" + say(language, "add-question"))):
        print(say(language, "add-nothing"))
        return 1
    put = write_replacement if replace else write
    print(say(language, "add-added", {"folder": str(put(draft, corpus_dir))}))
    return 0


def _refuse(error: CorpusError, language: str, *, as_json: bool) -> int:
    """Say why a file cannot be read, in the language asked for; returns the exit status."""
    told = explain(error, language)
    if not as_json:
        return fail("add-report", told)
    print(json.dumps({"error": told, "code": error.fault.code}, ensure_ascii=False))
    return _REFUSED


def _tell_page(page: int, pages: int, language: str) -> None:
    """Which page is being recognised: on standard error, so that JSON stays whole."""
    print(say(language, "add-recognising", {"page": page, "pages": pages}), file=sys.stderr)


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
