"""Delivery of updates to a bot's webhook over HTTP."""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from .updates import UpdateQueue

RETRY_DELAY = 0.05
RESPONSE_TIMEOUT = aiohttp.ClientTimeout(total=5)


@dataclass
class Webhook:
    """One webhook: posts each update in turn until the bot answers 2xx."""

    url: str
    secret_token: str | None
    max_connections: int
    last_error: dict[str, Any] = field(default_factory=dict)
    attempts: int = 0
    _task: asyncio.Task[None] | None = None

    def start(self, updates: UpdateQueue) -> None:
        self._task = asyncio.create_task(self._deliver(updates))

    async def stop(self) -> None:
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _deliver(self, updates: UpdateQueue) -> None:
        headers = {}
        if self.secret_token:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.secret_token
        async with aiohttp.ClientSession(headers=headers, timeout=RESPONSE_TIMEOUT) as session:
            while True:
                update = await updates.changed.until(
                    lambda: next(iter(updates.pending), None), timeout=None
                )
                if await self._post(session, update):
                    updates.confirm(update["update_id"] + 1)
                else:
                    await asyncio.sleep(RETRY_DELAY)

    async def _post(self, session: aiohttp.ClientSession, update: dict[str, Any]) -> bool:
        self.attempts += 1
        try:
            async with session.post(self.url, json=update) as answer:
                if answer.ok:
                    return True
                problem = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError) as error:
            problem = str(error) or "Read timeout expired"
        self.last_error = {"last_error_date": int(time.time()), "last_error_message": problem}
        return False
