"""Neither the token nor a word, name or id of a person is ever in a log or a file."""

import asyncio
import io
import logging
import signal
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answer import library as library_module
from bot.answer.ask import ask
from bot.answer.library import Library
from bot.chat import answering
from bot.handling.tally import MINUTES
from bot.logs import DiscreetFormatter, describe, set_up_logging
from bot.texts.catalogue import say
from index.settings import ROOT, Settings
from tests.bot.conftest import TOKEN, polling
from tests.bot.test_operation import process, slow, until_polled
from tests.bot_api import BotApi, Person

PERSON_ID = 7731994255
CANARIES = ("CanaryToken", "Zx81", "Qwertolia", "Quokkanna", "quokka_handle", str(PERSON_ID))
QUESTION = "Who elects the Ombudsman of Qwertolia?"


def visitor(api: BotApi) -> Person:
    """A person made of canaries."""
    return api.person("Quokkanna", "en", username="quokka_handle", user_id=PERSON_ID)


def told_on(text: str) -> list[str]:
    """The canaries in a text."""
    return [canary for canary in CANARIES if canary.lower() in text.lower()]


def files_that_tell(since: float, *folders: Path) -> list[Path]:
    """The files, written since a moment, that hold a canary."""
    return [
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
        and path.stat().st_mtime >= since
        and told_on(path.read_bytes().decode("utf-8", "replace"))
    ]


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Everything that the program logs at LOG_LEVEL=DEBUG."""
    stream = io.StringIO()
    root = logging.getLogger()
    handlers, level, hook = root.handlers[:], root.level, sys.excepthook
    raising, show = logging.raiseExceptions, warnings.showwarning
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", stream)
        set_up_logging("DEBUG")
        yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    sys.excepthook, logging.raiseExceptions = hook, raising
    logging.captureWarnings(capture=False)
    warnings.showwarning = show


async def everything(api: BotApi) -> None:
    """Take every path there is, with canaries in each."""
    aru = visitor(api)
    answer = await aru.ask(QUESTION, timeout=30)
    await aru.press(answer, "Context")
    await aru.press(answer, "More")
    await aru.ask("Qwertolia plov")
    await aru.ask("/term Qwertolia")
    await aru.ask("/Qwertolia")
    await aru.ask("/start Qwertolia")
    await aru.inline("Qwertolia elections")
    await aru.send_document(
        "Qwertolia.txt", b"I. Qwertolia\n\n1. Quokkanna.\n", caption="title: Zx81"
    )
    await aru.send_document("Qwertolia.pdf", b"%PDF-1.4 Qwertolia")
    group = api.group("Qwertolia circle")
    await aru.ask(f"@tarmaq_bot {QUESTION}", group)
    for code, description in ((400, "Bad Request: Qwertolia"), (403, "Forbidden: Quokkanna")):
        api.faults.error("sendMessage", code, description)
        await aru.send(QUESTION)
        await aru.ask("/about")
    api.faults.error("answerInlineQuery", 400, "Bad Request: query is too old: Qwertolia")
    with pytest.raises(TimeoutError):
        await aru.inline("Qwertolia again", timeout=0.5)
    api.faults.error("answerCallbackQuery", 400, "Bad Request: Qwertolia")
    await aru.press(answer, "Context", timeout=5)


async def test_no_path_tells_on_anyone(
    api: BotApi, library: Library, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Success, abstention, errors of Telegram's and of our own, time-outs, at DEBUG."""
    async with polling(api, library):
        await everything(api)
        aru = visitor(api)
        with monkeypatch.context() as patch:

            def fail(_index: object, question: str, **_: object) -> None:
                raise ValueError(f"cannot answer {question}") from KeyError(question)

            patch.setattr(answering, "respond", fail)
            patch.setattr(library_module, "ask", fail)
            await aru.ask(QUESTION)
            with pytest.raises(TimeoutError):
                await aru.inline(QUESTION, timeout=0.5)
    with monkeypatch.context() as patch:
        slow(patch, 0.3)
        async with polling(api, library, answer_seconds=0.1):
            await aru.ask(QUESTION)
    written = log.getvalue()
    assert "ValueError at bot/" in written
    assert "from builtins" not in written
    assert written.count(f"within {MINUTES} min: ") >= 4, "errors are told, without their moment"
    assert told_on(written) == []


async def test_the_program_leaves_no_trace(
    api: BotApi, shipped_settings: Settings, tmp_path: Path
) -> None:
    """What `python -m bot` prints at DEBUG, its temporary files and var/ hold no canary.

    The person is an admin, whose documents are read.
    """
    began = time.time()
    variables = {"LOG_LEVEL": "DEBUG", "TMPDIR": str(tmp_path), "ADMIN_IDS": str(PERSON_ID)}
    async with process(api, shipped_settings, **variables) as program:
        await until_polled(api)
        await everything(api)
        aru = api.chats[PERSON_ID]
        await aru.wait_for(lambda message: "title: Zx81" in message.text, 30)
        refused = say("en", "adding-failed", {"message": ""}).strip()
        await aru.wait_for(lambda message: message.text.startswith(refused), 30)
        program.send_signal(signal.SIGTERM)
        _, said = await asyncio.wait_for(program.communicate(), 30)
    assert program.returncode == 0
    assert b"is in use" in said
    assert told_on(said.decode()) == []
    assert files_that_tell(began, shipped_settings.index_dir, tmp_path, ROOT / "var") == []


def test_canaries_would_be_found(tmp_path: Path) -> None:
    """The search finds what it looks for."""
    (tmp_path / "a").write_text("so said quokkanna")
    assert files_that_tell(0, tmp_path) == [tmp_path / "a"]


def test_a_library_record_shows_its_place_only() -> None:
    """The token that httpx logs, or the update that telegram logs, is not written out."""
    record = logging.makeLogRecord(
        {"name": "httpx", "msg": "POST %s", "args": (TOKEN,), "module": "_client", "lineno": 7}
    )
    assert DiscreetFormatter().format(record).endswith("httpx: _client:7")


def test_an_exception_is_described_without_its_message() -> None:
    """Its type, its causes' types, and the lines of this program."""
    try:
        try:
            ask(None, "")  # type: ignore[arg-type]  # to fail inside
        except Exception as error:
            raise RuntimeError("Qwertolia") from error
    except RuntimeError as error:
        told = describe(error)
    assert told.startswith("RuntimeError from bot.answer.ask.QuestionError at bot/answer/ask.py:")


def test_an_uncaught_exception_is_logged_discreetly(log: io.StringIO) -> None:
    """Python's own traceback would show the message."""
    error = ValueError("Qwertolia")
    sys.excepthook(ValueError, error, None)
    assert "uncaught [ValueError]" in log.getvalue()
    assert told_on(log.getvalue()) == []
