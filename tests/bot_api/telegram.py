"""What Telegram knows: the bot, chats, messages, files, and what reaches the bot."""

import mimetypes
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import PurePath
from typing import Any

from .chat import PRESENT, Chat, bot_sees, member
from .entities import Entity
from .errors import bad_request, forbidden
from .faults import Faults
from .limits import DEFAULT_LIMITS, FloodControl, Limits
from .message import Document, Message, User
from .profile import Profile
from .queries import Answer, InlineAnswer, Queries
from .updates import UpdateQueue
from .webhook import Webhook

CALLBACK_LIFETIME = 30.0
INLINE_LIFETIME = 10.0


@dataclass
class Request:
    """One request of the bot, and how it was answered."""

    method: str
    body: dict[str, Any]
    code: int = 0
    description: str = ""


class Telegram:
    """One bot and everyone it can talk to."""

    def __init__(
        self,
        token: str = "123456:TEST",
        username: str = "test_bot",
        first_name: str = "Test bot",
        *,
        privacy_mode: bool = True,
        inline_feedback: bool = False,
        limits: Limits | None = DEFAULT_LIMITS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        bot_id = token.partition(":")[0]
        self.token = token
        self.bot = User(int(bot_id), first_name, username, is_bot=True)
        self.privacy_mode = privacy_mode
        self.inline_feedback = inline_feedback
        self.requests: list[Request] = []
        self.updates = UpdateQueue()
        self.webhook: Webhook | None = None
        self.flood = FloodControl(limits, clock)
        self.faults = Faults()
        self.profile = Profile()
        self.callbacks: Queries[Answer] = Queries(clock, CALLBACK_LIFETIME, first_id=7_000_001)
        self.inline_queries: Queries[InlineAnswer] = Queries(clock, INLINE_LIFETIME, 8_000_001)
        self.chats: dict[int, Chat] = {}
        self.inline_messages: dict[str, Message] = {}
        self.files: dict[str, Document] = {}
        self._message_ids = count(1)
        self._group_ids = count(1)

    def requests_of(self, method: str) -> list[Request]:
        """What the bot has asked of one method so far."""
        return [request for request in self.requests if request.method == method]

    def chat(self, chat_id: int | str) -> Chat:
        """The chat a request names, where the bot may act."""
        found = self.chats.get(int(chat_id)) if _is_number(chat_id) else None
        if found is None:
            raise bad_request("chat not found")
        if found.bot_status not in PRESENT:
            raise forbidden(_why_absent(found))
        return found

    def group(
        self, title: str, *, topics: tuple[str, ...] = (), kind: str = "group", bot: str = "member"
    ) -> Chat:
        """A new group; with topics it is a supergroup that is a forum."""
        number = next(self._group_ids)
        kind = "supergroup" if topics else kind
        chat_id = -1_001_000_000_000 - number if kind == "supergroup" else -4_000_000 - number
        chat = Chat(chat_id, kind, title, is_forum=bool(topics), bot_status=bot)
        self.chats[chat_id] = chat
        owner = User(999, "Owner")
        chat.statuses[owner.id] = (owner, "creator")
        for topic in topics:
            created = {"forum_topic_created": {"name": topic, "icon_color": 7322096}}
            root = self.post(chat, owner, service=created)
            root.thread_id = root.id
            chat.topics[topic] = root
        return chat

    def private_chat(self, person: User) -> Chat:
        chat = Chat(person.id, "private", person=person)
        self.chats[chat.id] = chat
        return chat

    def post(
        self,
        chat: Chat,
        sender: User,
        text: str = "",
        entities: list[Entity] | None = None,
        **more: Any,
    ) -> Message:
        """Put a message into a chat."""
        message = Message(
            self._message_id(chat), chat, int(time.time()), sender, text, entities or [], **more
        )
        root = chat.thread(message.thread_id)
        if message.reply_to is None:
            message.reply_to = root
        elif message.thread_id is None and chat.kind == "supergroup":
            message.thread_id = message.reply_to.thread_id
            if not chat.is_forum:
                message.thread_id = message.thread_id or message.reply_to.id
        chat.messages.append(message)
        chat.note(message if sender == self.bot else None)
        return message

    def deliver(self, message: Message, kind: str = "message") -> None:
        """Tell the bot of a person's message, where it may see it."""
        if bot_sees(message, self.bot, self.privacy_mode):
            self.updates.put(kind, message.to_api())

    def set_bot_status(self, chat: Chat, by: User, status: str) -> None:
        """Add the bot to a chat, remove, promote, block or unblock it."""
        old, chat.bot_status = chat.bot_status, status
        change = {
            "chat": chat.to_api(),
            "from": by.to_api(),
            "date": int(time.time()),
            "old_chat_member": member(self.bot, old),
            "new_chat_member": member(self.bot, status),
        }
        self.updates.put("my_chat_member", change)
        if chat.is_group and old not in PRESENT and status in PRESENT:
            joined = {"new_chat_members": [self.bot.to_api()]}
            self.deliver(self.post(chat, by, service=joined))

    def store(self, name: str, data: bytes, mime_type: str | None = None) -> Document:
        """Keep a file."""
        number = len(self.files) + 1
        mime_type = mime_type or mimetypes.guess_type(name)[0] or "application/octet-stream"
        path = f"documents/file_{number}{PurePath(name).suffix}"
        document = Document(f"BQACAgIAAx{number:06}", path, name, mime_type, data)
        self.files[document.file_id] = document
        return document

    async def set_webhook(self, webhook: Webhook | None) -> None:
        if self.webhook:
            await self.webhook.stop()
        self.webhook = webhook
        if webhook:
            webhook.start(self.updates)

    def _message_id(self, chat: Chat) -> int:
        """Supergroups count their own messages; all other chats share one count."""
        if chat.kind == "supergroup":
            return max((message.id for message in chat.messages), default=0) + 1
        return next(self._message_ids)


def _is_number(chat_id: int | str) -> bool:
    return str(chat_id).removeprefix("-").isdigit()


def _why_absent(chat: Chat) -> str:
    if not chat.is_group:
        if chat.bot_status == "kicked":
            return "bot was blocked by the user"
        return "bot can't initiate conversation with a user"
    if chat.bot_status == "kicked":
        return f"bot was kicked from the {chat.kind} chat"
    return f"bot is not a member of the {chat.kind} chat"
