"""The log says whether the bot works, and never when somebody asked."""

import asyncio
import logging
import re
import socket

import pytest

from bot.answer.library import Library
from bot.handling.connection import Connection
from bot.handling.tally import Tally
from index.settings import Settings
from tests.bot.conftest import polling
from tests.bot.test_operation import process, until_polled
from tests.bot_api import BotApi

UNREACHED = "Telegram cannot be reached at "


class Clock:
    """A clock that is set by hand, in seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """The time."""
        return self.now


async def lines_of(program: asyncio.subprocess.Process, until: str, seconds: float) -> str:
    """What a process writes until a text comes."""
    written = b""
    async with asyncio.timeout(seconds):
        while until.encode() not in written:
            assert program.stderr
            written += await program.stderr.readline()
    return written.decode()


async def test_the_log_says_who_is_connected_and_nothing_of_questions(
    api: BotApi, shipped_settings: Settings
) -> None:
    """No line is written when somebody asks, whatever the level."""
    async with process(api, shipped_settings, LOG_LEVEL="DEBUG") as program:
        await lines_of(program, "connected as @tarmaq_bot", 20)
        await until_polled(api)
        aru = api.person("Aru", "en")
        await aru.ask("Who elects the Ombudsman?", timeout=30)
        await aru.ask("death penalty", timeout=30)
        program.terminate()
        _, rest = await program.communicate()
    told = [line for line in rest.decode().splitlines() if "stopped" not in line]
    assert told == []


async def test_a_telegram_that_is_not_there_is_said_within_ten_seconds(
    api: BotApi, shipped_settings: Settings
) -> None:
    """And once only, however often it is tried."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, not listened on: refused
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        async with process(api, shipped_settings, TELEGRAM_API_URL=url) as program:
            written = await lines_of(program, f"{UNREACHED}{url}, trying again", 10)
            await asyncio.sleep(3)
            program.kill()
            _, rest = await program.communicate()
    assert (written + rest.decode()).count(UNREACHED) == 1


def test_a_long_absence_is_told_ever_more_rarely(caplog: pytest.LogCaptureFixture) -> None:
    """After a minute, two, four …; and once when it is over."""
    clock = Clock()
    connection = Connection("https://example.org", clock=clock)
    with caplog.at_level(logging.INFO, "bot"):
        for clock.now in range(0, 24 * 3600, 10):
            connection.failed()
        assert 8 <= len(caplog.records) <= 14
        caplog.clear()
        connection.reached()
        connection.reached()
        assert [record.getMessage() for record in caplog.records] == ["Telegram is reached again"]


async def test_errors_of_answers_are_told_together_later(
    api: BotApi, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """Not when they happen: that would say when somebody asked."""
    with caplog.at_level(logging.INFO, "bot"):
        async with polling(api, library):
            aru = api.person("Aru", "en")
            for _ in range(2):
                api.faults.error("sendMessage", 400, "Bad Request: something new")
                await aru.ask("Who elects the Ombudsman?")
            assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
    (told,) = [each.getMessage() for each in caplog.records if each.levelno >= logging.ERROR]
    assert re.match(r"2 within \d+ min: telegram.error.BadRequest at bot/", told)


async def test_a_tally_is_told_by_itself(caplog: pytest.LogCaptureFixture) -> None:
    """After its minutes, each kind in one line."""
    tally = Tally(minutes=0.001)
    for kind in ("a", "b", "a"):
        tally.note(kind)
    await asyncio.sleep(0.2)
    assert [record.getMessage()[:1] for record in caplog.records] == ["2", "1"]
