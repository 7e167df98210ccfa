"""Look up where reports cite a treaty, a law, an article or a resolution; without one, browse."""

import json
import shutil
import sys
from typing import Any

import click

from bot.cli.asking.ask import unknown_report
from bot.cli.command import command, fail
from bot.cli.options import LANGUAGE, REPORT, system_language
from bot.lookup.law import find_citing, parse_instrument
from bot.lookup.lookup import Lookup, look_up, look_up_citing
from bot.output.as_json import lookup_object
from bot.output.law import browse_object, cited_objects, render_browse
from bot.output.terminal import render_lookup
from bot.texts.catalogue import say
from index.search.reader import Index, open_index
from index.settings import load_settings
from index.words.language import detect_language

_WIDEST = 88


@command("lookup")
@click.argument("wanted", nargs=-1)
@click.option("--report", type=REPORT)
@click.option("--language", type=LANGUAGE)
@click.option("--json", "as_json", is_flag=True)
def lookup(
    wanted: tuple[str, ...], *, report: str | None, language: str | None, as_json: bool
) -> int:
    """Print who cites it, or all that is cited."""
    index, text = open_index(load_settings()), " ".join(wanted)
    if report and report not in index.reports:
        return fail("lookup", unknown_report(index, report))
    if not text:
        language = language or system_language()
        if as_json:
            _print_json(browse_object(index, language, report))
        else:
            print(render_browse(index, language, report))
        return 0
    language = language or detect_language(text)
    found, references = _found(index, text, report, language)
    if found is None:
        return fail("lookup", say(language, "law-unknown", {"text": text}))
    if as_json:
        _print_json({**lookup_object(index, found), "references": references})
    else:
        width = min(shutil.get_terminal_size().columns, _WIDEST)
        print(render_lookup(index, found, width, colour=sys.stdout.isatty()))
    return 0


def _found(
    index: Index, text: str, report: str | None, language: str
) -> tuple[Lookup | None, list[dict[str, Any]]]:
    """What was looked up, a reference before a place, and the references that were found."""
    wanted = parse_instrument(text)
    if wanted:
        citing = find_citing(index, wanted, report)
        return look_up_citing(index, text, citing, language), cited_objects(citing.exact, language)
    return look_up(index, text, report=report, language=language), []


def _print_json(value: dict[str, Any]) -> None:
    text = json.dumps(value, ensure_ascii=False)
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
