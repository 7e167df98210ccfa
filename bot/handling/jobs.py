"""Work that goes on after its handler has returned; what is under way when the bot stops, stops."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Coroutine
from typing import Any

from telegram import Message
from telegram.error import BadRequest, TelegramError

from bot.child import ChildDiedError
from bot.handling.sending import replace, send
from bot.pages.page import Page, plain_page
from bot.texts.catalogue import say

_logger = logging.getLogger(__name__)

_FAREWELL = 5.0


class Jobs:
    """The jobs under way. Each ends with a page in the place of a message of the bot."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, Page], shown: Message, language: str) -> None:
        """Begin a job, whose outcome is to replace the message `shown`."""
        task = asyncio.create_task(_run(work, shown, language))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        """End what is under way; its messages say so."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


async def _run(work: Coroutine[Any, Any, Page], shown: Message, language: str) -> None:
    try:
        page = await work
    except asyncio.CancelledError:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_FAREWELL):
                await _show(shown, plain_page(say(language, "job-stopped")))
        raise
    except ChildDiedError as error:
        _logger.exception("a process of the bot ended without a word")
        key = "job-stopped" if error.status == -signal.SIGTERM else "job-died"
        page = plain_page(say(language, key, {"status": str(error.status)}))
    except Exception:  # nobody awaits a job
        _logger.exception("a job failed")
        page = plain_page(say(language, "error-general"))
    await _show(shown, page)


async def _show(shown: Message, page: Page) -> None:
    """Replace a message; where it is gone, send another."""
    try:
        try:
            await replace(shown, page)
        except BadRequest:
            await send(shown, page)
    except TelegramError as error:
        _logger.warning("what came of a job was not told: %s", type(error).__name__)
