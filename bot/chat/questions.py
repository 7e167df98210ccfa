"""Questions: in private and in groups, by text, command, mention or reply."""

import asyncio
import re

from telegram import Message, MessageEntity, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.answer.ask import QuestionError, Reply
from bot.answer.follow_up import follow_up
from bot.chat.memory import MessageKey, Result
from bot.chat.sending import send, typing
from bot.chat.services import Services
from bot.pages import browse
from bot.pages.html import Run
from bot.pages.linked import gone_page
from bot.pages.links import Target
from bot.pages.page import (
    Page,
    narrowed,
    plain_page,
    related_page,
    reply_page,
    results_of,
)
from bot.pages.passages import Frame, short_place
from bot.texts.catalogue import say
from corpus.report import Kind
from index.search.reader import Index

Context = ContextTypes.DEFAULT_TYPE

_RELATED = 5
# what is left of "Hello, @bot, who …" when the mention goes
_NOISE = re.compile(r"^[^\w«“„\"(]+")


async def on_text(services: Services, update: Update, context: Context) -> None:
    """A text in a private chat: a follow-up, or a question."""
    message = update.effective_message
    if message is None or message.text is None:
        return
    language = follow_up(message.text)
    subject = services.memory.subjects.get(message.chat_id)
    if language and subject:
        frame = Frame(services.language(update, language), context.bot.username)
        await send_related(services, message, subject.paragraph_id, frame)
    else:
        await answer(services, update, context, message, message.text)


async def on_group_text(services: Services, update: Update, context: Context) -> None:
    """A text in a group: a question where it mentions the bot or replies to it, else nothing."""
    message = update.effective_message
    if message is None:
        return
    question = _addressed(message, context.bot.username, context.bot.id)
    if question is not None:
        await answer(services, update, context, message, question)


async def on_ask(services: Services, update: Update, context: Context) -> None:
    """`/ask question`, in private chats and groups."""
    message = update.effective_message
    if message is None:
        return
    question = _argument(message)
    if question:
        await answer(services, update, context, message, question)
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
    subject = services.memory.subjects.get(message.chat_id)
    if question:
        await answer(services, update, context, message, question, kind=Kind.RECOMMENDATION)
    elif subject:
        frame = Frame(language, context.bot.username)
        await send_related(services, message, subject.paragraph_id, frame)
    else:

        def contents(index: Index) -> Page:
            return browse.contents_page(index, language, detail=browse.RECOMMENDATIONS)

        await send(message, await services.library.read(contents))


async def answer(
    services: Services,
    update: Update,
    context: Context,
    message: Message,
    question: str,
    *,
    kind: Kind | None = None,
    heading: str = "",
) -> None:
    """Answer a question below a message, or say why not."""
    services.counts["questions"] += 1
    if not await admitted(services, update, message):
        return
    private = message.chat.type == ChatType.PRIVATE
    report = services.memory.reports.get(message.chat_id) if private else None
    language = services.language(update)
    try:
        async with typing(message), asyncio.timeout(services.settings.answer_seconds):
            reply = await services.library.ask(question, report=report, kind=kind)
    except QuestionError as error:
        await send(message, plain_page(say(language, error.message, error.arguments)))
        return
    except TimeoutError:
        services.counts["timeouts"] += 1
        await send(message, plain_page(say(language, "error-timeout")))
        return
    services.counts["answers" if reply.answers else "abstentions"] += 1
    frame = Frame(services.language(update, reply.language), context.bot.username)
    page = reply_page(reply, frame, in_group=not private)
    if not reply.answers and reply.passages:
        asked = reply.passages[0].paragraph.report
        if asked.id == report:
            page = narrowed(page, asked, frame.language)
    if heading:
        page = Page([Run(heading, italic=True), Run("\n\n"), *page.runs], page.rows)
    sent = await send(message, page)
    if private:
        _remember(services, MessageKey(sent.chat_id, sent.message_id), reply)


async def admitted(services: Services, update: Update, message: Message) -> bool:
    """Whether a person may ask now; one who may not is told so, once."""
    person = update.effective_user
    wait = services.throttle.admit(person.id) if person else None
    if wait is None:
        return True
    services.counts["throttled"] += 1
    if not wait.told:
        told = say(services.language(update), "throttled", {"seconds": wait.seconds})
        await send(message, plain_page(told))
    return False


async def send_related(
    services: Services, message: Message, paragraph_id: str, frame: Frame
) -> None:
    """Send the recommendations on a paragraph's subject."""

    def look(index: Index) -> Page:
        subject = index.paragraph(paragraph_id)
        if subject is None:
            return gone_page(index, Target(paragraph_id, ""), frame)
        place = short_place(subject, frame.language)
        return related_page(subject, browse.related(index, subject, _RELATED), frame, place)

    async with typing(message):
        page = await services.library.read(look)
    await send(message, page)


def _remember(services: Services, key: MessageKey, reply: Reply) -> None:
    """Keep what "more results" and a follow-up need: paragraph ids, not the question."""
    services.memory.results.put(key, results_of(reply))
    if reply.answers:
        first = reply.passages[0]
        services.memory.subjects.put(key.chat, Result(first.paragraph.id, first.places))
    else:
        services.memory.subjects.drop(key.chat)


def _argument(message: Message) -> str:
    """What stands after the command, as it was written."""
    return (message.text or "").partition(" ")[2].strip()


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
