"""Pressed buttons and inline queries."""

import asyncio
from typing import Any

import pytest
from telegram import (
    Bot,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)
from telegram.error import BadRequest

from tests.bot_api import Answer, ApiError, BotApi, Message, Person

TOO_OLD = "query is too old and response timeout expired or query id is invalid"
BUTTONS = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("More", callback_data="more:1")],
        [InlineKeyboardButton("Site", url="https://un.org/")],
        [InlineKeyboardButton("Share", switch_inline_query="torture")],
    ]
)


@pytest.fixture
async def message(bot: Bot, aru: Person) -> Message:
    await bot.send_message(aru.user.id, "text", reply_markup=BUTTONS)
    return await aru.chat.next()


async def pressed(bot: Bot) -> CallbackQuery:
    [update] = await bot.get_updates(offset=-1, timeout=5)
    assert update.callback_query
    return update.callback_query


async def asked(bot: Bot) -> InlineQuery:
    [update] = await bot.get_updates(offset=-1, timeout=5)
    assert update.inline_query
    return update.inline_query


def article(number: object = 1, text: str = "<b>x</b>", **more: Any) -> InlineQueryResultArticle:
    content = InputTextMessageContent(text, parse_mode="HTML")
    return InlineQueryResultArticle(str(number), "Title", content, **more)


async def test_pressing_waits_for_the_answer(bot: Bot, aru: Person, message: Message) -> None:
    pressing = asyncio.create_task(aru.press(message, "More"))
    query = await pressed(bot)
    assert (query.data, query.message and query.message.message_id) == ("more:1", message.id)
    await query.answer("Here", show_alert=True)
    assert await pressing == Answer("Here", show_alert=True)


async def test_other_buttons_need_no_bot(aru: Person, message: Message) -> None:
    assert (await aru.press(message, "Site")).url == "https://un.org/"
    assert (await aru.press(message, "Share")).switch_inline_query == "torture"
    with pytest.raises(LookupError, match="no button 'Less'"):
        await aru.press(message, "Less")


async def test_an_unanswered_press_times_out(aru: Person, message: Message) -> None:
    with pytest.raises(TimeoutError):
        await aru.press(message, "More", timeout=0.01)


async def test_callback_answers_are_checked(
    api: BotApi, bot: Bot, aru: Person, message: Message
) -> None:
    with pytest.raises(BadRequest, match=r"(?i)" + TOO_OLD):
        await bot.answer_callback_query("1")
    pressing = asyncio.create_task(aru.press(message, "More"))
    query = await pressed(bot)
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await query.answer("x" * 201)
    api.callbacks.expire()
    with pytest.raises(BadRequest, match=r"(?i)" + TOO_OLD):
        await query.answer()
    pressing.cancel()


async def test_inline_results_are_chosen(api: BotApi, bot: Bot, aru: Person) -> None:
    api.inline_feedback = True
    asking = asyncio.create_task(aru.inline("torture"))
    query = await asked(bot)
    assert query.query == "torture"
    await query.answer([article(), article(2, reply_markup=BUTTONS)], cache_time=0)
    answer = await asking
    assert [result.title for result in answer.results] == ["Title", "Title"]
    group = api.group("Elsewhere", bot="left")
    posted = await aru.choose(answer.results[1], group)
    assert posted.via_bot == api.bot
    assert posted.marked("bold") == ["x"]
    [update] = await bot.get_updates(offset=-1)
    assert update.chosen_inline_result
    inline_id = update.chosen_inline_result.inline_message_id
    assert await bot.edit_message_text("new", inline_message_id=inline_id) is True
    assert (posted.text, (await group.next()).text) == ("new", "new")


@pytest.mark.parametrize(
    ("results", "reason"),
    [
        ([article(n) for n in range(51)], "RESULTS_TOO_MUCH"),
        ([article(), article()], "RESULT_ID_DUPLICATE"),
        ([article("x" * 65)], "RESULT_ID_INVALID"),
        ([article("")], "RESULT_ID_INVALID"),
        ([article(text="x" * 4097)], "MESSAGE_TOO_LONG"),
        ([article(text="")], "MESSAGE TEXT IS EMPTY"),
        ([article(text="<p>")], "UNSUPPORTED START TAG"),
    ],
)
async def test_inline_answers_are_checked(
    bot: Bot, aru: Person, results: list[InlineQueryResultArticle], reason: str
) -> None:
    asking = asyncio.create_task(aru.inline("x"))
    query = await asked(bot)
    with pytest.raises(BadRequest, match=r"(?i)" + reason):
        await bot.answer_inline_query(query.id, results)
    asking.cancel()


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        (
            {"button": InlineQueryResultsButton("Help", start_parameter="a b")},
            "START_PARAM_INVALID",
        ),
    ],
)
async def test_the_rest_of_an_inline_answer_is_checked(
    bot: Bot, aru: Person, more: dict[str, Any], reason: str
) -> None:
    asking = asyncio.create_task(aru.inline("x"))
    query = await asked(bot)
    with pytest.raises(BadRequest, match="(?i)" + reason):
        await bot.answer_inline_query(query.id, [], **more)
    asking.cancel()


async def test_inline_queries_are_answered_once_and_in_time(bot: Bot, aru: Person) -> None:
    asking = asyncio.create_task(aru.inline("x"))
    query = await asked(bot)
    await query.answer([article(n) for n in range(50)])
    assert len((await asking).results) == 50
    with pytest.raises(BadRequest, match=r"(?i)" + TOO_OLD):
        await query.answer([])


async def test_queries_grow_old() -> None:
    now = [0.0]
    async with BotApi(limits=None, clock=lambda: now[0]) as api:
        query = api.inline_queries.ask()
        now[0] = 11
        with pytest.raises(ApiError, match=r"(?i)" + TOO_OLD):
            api.inline_queries.check(query.id)
