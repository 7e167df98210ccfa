"""Settings of the Telegram bot, from the environment and `.env`, checked at the start."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from bot.texts.errors import explain
from corpus.shelf.manifest import LANGUAGES
from index.errors import SettingError
from index.settings import reader_url

_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class SettingsError(ValueError):
    """A variable does not hold what it must; the message names it and never shows its value."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram delivers updates, and where this program listens for them."""

    url: str
    secret: str = field(repr=False)
    listen: str
    port: int

    @property
    def path(self) -> str:
        """The path that is listened on, without its first slash."""
        return urlsplit(self.url).path.lstrip("/")


@dataclass(frozen=True, slots=True)
class BotSettings:
    """What an admin sets; docs/telegram.md describes each variable."""

    token: str = field(repr=False)
    api_url: str
    proxy: str | None = field(repr=False)
    admins: frozenset[int] = field(repr=False)
    log_level: str
    webhook: Webhook | None
    questions_per_minute: int
    answer_seconds: int
    backlog_minutes: int
    upload_megabytes: int
    urgent_contacts: Mapping[str, str]
    reader_url: str = ""


def load_bot_settings(values: Mapping[str, str]) -> BotSettings:
    """Read and check the settings; raises SettingsError."""
    token = values.get("TELEGRAM_BOT_TOKEN")
    if token is None:
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN is not set, or is empty: @BotFather gives one for /newbot"
        )
    if not _TOKEN.fullmatch(token):
        raise SettingsError("TELEGRAM_BOT_TOKEN must look like 123456789:AAExampleExample")
    level = values.get("LOG_LEVEL", "INFO").upper()
    if level not in _LEVELS:
        raise SettingsError(f"LOG_LEVEL must be one of {', '.join(_LEVELS)}")
    return BotSettings(
        token=token,
        api_url=_url(values, "TELEGRAM_API_URL", "https://api.telegram.org").rstrip("/"),
        proxy=None,
        admins=_admins(values),
        log_level=level,
        webhook=_webhook(values),
        questions_per_minute=_number(values, "QUESTIONS_PER_MINUTE", 20, 1, 1000),
        answer_seconds=_number(values, "ANSWER_SECONDS", 30, 1, 600),
        backlog_minutes=_number(values, "BACKLOG_MINUTES", 10, 1, 1440),
        # Telegram's own limit is 20; a Bot API server of one's own hands over more
        upload_megabytes=_number(values, "UPLOAD_MEGABYTES", 20, 1, 50),
        urgent_contacts=_contacts(values.get("URGENT_CONTACTS", "")),
        reader_url=_reader_url(values),
    )


def _reader_url(values: Mapping[str, str]) -> str:
    try:
        return reader_url(values)
    except SettingError as error:
        raise SettingsError(explain(error, "en")) from None


def _contacts(path: str) -> dict[str, str]:
    """Language → lines with contacts for somebody who is being detained, from a TOML file."""
    if not path:
        return {}
    try:
        contacts = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise SettingsError("URGENT_CONTACTS must be the path of a TOML file in UTF-8") from None
    if not all(name in LANGUAGES and isinstance(text, str) for name, text in contacts.items()):
        raise SettingsError('URGENT_CONTACTS must hold texts for en, ru, kk, such as ru = "…"')
    return {name: text.strip() for name, text in contacts.items()}


def _admins(values: Mapping[str, str]) -> frozenset[int]:
    ids = [part.strip() for part in values.get("ADMIN_IDS", "").split(",") if part.strip()]
    if not all(part.isascii() and part.isdecimal() for part in ids):
        raise SettingsError("ADMIN_IDS must be numbers with commas between, such as 1111,2222")
    return frozenset(map(int, ids))


def _webhook(values: Mapping[str, str]) -> Webhook | None:
    if "WEBHOOK_URL" not in values:
        return None
    secret = values.get("WEBHOOK_SECRET", "")
    if not _SECRET.fullmatch(secret):
        raise SettingsError("WEBHOOK_SECRET must be 1 to 256 of A-Z, a-z, 0-9, _ and -")
    return Webhook(
        url=_url(values, "WEBHOOK_URL", ""),
        secret=secret,
        listen=values.get("WEBHOOK_LISTEN", "127.0.0.1"),
        port=_number(values, "WEBHOOK_PORT", 8080, 1, 65535),
    )


def _url(values: Mapping[str, str], name: str, default: str) -> str:
    url = values.get(name, default)
    try:
        parts = urlsplit(url)
        valid = bool(parts.hostname) and (
            parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
        )
    except ValueError:
        valid = False
    if not valid:
        raise SettingsError(f"{name} must begin with https:// (http:// only for this machine)")
    return url


def _number(values: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    text = values.get(name, str(default))
    if not (text.isascii() and text.isdecimal() and least <= int(text) <= most):
        raise SettingsError(f"{name} must be a whole number from {least} to {most}")
    return int(text)
