"""The Bot API over HTTP on loopback."""

import asyncio
from itertools import count
from typing import Self

from aiohttp import web

from . import (  # noqa: F401  (importing them registers their methods)
    methods_messages,
    methods_profile,
    methods_queries,
    methods_updates,
)
from .errors import ApiError
from .faults import Fault
from .message import User
from .person import Person
from .registry import METHODS
from .request_body import read_body, unpacked, validated
from .telegram import Request, Telegram
from .web_client import WebClient

MAX_BODY = 60 * 1024 * 1024
HOST = "127.0.0.1"


class BotApi(Telegram):
    """A Telegram to test a bot against: `async with BotApi() as api`."""

    port = 0
    _runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    @property
    def base_url(self) -> str:
        """What the bot calls, less its token."""
        return f"http://{HOST}:{self.port}/bot"

    @property
    def base_file_url(self) -> str:
        return f"http://{HOST}:{self.port}/file/bot"

    def person(
        self,
        first_name: str,
        language_code: str | None = "en",
        username: str | None = None,
        user_id: int | None = None,
    ) -> Person:
        """A new person, who has not yet written to the bot."""
        if user_id is None:
            user_id = next(number for number in count(1001) if number not in self.chats)
        return Person(self, User(user_id, first_name, username, language_code))

    async def start(self, port: int = 0) -> None:
        """Listen on a port of loopback; 0 takes a free one."""
        app = web.Application(client_max_size=MAX_BODY)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        WebClient(self, self.person).route(app)
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        await self.set_webhook(None)
        if self._runner:
            await self._runner.cleanup()

    async def _answer(self, http: web.Request) -> web.StreamResponse:
        request = Request(http.match_info["method"], {})
        self.requests.append(request)
        fault = self.faults.take(request.method)
        try:
            if fault and not fault.after:
                await _strike(fault, http)
            result = await self._result(http, request)
            if fault and fault.after:
                await _strike(fault, http)
        except ApiError as error:
            request.code, request.description = error.code, error.description
            return web.json_response(error.to_api(), status=error.code)
        except ConnectionAbortedError:
            return web.Response()
        request.code = 200
        return web.json_response({"ok": True, "result": result})

    async def _result(self, http: web.Request, request: Request) -> object:
        if http.match_info["token"] != self.token:
            raise ApiError(401, "Unauthorized")
        endpoint = METHODS.get(request.method.lower())
        try:
            request.body = await read_body(http)
        except web.HTTPRequestEntityTooLarge:
            raise ApiError(413, "Request Entity Too Large") from None
        if endpoint is None:
            raise ApiError(404, "Not Found")
        request.body = unpacked(endpoint.model, request.body)
        return await endpoint.handle(self, validated(endpoint.model, request.body))

    async def _download(self, http: web.Request) -> web.Response:
        found = [d for d in self.files.values() if d.path == http.match_info["path"]]
        if http.match_info["token"] != self.token or not found:
            return web.json_response(ApiError(404, "Not Found").to_api(), status=404)
        return web.Response(body=found[0].data)


async def _strike(fault: Fault, http: web.Request) -> None:
    """Let a fault happen to a request."""
    if fault.error:
        raise fault.error
    if fault.hangs:
        await asyncio.Event().wait()
    if http.transport:
        http.transport.abort()
    raise ConnectionAbortedError
