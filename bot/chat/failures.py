"""What happens when something fails: the log learns the kind, the person learns what to do."""

import contextlib
import logging

from telegram import Update
from telegram.error import Conflict, Forbidden, TelegramError
from telegram.ext import ContextTypes

from bot.chat.sending import send
from bot.chat.services import Services
from bot.logs import describe
from bot.pages.page import plain_page
from bot.texts.catalogue import say

_logger = logging.getLogger(__name__)


async def on_error(services: Services, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Log the exception's type and the update's id, and tell the person."""
    error = context.error
    if isinstance(error, Conflict):
        _logger.error("another program fetches this bot's updates: stop one of the two")
        return
    services.counts["errors"] += 1
    number = update.update_id if isinstance(update, Update) else "none"
    _logger.error("update %s: %s", number, describe(error) if error else "unknown")
    if isinstance(update, Update) and not isinstance(error, Forbidden):
        with contextlib.suppress(TelegramError):
            await _tell(services, update)


async def _tell(services: Services, update: Update) -> None:
    text = say(services.language(update), "error-general")
    if update.callback_query:
        await update.callback_query.answer(text, show_alert=True)
    elif update.effective_message:
        await send(update.effective_message, plain_page(text))
