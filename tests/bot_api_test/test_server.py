"""The server itself: tokens, updates, webhooks, limits and failures."""

import asyncio
from typing import Any

import aiohttp
import pytest
from telegram import Bot, LinkPreviewOptions
from telegram.error import Conflict, NetworkError, RetryAfter, TimedOut

from tests.bot_api import BotApi, Limits, Person

from .conftest import make_bot, polled


async def call(api: BotApi, method: str, body: object = None, token: str = "") -> dict[str, Any]:
    """A request as curl would make it."""
    url = f"{api.base_url}{token or api.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as answer:
        shown: dict[str, Any] = await answer.json()
        assert answer.status == shown.get("error_code", 200)
        return shown


async def test_unknown_method_and_wrong_token(api: BotApi) -> None:
    not_found = {"ok": False, "error_code": 404, "description": "Not Found"}
    assert await call(api, "sendTelepathy") == not_found
    wrong = await call(api, "getMe", token="1:x")
    assert wrong == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_methods_are_case_insensitive(api: BotApi) -> None:
    me = await call(api, "GETME")
    assert me["result"]["username"] == "tarmaq_bot"


async def test_files_need_the_token_and_a_path(api: BotApi) -> None:
    document = api.store("a.txt", b"abc")
    async with aiohttp.ClientSession() as session:
        for path, status in (
            (f"{api.token}/{document.path}", 200),
            (f"1:x/{document.path}", 404),
            (f"{api.token}/documents/none", 404),
        ):
            async with session.get(f"{api.base_file_url}{path}") as answer:
                assert answer.status == status


@pytest.mark.parametrize(
    ("method", "body", "problem"),
    [
        ("sendMessage", {"chat_id": 1}, "text: Field required"),
        ("sendMessage", {"chat_id": 1, "text": ["x"]}, "text: Input should be a valid string"),
        (
            "sendMessage",
            {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"txt": "a"}]]}},
            "inline_keyboard.0.0.text: Field required",
        ),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {}}, "object expected"),
        (
            "answerInlineQuery",
            {"inline_query_id": "1", "results": [{"type": "article", "id": "1", "title": "x"}]},
            "input_message_content: Field required",
        ),
        ("getUpdates", {"allowed_updates": "[message"}, "can't parse allowed_updates JSON object"),
    ],
)
async def test_requests_that_do_not_fit(
    api: BotApi, method: str, body: dict[str, object], problem: str
) -> None:
    refusal = await call(api, method, body)
    assert refusal["error_code"] == 400
    assert refusal["description"].startswith("Bad Request: ")
    assert problem in refusal["description"]


async def test_requests_are_recorded(api: BotApi, bot: Bot, aru: Person) -> None:
    await bot.send_message(aru.user.id, "x", link_preview_options=LinkPreviewOptions(True))
    [request] = api.requests_of("sendMessage")
    assert request.code == 200
    assert request.body["link_preview_options"] == {"is_disabled": True}


async def test_updates_stay_until_confirmed(bot: Bot, aru: Person) -> None:
    for word in ("one", "two", "three"):
        await aru.send(word)
    [first] = await bot.get_updates(limit=1)
    assert first.message
    assert first.message.text == "one"
    assert len(await bot.get_updates()) == 3
    rest = await bot.get_updates(offset=first.update_id + 1)
    assert [update.message and update.message.text for update in rest] == ["two", "three"]
    [last] = await bot.get_updates(offset=-1)
    assert last.update_id == rest[-1].update_id
    assert list(await bot.get_updates(offset=last.update_id + 1)) == []


async def test_a_long_poll_ends_when_something_happens(bot: Bot, aru: Person) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=5))
    await aru.send("now")
    assert len(await polling) == 1


async def test_only_allowed_updates_are_queued(bot: Bot, aru: Person) -> None:
    await bot.get_updates(allowed_updates=["edited_message"])
    await aru.edit(await aru.send("x"), "y")
    [update] = await bot.get_updates()
    assert update.edited_message


async def test_the_first_of_two_pollers_is_refused(api: BotApi, bot: Bot, aru: Person) -> None:
    async with make_bot(api) as other:
        first = asyncio.create_task(bot.get_updates(timeout=5))
        await polled(api)
        second = asyncio.create_task(other.get_updates(timeout=5))
        with pytest.raises(Conflict, match=r"(?i)terminated by other getUpdates request"):
            await first
        await aru.send("x")
        assert len(await second) == 1


async def test_flood_limits_of_a_chat() -> None:
    now = [0.0]
    async with (
        BotApi(limits=Limits(chat_burst=3), clock=lambda: now[0]) as api,
        make_bot(api) as bot,
    ):
        people = [api.person(name) for name in ("Aru", "Dana")]
        for person in people:
            await person.send("/start")
        aru, dana = (person.user.id for person in people)
        for _ in range(3):
            await bot.send_message(aru, "x")
        await bot.send_message(dana, "x")
        with pytest.raises(RetryAfter):
            await bot.send_message(aru, "x")
        refusal = await call(api, "sendMessage", {"chat_id": aru, "text": "x"})
        assert refusal["error_code"] == 429
        assert refusal["description"] == "Too Many Requests: retry after 1"
        assert refusal["parameters"] == {"retry_after": 1}
        now[0] += 1
        await bot.send_message(aru, "x")


async def test_flood_limits_of_a_group() -> None:
    limits = Limits(chat_burst=25)
    async with BotApi(limits=limits, clock=lambda: 0.0) as api, make_bot(api) as bot:
        group = api.group("Circle")
        for _ in range(20):
            await bot.send_message(group.id, "x")
        refusal = await call(api, "sendMessage", {"chat_id": group.id, "text": "x"})
        assert refusal["parameters"] == {"retry_after": 3}


async def test_flood_limits_overall() -> None:
    async with BotApi(limits=Limits(), clock=lambda: 0.0) as limited, make_bot(limited) as bot:
        people = [limited.person(str(number)) for number in range(31)]
        for person in people:
            await person.send("/start")
        for person in people[:30]:
            await bot.send_message(person.user.id, "x")
        with pytest.raises(RetryAfter):
            await bot.send_message(people[30].user.id, "x")


async def test_failures_on_demand(api: BotApi, aru: Person) -> None:
    async with make_bot(api, read_timeout=0.1) as bot:
        api.faults.error("sendMessage", 500)
        with pytest.raises(NetworkError, match="Internal Server Error"):
            await bot.send_message(aru.user.id, "x")
        api.faults.error("sendMessage", 429, "Too Many Requests: retry after 7", retry_after=7)
        with pytest.raises(RetryAfter):
            await bot.send_message(aru.user.id, "x")
        api.faults.drop("sendMessage")
        with pytest.raises(NetworkError):
            await bot.send_message(aru.user.id, "x")
        api.faults.hang("sendMessage")
        with pytest.raises(TimedOut):
            await bot.send_message(aru.user.id, "x")
        assert len(aru.chat.messages) == 1
        api.faults.drop("sendMessage", after=True)
        with pytest.raises(NetworkError):
            await bot.send_message(aru.user.id, "lost answer")
        await bot.send_message(aru.user.id, "fine")
        assert [m.text for m in aru.chat.messages[1:]] == ["lost answer", "fine"]
