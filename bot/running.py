"""A bot's life: connect, take what comes, and at the end answer what was taken."""

import asyncio
import contextlib
import functools
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import Update
from telegram.error import BadRequest, InvalidToken, NetworkError

from bot.application import UPDATES, Bot
from bot.chat.menus import set_menus
from bot.handling.connection import fetching
from bot.settings import Webhook
from bot.transport.fetch import Fetcher, read_update
from bot.transport.hook import listening
from bot.transport.reception import Arrival, Reception

# From the signal on: for what was taken, and then for what is left to say.
STOP_SECONDS = 15.0
_FAREWELL_SECONDS = 2.0
_SOON, _RARELY = 1.0, 30.0

_logger = logging.getLogger(__name__)


def run(bot: Bot) -> None:
    """Run until SIGINT or SIGTERM; what was taken by then is still answered.

    Raises InvalidToken where Telegram refuses the token, at the start or later.
    """
    asyncio.run(_run(bot))


async def _run(bot: Bot) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    stop = asyncio.create_task(stopped.wait())
    connecting = asyncio.create_task(connect(bot))
    await asyncio.wait({stop, connecting}, return_when=asyncio.FIRST_COMPLETED)
    if not connecting.done():
        connecting.cancel()
        return
    connecting.result()
    async with serving(bot) as taking, introducing(bot):
        await asyncio.wait({stop, taking}, return_when=asyncio.FIRST_COMPLETED)
        if taking.done():
            taking.result()


async def connect(bot: Bot) -> None:
    """Make the bot known to Telegram, however long it takes to reach it."""
    pause = _SOON
    hook = bot.services.settings.webhook
    while True:
        try:
            await bot.application.initialize()
            await _announce(bot, hook)
        except (BadRequest, InvalidToken):
            raise
        except NetworkError:
            await asyncio.sleep(pause)
            pause = min(2 * pause, _RARELY)
        else:
            return


async def _announce(bot: Bot, hook: Webhook | None) -> None:
    """Tell Telegram where updates go to."""
    if hook is None:
        await bot.application.bot.delete_webhook()
    else:
        await bot.application.bot.set_webhook(
            hook.url, allowed_updates=UPDATES, secret_token=hook.secret
        )


@asynccontextmanager
async def serving(bot: Bot) -> AsyncIterator["asyncio.Task[None]"]:
    """Answer what comes until the end of the block; the bot is connected.

    Yields the task that takes updates: it ends only where it fails.
    """
    application, services = bot.application, bot.services
    services.connection.connected(application.bot.username)
    reception = Reception(application.process_update)
    try:
        async with _taking(bot, reception) as taking:
            yield taking
    finally:
        await services.jobs.stop()
        services.tally.tell()
        await application.shutdown()


@asynccontextmanager
async def introducing(bot: Bot) -> AsyncIterator[None]:
    """Set what Telegram shows of the bot, meanwhile."""
    menus = asyncio.create_task(set_menus(bot.application.bot, bot.services.settings.admins))
    try:
        yield
    finally:
        menus.cancel()


@asynccontextmanager
async def _taking(bot: Bot, reception: Reception) -> AsyncIterator["asyncio.Task[None]"]:
    hook = bot.services.settings.webhook
    source = _polling(bot, reception) if hook is None else _listening(bot, reception, hook)
    async with source as taking:
        try:
            yield taking
        finally:
            # first nothing more is taken, then what was taken is answered
            taking.cancel()
            await asyncio.wait({taking})
            if given_up := await reception.finish(STOP_SECONDS):
                _logger.warning("%d updates were not answered in time", given_up)


@asynccontextmanager
async def _polling(bot: Bot, reception: Reception) -> AsyncIterator["asyncio.Task[None]"]:
    services = bot.services
    async with fetching(services.connection, services.settings.proxy) as request:
        fetcher = Fetcher(
            bot.application.bot,
            request,
            reception,
            services.clock,
            kinds=UPDATES,
            backlog_seconds=60.0 * services.settings.backlog_minutes,
            watch=services.connection,
            counts=services.counts,
        )
        try:
            yield asyncio.create_task(fetcher.run())
        finally:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_FAREWELL_SECONDS):
                    await fetcher.close()


@asynccontextmanager
async def _listening(
    bot: Bot, reception: Reception, hook: Webhook
) -> AsyncIterator["asyncio.Task[None]"]:
    async with listening(hook, reception, functools.partial(_delivered, bot)):
        yield asyncio.create_task(asyncio.Event().wait())  # type: ignore[arg-type]  # never done


def _delivered(bot: Bot, raw: dict[str, Any]) -> tuple[Update, Arrival] | None:
    """An update that came to the webhook, and how it came."""
    services = bot.services
    update = read_update(raw, bot.application.bot, services.counts)
    if update is None:
        return None
    message = update.message
    age = services.clock.now() - message.date.timestamp() if message else 0.0
    return update, Arrival(late=age > 60.0 * services.settings.backlog_minutes)
