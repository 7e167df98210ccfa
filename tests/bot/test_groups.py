"""Groups, topics and inline mode."""

import pytest

from bot.texts.catalogue import say
from tests.bot_api import BotApi, Chat, Person

QUESTION = "Who elects the Ombudsman?"


@pytest.fixture
def circle(bot: BotApi) -> Chat:
    """A group that the bot is in, with privacy mode on."""
    return bot.group("Circle")


async def quiet(aru: Person, chat: Chat) -> bool:
    """Whether the bot has said nothing in a chat, once it has answered elsewhere."""
    before = [m for m in chat.messages if m.from_bot]
    await aru.ask(QUESTION)
    return [m for m in chat.messages if m.from_bot] == before


@pytest.mark.parametrize(
    "text", [f"/ask {QUESTION}", f"/ask@tarmaq_bot {QUESTION}", f"@tarmaq_bot {QUESTION}"]
)
async def test_it_answers_when_asked(aru: Person, circle: Chat, text: str) -> None:
    """By command or mention, as a reply to the question."""
    answer = await aru.ask(text, circle)
    assert answer.reply_to is circle.messages[0]
    assert "elected by the Senate" in answer.marked("bold")[0]


async def test_a_mention_may_stand_anywhere(aru: Person, circle: Chat) -> None:
    """Emoji before it, of two units each, do not shift what is cut out."""
    answer = await aru.ask("😀😀 @tarmaq_bot, кто избирает омбудсмена?", circle)
    assert answer.text.startswith("В докладе говорится")


async def test_it_answers_a_reply_to_it(aru: Person, circle: Chat) -> None:
    """A reply to the bot is a question to the bot."""
    first = await aru.ask(f"/ask {QUESTION}", circle)
    second = await aru.ask("death penalty moratorium", circle, reply_to=first)
    assert "moratorium" in second.marked("bold")[0]


async def test_it_is_quiet_otherwise(bot: BotApi, aru: Person) -> None:
    """As an admin of the group it sees everything, and still says nothing."""
    circle = bot.group("Circle", bot="administrator")
    other = bot.person("Other", "en")
    said = await other.send(QUESTION, circle)
    await aru.send("@another_bot " + QUESTION, circle)
    await aru.send(QUESTION, circle, reply_to=said)
    for command in ("/help", "/start", "/contents@tarmaq_bot", "/ask@another_bot x", "/status"):
        await aru.send(command, circle)
    await aru.send_document("photo.jpg", b"x", circle)
    assert await quiet(aru, circle)


async def test_it_answers_in_the_topic_it_was_asked_in(bot: BotApi, aru: Person) -> None:
    """Not in the general one, and as a reply."""
    forum = bot.group("Forum", topics=("Law", "Other"))
    answer = await aru.ask(f"/ask {QUESTION}", forum, topic="Other")
    assert answer.thread_id == forum.topics["Other"].id
    assert answer.reply_to
    assert answer.reply_to.text == f"/ask {QUESTION}"


async def test_a_groups_answer_leads_on_in_private(aru: Person, circle: Chat) -> None:
    """Its buttons post nothing into the group."""
    answer = await aru.ask(f"/ask {QUESTION}", circle)
    context = answer.button("Context")
    assert context.value.startswith("https://t.me/tarmaq_bot?start=kz-ngo-II-1")
    assert not [b for row in answer.buttons for b in row if b.action == "callback_data"]


async def test_a_word_on_how_to_ask_when_it_is_added(bot: BotApi, aru: Person) -> None:
    """Once, when it comes in; not when it is made an admin."""
    circle = bot.group("Circle", bot="left")
    await aru.set_bot(circle, "member")
    assert (await circle.next()).text == say("en", "group-hello", {"bot": "tarmaq_bot"})
    await aru.set_bot(circle, "administrator")
    assert await quiet(aru, circle)


async def test_ask_without_a_question(aru: Person, circle: Chat) -> None:
    """A hint, not an answer to nothing."""
    assert "/ask Who elects" in (await aru.ask("/ask", circle)).text


async def test_inline_results_post_a_quotation(aru: Person, circle: Chat) -> None:
    """Choosing one posts who says it, the words, and the citation with its link."""
    found = await aru.inline(QUESTION, circle)
    posted = await aru.choose(found.results[0], circle)
    assert posted.text.startswith("The report says:\n")
    assert "elected by the Senate" in posted.marked("blockquote")[0]
    assert [e.url for e in posted.entities if e.type == "text_link"] == [
        "https://t.me/tarmaq_bot?start=kz-ngo-II-1_8c180db6"
    ]
    assert await quiet(aru, circle)


async def test_a_quotation_posted_to_the_bot_is_no_question(bot: BotApi, aru: Person) -> None:
    """What comes back by inline mode is not answered."""
    found = await aru.inline(QUESTION)
    await aru.choose(found.results[0])
    assert await quiet(bot.person("Other", "en"), aru.chat)


async def test_inline_results_hold_nothing_personal(bot: BotApi) -> None:
    """They follow from the query alone, so Telegram may show them to everyone."""
    aru, dana = bot.person("Aru", "en"), bot.person("Dana", "kk")
    choice = await dana.ask("/language")
    await dana.press(choice, "Русский")
    one, other = await aru.inline(QUESTION), await dana.inline(QUESTION)
    assert one == other
    assert not one.is_personal
    assert len(one.results) == 10


async def test_an_inline_query_without_an_answer_says_so(aru: Person) -> None:
    """The nearest passages stand below a line that says what they are."""
    found = await aru.inline("How do I cook plov?")
    assert found.button
    assert found.button["text"] == say("en", "inline-nearest")


async def test_an_empty_inline_query_gets_a_hint(dana: Person) -> None:
    """In the person's own language, and so not for others."""
    found = await dana.inline("")
    assert found.button
    assert found.button["text"] == say("ru", "inline-hint")
    assert (found.results, found.is_personal, found.cache_time) == ([], True, 0)
