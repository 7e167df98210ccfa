"""Whether Telegram is reached, said in the log: at once, then ever more rarely."""

import logging
import time
from collections.abc import Callable
from typing import Any

import httpx
from telegram.error import NetworkError
from telegram.request import HTTPXRequest

_SOON = 60.0
_RARELY = 6 * 3600.0
# a connection that takes longer is told as none, within ten seconds of the start
_CONNECT_SECONDS = 8.0
_READ_SECONDS = 20.0
_POOL = 256

_logger = logging.getLogger(__name__)


class _Rarely:
    """When to say a trouble that goes on: at once, a minute later, then after twice as long."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._next = 0.0
        self._wait = 0.0

    def due(self) -> bool:
        """Whether to say it now."""
        now = self._clock()
        if self._wait and now < self._next:
            return False
        self._wait = min(2 * self._wait or _SOON, _RARELY)
        self._next = now + self._wait
        return True

    def over(self) -> bool:
        """Whether there was a trouble; now there is none."""
        was, self._wait = self._wait, 0.0
        return was > 0


class Connection:
    """Says when Telegram is not reached, and when it is again. It knows of no message.

    `bot`: its username, once it is connected.
    """

    def __init__(
        self,
        url: str,
        heard_date: Callable[[str], None] = lambda _: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.bot: str | None = None
        self.heard_date = heard_date
        self._url = url
        self._lost = _Rarely(clock)
        self._shared = _Rarely(clock)

    def connected(self, bot: str) -> None:
        """The bot is known to Telegram under this username."""
        self.bot = bot
        _logger.info("connected as @%s", bot)

    def failed(self) -> None:
        """A request did not reach Telegram."""
        if self._lost.due():
            _logger.warning("Telegram cannot be reached at %s, trying again", self._url)

    def reached(self) -> None:
        """A request reached Telegram."""
        if self._lost.over():
            _logger.info("Telegram is reached again")

    def polled(self) -> None:
        """Updates were fetched, if only none."""

    def refused(self) -> None:
        """Another program fetches the updates of this bot."""
        if self._shared.due():
            _logger.error("another program fetches this bot's updates: stop one of the two")


class _Watched(HTTPXRequest):
    """Requests that say to a connection how they fared.

    `always`: also once the bot is connected. What is sent then is answers: when one fails is not
    told, as it would say when somebody asked.
    """

    def __init__(
        self, connection: Connection, proxy: str | None, *, always: bool, size: int
    ) -> None:
        async def hear(response: httpx.Response) -> None:  # httpx awaits it
            connection.heard_date(response.headers.get("date", ""))

        super().__init__(
            connection_pool_size=size,
            connect_timeout=_CONNECT_SECONDS,
            read_timeout=_READ_SECONDS,
            pool_timeout=_READ_SECONDS,
            proxy=proxy,
            httpx_kwargs={"event_hooks": {"response": [hear]}},
        )
        self._watching, self._always = connection, always

    async def do_request(self, *args: Any, **more: Any) -> tuple[int, bytes]:  # noqa: ANN401
        """Send a request, as the library does."""
        telling = self._always or self._watching.bot is None
        try:
            answer = await super().do_request(*args, **more)
        except NetworkError:
            if telling:
                self._watching.failed()
            raise
        if telling:
            self._watching.reached()
        return answer


def sending(connection: Connection, proxy: str | None) -> HTTPXRequest:
    """For everything but fetching updates; watched until the bot is connected."""
    return _Watched(connection, proxy, always=False, size=_POOL)


def fetching(connection: Connection, proxy: str | None) -> HTTPXRequest:
    """For fetching updates, watched as long as the bot runs."""
    return _Watched(connection, proxy, always=True, size=1)
