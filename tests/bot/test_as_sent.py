"""Messages as people send them: edited, below the command, in reply to somebody, as thanks."""

import asyncio

from tests.bot_api import BotApi, Person

QUESTION = "Who elects the Ombudsman?"
ANSWER = "elected by the Senate"


async def test_an_answer_in_private_is_a_reply_to_its_question(aru: Person) -> None:
    """Of several questions one sees which an answer is to."""
    answer = await aru.ask(QUESTION)
    assert answer.reply_to is aru.chat.messages[0]


async def test_an_edited_question_is_answered_anew(aru: Person) -> None:
    """A slip that somebody mends is not lost."""
    await aru.ask("hello")
    await aru.edit(aru.chat.messages[0], QUESTION)
    async with asyncio.timeout(20):
        while ANSWER not in aru.chat.messages[-1].text:  # noqa: ASYNC110  # until it comes
            await asyncio.sleep(0.05)


async def test_a_question_may_stand_below_the_command(aru: Person) -> None:
    """A line break ends the command as a space does."""
    assert ANSWER in (await aru.ask(f"/ask\n{QUESTION}")).text


async def test_a_mention_in_reply_to_a_question_answers_that(bot: BotApi, aru: Person) -> None:
    """Whoever replies "@bot" to another's question wants that one answered."""
    circle = bot.group("Circle")
    asked = await aru.send(QUESTION, circle)
    answer = await aru.ask("@tarmaq_bot", circle, reply_to=asked)
    assert ANSWER in answer.text


async def test_thanks_in_a_group_get_a_thumb_and_no_message(bot: BotApi, aru: Person) -> None:
    """A group is not filled with courtesies."""
    circle = bot.group("Circle")
    answer = await aru.ask(f"/ask {QUESTION}", circle)
    thanks = await aru.send("thank you so much", circle, reply_to=answer)
    async with asyncio.timeout(20):
        while not thanks.reactions:  # noqa: ASYNC110  # a reaction is no message
            await asyncio.sleep(0.05)
    assert circle.messages[-1] is thanks
