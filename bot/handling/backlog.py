"""What was written while the bot was away: one polite word a chat, no flood of answers."""

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop, ContextTypes

from bot.handling.sending import send
from bot.handling.services import Services
from bot.pages.page import plain_page
from bot.texts.catalogue import say
from bot.transport.reception import ARRIVAL


async def skip_old(services: Services, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Stop the handling of what waited too long; in a private chat say so, once."""
    if not ARRIVAL.get().late:
        return
    message = update.message
    private = message is not None and message.chat.type == ChatType.PRIVATE
    if message and private and services.told_of_backlog.get(message.chat_id) is None:
        services.told_of_backlog.put(message.chat_id, value=True)
        await send(message, plain_page(say(services.language(update), "backlog")))
    raise ApplicationHandlerStop
