"""Telegram's HTML parse mode, strict where Telegram is."""

import re
from dataclasses import dataclass, replace

from .entities import Entity, utf16_length
from .errors import ApiError, bad_request
from .links import checked_link, linked_user

_STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = {*_STYLES, "a", "code", "pre", "blockquote", "tg-emoji"}

_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>]*")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_SPACE = re.compile(r"\s*")


@dataclass(frozen=True)
class _OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    part: int


def parse_html(html: str) -> tuple[str, list[Entity]]:
    """The text and entities an HTML message stands for, or Telegram's refusal."""
    return _Parser(html).parse()


def _resolve(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code >= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return match.group()
    return chr(code)


class _Parser:
    def __init__(self, html: str) -> None:
        self.html = html
        self.parts: list[str] = []
        self.offset = 0
        self.open: list[_OpenTag] = []
        self.entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        position = 0
        while position < len(self.html):
            if self.html.startswith("</", position):
                position = self._end_tag(position)
            elif self.html[position] == "<":
                position = self._start_tag(position)
            else:
                following = self.html.find("<", position)
                end = len(self.html) if following < 0 else following
                self._add(_REFERENCE.sub(_resolve, self.html[position:end]))
                position = end
        if self.open:
            name = self.open[-1].name
            raise _refusal(f'Can\'t find end tag corresponding to start tag "{name}"')
        return "".join(self.parts), [_plain(entity) for entity in self.entities]

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.offset += utf16_length(text)

    def _refuse(self, reason: str, position: int, more: str = "") -> ApiError:
        offset = len(self.html[:position].encode("utf-8", "surrogatepass"))
        return _refusal(f"{reason} at byte offset {offset}{more}")

    def _match(self, pattern: re.Pattern[str], position: int) -> tuple[str, int]:
        match = pattern.match(self.html, position)
        assert match is not None  # every pattern used here also matches nothing
        return match.group(), match.end()

    def _start_tag(self, begin: int) -> int:
        name, position = self._match(_TAG_NAME, begin + 1)
        name = name.lower()
        if position == len(self.html):
            raise self._refuse("Unclosed start tag", begin)
        if name not in _TAGS:
            raise self._refuse(f'Unsupported start tag "{name}"', begin)
        attributes, position = self._attributes(name, begin, position)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._refuse('Tag "span" must have class "tg-spoiler"', begin)
        if name == "blockquote" and any(tag.name == name for tag in self.open):
            raise self._refuse("Blockquotes can't be nested: start tag", begin)
        self.open.append(_OpenTag(name, attributes, self.offset, len(self.parts)))
        return position

    def _attributes(self, tag: str, begin: int, position: int) -> tuple[dict[str, str], int]:
        attributes: dict[str, str] = {}
        while True:
            _, position = self._match(_SPACE, position)
            if self.html.startswith(">", position):
                return attributes, position + 1
            if position == len(self.html):
                raise self._refuse(f'Unclosed start tag "{tag}"', begin)
            name, position = self._match(_ATTRIBUTE_NAME, position)
            if not name:
                raise self._refuse(f'Empty attribute name in the tag "{tag}"', begin)
            _, position = self._match(_SPACE, position)
            if not self.html.startswith("=", position):
                attributes[name] = ""
                continue
            _, position = self._match(_SPACE, position + 1)
            attributes[name], position = self._value(tag, begin, position)

    def _value(self, tag: str, begin: int, position: int) -> tuple[str, int]:
        quote = self.html[position : position + 1]
        if quote in ('"', "'"):
            end = self.html.find(quote, position + 1)
            if end < 0:
                raise self._refuse("Unclosed start tag", begin)
            return _REFERENCE.sub(_resolve, self.html[position + 1 : end]), end + 1
        value, end = self._match(_NAME_TOKEN, position)
        following = self.html[end : end + 1]
        if not following:
            raise self._refuse(f'Unclosed start tag "{tag}"', begin)
        if following != ">" and not following.isspace():
            raise self._refuse("Unexpected end of name token", position)
        return value.lower(), end

    def _end_tag(self, begin: int) -> int:
        if not self.open:
            raise self._refuse("Unexpected end tag", begin)
        name, position = self._match(_TAG_NAME, begin + 2)
        _, position = self._match(_SPACE, position)
        if not self.html.startswith(">", position):
            raise self._refuse("Unclosed end tag", begin)
        tag = self.open.pop()
        if name and name.lower() != tag.name:
            more = f', expected "</{tag.name}>", found "</{name.lower()}>"'
            raise self._refuse("Unmatched end tag", begin, more)
        if self.offset > tag.offset:
            self._close(tag)
        return position + 1

    def _close(self, tag: _OpenTag) -> None:
        kind = _STYLES.get(tag.name, tag.name)
        length = self.offset - tag.offset
        if tag.name == "a":
            self._close_link(tag, length)
        elif tag.name == "tg-emoji":
            emoji = tag.attributes.get("emoji-id", "")
            if not emoji.isdigit() or int(emoji) == 0:
                raise bad_request("Invalid custom emoji identifier specified")
            self.entities.append(Entity("custom_emoji", tag.offset, length, custom_emoji_id=emoji))
        elif tag.name == "blockquote":
            kind = "expandable_blockquote" if "expandable" in tag.attributes else kind
            self.entities.append(Entity(kind, tag.offset, length))
        elif tag.name in ("pre", "code"):
            self._close_code(tag, length)
        else:
            self.entities.append(Entity(kind, tag.offset, length))

    def _close_link(self, tag: _OpenTag, length: int) -> None:
        url = tag.attributes.get("href") or "".join(self.parts[tag.part :])
        if (user_id := linked_user(url)) is not None:
            self.entities.append(Entity("text_mention", tag.offset, length, user_id=user_id))
        elif link := checked_link(url):
            self.entities.append(Entity("text_link", tag.offset, length, url=link))

    def _close_code(self, tag: _OpenTag, length: int) -> None:
        """`pre` and `code class=language-…` around the same text are one block."""
        named = tag.attributes.get("class", "")
        language = named.removeprefix("language-") if named.startswith("language-") else None
        entity = Entity(tag.name, tag.offset, length, language=language)
        inner = self.entities[-1] if self.entities else None
        same_place = inner and (inner.offset, inner.length) == (tag.offset, length)
        if inner and same_place and {inner.type, tag.name} == {"pre", "code"}:
            self.entities.pop()
            entity = Entity("pre", tag.offset, length, language=language or inner.language)
        self.entities.append(entity)


def _plain(entity: Entity) -> Entity:
    """A language counts only where `code` stands in `pre`."""
    return replace(entity, language=None) if entity.type == "code" else entity


def _refusal(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
