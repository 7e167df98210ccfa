"""What handlers work with, put together once in `application.py`."""

import asyncio
import time
from collections import Counter
from dataclasses import dataclass, field

from telegram import Message, Update

from bot.answer.library import Library
from bot.handling.connection import Connection
from bot.handling.file_ids import FileIds
from bot.handling.jobs import Jobs
from bot.handling.memory import Expiring, Memory, MessageKey
from bot.handling.tally import Tally
from bot.handling.throttle import Throttle
from bot.pages.passages import Frame
from bot.settings import BotSettings
from bot.transport.clock import TelegramClock
from corpus.shelf.manifest import LANGUAGES
from corpus.words.glossary import Term

_A_MINUTE = 60.0
_INLINE_PER_MINUTE = 120


@dataclass(frozen=True, slots=True)
class Services:
    """The library, what is kept in memory, and counts without text or person.

    `reindexing` is held by the one reindex under way, `reading` by the one document being read,
    `drawing` by the one page being drawn; `file_ids` are of pictures that Telegram has already;
    `adding` has the buttons *Add* that were pressed: of which preview, with which fingerprint.
    """

    settings: BotSettings
    clock: TelegramClock
    connection: Connection
    library: Library
    glossary: list[Term]
    throttle: Throttle
    file_ids: FileIds
    inline_throttle: Throttle = field(default_factory=lambda: Throttle(_INLINE_PER_MINUTE))
    memory: Memory = field(default_factory=Memory)
    told_of_backlog: Expiring[int, bool] = field(default_factory=lambda: Expiring(_A_MINUTE))
    counts: Counter[str] = field(default_factory=Counter)
    tally: Tally = field(default_factory=Tally)
    started: float = field(default_factory=time.monotonic)
    jobs: Jobs = field(default_factory=Jobs)
    reindexing: asyncio.Lock = field(default_factory=asyncio.Lock)
    reading: asyncio.Lock = field(default_factory=asyncio.Lock)
    drawing: asyncio.Lock = field(default_factory=asyncio.Lock)
    adding: Expiring[tuple[MessageKey, str], bool] = field(default_factory=Expiring)

    def frame(self, language: str, bot: str) -> Frame:
        """What a message in a language is written in; `bot`: the bot's username."""
        return Frame(language, bot, self.settings.reader_url)

    def is_admin(self, update: Update) -> bool:
        """Whether an update is of an admin."""
        person = update.effective_user
        return person is not None and person.id in self.settings.admins

    def language(self, update: Update, question: str | None = None) -> str:
        """The language to speak: the person's choice, else the question's, else Telegram's."""
        person = update.effective_user
        if person is None:
            return question or "en"
        code = (person.language_code or "").partition("-")[0]
        spoken = code if code in LANGUAGES else "en"
        return self.memory.languages.get(person.id) or question or spoken


def asked(services: Services, update: Update) -> tuple[Message, str]:
    """The message of an update that has one, and the language to answer in."""
    if update.effective_message is None:
        raise TypeError("a handler of messages was given an update without one")
    return update.effective_message, services.language(update)
