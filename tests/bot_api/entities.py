"""Message entities: what Telegram finds in a text, and how it tidies them."""

import re
from dataclasses import dataclass, replace
from typing import Any

MAX_ENTITIES = 100
STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
QUOTES = ("blockquote", "expandable_blockquote")
VERBATIM = ("pre", "code")

_FOUND = (
    ("url", re.compile(r"(?<![\w@.])(?:https?://|www\.|t\.me/)[^\s<>\"]*[^\s<>\".,;:!?)»”']")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("bot_command", re.compile(r"(?<![\w/<>])/\w{1,64}(?:@\w{3,32})?(?![\w/<>])", re.ASCII)),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z0-9_]{4,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
)


@dataclass(frozen=True)
class Entity:
    """One entity; offset and length count UTF-16 code units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None
    custom_emoji_id: str | None = None
    user_id: int | None = None

    @property
    def end(self) -> int:
        return self.offset + self.length

    def to_api(self) -> dict[str, Any]:
        shown: dict[str, Any] = {"type": self.type, "offset": self.offset, "length": self.length}
        for name in ("url", "language", "custom_emoji_id"):
            if value := getattr(self, name):
                shown[name] = value
        if self.user_id is not None:
            shown["user"] = {"id": self.user_id, "is_bot": False, "first_name": ""}
        return shown


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, start: int, end: int) -> str:
    data = text.encode("utf-16-le", "surrogatepass")
    return data[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def clean(text: str) -> str:
    """Drop carriage returns and turn other control characters into spaces."""
    return re.sub(r"[\x00-\x09\x0b-\x1f]", " ", text.replace("\r", ""))


def tidy(text: str, marked: list[Entity]) -> tuple[str, list[Entity]]:
    """Trim the text, find commands, mentions and links in it, and settle what overlaps."""
    stripped = text.rstrip()
    end = utf16_length(stripped)
    lead = utf16_length(stripped) - utf16_length(stripped.lstrip(" \n"))
    lead = min([lead, *(entity.offset for entity in marked)])
    clipped = [_clip(entity, lead, end) for entity in marked]
    text = utf16_slice(stripped, lead, end)
    apart = _disjoint([entity for entity in clipped if entity.type not in STYLES + QUOTES])
    apart += [entity for entity in _find(text) if not any(_overlap(entity, one) for one in apart)]
    quotes = _disjoint([entity for entity in clipped if entity.type in QUOTES])
    verbatim = [entity for entity in apart if entity.type in VERBATIM]
    styles = [piece for style in STYLES for piece in _style_pieces(clipped, style, verbatim)]
    order = sorted(apart + quotes + styles, key=_order)
    return text, [entity for entity in order if entity.length > 0][:MAX_ENTITIES]


def _order(entity: Entity) -> tuple[int, int, bool, str]:
    return entity.offset, -entity.length, entity.type not in QUOTES, entity.type


def _clip(entity: Entity, start: int, end: int) -> Entity:
    begin = max(entity.offset, start)
    length = max(0, min(entity.end, end) - begin)
    return replace(entity, offset=begin - start, length=length)


def _overlap(one: Entity, other: Entity) -> bool:
    return one.offset < other.end and other.offset < one.end


def _disjoint(entities: list[Entity]) -> list[Entity]:
    """Of entities that may not contain one another, the outer and earlier ones."""
    kept: list[Entity] = []
    for entity in sorted(entities, key=_order):
        if not kept or kept[-1].end <= entity.offset:
            kept.append(entity)
    return kept


def _style_pieces(entities: list[Entity], style: str, verbatim: list[Entity]) -> list[Entity]:
    """The runs of one style, joined where they touch and cut around code."""
    runs: list[tuple[int, int]] = []
    for entity in sorted((e for e in entities if e.type == style), key=_order):
        if runs and entity.offset <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(runs[-1][1], entity.end))
        else:
            runs.append((entity.offset, entity.end))
    for hole in verbatim:
        runs = [
            piece
            for start, end in runs
            for piece in ((start, min(end, hole.offset)), (max(start, hole.end), end))
            if piece[0] < piece[1]
        ]
    return [Entity(style, start, end - start) for start, end in runs]


def _find(text: str) -> list[Entity]:
    """Commands, mentions, links and hashtags in plain text."""
    found: list[Entity] = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            offset = utf16_length(text[: match.start()])
            entity = Entity(kind, offset, utf16_length(match.group()))
            if not any(_overlap(entity, one) for one in found):
                found.append(entity)
    return found
