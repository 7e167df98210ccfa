"""The text of a request: parse mode or entities, then Telegram's limits."""

from aiogram.types import MessageEntity

from .entities import QUOTES, STYLES, VERBATIM, Entity, clean, tidy, utf16_length
from .errors import bad_request
from .html_text import parse_html

MAX_TEXT = 4096
MAX_CAPTION = 1024
_GIVEN = {*STYLES, *QUOTES, *VERBATIM, "text_link", "custom_emoji"}

Formatted = tuple[str, list[Entity]]


def given(value: object) -> object:
    """What the request says, without aiogram's stand-in for a bot-wide default."""
    return value if isinstance(value, str | bool) else None


def format_text(
    text: str, parse_mode: object, entities: list[MessageEntity] | None = None
) -> Formatted:
    """The text a reader sees, with its entities."""
    text = clean(text)
    mode = given(parse_mode)
    if not mode:
        return tidy(text, [_entity(one) for one in entities or [] if one.type in _GIVEN])
    if str(mode).lower() != "html":
        raise bad_request("unsupported parse_mode")
    shown, marked = parse_html(text)
    return tidy(shown, marked)


def message_text(
    text: str,
    parse_mode: object,
    entities: list[MessageEntity] | None = None,
    too_long: str = "message is too long",
) -> Formatted:
    """As `format_text`, for a message that must say something within the limit."""
    formatted = format_text(text, parse_mode, entities)
    if not formatted[0]:
        raise bad_request("message text is empty")
    if utf16_length(formatted[0]) > MAX_TEXT:
        raise bad_request(too_long)
    return formatted


def caption_text(
    text: str | None, parse_mode: object, entities: list[MessageEntity] | None
) -> Formatted:
    formatted = format_text(text or "", parse_mode, entities)
    if utf16_length(formatted[0]) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return formatted


def _entity(given_entity: MessageEntity) -> Entity:
    return Entity(
        given_entity.type,
        given_entity.offset,
        given_entity.length,
        url=given_entity.url,
        language=given_entity.language,
        custom_emoji_id=given_entity.custom_emoji_id,
    )
