"""What happens when something fails: the log learns the kind, the person learns what to do."""

import contextlib

from telegram import Update
from telegram.error import BadRequest, Forbidden, TelegramError
from telegram.ext import ContextTypes

from bot.answer.turns import BusyError
from bot.handling.sending import send
from bot.handling.services import Services
from bot.logs import describe
from bot.pages.page import plain_page
from bot.texts.catalogue import say
from bot.transport.patience import IS_NOTICE, GarbledError

# Telegram takes no answer to what was pressed or typed long ago.
_EXPIRED = "query is too old"


async def on_error(services: Services, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Count the exception's type for the log, and tell the person."""
    error = context.error
    if isinstance(error, BusyError):
        services.counts["busy"] += 1
        await _turn_away(services, update)
        return
    if isinstance(error, BadRequest) and _EXPIRED in error.message.lower():
        services.counts["expired"] += 1
        return
    services.counts["errors"] += 1
    services.tally.note(describe(error) if error else "unknown")
    # who has the answer, or does not want one, is told nothing
    if isinstance(update, Update) and not isinstance(error, (Forbidden, GarbledError)):
        with contextlib.suppress(TelegramError):
            await _tell(services, update, "error-general")


async def _turn_away(services: Services, update: object) -> None:
    """Say that more is asked than can be answered soon."""
    if not isinstance(update, Update):
        return
    IS_NOTICE.set(True)
    with contextlib.suppress(TelegramError):
        if update.inline_query:
            await update.inline_query.answer([], cache_time=0, is_personal=True)
        else:
            await _tell(services, update, "busy")


async def _tell(services: Services, update: Update, key: str) -> None:
    text = say(services.language(update), key)
    if update.callback_query:
        await update.callback_query.answer(text, show_alert=True)
    elif update.effective_message:
        await send(update.effective_message, plain_page(text), quote=True)
