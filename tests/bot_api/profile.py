"""The bot's own profile: commands by scope and language, and descriptions."""

from dataclasses import dataclass, field

from .chat import Chat
from .message import Json, User

Scope = tuple[str, int | str | None, int | None]
DEFAULT_SCOPE: Scope = ("default", None, None)


@dataclass
class Profile:
    """What setMyCommands, setMyDescription and setMyShortDescription set."""

    commands: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)

    def menu(self, chat: Chat, user: User) -> list[Json]:
        """The commands a person is offered in a chat: the narrowest scope, their language first."""
        language = user.language_code or ""
        for scope in _scopes(chat, user):
            for key in ((scope, language), (scope, "")):
                if key in self.commands:
                    return self.commands[key]
        return []


def _scopes(chat: Chat, user: User) -> list[Scope]:
    if not chat.is_group:
        return [("chat", chat.id, None), ("all_private_chats", None, None), DEFAULT_SCOPE]
    is_admin = chat.statuses.get(user.id, (user, ""))[1] in ("administrator", "creator")
    admins: list[Scope] = [("chat_administrators", chat.id, None)] if is_admin else []
    all_admins: list[Scope] = [("all_chat_administrators", None, None)] if is_admin else []
    return [
        ("chat_member", chat.id, user.id),
        *admins,
        ("chat", chat.id, None),
        *all_admins,
        ("all_group_chats", None, None),
        DEFAULT_SCOPE,
    ]
