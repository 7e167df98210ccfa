"""Which links Telegram accepts."""

import re
from urllib.parse import parse_qs, urlsplit, urlunsplit

START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://|tg:|ton:")
_HOST = re.compile(r"[^\s.]+(\.[^\s.]+)+\Z")


def linked_user(url: str) -> int | None:
    """The user a `tg://user?id=…` link mentions."""
    parts = urlsplit(url)
    if parts.scheme != "tg" or parts.netloc != "user":
        return None
    user_id = parse_qs(parts.query).get("id", [""])[0]
    return int(user_id) if user_id.isdigit() else None


def checked_link(url: str) -> str | None:
    """The link as Telegram stores it, or None where it is not one."""
    url = url.strip()
    if not _SCHEME.match(url):
        url = f"http://{url}"
    parts = urlsplit(url)
    if parts.scheme in ("tg", "ton"):
        return url
    if parts.scheme not in ("http", "https") or not _HOST.match(parts.hostname or ""):
        return None
    return urlunsplit(parts._replace(netloc=parts.netloc.lower(), path=parts.path or "/"))


def start_payload(link: str, bot_username: str) -> str:
    """The payload of a deep link to the bot, given whole or as the bare payload."""
    payload = link
    if "://" in link:
        parts = urlsplit(link)
        if parts.netloc != "t.me" or parts.path.strip("/").lower() != bot_username.lower():
            raise ValueError(f"{link} does not lead to @{bot_username}")
        payload = parse_qs(parts.query).get("start", [""])[0]
    if not START_PAYLOAD.match(payload):
        raise ValueError(f"a start payload is 1-64 of A-Z a-z 0-9 _ -, not {payload!r}")
    return payload
