"""Groups: a word on how to ask when the bot is added, and quiet from then on."""

from telegram import ChatMember, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.handling.services import Services
from bot.pages.html import to_html
from bot.pages.page import plain_page
from bot.texts.catalogue import say

_ABSENT = (ChatMember.LEFT, ChatMember.BANNED)


async def on_membership(
    services: Services, update: Update, context: ContextTypes.DEFAULT_TYPE
) -> None:
    """Say how to ask, when the bot has just been added to a group."""
    change = update.my_chat_member
    if change is None or change.chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
        return
    was, now = change.old_chat_member.status, change.new_chat_member.status
    if was in _ABSENT and now not in _ABSENT:
        page = plain_page(
            say(services.language(update), "group-hello", {"bot": context.bot.username})
        )
        await context.bot.send_message(change.chat.id, to_html(page.runs))
