"""A chat, as a test looks into it."""

from collections.abc import Callable

from .entities import Entity
from .message import Json, Message, User
from .signal import Signal

DEFAULT_TIMEOUT = 5.0
PRESENT = ("member", "administrator", "creator")
_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
)


class Chat:
    """Messages, members and chat actions; waits for what the bot does next."""

    def __init__(
        self,
        chat_id: int,
        kind: str,
        title: str = "",
        *,
        person: User | None = None,
        is_forum: bool = False,
        bot_status: str = "left",
    ) -> None:
        self.id = chat_id
        self.kind = kind
        self.title = title
        self.person = person
        self.is_forum = is_forum
        self.bot_status = bot_status
        self.statuses: dict[int, tuple[User, str]] = {}
        self.topics: dict[str, Message] = {}
        self.messages: list[Message] = []
        self.actions: list[str] = []
        self.action: str | None = None
        self.changed = Signal()
        self.revision = 0
        self._events: list[Message] = []

    @property
    def is_group(self) -> bool:
        return self.kind != "private"

    @property
    def name(self) -> str:
        return self.person.first_name if self.person else self.title

    def to_api(self) -> Json:
        shown: Json = {"id": self.id, "type": self.kind}
        if self.person:
            shown["first_name"] = self.person.first_name
            if self.person.username:
                shown["username"] = self.person.username
        else:
            shown["title"] = self.title
        if self.is_forum:
            shown["is_forum"] = True
        return shown

    def find(self, message_id: int | None) -> Message | None:
        return next((message for message in self.messages if message.id == message_id), None)

    def thread(self, thread_id: int | None) -> Message | None:
        """The service message that began a topic."""
        return next((root for root in self.topics.values() if root.id == thread_id), None)

    def note(self, event: Message | None = None) -> None:
        """Something changed; `event` is a message the bot has just sent or edited."""
        self.revision += 1
        if event is not None:
            self.action = None
            self._events.append(event)
        self.changed.fire()

    def forget(self) -> None:
        """Leave what the bot has done so far out of `next`."""
        self._events.clear()

    async def next(self, timeout: float = DEFAULT_TIMEOUT) -> Message:
        """The bot's next message, or edit of one, not yet returned."""
        return await self.changed.until(
            lambda: self._events.pop(0) if self._events else None, timeout
        )

    async def wait_for(
        self, wanted: Callable[[Message], bool], timeout: float = DEFAULT_TIMEOUT
    ) -> Message:
        """The latest of the bot's messages that is, or becomes, as wanted."""
        return await self.changed.until(
            lambda: next((m for m in reversed(self.messages) if m.from_bot and wanted(m)), None),
            timeout,
        )

    async def wait_for_action(self, action: str, timeout: float = DEFAULT_TIMEOUT) -> None:
        """Wait until the bot shows a chat action such as "typing"."""
        await self.changed.until(lambda: (action in self.actions) or None, timeout)


def member(user: User, status: str) -> Json:
    """A ChatMember, with the fields its status requires."""
    shown: Json = {"user": user.to_api(), "status": status}
    if status == "creator":
        shown["is_anonymous"] = False
    elif status == "administrator":
        shown |= dict.fromkeys(_RIGHTS, False) | {"can_manage_chat": True}
    elif status == "kicked":
        shown["until_date"] = 0
    return shown


def bot_sees(message: Message, bot: User, privacy_mode: bool) -> bool:
    """Whether a person's message reaches the bot."""
    chat = message.chat
    if chat.bot_status not in PRESENT:
        return False
    if not chat.is_group or not privacy_mode or chat.bot_status == "administrator":
        return True
    is_reply = message.reply_to is not None and message.reply_to.sender == bot
    is_special = bool(message.service) or message.via_bot == bot or is_reply
    return is_special or any(_addresses(message, one, bot) for one in message.entities)


def _addresses(message: Message, entity: Entity, bot: User) -> bool:
    """Whether an entity is a command for the bot or a mention of it."""
    words = message.words(entity).lower()
    if entity.type == "bot_command" and entity.offset == 0:
        _, _, addressee = words.partition("@")
        return addressee in ("", str(bot.username).lower())
    return entity.type == "mention" and words == f"@{bot.username}".lower()
