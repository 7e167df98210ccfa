"""Patience with Telegram: its flood limits, and connections that break."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import BadRequest, NetworkError
from telegram.ext import AIORateLimiter

_RETRIES = 3
_BROKEN = 2
_PAUSE = 1.0


class PatientLimiter(AIORateLimiter):
    """Waits where Telegram says so, and tries again where a connection broke.

    A request whose answer was lost may have been served: better an answer twice than none.
    """

    def __init__(self) -> None:
        super().__init__(max_retries=_RETRIES)

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
        for _ in range(_BROKEN):
            try:
                return await super().process_request(
                    callback, args, kwargs, endpoint, data, rate_limit_args
                )
            except BadRequest:
                raise
            except NetworkError:
                await asyncio.sleep(_PAUSE)
        return await super().process_request(
            callback, args, kwargs, endpoint, data, rate_limit_args
        )
