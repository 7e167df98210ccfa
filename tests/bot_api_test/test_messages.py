"""Sending, editing and deleting as Telegram allows it."""

import io
from collections.abc import Awaitable

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import BadRequest, Forbidden

from tests.bot_api import BotApi, Person
from tests.bot_api.methods_profile import MAX_DOWNLOAD


async def refused(request: Awaitable[object]) -> str:
    with pytest.raises(BadRequest) as refusal:
        await request
    return str(refusal.value)


def keyboard(*buttons: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[button] for button in buttons])


def numbered(count: int) -> InlineKeyboardMarkup:
    return keyboard(*(InlineKeyboardButton(str(n), callback_data=str(n)) for n in range(count)))


async def test_a_message_arrives_rendered(bot: Bot, aru: Person) -> None:
    sent = await bot.send_message(aru.user.id, "<b>Сәлем</b> 😀", parse_mode="HTML")
    shown = await aru.chat.next()
    assert (shown.id, shown.text, shown.marked("bold")) == (sent.id, "Сәлем 😀", ["Сәлем"])


@pytest.mark.parametrize("text", ["", " \n", "<b></b>"])
async def test_empty_text(bot: Bot, aru: Person, text: str) -> None:
    request = bot.send_message(aru.user.id, text, parse_mode="HTML")
    assert (await refused(request)).lower() == "message text is empty"


async def test_length_counts_after_parsing_in_utf16(bot: Bot, aru: Person) -> None:
    await bot.send_message(aru.user.id, f"<b>{'😀' * 2048}</b>", parse_mode="HTML")
    assert await refused(bot.send_message(aru.user.id, "😀" * 2049)) == "Message is too long"


async def test_broken_html(bot: Bot, aru: Person) -> None:
    request = bot.send_message(aru.user.id, "<p>x</p>", parse_mode="HTML")
    assert "can't parse entities: unsupported start tag" in (await refused(request)).lower()


@pytest.mark.parametrize("size", [1, 64])
async def test_callback_data_that_fits(bot: Bot, aru: Person, size: int) -> None:
    markup = keyboard(InlineKeyboardButton("x", callback_data="x" * size))
    await bot.send_message(aru.user.id, "x", reply_markup=markup)


@pytest.mark.parametrize("data", ["", "қ" * 33])
async def test_callback_data_that_does_not_fit(bot: Bot, aru: Person, data: str) -> None:
    markup = keyboard(InlineKeyboardButton("x", callback_data=data))
    request = bot.send_message(aru.user.id, "x", reply_markup=markup)
    assert (await refused(request)).upper() == "BUTTON_DATA_INVALID"


async def test_at_most_100_buttons(bot: Bot, aru: Person) -> None:
    await bot.send_message(aru.user.id, "x", reply_markup=numbered(100))
    request = bot.send_message(aru.user.id, "x", reply_markup=numbered(101))
    assert await refused(request) == "Reply markup is too long"


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        (InlineKeyboardButton(" ", callback_data="x"), "must be non-empty"),
        (InlineKeyboardButton("x", url="nowhere"), "wrong http url"),
        (InlineKeyboardButton("x"), "text buttons are unallowed"),
        (InlineKeyboardButton("x", url="https://un.org", callback_data="x"), "callback_data"),
    ],
)
async def test_buttons_that_are_none(
    bot: Bot, aru: Person, button: InlineKeyboardButton, reason: str
) -> None:
    request = bot.send_message(aru.user.id, "x", reply_markup=keyboard(button))
    assert reason in await refused(request)


async def test_unknown_chat(bot: Bot, aru: Person) -> None:
    assert await refused(bot.send_message(5, "x")) == "Chat not found"


async def test_replies(bot: Bot, aru: Person) -> None:
    question = await aru.send("why?")
    await bot.send_message(aru.user.id, "so", reply_parameters=ReplyParameters(question.id))
    assert (await aru.chat.next()).reply_to is question
    missing = ReplyParameters(999)
    request = bot.send_message(aru.user.id, "so", reply_parameters=missing)
    assert await refused(request) == "Message to be replied not found"
    lenient = ReplyParameters(999, allow_sending_without_reply=True)
    await bot.send_message(aru.user.id, "so", reply_parameters=lenient)


async def test_editing(bot: Bot, aru: Person) -> None:
    sent = await bot.send_message(aru.user.id, "one", reply_markup=numbered(2))
    shown = await aru.chat.next()
    assert "is not modified" in await refused(sent.edit_text("one", reply_markup=numbered(2)))
    await sent.edit_text("two")
    assert await aru.chat.next() is shown
    assert (shown.text, shown.buttons) == ("two", [])
    assert "is not modified" in await refused(sent.edit_reply_markup())
    await sent.edit_reply_markup(numbered(1))
    assert [button.text for row in shown.buttons for button in row] == ["0"]
    assert await refused(sent.edit_text("x" * 4097)) == "Message_too_long"


async def test_editing_what_is_not_there_or_not_ours(bot: Bot, aru: Person) -> None:
    theirs = aru.chat.messages[0]
    request = bot.edit_message_text("x", aru.user.id, 999)
    assert await refused(request) == "Message to edit not found"
    request = bot.edit_message_text("x", aru.user.id, theirs.id)
    assert await refused(request) == "Message can't be edited"


async def test_deleting(bot: Bot, aru: Person) -> None:
    sent = await bot.send_message(aru.user.id, "one")
    await sent.delete()
    assert [message.text for message in aru.chat.messages] == ["/start"]
    assert await refused(sent.delete()) == "Message to delete not found"


async def test_chat_actions(bot: Bot, aru: Person) -> None:
    await bot.send_chat_action(aru.user.id, "typing")
    await aru.chat.wait_for_action("typing")
    assert aru.chat.action == "typing"
    request = bot.send_chat_action(aru.user.id, "thinking")
    assert await refused(request) == "Wrong parameter action in request"


async def test_documents_both_ways(bot: Bot, aru: Person) -> None:
    sent = await bot.send_document(
        aru.user.id,
        io.BytesIO(b"law"),
        filename="report.pdf",
        caption="<i>new</i>",
        parse_mode="HTML",
    )
    assert sent.document is not None
    shown = await aru.chat.next()
    assert (shown.text, shown.marked("italic")) == ("new", ["new"])
    assert shown.document
    assert (shown.document.name, shown.document.mime_type) == ("report.pdf", "application/pdf")
    theirs = await aru.send_document("notes.txt", b"abc")
    assert theirs.document
    file = await bot.get_file(theirs.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"abc"
    await bot.send_document(aru.user.id, sent.document.file_id)
    assert await refused(bot.get_file("nothing")) == "Invalid file_id"
    request = bot.send_document(aru.user.id, sent.document.file_id, caption="x" * 1025)
    assert await refused(request) == "Message caption is too long"


async def test_files_are_checked(api: BotApi, bot: Bot, aru: Person) -> None:
    assert await refused(bot.send_document(aru.user.id, "nothing")) == (
        "Wrong file identifier/http url specified"
    )
    empty = bot.send_document(aru.user.id, b"", filename="a.txt")
    assert await refused(empty) == "File must be non-empty"
    large = api.store("large.bin", bytes(MAX_DOWNLOAD + 1))
    assert await refused(bot.get_file(large.file_id)) == "File is too big"


async def test_a_quote_must_be_in_the_message(bot: Bot, aru: Person) -> None:
    asked = await aru.send("why not?")
    quoted = ReplyParameters(asked.id, quote="not")
    await bot.send_message(aru.user.id, "x", reply_parameters=quoted)
    quoted = ReplyParameters(asked.id, quote="how")
    request = bot.send_message(aru.user.id, "x", reply_parameters=quoted)
    assert await refused(request) == "Quote_text_invalid"


async def test_the_bot_cannot_write_first_or_when_blocked(api: BotApi, bot: Bot) -> None:
    dana = api.person("Dana")
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(dana.user.id, "x")
    await dana.send("/start")
    await bot.send_message(dana.user.id, "x")
    await dana.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(dana.user.id, "x")


async def test_topics(api: BotApi, bot: Bot, aru: Person) -> None:
    forum = api.group("Circle", topics=("Law", "News"))
    asked = await aru.send("/ask x", forum, topic="Law")
    [update] = await bot.get_updates()
    assert update.message
    assert (update.message.is_topic_message, update.message.message_thread_id) == (
        True,
        asked.thread_id,
    )
    await bot.send_message(forum.id, "so", message_thread_id=asked.thread_id)
    assert (await forum.next()).thread_id == forum.topics["Law"].id
    assert await refused(bot.send_message(forum.id, "x", message_thread_id=99)) == (
        "Message thread not found"
    )
