"""The composition root: settings → services → handlers → a running bot."""

import functools
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    Defaults,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.admin import buttons as admin_buttons
from bot.admin.adding import on_document
from bot.admin.reindexing import on_reindex
from bot.admin.rolling_back import on_rollback
from bot.answer.library import Library
from bot.chat import buttons, commands, questions
from bot.chat.groups import on_membership
from bot.chat.inline import on_inline
from bot.handling.backlog import skip_old
from bot.handling.connection import Connection, sending
from bot.handling.failures import on_error
from bot.handling.file_ids import FileIds
from bot.handling.pressed import on_press
from bot.handling.services import Services
from bot.handling.throttle import Throttle
from bot.settings import BotSettings
from bot.sharing.handout import on_handout
from bot.transport.clock import TelegramClock
from bot.transport.patience import Patience
from corpus.words.glossary import read_glossary

UPDATES = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER,
]

Context = ContextTypes.DEFAULT_TYPE
Coro = Coroutine[Any, Any, None]
Handler = Callable[[Services, Update, Context], Coro]

_PRIVATE: dict[str, Handler] = {
    "start": commands.on_start,
    "help": commands.on_help,
    "ask": questions.on_ask,
    "recommendations": questions.on_recommendations,
    "contents": commands.on_contents,
    "reports": commands.on_reports,
    "term": commands.on_term,
    "handout": on_handout,
    "language": commands.on_language,
    "settings": commands.on_language,
    "about": commands.on_about,
    "privacy": commands.on_privacy,
}
_OF_ADMINS: dict[str, Handler] = {
    "status": commands.on_status,
    "reindex": on_reindex,
    "rollback": on_rollback,
}
# what was posted through a bot is a quotation, not a question
_WRITTEN = filters.UpdateType.MESSAGE & ~filters.VIA_BOT
_EDITED = filters.UpdateType.EDITED_MESSAGE & ~filters.VIA_BOT
_IN_PRIVATE = _WRITTEN & filters.ChatType.PRIVATE
_IN_GROUPS = _WRITTEN & filters.ChatType.GROUPS


@dataclass(frozen=True, slots=True)
class Bot:
    """Handlers, and what they work with."""

    application: Application[Any, Any, Any, Any, Any, Any]
    services: Services


def build_application(settings: BotSettings, library: Library) -> Bot:
    """Put a bot together; the library is open, or opens at the first question."""
    clock = TelegramClock()
    services = Services(
        settings=settings,
        clock=clock,
        connection=Connection(settings.api_url, clock.heard_date),
        library=library,
        glossary=read_glossary(),
        throttle=Throttle(settings.questions_per_minute),
        file_ids=FileIds(library.settings.cache_dir / "file-ids.json"),
    )
    application = (
        ApplicationBuilder()
        .token(settings.token)
        .request(sending(services.connection, settings.proxy))
        .updater(None)
        .base_url(f"{settings.api_url}/bot")
        .base_file_url(f"{settings.api_url}/file/bot")
        .defaults(_defaults())
        .rate_limiter(Patience(settings.answer_seconds))
        .build()
    )
    _add_handlers(application, services)
    return Bot(application, services)


def _defaults() -> Defaults:
    return Defaults(
        parse_mode=ParseMode.HTML,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        allow_sending_without_reply=True,
    )


def _add_handlers(
    application: Application[Any, Any, Any, Any, Any, Any], services: Services
) -> None:
    def with_services(handler: Handler) -> Callable[[Update, Context], Coro]:
        return functools.partial(handler, services)

    application.add_handler(TypeHandler(Update, with_services(skip_old)), group=-1)
    for name, handler in _PRIVATE.items():
        application.add_handler(CommandHandler(name, with_services(handler), _IN_PRIVATE))
    for name, handler in _OF_ADMINS.items():
        guarded = with_services(_for_admins(handler, commands.on_unknown))
        application.add_handler(CommandHandler(name, guarded, _IN_PRIVATE))
    application.add_handler(CommandHandler("ask", with_services(questions.on_ask), _IN_GROUPS))
    for chosen, handler in (
        (_IN_PRIVATE & filters.COMMAND, commands.on_unknown),
        (_IN_PRIVATE & filters.TEXT, questions.on_text),
        (_EDITED & filters.ChatType.PRIVATE & filters.TEXT & ~filters.COMMAND, questions.on_text),
        (_IN_PRIVATE & filters.CAPTION & ~filters.Document.ALL, questions.on_text),
        (_IN_PRIVATE & filters.Document.ALL, _for_admins(on_document, commands.on_no_text)),
        (_IN_PRIVATE & ~filters.StatusUpdate.ALL, commands.on_no_text),
        (_IN_GROUPS & filters.TEXT & ~filters.COMMAND, questions.on_group_text),
    ):
        application.add_handler(MessageHandler(chosen, with_services(handler)))
    application.add_handler(CallbackQueryHandler(with_services(_on_button)))
    application.add_handler(InlineQueryHandler(with_services(on_inline)))
    application.add_handler(
        ChatMemberHandler(with_services(on_membership), ChatMemberHandler.MY_CHAT_MEMBER)
    )
    application.add_error_handler(functools.partial(on_error, services))


def _for_admins(handler: Handler, otherwise: Handler) -> Handler:
    """Where it is decided who is an admin: others get what they would without the handler."""

    async def guarded(services: Services, update: Update, context: Context) -> None:
        await (handler if services.is_admin(update) else otherwise)(services, update, context)

    return guarded


async def _on_button(services: Services, update: Update, context: Context) -> None:
    """Do what a button asks for; what admins' buttons do, for admins only."""
    more = admin_buttons.ACTIONS if services.is_admin(update) else {}
    await on_press({**buttons.ACTIONS, **more}, services, update, context)
