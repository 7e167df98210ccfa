"""A bot that runs in this process against a Bot API server on loopback, and people to use it."""

import contextlib
import dataclasses
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest

from bot.answer.library import Library
from bot.application import build_application
from bot.running import connect, serving
from bot.settings import BotSettings, load_bot_settings
from index.settings import Settings
from tests.bot_api import BotApi, Person

TOKEN = "987654321:CanaryToken-Zx81"

Run = Callable[..., AbstractAsyncContextManager[None]]


@pytest.fixture(scope="session")
def library(shipped_settings: Settings) -> Iterator[Library]:
    """The shipped report's index, in its worker thread."""
    library = Library(shipped_settings)
    library.open()
    yield library
    library.close()


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """A Telegram without flood limits."""
    async with BotApi(TOKEN, "tarmaq_bot", "Tarmaq", limits=None) as running:
        yield running


@pytest.fixture
async def bot(api: BotApi, library: Library) -> AsyncIterator[BotApi]:
    """The same, with the bot polling it."""
    async with polling(api, library):
        yield api


@pytest.fixture
def aru(bot: BotApi) -> Person:
    """Somebody who reads English."""
    return bot.person("Aru", "en")


@pytest.fixture
def dana(bot: BotApi) -> Person:
    """Somebody whose Telegram is in Russian."""
    return bot.person("Dana", "ru")


def bot_settings(api: BotApi, **changes: Any) -> BotSettings:
    """Settings for a bot of this server."""
    values = {"TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": f"http://127.0.0.1:{api.port}"}
    return dataclasses.replace(load_bot_settings(values), **changes)


@contextlib.asynccontextmanager
async def polling(api: BotApi, library: Library, **changes: Any) -> AsyncIterator[None]:
    """Run a bot, as `python -m bot` does, until the end of the block."""
    bot = build_application(bot_settings(api, **changes), library)
    await connect(bot)
    async with serving(bot):
        yield
