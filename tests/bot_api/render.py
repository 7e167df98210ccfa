"""A chat as plain text, and as a page that looks like Telegram on a phone."""

from collections.abc import Iterator
from html import escape
from itertools import pairwise
from pathlib import Path

from .chat import Chat
from .entities import QUOTES, Entity, utf16_length, utf16_slice
from .message import Message, User

CSS = (Path(__file__).parent / "phone.css").read_text("utf-8")
_TAGS = {"bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "code": "code"}
_BLOCKS = (*QUOTES, "pre")
_MARKS = {"url": " ↗", "switch_inline_query": " ⤴", "switch_inline_query_current_chat": " ⤴"}

Piece = tuple[Entity | None, int, int]


def as_text(chat: Chat) -> str:
    """The chat for a terminal: links spelled out, quotes with a bar, buttons in brackets."""
    return "\n\n".join(_message_text(message) for message in chat.messages)


def as_html(chat: Chat, viewer: User | None = None, bot_name: str | None = None) -> str:
    """A self-contained page, 360 px wide, of the chat as `viewer` sees it."""
    title = chat.name if chat.is_group else bot_name or _bot_name(chat)
    return (
        '<!doctype html><html><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=360">'
        f"<title>{escape(title)}</title><style>{CSS}</style></head><body>"
        f'<div class="phone">{header_html(chat, title)}'
        f"<main>{messages_html(chat, viewer)}</main></div></body></html>"
    )


def header_html(chat: Chat, title: str) -> str:
    status = "group" if chat.is_group else "bot"
    if chat.action:
        status = f"{chat.action.replace('_', ' ')}…"
    return f"<header><b>{escape(title)}</b><small>{escape(status)}</small></header>"


def messages_html(chat: Chat, viewer: User | None = None) -> str:
    viewer = viewer or chat.person
    return "".join(_message_html(message, viewer) for message in chat.messages)


def rich_html(text: str, entities: list[Entity]) -> str:
    """A text with its entities as HTML."""
    return _span(text, 0, utf16_length(text), entities)


def _bot_name(chat: Chat) -> str:
    names = [message.sender.first_name for message in chat.messages if message.from_bot]
    return names[0] if names else "Bot"


def _pieces(text: str, start: int, end: int, entities: list[Entity]) -> Iterator[Piece]:
    """Block entities and what lies between them, less the line breaks that blocks imply."""
    position = start
    for block in sorted((e for e in entities if e.type in _BLOCKS), key=lambda e: e.offset):
        if not position <= block.offset < block.end <= end:
            continue
        before = utf16_slice(text, position, block.offset)
        yield None, position, block.offset - before.endswith("\n")
        yield block, block.offset, block.end
        position = block.end + (utf16_slice(text, block.end, block.end + 1) == "\n")
    yield None, position, end


def _span(text: str, start: int, end: int, entities: list[Entity]) -> str:
    parts = []
    for block, begin, stop in _pieces(text, start, end, entities):
        if block is None:
            parts.append(_inline(text, begin, stop, entities))
            continue
        inner = _span(text, begin, stop, [one for one in entities if one is not block])
        if block.type == "pre":
            parts.append(f"<pre>{inner}</pre>")
        else:
            kind = ' class="expandable"' if block.type == "expandable_blockquote" else ""
            parts.append(f"<blockquote{kind}>{inner}</blockquote>")
    return "".join(parts)


def _inline(text: str, start: int, end: int, entities: list[Entity]) -> str:
    inside = [e for e in entities if e.type not in _BLOCKS and e.offset < end and start < e.end]
    edges = {start, end, *(e.offset for e in inside), *(e.end for e in inside)}
    places = sorted(place for place in edges if start <= place <= end)
    parts = []
    for begin, stop in pairwise(places):
        words = utf16_slice(text, begin, stop)
        shown = escape(words)
        for entity in inside:
            if entity.offset <= begin and stop <= entity.end:
                shown = _wrapped(shown, words, entity)
        parts.append(shown)
    return "".join(parts)


def _wrapped(shown: str, words: str, entity: Entity) -> str:
    if tag := _TAGS.get(entity.type):
        return f"<{tag}>{shown}</{tag}>"
    if entity.type in ("text_link", "url"):
        link = entity.url or (words if "://" in words else f"https://{words}")
        return f'<a href="{escape(link)}">{shown}</a>'
    return f'<span class="{entity.type}">{shown}</span>'


def _message_html(message: Message, viewer: User | None) -> str:
    if message.service:
        return f'<p class="service">{escape(_service(message))}</p>'
    side = "out" if message.sender == viewer else "in"
    name = f'<b class="name">{escape(message.sender.first_name)}</b>'
    parts = [name if message.chat.is_group and side == "in" else ""]
    if message.via_bot:
        parts.append(f'<div class="via">via @{escape(str(message.via_bot.username))}</div>')
    if message.reply_to and not message.reply_to.service:
        parts.append(f'<div class="reply">{escape(_replied(message.reply_to)[:80])}</div>')
    if message.document:
        parts.append(f'<div class="document">📄 {escape(message.document.name)}</div>')
    parts.append(f'<div class="text">{rich_html(message.text, message.entities)}</div>')
    if message.edit_date:
        parts.append('<small class="edited">edited</small>')
    rows = "".join(
        '<div class="row">'
        + "".join(
            f"<button>{escape(button.text)}<i>{_MARKS.get(button.action, '')}</i></button>"
            for button in row
        )
        + "</div>"
        for row in message.buttons
    )
    return (
        f'<article class="{side}" data-id="{message.id}">'
        f'<div class="bubble">{"".join(parts)}</div>{rows}</article>'
    )


def _replied(message: Message) -> str:
    """The first line of a message that is replied to, or the name of its file."""
    if message.document:
        return f"📄 {message.document.name}"
    return message.text.splitlines()[0]


def _service(message: Message) -> str:
    if created := message.service.get("forum_topic_created"):
        return f"Topic “{created['name']}” was created"
    joined = ", ".join(user["first_name"] for user in message.service["new_chat_members"])
    return f"{message.sender.first_name} added {joined}"


def _message_text(message: Message) -> str:
    if message.service:
        return f"— {_service(message)} —"
    via = f" via @{message.via_bot.username}" if message.via_bot else ""
    lines = [f"{message.sender.first_name}{via}:"]
    if message.reply_to and not message.reply_to.service:
        lines.append(f"┌ {_replied(message.reply_to)[:60]}")
    if message.document:
        lines.append(f"📄 {message.document.name}")
    for block, start, end in _pieces(message.text, 0, utf16_length(message.text), message.entities):
        if start < end:
            bar = "▎ " if block else ""
            shown = _with_links(message, start, end)
            lines += [f"{bar}{line}" for line in shown.split("\n")]
    lines += [
        " ".join(f"[ {button.text}{_MARKS.get(button.action, '')} ]" for button in row)
        for row in message.buttons
    ]
    if message.edit_date:
        lines[0] = f"{lines[0][:-1]} (edited):"
    return "\n".join(lines)


def _with_links(message: Message, start: int, end: int) -> str:
    parts = []
    position = start
    links = [e for e in message.entities if e.type == "text_link" and start <= e.offset < end]
    for link in links:
        parts.append(f"{utf16_slice(message.text, position, link.end)} <{link.url}>")
        position = link.end
    return "".join(parts) + utf16_slice(message.text, position, end)
