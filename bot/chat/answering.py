"""Answering: what a question found becomes a message below it, or a word why not."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.answer.ask import QuestionError, Reply
from bot.answer.follow_up import ask_on
from bot.answer.library import RESULTS
from bot.handling.admission import admitted
from bot.handling.memory import MessageKey
from bot.handling.sending import send, typing
from bot.handling.services import Services
from bot.intents.respond import Said, on_detention, respond
from bot.lookup.lookup import Lookup
from bot.pages.conversation import headed, lookup_page, said_page, subject_heading
from bot.pages.html import Run
from bot.pages.page import Page, Result, narrowed, plain_page, reply_page, shown_of
from bot.pages.passages import Frame
from bot.texts.catalogue import say
from corpus.report import Kind
from index.search.found import Passage
from index.search.reader import Index

Context = ContextTypes.DEFAULT_TYPE
T = TypeVar("T")


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
    """Answer a question below a message, or say why not; `heading` stands above the answer."""
    report, language = _report(services, message), services.language(update)

    def look(index: Index) -> Reply | Lookup | Said:
        known = report if report in index.reports else None
        return respond(index, question, passages=RESULTS, report=known, kind=kind, prior=language)

    response = await _read(services, update, message, look)
    if response is None:
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
    await _reply(services, message, response, frame, heading)


async def answer_on(
    services: Services,
    update: Update,
    context: Context,
    message: Message,
    *,
    question: str,
    subject: Result,
) -> None:
    """Answer a question that leaves out what it is about: it is about `subject`, which is told."""
    report = _report(services, message)

    def look(index: Index) -> tuple[Reply, Passage] | None:
        paragraph = index.paragraph(subject.paragraph_id)
        if paragraph is None:
            return None
        passage = Passage(paragraph, subject.places)
        known = report if report in index.reports else None
        return ask_on(index, question, passage, passages=RESULTS, report=known), passage

    found = await _read(services, update, message, look)
    if found is None:
        return
    reply, passage = found
    frame = services.frame(services.language(update, reply.language), context.bot.username)
    await _reply(services, message, reply, frame, subject_heading(passage, frame))


async def _read(
    services: Services, update: Update, message: Message, look: Callable[[Index], T]
) -> T | None:
    """What is read from the index for a message; None where it may not be, or failed: told."""
    services.counts["questions"] += 1
    if not await admitted(services, update, message):
        return None
    language = services.language(update)
    try:
        async with typing(message), asyncio.timeout(services.settings.answer_seconds):
            return await services.library.read(look)
    except QuestionError as error:
        await send(message, plain_page(say(language, error.message, error.arguments)))
    except TimeoutError:
        services.counts["timeouts"] += 1
        await send(message, plain_page(say(language, "error-timeout")))
    return None


def _report(services: Services, message: Message) -> str | None:
    """The one report that a person wants to ask, in private."""
    private = message.chat.type == ChatType.PRIVATE
    return services.memory.reports.get(message.chat_id) if private else None


async def _reply(
    services: Services, message: Message, reply: Reply, frame: Frame, heading: str
) -> None:
    """Send a reply, and keep what a follow-up needs."""
    private = message.chat.type == ChatType.PRIVATE
    page = _page(services, reply, frame, _report(services, message), in_group=not private)
    sent = await send(message, headed(page, heading) if heading else page, quote=not heading)
    key = MessageKey(sent.chat_id, sent.message_id)
    services.memory.show(key, shown_of(reply), private=private)


def _page(
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
