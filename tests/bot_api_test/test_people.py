"""People in private chats, groups and topics, and what of it reaches the bot."""

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    ChatMemberAdministrator,
    Update,
)
from telegram.error import BadRequest

from tests.bot_api import BotApi, Person


def seen(api: BotApi) -> list[str]:
    """The texts of all messages the bot was told of since the last look."""
    texts = [str(update["message"].get("text")) for update in api.updates.pending]
    api.updates.drop()
    return texts


async def test_updates_are_what_ptb_understands(api: BotApi, bot: Bot, aru: Person) -> None:
    await aru.send("/ask@tarmaq_bot why, @dana_kz?")
    [update] = await bot.get_updates()
    assert isinstance(update, Update)
    assert update.effective_user
    assert update.effective_user.language_code == "kk"
    assert update.message
    parsed = update.message.parse_entities()
    assert sorted(parsed.values()) == ["/ask@tarmaq_bot", "@dana_kz"]


async def test_privacy_mode(api: BotApi, bot: Bot, aru: Person) -> None:
    group = api.group("Circle")
    bots = await bot.send_message(group.id, "I am here")
    await aru.send("just talking", group)
    await aru.send("/ask why", group)
    await aru.send("/ask@tarmaq_bot why", group)
    await aru.send("/ask@other_bot why", group)
    await aru.send("hey @tarmaq_bot", group)
    await aru.send("see /ask", group)
    await aru.send("thanks", group, reply_to=group.find(bots.message_id))
    assert seen(api) == ["/ask why", "/ask@tarmaq_bot why", "hey @tarmaq_bot", "thanks"]
    await aru.set_bot(group, "administrator")
    api.updates.drop()
    await aru.send("just talking", group)
    assert seen(api) == ["just talking"]


async def test_without_privacy_mode(api: BotApi, aru: Person) -> None:
    api.privacy_mode = False
    group = api.group("Circle")
    await aru.send("just talking", group)
    assert seen(api) == ["just talking"]
    await aru.send("/ask", api.group("Elsewhere", bot="left"))
    assert seen(api) == []


async def test_the_bot_is_added(api: BotApi, bot: Bot, aru: Person) -> None:
    group = api.group("Circle", bot="left")
    await aru.set_bot(group, "member")
    change, joined = await bot.get_updates()
    assert change.my_chat_member
    assert change.my_chat_member.new_chat_member.status == "member"
    assert joined.message
    assert [user.id for user in joined.message.new_chat_members] == [api.bot.id]


async def test_supergroups_number_their_own_messages(api: BotApi, aru: Person) -> None:
    circle = api.group("Circle", kind="supergroup")
    first = await aru.send("one", circle)
    reply = await aru.send("two", circle, reply_to=first)
    assert (first.id, reply.id, reply.thread_id) == (1, 2, 1)
    assert "is_topic_message" not in reply.to_api()


async def test_topic_messages_answer_the_topic(api: BotApi, aru: Person) -> None:
    forum = api.group("Circle", topics=("Law",))
    shown = (await aru.send("/ask", forum, topic="Law")).to_api()
    assert shown["reply_to_message"]["forum_topic_created"]["name"] == "Law"
    assert shown["is_topic_message"]
    assert "message_thread_id" not in (await aru.send("/ask", forum)).to_api()


async def test_deep_links(api: BotApi, aru: Person) -> None:
    await aru.open_link("kz-ngo-I-1")
    await aru.open_link("https://t.me/tarmaq_bot?start=law_1")
    assert seen(api) == ["/start kz-ngo-I-1", "/start law_1"]


@pytest.mark.parametrize(
    "link",
    ["", "a b", "құқық", "x" * 65, "https://t.me/other_bot?start=a", "https://t.me/tarmaq_bot"],
)
async def test_deep_links_telegram_would_not_open(aru: Person, link: str) -> None:
    with pytest.raises(ValueError, match=r"payload|does not lead"):
        await aru.open_link(link)


async def test_chat_members(api: BotApi, bot: Bot, aru: Person) -> None:
    group = api.group("Circle")
    await aru.join(group, "administrator")
    assert isinstance(await bot.get_chat_member(group.id, aru.user.id), ChatMemberAdministrator)
    assert (await bot.get_chat_member(group.id, api.bot.id)).status == "member"
    with pytest.raises(BadRequest, match=r"(?i)participant_id_invalid"):
        await bot.get_chat_member(group.id, 5)


async def test_commands_by_language_and_scope(api: BotApi, bot: Bot, aru: Person) -> None:
    group = api.group("Circle")
    await bot.set_my_commands([BotCommand("ask", "Ask")])
    await bot.set_my_commands([BotCommand("ask", "Сұрау")], language_code="kk")
    await bot.set_my_commands([BotCommand("stop", "Stop")], scope=BotCommandScopeAllGroupChats())
    assert [command["description"] for command in aru.menu()] == ["Сұрау"]
    assert [command["description"] for command in aru.menu(group)] == ["Stop"]
    scope = BotCommandScopeChat(group.id)
    await bot.set_my_commands([BotCommand("here", "Here")], scope=scope)
    assert [command.command for command in await bot.get_my_commands(scope)] == ["here"]
    assert [command["command"] for command in aru.menu(group)] == ["here"]
    await bot.delete_my_commands(scope)
    assert [command["command"] for command in aru.menu(group)] == ["stop"]


@pytest.mark.parametrize(
    ("commands", "problem"),
    [
        ([("a", "x")] * 101, "BOT_COMMANDS_TOO_MUCH"),
        ([("Ask", "x")], "BOT_COMMAND_INVALID"),
        ([("x" * 33, "x")], "BOT_COMMAND_INVALID"),
        ([("ask", "")], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([("ask", "x" * 257)], "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_commands_are_checked(
    bot: Bot, commands: list[tuple[str, str]], problem: str
) -> None:
    with pytest.raises(BadRequest, match=r"(?i)" + problem):
        await bot.set_my_commands(commands)


async def test_descriptions(bot: Bot) -> None:
    await bot.set_my_description("Отчёт", language_code="ru")
    await bot.set_my_short_description("x" * 120)
    assert (await bot.get_my_description("ru")).description == "Отчёт"
    assert (await bot.get_my_short_description()).short_description == "x" * 120
    with pytest.raises(BadRequest):
        await bot.set_my_short_description("x" * 121)
    with pytest.raises(BadRequest):
        await bot.set_my_description("x", language_code="russian")
