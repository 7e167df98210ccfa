"""Waiting for a condition without polling it."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Signal:
    """Wakes everyone who waits, each time it fires."""

    def __init__(self) -> None:
        self._waiters: set[asyncio.Future[None]] = set()

    def fire(self) -> None:
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def until(self, ready: Callable[[], T | None], timeout: float | None) -> T:
        """Return what `ready` gives once it is not None; TimeoutError after `timeout` seconds."""
        async with asyncio.timeout(timeout):
            while (value := ready()) is None:
                await self._fired()
            return value

    async def _fired(self) -> None:
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.add(waiter)
        try:
            await waiter
        finally:
            self._waiters.discard(waiter)
