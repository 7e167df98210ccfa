"""An admin sends a document: it is read, shown, and at a button added to the reports.

Nothing is kept in between. The preview is a reply to the document, so that its button finds the
file again at Telegram; it also carries a fingerprint of what was shown, and nothing else is added.
"""

import asyncio
import contextlib
import tempfile
from pathlib import Path, PurePath

from telegram import Bot, Document, Message, Update
from telegram.error import BadRequest, TelegramError
from telegram.ext import ContextTypes

from bot.child import Event, events
from bot.handling.memory import MessageKey
from bot.handling.sending import replace, send
from bot.handling.services import Services, asked
from bot.pages import keyboards
from bot.pages.html import Quote, Run
from bot.pages.page import Page, plain_page
from bot.texts.catalogue import say
from corpus.adding.choices import CHOICES

Context = ContextTypes.DEFAULT_TYPE

_ENDINGS = (
    ".pdf",
    ".docx",
    ".doc",
    ".odt",
    ".rtf",
    ".html",
    ".htm",
    ".xhtml",
    ".md",
    ".markdown",
    ".txt",
)
_TYPES = (
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/xhtml+xml",
    "text/html",
    "text/markdown",
    "text/plain",
)
# Lines of a caption that are read; `corpus.adding.add.prepare` calls the first one otherwise.
_CHOICES = {"id": "report_id", "profile": "profile", **{name: name for name in CHOICES}}
_LONGEST_NAME = 120  # bytes of a stem or of a suffix; a file system takes 255 of both
_FETCH_SECONDS = 60
_READ_SECONDS = 180


async def on_document(services: Services, update: Update, context: Context) -> None:
    """Read a document that an admin sent, and show what was understood."""
    message, language = asked(services, update)
    if message.document is None:
        return
    megabytes = services.settings.upload_megabytes
    if refusal := refused(message.document, megabytes):
        told = say(language, refusal, {"megabytes": megabytes})
        await send(message, plain_page(told), quote=True)
        return
    reading = say(language, "adding-reading", {"name": file_name(message.document.file_name)})
    shown = await send(message, plain_page(reading), quote=True)
    services.jobs.start(_read(services, context.bot, message, language), shown, language)


async def add(
    services: Services, context: Context, preview: Message, language: str, fingerprint: str
) -> str | None:
    """Add the document that a preview replies to, if it is still read as was shown.

    A second press of the same button does nothing.
    """
    original = preview.reply_to_message
    if original is None or original.document is None:
        return say(language, "adding-gone")
    button = (MessageKey(preview.chat_id, preview.message_id), fingerprint)
    if services.adding.get(button):
        return None
    services.adding.put(button, value=True)
    try:
        await replace(preview, plain_page(say(language, "adding-writing")))
    except TelegramError:
        services.adding.drop(button)  # it is still there to be pressed
        raise
    work = _read(services, context.bot, original, language, fingerprint)
    services.jobs.start(work, preview, language)
    return None


def refused(document: Document, megabytes: int) -> str | None:
    """Why a document is not even fetched, as the name of a text; None where it is."""
    suffix = PurePath(document.file_name or "").suffix.lower()
    if suffix not in _ENDINGS and document.mime_type not in _TYPES:
        return "adding-type"
    return "adding-size" if (document.file_size or 0) > megabytes << 20 else None


def choices(caption: str) -> dict[str, str]:
    """What an admin decides in a caption, in lines such as "title: …"; other lines are not read."""
    lines = (line.partition(":") for line in caption.splitlines())
    return {
        _CHOICES[key.strip().lower()]: value.strip()
        for key, _, value in lines
        if key.strip().lower() in _CHOICES and value.strip()
    }


def file_name(name: str | None) -> str:
    """A name to write a document under: its own, where that is one."""
    path = PurePath("".join(c for c in PurePath(name or "").name if c.isprintable()))
    return (_cut(path.stem).strip(". ") or "report") + _cut(path.suffix)


def _cut(name: str) -> str:
    return name.encode()[:_LONGEST_NAME].decode(errors="ignore")


async def _read(
    services: Services, bot: Bot, message: Message, language: str, expected: str = ""
) -> Page:
    """What came of reading, or adding, the document of a message."""
    try:
        async with services.reading, asyncio.timeout(_READ_SECONDS):
            event = await _read_apart(services, bot, message, language, expected)
    except TimeoutError:
        return plain_page(say(language, "adding-timeout"))
    except BadRequest as error:
        key = "adding-size" if "too big" in error.message.lower() else "adding-fetching"
        return plain_page(say(language, key, {"megabytes": services.settings.upload_megabytes}))
    except TelegramError:
        return plain_page(say(language, "adding-fetching"))
    return _outcome(event, language, changed=bool(expected))


async def _read_apart(
    services: Services, bot: Bot, message: Message, language: str, expected: str
) -> Event:
    """Fetch the document, and read it in a process of its own."""
    assert message.document  # noqa: S101  # both callers have looked
    with tempfile.TemporaryDirectory(prefix="tarmaq-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / file_name(message.document.file_name)
        file = await bot.get_file(message.document, read_timeout=_FETCH_SECONDS)
        await file.download_to_drive(path, read_timeout=_FETCH_SECONDS)
        request = {
            "path": str(path),
            "language": language,
            "choices": choices(message.caption or ""),
            "expected": expected,
        }
        happening = events(services.library.settings, "bot.admin.read_document", given=request)
        async with contextlib.aclosing(happening):
            return await anext(happening)


def _outcome(event: Event, language: str, *, changed: bool) -> Page:
    """A preview with its buttons, that the report was added, or an error."""
    if event["event"] == "error":
        return plain_page(say(language, "adding-failed", {"message": event["message"]}))
    if event["event"] == "added":
        told = say(language, "adding-done", {"title": event["title"], "id": event["id"]})
        return plain_page(told, [keyboards.reindex(language)])
    runs = [Run(**{**run, "quote": Quote(run["quote"])}) for run in event["runs"]]
    if changed:
        runs = [Run(say(language, "adding-changed") + "\n\n", italic=True), *runs]
    rows = [keyboards.draft(language, event["fingerprint"])] if event["decided"] else []
    return Page(runs, rows)
