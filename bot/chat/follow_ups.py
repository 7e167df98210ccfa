"""Follow-ups: what is wished of the answer before, in words or by a button."""

from collections.abc import Callable

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.chat.answering import answer_on
from bot.handling.memory import MessageKey
from bot.handling.sending import send, typing
from bot.handling.services import Services
from bot.intents.wishes import Wish, Wished
from bot.pages import browse, keyboards
from bot.pages.linked import gone_page, linked_page
from bot.pages.links import Target
from bot.pages.page import SHOWN, Page, Result, Shown, more_page, plain_page, related_page
from bot.pages.passages import Frame, short_place
from bot.texts.catalogue import say
from index.search.found import Passage
from index.search.reader import Index

Context = ContextTypes.DEFAULT_TYPE
Look = Callable[[Index], Page]

_RELATED = 5
# What means nothing without an answer before it.
_REFERRING = (Wish.MORE, Wish.CONTEXT, Wish.ORIGINAL, Wish.SHARE, Wish.AND)


async def grant(
    services: Services,
    update: Update,
    context: Context,
    message: Message,
    *,
    text: str,
    wished: Wished,
) -> bool:
    """Do what is wished of the answer before; False where the message is one of its own after all.

    Where there is nothing to go on from, it is asked what is meant.
    """
    shown = _before(services, message, context.bot.id)
    language = services.language(update, wished.language or None)
    frame = services.frame(language, context.bot.username)
    subject = shown.subject if shown else None
    if wished.wish is Wish.CONTENTS:
        await send(
            message, await _read(services, lambda index: browse.contents_page(index, language))
        )
    elif wished.wish is Wish.NUMBER:
        chosen = _numbered(shown, int(wished.detail)) if shown else None
        if chosen is None:
            return False
        await send(message, await _read(services, _opened(chosen, frame)))
    elif wished.wish is Wish.MORE and shown:
        await send_more(services, message, shown, frame)
    elif subject and wished.wish is Wish.AND:
        await answer_on(services, update, context, message, question=text, subject=subject)
    elif subject and wished.wish is Wish.RECOMMENDATIONS:
        await send_related(services, message, subject.paragraph_id, frame)
    elif subject:
        await send(message, await _read(services, _wanted(wished, subject, frame)))
    elif wished.wish in _REFERRING:
        told = say(language, "asked-on-what", {"example": say(language, "example-1")})
        await send(message, plain_page(told, keyboards.examples(language)))
    else:
        return False
    return True


async def send_more(services: Services, message: Message, shown: Shown, frame: Frame) -> None:
    """Send the next passages that a question found, numbered on."""
    if not shown.more:
        await send(message, plain_page(say(frame.language, "more-none")))
        return
    first = shown.first + len(shown.listed)
    listed, more = shown.more[:SHOWN], shown.more[SHOWN:]

    def look(index: Index) -> Page:
        found = [
            Passage(paragraph, result.places)
            for result in listed
            if (paragraph := index.paragraph(result.paragraph_id))
        ]
        several = len(index.reports) > 1
        return more_page(found, frame, first, has_more=bool(more), several=several)

    sent = await send(message, await _read(services, look))
    private = message.chat.type == ChatType.PRIVATE
    key = MessageKey(sent.chat_id, sent.message_id)
    services.memory.show(key, Shown(shown.subject, listed, first, more), private=private)


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
        page = await _read(services, look)
    await send(message, page)


async def _read(services: Services, look: Look) -> Page:
    return await services.library.read(look)


def _before(services: Services, message: Message, bot_id: int) -> Shown | None:
    """What a message refers to: what it replies to, else the last answer in a private chat."""
    replied = message.reply_to_message
    if replied and replied.from_user and replied.from_user.id == bot_id:
        return services.memory.last(message.chat_id, replied.message_id)
    return services.memory.last(message.chat_id)


def _numbered(shown: Shown, number: int) -> Result | None:
    """The passage of a number in a list."""
    place = number - shown.first
    return shown.listed[place] if 0 <= place < len(shown.listed) else None


def _opened(result: Result, frame: Frame, *, original: bool = False) -> Look:
    target = Target(result.paragraph_id, "")
    return lambda index: linked_page(index, target, frame, result.places, original=original)


def _wanted(wished: Wished, subject: Result, frame: Frame) -> Look:
    """The page of the answer before: in context, in a language, in the original, to share."""
    if wished.wish is Wish.SHARE:

        def share(index: Index) -> Page:
            paragraph = index.paragraph(subject.paragraph_id)
            rows = [keyboards.share(paragraph, frame.language)] if paragraph else []
            return plain_page(say(frame.language, "share-how"), rows)

        return share
    if wished.wish is Wish.TRANSLATION and wished.detail:
        frame = frame._replace(language=wished.detail)
    return _opened(subject, frame, original=wished.wish is Wish.ORIGINAL)
