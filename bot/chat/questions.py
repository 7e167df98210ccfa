"""Questions: in private and in groups, by text, command, mention or reply."""

import re

from telegram import Message, MessageEntity, Update
from telegram.ext import ContextTypes

from bot.chat.answering import answer
from bot.chat.follow_ups import grant, send_related
from bot.handling.sending import send
from bot.handling.services import Services
from bot.intents.parts import questions_in
from bot.intents.wishes import read_wish
from bot.pages import browse
from bot.pages.page import Page, plain_page
from bot.texts.catalogue import say
from corpus.report import Kind
from index.search.reader import Index

Context = ContextTypes.DEFAULT_TYPE

# what is left of "Hello, @bot, who …" when the mention goes
_NOISE = re.compile(r"^[^\w«“„\"(]+")


async def on_text(services: Services, update: Update, context: Context) -> None:
    """A text or a caption in a private chat, also edited: a follow-up, or a question."""
    message = update.effective_message
    text = _written(message) if message else ""
    if message is None or not text:
        return
    await take(services, update, context, message, text)


async def on_group_text(services: Services, update: Update, context: Context) -> None:
    """A text in a group: a question where it mentions the bot or replies to it, else nothing."""
    message = update.effective_message
    if message is None:
        return
    question = _addressed(message, context.bot.username, context.bot.id)
    if question == "":
        # "@bot" alone, in reply to somebody's question
        question = _replied(message)
    if question is not None:
        await take(services, update, context, message, question)


async def take(
    services: Services, update: Update, context: Context, message: Message, text: str
) -> None:
    """Do what a text means: go on from the answer before, or answer it, each of its questions."""
    wished = read_wish(text)
    if wished and await grant(services, update, context, message, text=text, wished=wished):
        return
    asked = questions_in(text)
    for question in asked:
        heading = question if len(asked) > 1 else ""
        await answer(services, update, context, message, question, heading=heading)


async def on_ask(services: Services, update: Update, context: Context) -> None:
    """`/ask question`, in private chats and groups."""
    message = update.effective_message
    if message is None:
        return
    question = _argument(message) or _replied(message)
    if question:
        await take(services, update, context, message, question)
        return
    language = services.language(update)
    example = say(language, "example-1")
    await send(message, plain_page(say(language, "hint-ask", {"example": example})))


async def on_recommendations(services: Services, update: Update, context: Context) -> None:
    """`/recommendations question`; without one, on the last answer's subject, or to browse."""
    message = update.effective_message
    if message is None:
        return
    question = _argument(message)
    language = services.language(update)
    shown = services.memory.last(message.chat_id)
    subject = shown.subject if shown else None
    if question:
        await answer(services, update, context, message, question, kind=Kind.RECOMMENDATION)
    elif subject:
        frame = services.frame(language, context.bot.username)
        await send_related(services, message, subject.paragraph_id, frame)
    else:

        def contents(index: Index) -> Page:
            return browse.contents_page(index, language, detail=browse.RECOMMENDATIONS)

        await send(message, await services.library.read(contents))


def _argument(message: Message) -> str:
    """What stands after the command, on its line or below, as it was written."""
    return "".join(_written(message).split(maxsplit=1)[1:]).strip()


def _replied(message: Message) -> str:
    """The text that a message replies to."""
    return _written(message.reply_to_message) if message.reply_to_message else ""


def _written(message: Message) -> str:
    """The text of a message, or the caption of what was sent."""
    return message.text or message.caption or ""


def _addressed(message: Message, username: str, bot_id: int) -> str | None:
    """The question in a group's message that is for the bot; None where it is not."""
    text = message.text or ""
    mentions = message.parse_entities([MessageEntity.MENTION])
    name = f"@{username}".lower()
    for entity, mention in mentions.items():
        if mention.lower() == name:
            data = text.encode("utf-16-le")
            before, after = data[: 2 * entity.offset], data[2 * (entity.offset + entity.length) :]
            rest = f"{before.decode('utf-16-le')} {after.decode('utf-16-le')}"
            return _NOISE.sub("", rest).rstrip()
    replied = message.reply_to_message
    if replied and replied.from_user and replied.from_user.id == bot_id and replied.text:
        return text
    return None
