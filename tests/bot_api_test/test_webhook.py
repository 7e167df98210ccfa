"""Webhooks: delivery over HTTP, retries, and what excludes what."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, Conflict

from tests.bot_api import BotApi, Person

from .conftest import polled


class Hook:
    """A webhook that answers with the statuses given, then 200."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.received: asyncio.Queue[tuple[str | None, dict[str, Any]]] = asyncio.Queue()
        self.url = ""

    async def receive(self, http: web.Request) -> web.Response:
        secret = http.headers.get("X-Telegram-Bot-Api-Secret-Token")
        await self.received.put((secret, await http.json()))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.receive)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_webhook_delivers_and_retries(bot: Bot, aru: Person, hook: Hook) -> None:
    hook.statuses = [500]
    await bot.set_webhook(hook.url, secret_token="s-1")
    await aru.send("hello")
    attempts = [await asyncio.wait_for(hook.received.get(), 5) for _ in range(2)]
    assert [(secret, update["message"]["text"]) for secret, update in attempts] == [
        ("s-1", "hello")
    ] * 2
    info = await bot.get_webhook_info()
    assert (info.url, info.last_error_message) == (
        hook.url,
        "Wrong response from the webhook: 500 Internal Server Error",
    )
    with pytest.raises(Conflict, match=r"(?i)can't use getupdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""


async def test_pending_updates_can_be_dropped(bot: Bot, aru: Person, hook: Hook) -> None:
    await aru.send("old")
    await bot.delete_webhook(drop_pending_updates=True)
    assert list(await bot.get_updates()) == []


async def test_webhook_ends_a_poll(api: BotApi, bot: Bot, hook: Hook) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=5))
    await polled(api)
    await bot.set_webhook(hook.url)
    with pytest.raises(Conflict, match=r"(?i)terminated by setwebhook request"):
        await polling


@pytest.mark.parametrize(
    ("url", "secret", "problem"),
    [
        ("http://example.org/x", "a", "An https url must be provided"),
        ("https://example.org/x", "a b", "unallowed characters"),
    ],
)
async def test_webhooks_are_checked(bot: Bot, url: str, secret: str, problem: str) -> None:
    with pytest.raises(BadRequest, match=r"(?i)" + problem):
        await bot.set_webhook(url, secret_token=secret)


async def test_logging_out_and_closing(bot: Bot, hook: Hook) -> None:
    await bot.set_webhook(hook.url)
    assert await bot.close()
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.log_out()
