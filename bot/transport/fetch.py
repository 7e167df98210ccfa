"""Fetching updates: no more than can be answered soon; what was not answered stays at Telegram.

Telegram forgets an update once a later one is asked for. So the offset stays at the oldest update
that is not answered: after a crash that and all that follow come again. Telegram then also hands
over anew what is being answered, and at once: while something is, it is asked in turns.
"""

import asyncio
import json
import logging
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any, Protocol
from urllib.parse import urlencode

from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot
from telegram.request import BaseRequest

from bot.transport.clock import TOLERATED, TelegramClock
from bot.transport.reception import Arrival, Reception

# Seconds that Telegram holds a request open where there is nothing, and between two turns.
LONG_POLL = 25
TURN = 0.1
# Telegram hands over at most so many at a time.
BATCH = 100
_SOON, _RARELY = 0.5, 30.0
_READ_SECONDS = 15.0

_logger = logging.getLogger(__name__)

Raw = dict[str, Any]


class Watch(Protocol):
    """Who is told how fetching goes."""

    def failed(self) -> None:
        """Telegram was not reached, or made no sense."""

    def refused(self) -> None:
        """Another program fetches the same updates."""

    def polled(self) -> None:
        """Updates were fetched, if only none."""


class Fetcher:
    """Fetches updates and hands them to the reception, until it is cancelled."""

    def __init__(  # put together in one place
        self,
        bot: ExtBot[Any],
        request: BaseRequest,
        reception: Reception,
        clock: TelegramClock,
        *,
        kinds: Sequence[str],
        backlog_seconds: float,
        watch: Watch,
        counts: Counter[str],
    ) -> None:
        self._bot, self._request, self._reception = bot, request, reception
        self._clock, self._watch, self._counts = clock, watch, counts
        self._kinds = json.dumps(list(kinds))
        self._backlog = backlog_seconds
        self._seen: set[int] = set()
        self._offset = 0
        self._pause = 0.0
        # when nothing was left at Telegram
        self._emptied = -float("inf")

    async def run(self) -> None:
        """Fetch for ever. Raises InvalidToken where Telegram refuses the token."""
        while True:
            await self._reception.room()
            held = self._confirm()
            asked = time.monotonic()
            try:
                batch = await self._fetch(0 if held else LONG_POLL)
            except _Retry as retry:
                await asyncio.sleep(retry.seconds)
                continue
            self._watch.polled()
            new = self._take(batch)
            if len(batch) < BATCH:
                self._emptied = asked
            elif not new:
                self._let_go()
                continue
            if held and not new:
                await self._reception.change(TURN)

    async def close(self) -> None:
        """Tell Telegram what was answered, where it can be reached."""
        self._confirm()
        try:
            await self._ask(0, limit=1)
        except (TelegramError, KeyError, TypeError) as error:
            _logger.debug("not confirmed: %s", type(error).__name__)

    def _confirm(self) -> bool:
        """Move the offset to the oldest update that is not answered; whether there is one."""
        held = [number for number in self._reception.unanswered if number >= self._offset]
        if held:
            self._offset = held[0]
        elif self._seen:
            self._offset = max(self._seen) + 1
        self._seen = {number for number in self._seen if number >= self._offset}
        return bool(held)

    def _let_go(self) -> None:
        """Confirm the older half of a full batch: a few that wait must not hold up the others."""
        self._offset = sorted(self._seen)[len(self._seen) // 2] + 1
        self._seen = {number for number in self._seen if number >= self._offset}

    async def _ask(self, seconds: int, limit: int = BATCH) -> list[Raw]:
        query = {
            "offset": self._offset,
            "limit": limit,
            "timeout": seconds,
            "allowed_updates": self._kinds,
        }
        found: Any = await self._request.post(
            f"{self._bot.base_url}/getUpdates?{urlencode(query)}",
            read_timeout=_READ_SECONDS + seconds,
        )
        return [each for each in found if isinstance(each, dict)]

    async def _fetch(self, seconds: int) -> list[Raw]:
        """The updates from the offset on; raises _Retry, saying when to try again."""
        try:
            batch = await self._ask(seconds)
        except InvalidToken:
            raise
        except RetryAfter as error:
            raise _Retry(error._retry_after.total_seconds()) from None  # the public one warns
        except Conflict:
            self._watch.refused()
        except (TelegramError, KeyError, TypeError):
            # or what was answered was no answer of Telegram's
            self._watch.failed()
        else:
            self._pause = 0.0
            return batch
        self._pause = min(2 * self._pause or _SOON, _RARELY)
        raise _Retry(self._pause)

    def _take(self, batch: Sequence[Raw]) -> int:
        """Hand over what is new; returns how much that was. What cannot be read is counted."""
        # nothing that comes now can be older, whatever clocks say
        oldest = time.monotonic() - self._emptied
        new = []
        for raw in batch:
            number = raw.get("update_id")
            if isinstance(number, int) and number not in self._seen:
                self._seen.add(number)
                new.append(raw)
        read = [update for raw in new if (update := read_update(raw, self._bot, self._counts))]
        late_until = -1
        for update in read:
            if message := update.message:
                sent = message.date.timestamp()
                if oldest < TOLERATED:
                    self._clock.heard(sent)
                if min(oldest, self._clock.now() - sent) > self._backlog:
                    late_until = update.update_id
        for update in read:
            self._reception.take(update, Arrival(late=update.update_id <= late_until))
        return len(new)


def read_update(raw: Raw, bot: ExtBot[Any], counts: Counter[str]) -> Update | None:
    """One update; None, and counted, where the library cannot read it."""
    try:
        return Update.de_json(raw, bot)
    except Exception as error:  # noqa: BLE001  # whatever it fails on, the next ones go on
        counts["unreadable"] += 1
        _logger.debug("an update could not be read: %s", type(error).__name__)
        return None


class _Retry(Exception):  # noqa: N818  # no error: when to ask again
    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds
