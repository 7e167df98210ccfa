"""The webhook: updates as Telegram delivers them, none of anybody else's.

The secret is looked at before any of the body is read. A delivery is acknowledged when it was
answered, or after a moment: what was not acknowledged when the bot dies, Telegram delivers again.
"""

import asyncio
import hmac
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from telegram import Update
from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, RequestHandler, stream_request_body

from bot.settings import Webhook
from bot.transport.reception import Arrival, Reception

# An update holds a message and the one that it replies to: some tens of kilobytes.
LONGEST_BODY = 1 << 20
_BODY_SECONDS = 10.0
_IDLE_SECONDS = 120.0
_MOMENT = 2.0

Read = Callable[[dict[str, Any]], tuple[Update, Arrival] | None]


@asynccontextmanager
async def listening(hook: Webhook, reception: Reception, read: Read) -> AsyncIterator[None]:
    """Listen for updates until the end of the block; `read` makes one of a JSON object."""
    arguments = {"secret": hook.secret, "reception": reception, "read": read}
    door = Application([(f"/{hook.path}/?", _Door, arguments)], log_function=lambda _: None)
    server = HTTPServer(
        door,
        max_body_size=LONGEST_BODY,
        max_buffer_size=2 * LONGEST_BODY,
        body_timeout=_BODY_SECONDS,
        idle_connection_timeout=_IDLE_SECONDS,
    )
    server.listen(hook.port, address=hook.listen)
    try:
        yield
    finally:
        server.stop()


@stream_request_body
class _Door(RequestHandler):
    """Lets deliveries in that bear the secret."""

    SUPPORTED_METHODS = ("POST",)

    def initialize(self, secret: str, reception: Reception, read: Read) -> None:
        """As tornado hands on what the application was given."""
        self._secret, self._reception, self._read = secret, reception, read
        self._body = bytearray()

    def prepare(self) -> None:
        """Turn away who is not Telegram, before anything is read."""
        given = self.request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            raise HTTPError(403)
        if self._reception.is_full:
            raise HTTPError(503)

    def data_received(self, chunk: bytes) -> None:
        """Keep a part of the body; tornado stops at its limit."""
        self._body += chunk

    async def post(self) -> None:
        """Take an update."""
        try:
            raw = json.loads(self._body)
        except ValueError:
            raise HTTPError(400) from None
        if not isinstance(raw, dict):
            raise HTTPError(400)
        # what cannot be read is acknowledged as well: it would come for ever
        if (found := self._read(raw)) and (task := self._reception.take(*found)):
            await asyncio.wait({task}, timeout=_MOMENT)

    def write_error(self, status_code: int, **_: Any) -> None:  # noqa: ANN401  # as tornado has it
        """The status says it all."""
        self.set_status(status_code)
        self.finish()
