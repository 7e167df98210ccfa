"""What Telegram shows of the bot in each language: its commands and its descriptions."""

import contextlib
import logging
from collections.abc import Iterable

from telegram import (
    Bot,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot.pages.information import ADMIN_COMMANDS, COMMANDS
from bot.texts.catalogue import say
from corpus.shelf.manifest import LANGUAGES

_logger = logging.getLogger(__name__)


async def set_menus(bot: Bot, admins: Iterable[int] = ()) -> None:
    """Set them all; the bot answers without them too."""
    try:
        for code in (None, *LANGUAGES):
            await _set(bot, code)
    except TelegramError as error:
        _logger.warning("menus were not set: %s", type(error).__name__)
    await set_admin_menus(bot, admins)


async def set_admin_menus(bot: Bot, admins: Iterable[int]) -> None:
    """Set the commands in admins' private chats, as far as they have written to the bot."""
    for admin in admins:
        with contextlib.suppress(TelegramError):
            for code in (None, *LANGUAGES):
                every = _commands((*COMMANDS, *ADMIN_COMMANDS), code)
                await bot.set_my_commands(every, BotCommandScopeChat(admin), code)


async def _set(bot: Bot, code: str | None) -> None:
    """Set them for one language, or for those who have none of the three."""
    language = code or "en"
    every = _commands(COMMANDS, code)
    await bot.set_my_commands(every, BotCommandScopeAllPrivateChats(), code)
    await bot.set_my_commands(every[:1], BotCommandScopeAllGroupChats(), code)
    await bot.set_my_description(say(language, "about-bot"), code)
    await bot.set_my_short_description(say(language, "about-bot-short"), code)


def _commands(names: Iterable[str], code: str | None) -> list[tuple[str, str]]:
    return [(name, say(code or "en", f"command-{name}")) for name in names]
