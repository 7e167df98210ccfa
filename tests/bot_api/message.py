"""Users, documents and messages."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .entities import Entity, utf16_slice
from .keyboards import Button, buttons_of

if TYPE_CHECKING:
    from .chat import Chat

Json = dict[str, Any]


@dataclass(frozen=True)
class User:
    """A person or a bot."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    def to_api(self) -> Json:
        shown: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("username", "language_code"):
            if value := getattr(self, name):
                shown[name] = value
        return shown


@dataclass(frozen=True)
class Document:
    """A file Telegram stores."""

    file_id: str
    path: str
    name: str
    mime_type: str
    data: bytes

    def to_api(self) -> Json:
        return self.file() | {"file_name": self.name, "mime_type": self.mime_type}

    def file(self) -> Json:
        size = len(self.data)
        return {"file_id": self.file_id, "file_unique_id": f"u{self.file_id}", "file_size": size}


@dataclass(eq=False)
class Message:
    """One message as it stands now; its caption, where it has a file, is its text."""

    id: int
    chat: "Chat"
    date: int
    sender: User
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    markup: Json | None = None
    document: Document | None = None
    photo: Document | None = None
    reply_to: "Message | None" = None
    thread_id: int | None = None
    via_bot: User | None = None
    inline_message_id: str | None = None
    edit_date: int | None = None
    reactions: list[str] = field(default_factory=list)
    service: Json = field(default_factory=dict)

    @property
    def from_bot(self) -> bool:
        return self.sender.is_bot

    @property
    def buttons(self) -> list[list[Button]]:
        return buttons_of(self.markup)

    def button(self, text: str) -> Button:
        """The button with this label."""
        found = [button for row in self.buttons for button in row if button.text == text]
        if not found:
            labels = [[button.text for button in row] for row in self.buttons]
            raise LookupError(f"no button {text!r} among {labels} below {self.text!r}")
        return found[0]

    def words(self, entity: Entity) -> str:
        """The text an entity covers."""
        return utf16_slice(self.text, entity.offset, entity.end)

    def marked(self, kind: str) -> list[str]:
        """The texts of all entities of one type."""
        return [self.words(entity) for entity in self.entities if entity.type == kind]

    def to_api(self, *, nested: bool = False) -> Json:
        shown: Json = {
            "message_id": self.id,
            "date": self.date,
            "chat": self.chat.to_api(),
            "from": self.sender.to_api(),
        }
        if self.thread_id is not None:
            shown["message_thread_id"] = self.thread_id
            if self.chat.is_forum:
                shown["is_topic_message"] = True
        if self.reply_to and not nested:
            shown["reply_to_message"] = self.reply_to.to_api(nested=True)
        if self.via_bot:
            shown["via_bot"] = self.via_bot.to_api()
        if self.edit_date:
            shown["edit_date"] = self.edit_date
        if self.markup:
            shown["reply_markup"] = self.markup
        return shown | self._content() | self.service

    def _content(self) -> Json:
        file = self.document or self.photo
        text, entities = ("caption", "caption_entities") if file else ("text", "entities")
        content: Json = {"document": self.document.to_api()} if self.document else {}
        if self.photo:
            content["photo"] = [self.photo.file() | {"width": 90, "height": 90}]
        if self.text:
            content[text] = self.text
        if self.entities:
            content[entities] = [entity.to_api() for entity in self.entities]
        return content
