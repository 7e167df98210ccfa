"""A server, a PTB bot that calls it, and a person who has started the bot."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from tests.bot_api import BotApi, Person


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi(username="tarmaq_bot", limits=None) as running:
        yield running


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    async with make_bot(api) as running:
        yield running


@pytest.fixture
async def aru(api: BotApi) -> Person:
    person = api.person("Aru", language_code="kk", username="aru_kz")
    await person.send("/start")
    api.updates.drop()
    return person


def make_bot(api: BotApi, read_timeout: float = 5) -> Bot:
    return Bot(
        api.token,
        base_url=api.base_url,
        base_file_url=api.base_file_url,
        request=HTTPXRequest(read_timeout=read_timeout, httpx_kwargs={"trust_env": False}),
    )


async def polled(api: BotApi) -> None:
    await api.updates.changed.until(lambda: api.updates.polled or None, timeout=5)
