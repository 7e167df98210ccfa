"""Questions: in private and in groups, by text, command, mention or reply."""

import asyncio
import re

from telegram import Message, MessageEntity, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.answer.ask import QuestionError, Reply
from bot.answer.follow_up import follow_up
from bot.answer.library import RESULTS
from bot.handling.admission import admitted
from bot.handling.memory import MessageKey
from bot.handling.sending import send, typing
from bot.handling.services import Services
from bot.intents.respond import Said, on_detention, respond
from bot.lookup.lookup import Lookup
from bot.pages import browse
from bot.pages.conversation import headed, lookup_page, said_page
from bot.pages.html import Run
from bot.pages.linked import gone_page
from bot.pages.links import Target
from bot.pages.page import (
    Page,
    Result,
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
    """A text or a caption in a private chat, also edited: a follow-up, or a question."""
    message = update.effective_message
    text = _written(message) if message else ""
    if message is None or not text:
        return
    language = follow_up(text)
    subject = services.memory.subjects.get(message.chat_id)
    if language and subject:
        frame = services.frame(services.language(update, language), context.bot.username)
        await send_related(services, message, subject.paragraph_id, frame)
    else:
        await answer(services, update, context, message, text)


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
        await answer(services, update, context, message, question)


async def on_ask(services: Services, update: Update, context: Context) -> None:
    """`/ask question`, in private chats and groups."""
    message = update.effective_message
    if message is None:
        return
    question = _argument(message) or _replied(message)
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
        frame = services.frame(language, context.bot.username)
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

    def look(index: Index) -> Reply | Lookup | Said:
        known = report if report in index.reports else None
        return respond(index, question, passages=RESULTS, report=known, kind=kind, prior=language)

    try:
        async with typing(message), asyncio.timeout(services.settings.answer_seconds):
            response = await services.library.read(look)
    except QuestionError as error:
        await send(message, plain_page(say(language, error.message, error.arguments)))
        return
    except TimeoutError:
        services.counts["timeouts"] += 1
        await send(message, plain_page(say(language, "error-timeout")))
        return
    frame = services.frame(services.language(update, response.language), context.bot.username)
    if isinstance(response, Said):
        await _say(services, update, message, response, frame)
        return
    if isinstance(response, Lookup):
        looked_up = response
        page = await services.library.read(lambda index: lookup_page(index, looked_up, frame))
        await send(message, page, quote=True)
        return
    page = _reply(services, response, frame, report, in_group=not private)
    if heading:
        page = headed(page, heading)
    sent = await send(message, page, quote=not heading)
    if private:
        _remember(services, MessageKey(sent.chat_id, sent.message_id), response)


def _reply(
    services: Services, reply: Reply, frame: Frame, report: str | None, *, in_group: bool
) -> Page:
    """The page of a reply; contacts head an abstention on detention."""
    services.counts["answers" if reply.answers else "abstentions"] += 1
    page = reply_page(reply, frame, in_group=in_group)
    if reply.answers or not reply.passages:
        return page
    asked = reply.passages[0].paragraph.report
    if asked.id == report:
        page = narrowed(page, asked, frame.language)
    contacts = services.settings.urgent_contacts.get(frame.language, "")
    if contacts and on_detention(reply.question):
        page = Page([Run(contacts, bold=True), Run("\n\n"), *page.runs], page.rows)
    return page


async def _say(
    services: Services, update: Update, message: Message, said: Said, frame: Frame
) -> None:
    """Answer what is no question: in a group, thanks with a thumb up and nothing else."""
    private = message.chat.type == ChatType.PRIVATE
    if said.intent == "thanks" and not private:
        await message.set_reaction("👍")
        return
    person = update.effective_user
    if said.intent == "forget" and private and person:
        services.memory.forget(person.id)
    contacts = services.settings.urgent_contacts.get(frame.language, "")
    await send(message, said_page(said, frame, contacts, in_group=not private), quote=True)


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
