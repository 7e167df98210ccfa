"""What happens when something fails: the log learns the kind, the person learns what to do."""

import contextlib

from telegram import Update
from telegram.error import Conflict, Forbidden, NetworkError, TelegramError
from telegram.ext import ContextTypes

from bot.chat.sending import send
from bot.chat.services import Services
from bot.logs import describe
from bot.pages.page import plain_page
from bot.texts.catalogue import say


async def on_error(services: Services, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Count the exception's type for the log, and tell the person."""
    error = context.error
    if isinstance(error, Conflict):
        services.connection.refused()
        return
    if isinstance(error, NetworkError) and update is None:
        return  # of fetching updates: bot/chat/connection.py tells it
    services.counts["errors"] += 1
    services.tally.note(describe(error) if error else "unknown")
    if isinstance(update, Update) and not isinstance(error, Forbidden):
        with contextlib.suppress(TelegramError):
            await _tell(services, update)


async def _tell(services: Services, update: Update) -> None:
    text = say(services.language(update), "error-general")
    if update.callback_query:
        await update.callback_query.answer(text, show_alert=True)
    elif update.effective_message:
        await send(update.effective_message, plain_page(text))
