"""Chats as text, as a page, and in the web client."""

import asyncio

import aiohttp
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
)

from tests.bot_api import BotApi, Person, as_html, as_text
from tests.bot_api.entities import Entity
from tests.bot_api.render import rich_html

ANSWER = (
    "<b>Section I</b>, para 2\n<blockquote expandable>One\nTwo &lt; 😀</blockquote>\n"
    '<a href="https://un.org/a">Source</a>'
)
BUTTONS = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("More", callback_data="m"), InlineKeyboardButton("UN", url="un.org")],
    ]
)


async def answered(bot: Bot, aru: Person) -> None:
    await bot.send_message(aru.user.id, ANSWER, parse_mode="HTML", reply_markup=BUTTONS)


async def test_as_text(bot: Bot, aru: Person) -> None:
    await answered(bot, aru)
    assert as_text(aru.chat) == (
        "Aru:\n/start\n\nTest bot:\nSection I, para 2\n▎ One\n▎ Two < 😀\n"
        "Source <https://un.org/a>\n[ More ] [ UN ↗ ]"
    )


async def test_as_html(bot: Bot, aru: Person) -> None:
    await answered(bot, aru)
    await bot.send_chat_action(aru.user.id, "typing")
    page = as_html(aru.chat)
    assert "<b>Test bot</b><small>typing…</small>" in page
    assert '<article class="out" data-id="1">' in page
    assert (
        '<b>Section I</b>, para 2<blockquote class="expandable">One\nTwo &lt; 😀</blockquote>'
        '<a href="https://un.org/a">Source</a>'
    ) in page
    assert "<button>More<i></i></button><button>UN<i> ↗</i></button>" in page


def test_overlapping_entities_are_nested() -> None:
    shown = rich_html("abc", [Entity("bold", 0, 2), Entity("italic", 1, 2)])
    assert shown == "<b>a</b><i><b>b</b></i><i>c</i>"


async def test_web_client(api: BotApi, bot: Bot) -> None:
    async with aiohttp.ClientSession(f"http://127.0.0.1:{api.port}") as browser:
        async with browser.get("/") as page:
            assert "Қазақша" in await page.text()
        where = {"language": "kk", "chat": "private"}
        async with browser.post("/client/send", params=where, json={"text": "/start"}) as sent:
            assert sent.ok
        [update] = await bot.get_updates(timeout=5)
        assert update.effective_user
        assert update.effective_user.language_code == "kk"
        link = InlineKeyboardMarkup([[InlineKeyboardButton("UN", url="un.org")]])
        await bot.send_message(update.effective_user.id, "Сәлем", reply_markup=link)
        async with browser.get("/client/state", params=where) as state:
            assert "Сәлем" in (await state.json())["messages"]
        first = {"message": 2, "row": 0, "column": 0}
        async with browser.post("/client/press", params=where, json=first) as pressed:
            assert (await pressed.json())["url"] == "un.org"
        query = asyncio.create_task(
            browser.post("/client/inline", params=where, json={"query": "law"})
        )
        [update] = await bot.get_updates(offset=-1, timeout=5)
        assert update.inline_query
        content = InputTextMessageContent("Posted")
        await update.inline_query.answer([InlineQueryResultArticle("7", "Title", content)])
        async with await query as found:
            assert (await found.json())[0]["title"] == "Title"
        for path, body in (("choose", b'{"id": "7"}'), ("document", b"abc")):
            params = where | {"name": "a.txt"}
            async with browser.post(f"/client/{path}", params=params, data=body) as done:
                assert done.ok
        chat = api.chats[1001]
        document = chat.messages[-1].document
        assert document
        assert (chat.messages[-2].text, document.data) == ("Posted", b"abc")
        bad = {"payload": "not a payload"}
        async with browser.post("/client/open", params=where, json=bad) as opened:
            assert opened.status == 400
