"""A phone-like page at `/`, for trying a running bot by hand."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from aiohttp import web

from .chat import Chat
from .person import Person
from .queries import Answer, InlineResult
from .render import CSS, header_html, messages_html
from .telegram import Telegram

PAGE = (Path(__file__).parent / "client.html").read_text("utf-8").replace("/* phone.css */", CSS)
NAMES = {"en": "Alex", "ru": "Алексей", "kk": "Айгүл"}
POLL_SECONDS = 25
Handler = Callable[[web.Request], Any]


class WebClient:
    """Routes of the page: one person for each language, each in private or in one group."""

    def __init__(self, telegram: Telegram, new_person: Callable[[str, str], Person]) -> None:
        self._telegram = telegram
        self._new_person = new_person
        self._people: dict[str, Person] = {}
        self._group: Chat | None = None
        self._results: dict[str, InlineResult] = {}

    def route(self, app: web.Application) -> None:
        app.router.add_get("/", self._page)
        app.router.add_get("/client/state", self._state)
        posts: dict[str, Handler] = {
            "send": self._send,
            "press": self._press,
            "open": self._open,
            "inline": self._inline,
            "choose": self._choose,
            "document": self._document,
        }
        for name, handler in posts.items():
            app.router.add_post(f"/client/{name}", handler)

    def _who(self, http: web.Request) -> tuple[Person, Chat]:
        """The person and chat the page's drop-downs name."""
        language = http.query.get("language", "en")
        if language not in NAMES:
            raise web.HTTPBadRequest(text=f"language is one of {', '.join(NAMES)}")
        if language not in self._people:
            self._people[language] = self._new_person(NAMES[language], language)
        person = self._people[language]
        if http.query.get("chat") != "group":
            return person, person.chat
        if self._group is None:
            self._group = self._telegram.group("Study group")
        return person, self._group

    async def _page(self, _: web.Request) -> web.Response:
        return web.Response(text=PAGE, content_type="text/html")

    async def _state(self, http: web.Request) -> web.Response:
        """The chat once it differs from revision `since`, or as it is after a while."""
        person, chat = self._who(http)
        since = int(http.query.get("since", -1))
        with suppress(TimeoutError):
            await chat.changed.until(lambda: (chat.revision != since) or None, POLL_SECONDS)
        bot = self._telegram.bot
        title = chat.title if chat.is_group else bot.first_name
        return web.json_response(
            {
                "revision": chat.revision,
                "header": header_html(chat, title),
                "messages": messages_html(chat, person.user),
                "menu": person.menu(chat),
                "bot": bot.username,
            }
        )

    async def _send(self, http: web.Request) -> web.Response:
        person, chat = self._who(http)
        given = await http.json()
        await person.send(given["text"], chat, reply_to=chat.find(given.get("reply_to")))
        return _answered(Answer())

    async def _press(self, http: web.Request) -> web.Response:
        person, chat = self._who(http)
        given = await http.json()
        message = chat.find(given["message"])
        if message is None:
            raise web.HTTPNotFound(text="the message was deleted")
        button = message.buttons[given["row"]][given["column"]]
        try:
            return _answered(await person.press(message, button))
        except TimeoutError:
            return _answered(Answer("The bot has not answered this button", show_alert=True))

    async def _open(self, http: web.Request) -> web.Response:
        person, _ = self._who(http)
        try:
            await person.open_link((await http.json())["payload"])
        except ValueError as error:
            raise web.HTTPBadRequest(text=str(error)) from None
        return _answered(Answer())

    async def _inline(self, http: web.Request) -> web.Response:
        person, chat = self._who(http)
        try:
            answer = await person.inline((await http.json())["query"], chat)
        except TimeoutError:
            return web.json_response([])
        self._results = {result.id: result for result in answer.results}
        return web.json_response(
            [
                {"id": one.id, "title": one.title, "description": one.description}
                for one in answer.results
            ]
        )

    async def _choose(self, http: web.Request) -> web.Response:
        person, chat = self._who(http)
        await person.choose(self._results[(await http.json())["id"]], chat)
        return _answered(Answer())

    async def _document(self, http: web.Request) -> web.Response:
        person, chat = self._who(http)
        await person.send_document(http.query["name"], await http.read(), chat)
        return _answered(Answer())


def _answered(answer: Answer) -> web.Response:
    return web.json_response(
        {
            "text": answer.text,
            "alert": answer.show_alert,
            "url": answer.url,
            "inline": answer.switch_inline_query,
        }
    )
