"""A person who uses the bot from a Telegram app."""

import asyncio
from typing import Any, TypeVar

from .chat import DEFAULT_TIMEOUT, Chat
from .entities import tidy, utf16_length
from .formatting import MAX_TEXT
from .keyboards import Button
from .links import start_payload
from .message import Json, Message, User
from .queries import Answer, InlineAnswer, InlineResult
from .telegram import Telegram

A = TypeVar("A")


class Person:
    """Sends, presses and opens things; `chat` is their private chat with the bot."""

    def __init__(self, telegram: Telegram, user: User) -> None:
        self.telegram = telegram
        self.user = user
        self.chat = telegram.private_chat(user)
        self._inline_query = ""

    async def send(
        self,
        text: str,
        chat: Chat | None = None,
        *,
        reply_to: Message | None = None,
        topic: str | None = None,
    ) -> Message:
        """Send a message; commands, mentions and links in it become entities."""
        text, entities = tidy(text, [])
        if not 1 <= utf16_length(text) <= MAX_TEXT:
            raise ValueError(f"a person sends 1-{MAX_TEXT} characters at a time")
        return self._say(chat, topic, text=text, entities=entities, reply_to=reply_to)

    async def ask(
        self, text: str, chat: Chat | None = None, *, timeout: float = DEFAULT_TIMEOUT, **more: Any
    ) -> Message:
        """Send a message and return what the bot does next in the chat."""
        chat = chat or self.chat
        chat.forget()
        await self.send(text, chat, **more)
        return await chat.next(timeout)

    async def send_document(
        self,
        name: str,
        data: bytes,
        chat: Chat | None = None,
        *,
        caption: str = "",
        mime_type: str | None = None,
        reply_to: Message | None = None,
        topic: str | None = None,
    ) -> Message:
        """Send a file."""
        text, entities = tidy(caption, [])
        document = self.telegram.store(name, data, mime_type)
        return self._say(
            chat, topic, text=text, entities=entities, document=document, reply_to=reply_to
        )

    async def edit(self, message: Message, text: str) -> None:
        """Edit one's own message."""
        message.text, message.entities = tidy(text, [])
        message.edit_date = message.date
        message.chat.note()
        self.telegram.deliver(message, "edited_message")

    async def open_link(self, link: str) -> Message:
        """Open t.me/<bot>?start=<payload>, or a bare payload, and press Start."""
        return await self.send(f"/start {start_payload(link, str(self.telegram.bot.username))}")

    async def press(
        self, message: Message, button: Button | str, timeout: float = DEFAULT_TIMEOUT
    ) -> Answer:
        """Press a button, perhaps named by its label, and wait for what that brings."""
        if isinstance(button, str):
            button = message.button(button)
        if message not in message.chat.messages:
            raise LookupError(f"the message with {button.text!r} was deleted")
        if button.action.startswith("switch_inline_query"):
            return Answer(switch_inline_query=button.value)
        if button.action != "callback_data":
            return Answer(url=button.value)
        message.chat.forget()
        query = self.telegram.callbacks.ask()
        content: Json = {
            "id": query.id,
            "from": self.user.to_api(),
            "chat_instance": str(message.chat.id * 7919),
            "data": button.value,
        }
        if message.inline_message_id:
            content["inline_message_id"] = message.inline_message_id
        else:
            content["message"] = message.to_api()
        self.telegram.updates.put("callback_query", content)
        return await _within(timeout, query.answer)

    async def inline(
        self,
        query: str,
        chat: Chat | None = None,
        *,
        offset: str = "",
        timeout: float = DEFAULT_TIMEOUT,
    ) -> InlineAnswer:
        """Type `@bot query` in a chat and wait for the results."""
        asked = self.telegram.inline_queries.ask()
        chat = chat or self.chat
        self._inline_query = query
        self.telegram.updates.put(
            "inline_query",
            {
                "id": asked.id,
                "from": self.user.to_api(),
                "query": query,
                "offset": offset,
                "chat_type": "sender" if chat is self.chat else chat.kind,
            },
        )
        return await _within(timeout, asked.answer)

    async def choose(
        self, result: InlineResult, chat: Chat | None = None, *, topic: str | None = None
    ) -> Message:
        """Tap an inline result, which posts its message via the bot."""
        chosen: Json = {
            "result_id": result.id,
            "from": self.user.to_api(),
            "query": self._inline_query,
        }
        inline_id = None
        if result.markup:
            inline_id = chosen["inline_message_id"] = f"AgAAAI{len(self.telegram.inline_messages)}"
        message = self._say(
            chat,
            topic,
            text=result.text,
            entities=result.entities,
            markup=result.markup,
            via_bot=self.telegram.bot,
            inline_message_id=inline_id,
        )
        if inline_id:
            self.telegram.inline_messages[inline_id] = message
        if self.telegram.inline_feedback:
            self.telegram.updates.put("chosen_inline_result", chosen)
        return message

    async def block(self) -> None:
        """Stop the bot."""
        self.telegram.set_bot_status(self.chat, self.user, "kicked")

    async def join(self, chat: Chat, status: str = "member") -> None:
        """Be in a group, perhaps as its administrator."""
        chat.statuses[self.user.id] = (self.user, status)

    async def set_bot(self, chat: Chat, status: str) -> None:
        """Add the bot to a group ("member"), promote it ("administrator") or remove it ("left")."""
        self.telegram.set_bot_status(chat, self.user, status)

    def menu(self, chat: Chat | None = None) -> list[Json]:
        """The commands offered in a chat."""
        return self.telegram.profile.menu(chat or self.chat, self.user)

    def _say(self, chat: Chat | None, topic: str | None, **content: Any) -> Message:
        chat = chat or self.chat
        if chat is self.chat:
            self._begin()
        else:
            chat.statuses.setdefault(self.user.id, (self.user, "member"))
        thread_id = chat.topics[topic].id if topic else None
        message = self.telegram.post(chat, self.user, thread_id=thread_id, **content)
        self.telegram.deliver(message)
        return message

    def _begin(self) -> None:
        """Writing to the bot lets it write back."""
        if self.chat.bot_status == "kicked":
            self.telegram.set_bot_status(self.chat, self.user, "member")
        self.chat.bot_status = "member"


async def _within(timeout: float, answer: "asyncio.Future[A]") -> A:
    async with asyncio.timeout(timeout):
        return await answer
