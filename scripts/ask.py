"""Ask the reports a question, on the command line or as JSON lines."""

import argparse
import io
import json
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from bot.answer.ask import PASSAGES, QuestionError, Reply
from bot.intents.respond import Said, respond
from bot.lookup.lookup import Lookup
from bot.output.as_json import lookup_object, message_object, reply_object
from bot.output.terminal import render_lookup, render_reply
from bot.texts.catalogue import say
from bot.texts.errors import explain
from corpus.report import Kind
from index.errors import IndexStateError
from index.search.reader import Index, open_index
from index.settings import load_settings
from index.words.language import detect_language
from scripts.options import positive, system_language

_WIDEST = 88


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        return _run(options)
    except (BrokenPipeError, KeyboardInterrupt):
        # whoever was reading has gone; what is still buffered has nowhere to go either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _run(options: argparse.Namespace) -> int:
    try:
        index = open_index(load_settings())
    except IndexStateError as error:
        return _fail(explain(error, system_language()))
    if options.report and options.report not in index.reports:
        known = ", ".join(index.reports)
        return _fail(f"there is no report {options.report!r}; there are: {known}")
    if options.jsonl:
        _answer_lines(index, sys.stdin.buffer, options)
        return 0
    if options.question is not None:
        return _answer_one(index, options.question, options)
    return _converse(index, options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/ask", description=__doc__)
    parser.add_argument("question", nargs="?", help="without it, questions are read line by line")
    parser.add_argument(
        "--top", type=positive, default=PASSAGES, metavar="N", help="passages to list (default 5)"
    )
    parser.add_argument("--report", metavar="ID", help="ask this report only")
    parser.add_argument(
        "--recommendations", action="store_true", help="search recommendations only"
    )
    parser.add_argument("--json", action="store_true", help="answer as one JSON object")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"question": …} lines from standard input, write one JSON object a line',
    )
    return parser


def _ask(index: Index, question: str, options: argparse.Namespace) -> Reply | Lookup | Said:
    return respond(
        index,
        question,
        passages=options.top,
        report=options.report,
        kind=Kind.RECOMMENDATION if options.recommendations else None,
    )


def _answer_one(index: Index, question: str, options: argparse.Namespace) -> int:
    try:
        response = _ask(index, question, options)
    except QuestionError as error:
        return _fail(_explain(error, question))
    if options.json:
        _print_json(_object(index, response))
    else:
        print(_text(index, response))
    return 0


def _object(index: Index, response: Reply | Lookup | Said) -> dict[str, Any]:
    if isinstance(response, Reply):
        return reply_object(response)
    if isinstance(response, Lookup):
        return lookup_object(index, response)
    return message_object(response.question, response.intent, response.language, response.text)


def _text(index: Index, response: Reply | Lookup | Said) -> str:
    width, colour = min(shutil.get_terminal_size().columns, _WIDEST), sys.stdout.isatty()
    if isinstance(response, Reply):
        return render_reply(response, width, colour=colour)
    if isinstance(response, Lookup):
        return render_lookup(index, response, width, colour=colour)
    return response.text


def _converse(index: Index, options: argparse.Namespace) -> int:
    """Answer questions typed one a line, until the end of the input."""
    interactive = sys.stdin.isatty()
    while True:
        if interactive:
            print("\n? ", end="", flush=True)
        question = sys.stdin.readline()
        if not question:
            return 0
        if question.strip():
            _answer_one(index, question.strip(), options)


def _answer_lines(index: Index, lines: Iterable[bytes], options: argparse.Namespace) -> None:
    for line in lines:
        _print_json(_answer_line(index, line, options))


def _answer_line(index: Index, line: bytes, options: argparse.Namespace) -> dict[str, Any]:
    try:
        question = json.loads(line)["question"]
    except (ValueError, KeyError, TypeError, RecursionError):
        question = None
    if not isinstance(question, str):
        return {"error": 'expected a JSON object {"question": "…"} on the line'}
    try:
        return _object(index, _ask(index, question, options))
    except QuestionError as error:
        return {"error": _explain(error, question)}


def _explain(error: QuestionError, question: str) -> str:
    return say(detect_language(question), error.message, error.arguments)


def _print_json(value: dict[str, Any]) -> None:
    text = json.dumps(value, ensure_ascii=False)
    # a lone surrogate cannot be written as UTF-8; its JSON escape can
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def _fail(message: object) -> int:
    print(f"scripts/ask: {message}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
