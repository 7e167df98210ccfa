"""Sending pages: split where long, as replies in groups, in the topic they belong to."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator

from telegram import MaybeInaccessibleMessage, Message
from telegram.constants import ChatAction, ChatType
from telegram.error import BadRequest, TelegramError

from bot.pages.html import to_html
from bot.pages.keyboards import markup
from bot.pages.page import Page
from bot.pages.split import split

# Telegram shows an action for five seconds.
_AGAIN = 4.5
_logger = logging.getLogger(__name__)
_showing: set[asyncio.Task[None]] = set()


async def send(message: Message, page: Page, *, quote: bool = False) -> Message:
    """Send a page where a message came from; returns the part that bears the buttons.

    In a group, and where asked to, it is a reply to the message.
    """
    *parts, last = split(page.runs)
    quote = quote or message.chat.type != ChatType.PRIVATE
    for part in parts:
        await message.reply_html(to_html(part), do_quote=quote)
    return await message.reply_html(to_html(last), do_quote=quote, reply_markup=markup(page.rows))


async def replace(message: Message, page: Page) -> None:
    """Put a page in the place of a message of the bot; what is too long for one follows it."""
    first, *parts = split(page.runs)
    buttons = None if parts else markup(page.rows)
    try:
        await message.edit_text(to_html(first), reply_markup=buttons)
    except BadRequest as error:
        # a button pressed twice: it is there already
        if "not modified" not in error.message.lower():
            raise
        return
    for place, part in enumerate(parts, start=1):
        buttons = markup(page.rows) if place == len(parts) else None
        await message.reply_html(to_html(part), reply_markup=buttons)


def accessible(message: MaybeInaccessibleMessage | None) -> Message | None:
    """A button's message, unless Telegram no longer gives it."""
    return message if isinstance(message, Message) else None


@contextlib.asynccontextmanager
async def typing(message: Message) -> AsyncIterator[None]:
    """Show "typing…" in a private chat for as long as something is worked on."""
    if message.chat.type != ChatType.PRIVATE:
        yield
        return
    done = asyncio.Event()
    showing = asyncio.create_task(_keep_typing(message, done))
    _showing.add(showing)
    showing.add_done_callback(_showing.discard)
    try:
        yield
    finally:
        # not waited for: Telegram may be slow to show it, and the answer is there
        done.set()


async def _keep_typing(message: Message, done: asyncio.Event) -> None:
    while not done.is_set():
        try:
            await message.reply_chat_action(ChatAction.TYPING)
        except TelegramError as error:
            _logger.debug("no typing action: %s", type(error).__name__)
            return
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), _AGAIN)
