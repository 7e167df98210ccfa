"""`/reindex`: the index brought up to date in a process of its own, its progress in one message."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from telegram import Message, Update
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.admin.progress import Seen, outcome_page, progress_page
from bot.child import Event, events
from bot.handling.sending import replace, send
from bot.handling.services import Services, asked
from bot.pages.page import Page, plain_page
from bot.texts.catalogue import say

# Seconds between two edits of the message.
PAUSE = 2.5


async def on_reindex(
    services: Services, update: Update, context: ContextTypes.DEFAULT_TYPE
) -> None:
    """Begin a reindex, for admins; for others there is no such command."""
    message, language = asked(services, update)
    await begin(services, message, language)


async def begin(services: Services, message: Message, language: str) -> None:
    """Begin a reindex, whose progress shows below a message; one at a time."""
    if services.reindexing.locked():
        await send(message, plain_page(say(language, "reindex-running")))
        return
    # nothing is awaited between the look and this, so that there cannot be two
    await services.reindexing.acquire()
    try:
        shown = await send(message, plain_page(say(language, "reindex-begins")))
    except BaseException:
        services.reindexing.release()
        raise
    services.jobs.start(_reindex(services, shown, language), shown, language)


async def _reindex(services: Services, shown: Message, language: str) -> Page:
    happening = events(services.library.settings, "index.build")
    seen: dict[str, Event] = {}
    try:
        async with contextlib.aclosing(happening), _showing(seen, shown, language):
            async for event in happening:
                seen[event["event"]] = event
    finally:
        services.reindexing.release()
    # looked up, so that the switch does not wait for the next question
    in_use = await services.library.read(lambda index: index.version)
    return outcome_page(seen, language, in_use)


@contextlib.asynccontextmanager
async def _showing(seen: Seen, shown: Message, language: str) -> AsyncIterator[None]:
    """Show the progress every PAUSE seconds, where there is any."""
    done = asyncio.Event()
    showing = asyncio.create_task(_keep_showing(seen, shown, language, done))
    try:
        yield
    finally:
        done.set()
        await showing


async def _keep_showing(seen: Seen, shown: Message, language: str, done: asyncio.Event) -> None:
    before = progress_page({}, language)
    while not done.is_set():
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), PAUSE)
            return
        page = progress_page(seen, language)
        if page != before:
            before = page
            # the reindex goes on whether or not it can be shown
            with contextlib.suppress(TelegramError):
                await replace(shown, page)
