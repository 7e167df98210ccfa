"""Patience with Telegram: its flood limits, and connections that break.

Each chat waits for itself: for its turn in the pace that Telegram bears, and where Telegram says to
wait. A request whose answer was lost may have been served: better an answer twice than none.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from aiolimiter import AsyncLimiter
from telegram.constants import FloodLimit
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import BaseRateLimiter

# Telegram bears short bursts in a chat, and a message a second then; it says how long to wait.
_BURST = 10
_MINUTE = 60.0
# What Telegram counts: messages, not what is shown about them.
_COUNTED = ("send", "edit", "copy", "forward")
_UNCOUNTED = ("sendChatAction",)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.25, 4.0
# Telegram counts whole seconds; a little more spares a second refusal.
_SLACK = 0.1
_LANES = 500

# Words to those who are turned away go in a pace of their own, and take none of the answers'.
IS_NOTICE: ContextVar[bool] = ContextVar("is_notice", default=False)


class GarbledError(Exception):
    """Telegram did what was asked, and its reply could not be read, twice."""


@dataclass(slots=True)
class _Lane:
    """A chat's requests, one after the other."""

    limits: tuple[AsyncLimiter, ...]
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def is_idle(self) -> bool:
        """Whether it can be forgotten."""
        return not self.turn.locked() and all(
            each.has_capacity(each.max_rate) for each in self.limits
        )


class Patience(BaseRateLimiter[int]):
    """Paces requests by chat, waits by chat, and tries again, for `seconds` at most."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._lanes: dict[object, _Lane] = {}
        self._moved: dict[object, int] = {}
        self._answers = AsyncLimiter(FloodLimit.MESSAGES_PER_SECOND, 1)
        self._notices = AsyncLimiter(FloodLimit.MESSAGES_PER_SECOND, 1)

    async def initialize(self) -> None:
        """Nothing to do."""

    async def shutdown(self) -> None:
        """Nothing to do."""

    async def process_request(  # noqa: PLR0917  # as python-telegram-bot declares it
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401  # as python-telegram-bot declares it
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:  # noqa: ANN401  # as python-telegram-bot declares it
        """Make a request, again if need be."""

        def request() -> Awaitable[Any]:
            return callback(*args, **kwargs)

        if endpoint in _UNCOUNTED:
            # it comes in time or not at all
            return await request()
        if "chat_id" not in data or not endpoint.startswith(_COUNTED):
            return await self._persist(request, data)
        data["chat_id"] = self._moved.get(data["chat_id"], data["chat_id"])
        lane = self._lane(data["chat_id"])
        async with lane.turn:
            for limit in (*lane.limits, self._notices if IS_NOTICE.get() else self._answers):
                await limit.acquire()
            return await self._persist(request, data)

    def _lane(self, chat: object) -> _Lane:
        if chat not in self._lanes:
            if len(self._lanes) >= _LANES:
                self._lanes = {key: lane for key, lane in self._lanes.items() if not lane.is_idle}
            limits = [AsyncLimiter(_BURST, _BURST)]
            if str(chat).startswith(("-", "@")):
                limits.append(AsyncLimiter(FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP, _MINUTE))
            self._lanes[chat] = _Lane(tuple(limits))
        return self._lanes[chat]

    async def _persist(self, request: Callable[[], Awaitable[Any]], data: dict[str, Any]) -> Any:  # noqa: ANN401
        """Try until it succeeds, is refused, or is too late."""
        until = time.monotonic() + self._seconds
        pause, garbled = _FIRST_PAUSE, False
        while True:
            try:
                return await request()
            except RetryAfter as error:
                seconds = error._retry_after.total_seconds() + _SLACK  # the public one warns
                await asyncio.sleep(seconds)
                until += seconds
            except ChatMigrated as error:
                self._moved[data["chat_id"]] = data["chat_id"] = error.new_chat_id
            except (BadRequest, Forbidden, InvalidToken, Conflict):
                raise
            except NetworkError:
                if time.monotonic() + pause > until:
                    raise
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
            except (TelegramError, KeyError, TypeError):
                # a status of success, and a reply that is none
                if garbled:
                    raise GarbledError from None
                garbled = True
