"""Commands about the bot and its reports, all in private chats."""

import resource
import time
from importlib.metadata import version

from telegram import Update
from telegram.ext import ContextTypes

from bot.answer.terms import find_terms
from bot.chat.menus import set_admin_menus
from bot.handling.sending import send
from bot.handling.services import Services, asked
from bot.pages import browse, information
from bot.pages.linked import linked_page
from bot.pages.links import read_payload
from bot.pages.page import Page, plain_page
from bot.pages.passages import Frame
from bot.pages.terms import terms_page
from bot.texts.catalogue import say
from index.search.reader import Index

Context = ContextTypes.DEFAULT_TYPE

# read at the start: what runs, whatever an update puts on the disk meanwhile
RUNNING = version("tarmaq")
_COUNTED = (
    "questions",
    "answers",
    "abstentions",
    "inline",
    "throttled",
    "timeouts",
    "errors",
)


async def on_start(services: Services, update: Update, context: Context) -> None:
    """`/start`, and deep links: `/start <paragraph id>`."""
    message, language = asked(services, update)
    payload = " ".join(context.args or [])
    if payload == "help":
        await on_help(services, update, context)
    elif payload:
        frame = services.frame(language, context.bot.username)
        page = await services.library.read(lambda index: _linked(index, payload, frame))
        await send(message, page)
    else:
        await send(message, information.start_page(language))
        if services.is_admin(update):
            # before this first word of theirs, Telegram did not let their menu be set
            await set_admin_menus(context.bot, [message.chat_id])


async def on_help(services: Services, update: Update, context: Context) -> None:
    """How to ask."""
    message, language = asked(services, update)
    page = information.help_page(
        language, context.bot.username, for_admin=services.is_admin(update)
    )
    await send(message, page)


async def on_contents(services: Services, update: Update, _: Context) -> None:
    """The contents of the reports, to browse."""
    message, language = asked(services, update)
    page = await services.library.read(lambda index: browse.contents_page(index, language))
    await send(message, page)


async def on_reports(services: Services, update: Update, _: Context) -> None:
    """Which reports there are."""
    message, language = asked(services, update)
    chosen = services.memory.reports.get(message.chat_id)
    page = await services.library.read(
        lambda index: information.reports_page(index, language, chosen)
    )
    await send(message, page)


async def on_about(services: Services, update: Update, _: Context) -> None:
    """Sources and versions."""
    message, language = asked(services, update)
    page = await services.library.read(
        lambda index: information.about_page(index, language, RUNNING)
    )
    await send(message, page)


async def on_privacy(services: Services, update: Update, _: Context) -> None:
    """What the bot knows of people."""
    message, language = asked(services, update)
    await send(message, information.privacy_page(language))


async def on_language(services: Services, update: Update, _: Context) -> None:
    """The choice of a language."""
    message, language = asked(services, update)
    await send(message, information.language_page(language))


async def on_term(services: Services, update: Update, context: Context) -> None:
    """A legal term in three languages."""
    message, language = asked(services, update)
    wanted = " ".join(context.args or [])
    if not wanted:
        await send(message, plain_page(say(language, "hint-term")))
        return
    found = await services.library.read(
        lambda index: find_terms(services.glossary, wanted, index.named_terms())
    )
    page = terms_page(services.glossary, found, language)
    unknown = plain_page(say(language, "term-unknown", {"term": wanted}))
    await send(message, page if found else unknown)


async def on_status(services: Services, update: Update, context: Context) -> None:
    """How the bot is doing, for admins; for others there is no such command."""
    message, language = asked(services, update)
    index = await services.library.read(lambda index: index.version)
    minutes = int(time.monotonic() - services.started) // 60
    told: dict[str, object] = {name: services.counts[name] for name in _COUNTED}
    told |= {
        "version": RUNNING,
        "index": index,
        "hours": minutes // 60,
        "minutes": minutes % 60,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    await send(message, plain_page(say(language, "status", told)))


async def on_unknown(services: Services, update: Update, _: Context) -> None:
    """A command that there is not."""
    message, language = asked(services, update)
    await send(message, plain_page(say(language, "hint-unknown-command")))


async def on_no_text(services: Services, update: Update, _: Context) -> None:
    """A photo, a voice message, a sticker."""
    message, language = asked(services, update)
    await send(message, plain_page(say(language, "hint-text")))


def _linked(index: Index, payload: str, frame: Frame) -> Page:
    """The paragraph that a link leads to, or what has become of it."""
    if payload == "contents":
        return browse.contents_page(index, frame.language)
    return linked_page(index, read_payload(payload), frame)
