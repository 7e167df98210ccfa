"""One worker, many askers: a fair turn for each, by the time that each has used.

Start-time fair queueing (Goyal, Vin and Cheng 1997), with the time that a look took as its cost:
next comes the asker who has used least, so that one who asks much, or what is long to answer,
waits behind those who do not. Who has not asked for a while starts level with the others.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")

# Who would wait longer than these seconds is told to come back; so few may always wait.
LONGEST_WAIT = 2.0
_ALWAYS = 32
# The mean time of a look follows the last ones by this share.
_FOLLOWS = 0.1
_FIRST_GUESS = 0.03


class BusyError(Exception):
    """More is waiting than can be answered soon."""


@dataclass(slots=True)
class Asker:
    """Whose looks these are; `admitted`: one of them was, so those that follow are not refused."""

    id: int
    admitted: bool = False


ASKER: ContextVar[Asker] = ContextVar("asker")

_Waiting = tuple[Callable[[], Any], "asyncio.Future[Any]"]


class Turns:
    """Runs functions in a worker, one at a time. Use it from one event loop at a time."""

    def __init__(self, worker: Executor) -> None:
        self._worker = worker
        self._queues: dict[int, deque[_Waiting]] = {}
        self._used: dict[int, float] = {}
        self._now = 0.0
        self._mean = _FIRST_GUESS
        self._serving: asyncio.Task[None] | None = None

    async def run(self, work: Callable[[], T]) -> T:
        """Run a function at the turn of `ASKER`; raises BusyError, or what the function raises."""
        asker = ASKER.get(None) or Asker(0)
        if not asker.admitted:
            self._make_room(asker.id)
            asker.admitted = True
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        if asker.id not in self._queues:
            self._queues[asker.id] = deque()
            self._used[asker.id] = max(self._used.get(asker.id, 0.0), self._now)
        self._queues[asker.id].append((work, future))
        if self._serving is None or self._serving.done():
            self._serving = asyncio.create_task(self._serve())
        return await future

    def _make_room(self, asker: int) -> None:
        """Refuse the last look of whom most looks wait for; this one, where that is its own."""
        waiting = sum(map(len, self._queues.values()))
        if waiting < max(_ALWAYS, LONGEST_WAIT / self._mean):
            return
        most = max(self._queues, key=lambda each: len(self._queues[each]))
        if len(self._queues[most]) <= len(self._queues.get(asker, ())) + 1:
            raise BusyError
        _, future = self._queues[most].pop()
        if not future.done():
            future.set_exception(BusyError())

    async def _serve(self) -> None:
        """Serve until nobody waits."""
        try:
            while self._queues:
                asker = min(self._queues, key=self._used.__getitem__)
                self._now = self._used[asker]
                work, future = self._queues[asker].popleft()
                if not self._queues[asker]:
                    del self._queues[asker]
                # who gave up waiting is passed over
                if not future.done():
                    self._used[asker] += await self._do(work, future)
            # all are level again
            self._used.clear()
            self._now = 0.0
        finally:
            for queue in self._queues.values():
                for _, future in queue:
                    future.cancel()
            self._queues.clear()

    async def _do(self, work: Callable[[], Any], future: "asyncio.Future[Any]") -> float:
        """Run a function and hand on what comes of it; returns the seconds that it took."""
        began = time.monotonic()
        try:
            result = await asyncio.get_running_loop().run_in_executor(self._worker, work)
        except Exception as error:  # noqa: BLE001  # it is for who waits
            if not future.done():
                future.set_exception(error)
        else:
            if not future.done():
                future.set_result(result)
        seconds = time.monotonic() - began
        self._mean += _FOLLOWS * (seconds - self._mean)
        return seconds
