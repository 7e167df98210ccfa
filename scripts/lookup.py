"""Look up where reports cite a treaty, a law, an article or a resolution; without one, browse."""

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from typing import Any

from bot.lookup.law import find_citing, parse_instrument
from bot.lookup.lookup import Lookup, look_up, look_up_citing
from bot.output.as_json import lookup_object
from bot.output.law import browse_object, cited_objects, render_browse
from bot.output.terminal import render_lookup
from bot.texts.catalogue import say
from bot.texts.errors import explain
from corpus.shelf.manifest import LANGUAGES
from index.errors import IndexStateError
from index.search.reader import Index, open_index
from index.settings import load_settings
from index.words.language import detect_language
from scripts.options import system_language

_WIDEST = 88


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    try:
        index = open_index(load_settings())
    except IndexStateError as error:
        return _fail(explain(error, system_language()))
    if options.report and options.report not in index.reports:
        known = ", ".join(index.reports)
        return _fail(f"there is no report {options.report!r}; there are: {known}")
    if options.wanted is None:
        return _browse(index, options)
    return _look_up(index, options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/lookup", description=__doc__)
    parser.add_argument(
        "wanted",
        nargs="?",
        help='"article 9 ICCPR", "МПГПП", "48/134", "2006", or a place such as "V ¶ 8"',
    )
    parser.add_argument("--report", metavar="ID", help="look in this report only")
    parser.add_argument(
        "--language", choices=LANGUAGES, help="instead of the language of the words"
    )
    parser.add_argument("--json", action="store_true", help="answer as one JSON object")
    return parser


def _browse(index: Index, options: argparse.Namespace) -> int:
    language = options.language or system_language()
    if options.json:
        _print_json(browse_object(index, language, options.report))
    else:
        print(render_browse(index, language, options.report))
    return 0


def _look_up(index: Index, options: argparse.Namespace) -> int:
    language = options.language or detect_language(options.wanted)
    lookup, references = _found(index, options, language)
    if lookup is None:
        return _fail(say(language, "law-unknown", {"text": options.wanted}))
    if options.json:
        _print_json({**lookup_object(index, lookup), "references": references})
    else:
        width = min(shutil.get_terminal_size().columns, _WIDEST)
        print(render_lookup(index, lookup, width, colour=sys.stdout.isatty()))
    return 0


def _found(
    index: Index, options: argparse.Namespace, language: str
) -> tuple[Lookup | None, list[dict[str, Any]]]:
    """What was looked up, a reference before a place, and the references that were found."""
    wanted = parse_instrument(options.wanted)
    if wanted:
        citing = find_citing(index, wanted, options.report)
        lookup = look_up_citing(index, options.wanted, citing, language)
        return lookup, cited_objects(citing.exact, language)
    return look_up(index, options.wanted, report=options.report, language=language), []


def _print_json(value: dict[str, Any]) -> None:
    text = json.dumps(value, ensure_ascii=False)
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")


def _fail(message: object) -> int:
    print(f"scripts/lookup: {message}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
