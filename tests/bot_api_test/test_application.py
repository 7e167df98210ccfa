"""A real, tiny bot: a PTB Application by polling and by webhook."""

import socket
from collections.abc import AsyncIterator

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
)
from telegram.request import HTTPXRequest

from tests.bot_api import BotApi

MORE = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="more")]])


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message
    text = f"<b>Hello</b> {' '.join(context.args or [])}"
    await update.message.reply_chat_action("typing")
    await update.message.reply_html(text, reply_markup=MORE)


async def more(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query
    await update.callback_query.edit_message_text("More text")
    await update.callback_query.answer("Done")


def application(api: BotApi) -> "Application":  # type: ignore[type-arg]
    direct = {"trust_env": False}
    app = (
        ApplicationBuilder()
        .token(api.token)
        .base_url(api.base_url)
        .base_file_url(api.base_file_url)
        .request(HTTPXRequest(httpx_kwargs=direct))
        .get_updates_request(HTTPXRequest(httpx_kwargs=direct))
        .build()
    )
    app.add_handler(CommandHandler("start", start))
    app.add_handler(CallbackQueryHandler(more))
    return app


@pytest.fixture(params=["polling", "webhook"])
async def running(api: BotApi, request: pytest.FixtureRequest) -> AsyncIterator[BotApi]:
    app = application(api)
    async with app:
        assert app.updater
        if request.param == "polling":
            await app.updater.start_polling(timeout=5)
        else:
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                port = free.getsockname()[1]
            await app.updater.start_webhook(
                "127.0.0.1",
                port,
                "hook",
                secret_token="s",
                webhook_url=f"http://127.0.0.1:{port}/hook",
            )
        await app.start()
        yield api
        await app.updater.stop()
        await app.stop()


async def test_a_conversation(running: BotApi) -> None:
    aru = running.person("Aru")
    await aru.open_link("law")
    hello = await aru.chat.next()
    assert (hello.text, hello.marked("bold")) == ("Hello law", ["Hello"])
    assert aru.chat.actions == ["typing"]
    answer = await aru.press(hello, "More")
    assert answer.text == "Done"
    assert await aru.chat.next() is hello
    assert hello.text == "More text"
    assert (await aru.ask("/start again")).text == "Hello again"
