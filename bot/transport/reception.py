"""What was taken from Telegram and is not answered yet."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass

from telegram import Update

from bot.answer.turns import ASKER, Asker

# What is answered within a few seconds, where Telegram takes 30 messages a second.
MOST = 200
# An update that comes twice comes soon: so many are told apart.
_REMEMBERED = 2000


@dataclass(frozen=True, slots=True)
class Arrival:
    """How an update came; `late`: it waited at Telegram while the bot was away."""

    late: bool = False


_IN_TIME = Arrival()
ARRIVAL: ContextVar[Arrival] = ContextVar("arrival", default=_IN_TIME)


class Reception:
    """Has each update answered in a task of its own, once, however often it comes."""

    def __init__(self, answer: Callable[[Update], Awaitable[None]], most: int = MOST) -> None:
        self._answer = answer
        self._most = most
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._answered: dict[int, None] = {}
        self._changed = asyncio.Event()

    def __len__(self) -> int:
        """How many updates are being answered."""
        return len(self._tasks)

    @property
    def is_full(self) -> bool:
        """Whether nothing more is to be taken now."""
        return len(self._tasks) >= self._most

    @property
    def unanswered(self) -> list[int]:
        """The ids of the updates that are being answered, in ascending order."""
        return sorted(self._tasks)

    def take(self, update: Update, arrival: Arrival) -> "asyncio.Task[None] | None":
        """Begin to answer an update; returns its task, None where it was answered before."""
        number = update.update_id
        if number in self._answered:
            return None
        if number not in self._tasks:
            self._tasks[number] = asyncio.create_task(self._run(update, arrival))
        return self._tasks[number]

    async def change(self, seconds: float) -> None:
        """Wait until an answer is done, at most some seconds."""
        self._changed.clear()
        # not wait_for: before Python 3.12 it may swallow being cancelled
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._changed.wait()

    async def room(self) -> None:
        """Wait until more may be taken."""
        while self.is_full:
            self._changed.clear()
            await self._changed.wait()

    async def finish(self, seconds: float) -> int:
        """Take no more, and let what was taken be answered; returns how many were given up."""
        self._most = 0
        tasks = list(self._tasks.values())
        if not tasks:
            return 0
        _, late = await asyncio.wait(tasks, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return len(late)

    async def _run(self, update: Update, arrival: Arrival) -> None:
        person = update.effective_user
        chat = update.effective_chat
        ASKER.set(Asker(person.id if person else chat.id if chat else 0))
        ARRIVAL.set(arrival)
        try:
            await self._answer(update)
            self._answered[update.update_id] = None
            while len(self._answered) > _REMEMBERED:
                del self._answered[next(iter(self._answered))]
        finally:
            del self._tasks[update.update_id]
            self._changed.set()
