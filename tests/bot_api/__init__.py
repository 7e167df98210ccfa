"""A strict local Telegram Bot API server, and people to drive a bot with."""

from .chat import Chat
from .errors import ApiError
from .keyboards import Button
from .limits import Limits
from .message import Document, Message, User
from .person import Person
from .queries import Answer, InlineAnswer, InlineResult
from .render import as_html, as_text
from .server import BotApi

__all__ = [
    "Answer",
    "ApiError",
    "BotApi",
    "Button",
    "Chat",
    "Document",
    "InlineAnswer",
    "InlineResult",
    "Limits",
    "Message",
    "Person",
    "User",
    "as_html",
    "as_text",
]
