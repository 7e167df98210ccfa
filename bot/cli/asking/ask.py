"""Ask the reports a question, on the command line or as JSON lines."""

import io
import json
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import click

from bot.answer.ask import PASSAGES, QuestionError, Reply
from bot.cli.command import command, fail
from bot.cli.options import POSITIVE, REPORT, system_language
from bot.intents.respond import Said, respond
from bot.lookup.lookup import Lookup
from bot.output.as_json import lookup_object, message_object, reply_object
from bot.output.terminal import render_lookup, render_reply
from bot.texts.catalogue import say
from corpus.report import Kind
from index.search.reader import Index, open_index
from index.settings import load_settings
from index.words.language import detect_language

_WIDEST = 88


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a question is asked with: the options of the command."""

    top: int = PASSAGES
    report: str | None = None
    kind: Kind | None = None
    as_json: bool = False


@command("ask")
@click.argument("question", nargs=-1)
@click.option("--top", type=POSITIVE, default=PASSAGES)
@click.option("--report", type=REPORT)
@click.option("--recommendations", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--jsonl", is_flag=True)
def ask(
    question: tuple[str, ...],
    *,
    top: int,
    report: str | None,
    recommendations: bool,
    as_json: bool,
    jsonl: bool,
) -> int:
    """Answer a question, questions typed line by line, or JSON lines."""
    kind = Kind.RECOMMENDATION if recommendations else None
    return _run(
        " ".join(question) if question else None, _Asked(top, report, kind, as_json), jsonl=jsonl
    )


def answer_here(question: tuple[str, ...]) -> int:
    """Answer a question, or without one those that are typed; returns the exit status."""
    return _run(" ".join(question) if question else None, _Asked(), jsonl=False)


def _run(question: str | None, asked: _Asked, *, jsonl: bool) -> int:
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    index = open_index(load_settings())
    if asked.report and asked.report not in index.reports:
        return fail("ask", unknown_report(index, asked.report))
    if jsonl:
        _answer_lines(index, sys.stdin.buffer, asked)
        return 0
    if question is not None:
        return _answer_one(index, question, asked)
    return _converse(index, asked)


def unknown_report(index: Index, report: str) -> str:
    """That there is no such report, and which there are."""
    known = {"id": report, "known": ", ".join(index.reports)}
    return say(system_language(), "report-unknown", known)


def _ask(index: Index, question: str, asked: _Asked) -> Reply | Lookup | Said:
    return respond(index, question, passages=asked.top, report=asked.report, kind=asked.kind)


def _answer_one(index: Index, question: str, asked: _Asked) -> int:
    try:
        response = _ask(index, question, asked)
    except QuestionError as error:
        return fail("ask", _explain(error, question))
    if asked.as_json:
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


def _converse(index: Index, asked: _Asked) -> int:
    """Answer questions typed one a line, until the end of the input."""
    interactive = sys.stdin.isatty()
    while True:
        if interactive:
            print("\n? ", end="", flush=True)
        question = sys.stdin.readline()
        if not question:
            return 0
        if question.strip():
            _answer_one(index, question.strip(), asked)


def _answer_lines(index: Index, lines: Iterable[bytes], asked: _Asked) -> None:
    for line in lines:
        _print_json(_answer_line(index, line, asked))


def _answer_line(index: Index, line: bytes, asked: _Asked) -> dict[str, Any]:
    try:
        question = json.loads(line)["question"]
    except (ValueError, KeyError, TypeError, RecursionError):
        question = None
    if not isinstance(question, str):
        return {"error": 'expected a JSON object {"question": "…"} on the line'}
    try:
        return _object(index, _ask(index, question, asked))
    except QuestionError as error:
        return {"error": _explain(error, question)}


def _explain(error: QuestionError, question: str) -> str:
    return say(detect_language(question), error.message, error.arguments)


def _print_json(value: dict[str, Any]) -> None:
    text = json.dumps(value, ensure_ascii=False)
    # a lone surrogate cannot be written as UTF-8; its JSON escape can
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()
