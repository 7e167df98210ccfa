"""A handout that a person puts together in a private chat; it is kept in memory only."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.handling.sending import replace, send
from bot.handling.services import Services, asked
from bot.pages import keyboards
from bot.pages.links import read_link
from bot.pages.page import Page, plain_page
from bot.pages.passages import Frame
from bot.paper.needs import missing_library
from bot.texts.catalogue import say
from index.search.reader import Index
from index.store.stored import StoredParagraph

Context = ContextTypes.DEFAULT_TYPE

MOST = 200  # paragraphs, some sixty pages
EMPTY = "x"


async def on_handout(services: Services, update: Update, _: Context) -> None:
    """`/handout`: what it holds, and what can be made of it; in reply to a message, with that."""
    message, language = asked(services, update)
    if replied := message.reply_to_message:
        await _add(services, message.chat_id, list(_linked(replied)))
    await send(message, _page(services.memory.handouts.get(message.chat_id) or (), language))


async def pick(services: Services, message: Message, paragraph_id: str, frame: Frame) -> str | None:
    """Add a paragraph, "" for all that the message lists; returns what to say."""
    if message.chat.type != ChatType.PRIVATE:
        return None
    wanted = [paragraph_id] if paragraph_id else list(_linked(message))

    count, full = await _add(services, message.chat_id, wanted)
    key = "handout-full" if full else "handout-added"
    return say(frame.language, key, {"count": count})


async def _add(services: Services, chat: int, wanted: list[str]) -> tuple[int, bool]:
    """Add those paragraphs that there are; returns how many it holds, and whether some are left."""

    def known(index: Index) -> list[str]:
        return [each for each in wanted if index.paragraph(each)]

    kept = services.memory.handouts.get(chat) or ()
    every = tuple(dict.fromkeys((*kept, *await services.library.read(known))))
    if every:
        services.memory.handouts.put(chat, every[:MOST])
    return len(every[:MOST]), len(every) > MOST


async def hand_out(services: Services, message: Message, detail: str, frame: Frame) -> str | None:
    """Send the handout as a file, or empty it; `detail`: "pdf" or "docx", "+" for originals."""
    language = frame.language
    if detail == EMPTY:
        services.memory.handouts.drop(message.chat_id)
        await replace(message, plain_page(say(language, "handout-emptied")))
        return None
    ids = services.memory.handouts.get(message.chat_id)
    if not ids:
        return say(language, "handout-none")
    if library := missing_library():
        return say(language, "paper-missing", {"library": library})

    def look(index: Index) -> list[StoredParagraph]:
        return [found for each in ids if (found := index.paragraph(each))]

    paragraphs = await services.library.read(look)
    kind = detail.rstrip("+")
    originals = detail.endswith("+")
    made = await asyncio.to_thread(_file, paragraphs, frame, kind, originals=originals)
    await message.reply_document(made, filename=f"tarmaq.{kind}")
    return None


def _file(paragraphs: list[StoredParagraph], frame: Frame, kind: str, *, originals: bool) -> bytes:
    # late imports: python-docx and reportlab
    from bot.paper.handouts.docx import as_docx
    from bot.paper.handouts.handout import handout_of
    from bot.paper.handouts.pdf import as_pdf

    handout = handout_of(paragraphs, frame, datetime.now(UTC).date(), "", originals=originals)
    return as_docx(handout) if kind == "docx" else as_pdf(handout)


def _page(ids: tuple[str, ...], language: str) -> Page:
    if not ids:
        return plain_page(say(language, "handout-none"))
    told = say(language, "handout-holds", {"count": len(ids)})
    return plain_page(told, keyboards.handout(language))


def _linked(message: Message) -> Iterator[str]:
    """The paragraphs that a message links to, in its order."""
    for entity in (*message.entities, *message.caption_entities):
        if target := read_link(entity.url or ""):
            yield target.paragraph_id
