"""Keyboards below a message: Telegram's rules, and the buttons a person sees."""

from dataclasses import dataclass
from typing import Any

from aiogram.types import ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove
from pydantic import BaseModel

from .errors import bad_request
from .links import checked_link

MAX_BUTTONS = 100
MAX_CALLBACK_BYTES = 64
_LABELS = ("text", "icon_custom_emoji_id", "style")
_KINDS: dict[str, type[BaseModel]] = {
    "inline_keyboard": InlineKeyboardMarkup,
    "keyboard": ReplyKeyboardMarkup,
    "remove_keyboard": ReplyKeyboardRemove,
    "force_reply": ForceReply,
}


@dataclass(frozen=True)
class Button:
    """An inline button: its label and the one thing it does."""

    text: str
    action: str
    value: str


def keyboard_model(markup: dict[str, Any]) -> type[BaseModel]:
    """The kind of keyboard a reply_markup means; aiogram's union would take any."""
    for key, model in _KINDS.items():
        if key in markup:
            return model
    raise bad_request("object expected as reply markup")


def checked_keyboard(markup: BaseModel | None) -> dict[str, Any] | None:
    """The inline keyboard to keep with a message, or None where there is none."""
    if not isinstance(markup, InlineKeyboardMarkup):
        return None
    shown = markup.model_dump(mode="json", exclude_none=True)
    rows = [row for row in shown["inline_keyboard"] if row]
    buttons = [button for row in rows for button in row]
    if len(buttons) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    for button in buttons:
        _check(button)
    return {"inline_keyboard": rows} if rows else None


def buttons_of(markup: dict[str, Any] | None) -> list[list[Button]]:
    rows = markup["inline_keyboard"] if markup else []
    return [[_button(button) for button in row] for row in rows]


def _button(button: dict[str, Any]) -> Button:
    action = next(key for key in button if key not in _LABELS)
    value = button[action]
    if isinstance(value, dict):
        value = value.get("text") or value.get("query") or value.get("url") or ""
    return Button(button["text"], action, str(value))


def _check(button: dict[str, Any]) -> None:
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [key for key in button if key not in _LABELS]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request(f"can't parse inline keyboard button: it has {' and '.join(actions)}")
    if "callback_data" in button:
        size = len(button["callback_data"].encode())
        if not 1 <= size <= MAX_CALLBACK_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and checked_link(button["url"]) is None:
        raise bad_request(
            f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
        )
