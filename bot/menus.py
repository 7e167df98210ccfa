"""What Telegram shows of the bot in each language: its commands and its descriptions."""

import logging

from telegram import Bot, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from bot.catalogue import say
from bot.information import COMMANDS
from corpus.manifest import LANGUAGES

_logger = logging.getLogger(__name__)


async def set_menus(bot: Bot) -> None:
    """Set them all; the bot answers without them too."""
    try:
        for code in (None, *LANGUAGES):
            await _set(bot, code)
    except TelegramError as error:
        _logger.warning("menus were not set: %s", type(error).__name__)


async def _set(bot: Bot, code: str | None) -> None:
    """Set them for one language, or for those who have none of the three."""
    language = code or "en"
    every = [(name, say(language, f"command-{name}")) for name in COMMANDS]
    await bot.set_my_commands(every, BotCommandScopeAllPrivateChats(), code)
    await bot.set_my_commands(every[:1], BotCommandScopeAllGroupChats(), code)
    await bot.set_my_description(say(language, "about-bot"), code)
    await bot.set_my_short_description(say(language, "about-bot-short"), code)
