"""What was written while the bot was away: one polite word a chat, no flood of answers."""

from datetime import UTC, datetime, timedelta

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop, ContextTypes

from bot.chat.sending import send
from bot.chat.services import Services
from bot.pages.page import plain_page
from bot.texts.catalogue import say


async def skip_old(services: Services, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Stop the handling of a message that is too old; in a private chat say so, once."""
    message = update.message
    limit = timedelta(minutes=services.settings.backlog_minutes)
    if message is None or datetime.now(UTC) - message.date <= limit:
        return
    private = message.chat.type == ChatType.PRIVATE
    if private and services.told_of_backlog.get(message.chat_id) is None:
        services.told_of_backlog.put(message.chat_id, value=True)
        await send(message, plain_page(say(services.language(update), "backlog")))
    raise ApplicationHandlerStop
