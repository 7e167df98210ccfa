"""The bot's commands and descriptions, chat members and files."""

import re

from aiogram.methods import (
    DeleteMyCommands,
    GetChatMember,
    GetFile,
    GetMyCommands,
    GetMyDescription,
    GetMyShortDescription,
    SetMyCommands,
    SetMyDescription,
    SetMyShortDescription,
)
from aiogram.types import BotCommandScopeUnion

from .chat import member
from .entities import utf16_length
from .errors import bad_request
from .profile import DEFAULT_SCOPE, Scope
from .registry import method
from .telegram import Telegram
from .updates import Json

MAX_COMMANDS = 100
COMMAND = re.compile(r"[a-z0-9_]{1,32}\Z")
MAX_COMMAND_DESCRIPTION = 256
MAX_DESCRIPTION = 512
MAX_SHORT_DESCRIPTION = 120
MAX_DOWNLOAD = 20 * 1024 * 1024


@method(SetMyCommands)
async def set_my_commands(telegram: Telegram, call: SetMyCommands) -> bool:
    if len(call.commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for one in call.commands:
        if not COMMAND.match(one.command):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= utf16_length(one.description) <= MAX_COMMAND_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    key = (_scope(telegram, call.scope), _language(call.language_code))
    telegram.profile.commands[key] = [
        {"command": one.command, "description": one.description} for one in call.commands
    ]
    return True


@method(GetMyCommands)
async def get_my_commands(telegram: Telegram, call: GetMyCommands) -> list[Json]:
    key = (_scope(telegram, call.scope), _language(call.language_code))
    return telegram.profile.commands.get(key, [])


@method(DeleteMyCommands)
async def delete_my_commands(telegram: Telegram, call: DeleteMyCommands) -> bool:
    key = (_scope(telegram, call.scope), _language(call.language_code))
    telegram.profile.commands.pop(key, None)
    return True


@method(SetMyDescription)
async def set_my_description(telegram: Telegram, call: SetMyDescription) -> bool:
    texts = telegram.profile.descriptions
    return _describe(texts, call.description, call.language_code, MAX_DESCRIPTION)


@method(GetMyDescription)
async def get_my_description(telegram: Telegram, call: GetMyDescription) -> Json:
    return {"description": telegram.profile.descriptions.get(_language(call.language_code), "")}


@method(SetMyShortDescription)
async def set_my_short_description(telegram: Telegram, call: SetMyShortDescription) -> bool:
    texts = telegram.profile.short_descriptions
    return _describe(texts, call.short_description, call.language_code, MAX_SHORT_DESCRIPTION)


@method(GetMyShortDescription)
async def get_my_short_description(telegram: Telegram, call: GetMyShortDescription) -> Json:
    texts = telegram.profile.short_descriptions
    return {"short_description": texts.get(_language(call.language_code), "")}


@method(GetChatMember)
async def get_chat_member(telegram: Telegram, call: GetChatMember) -> Json:
    chat = telegram.chat(call.chat_id)
    if call.user_id == telegram.bot.id:
        return member(telegram.bot, chat.bot_status)
    if chat.person and chat.person.id == call.user_id:
        return member(chat.person, "member")
    if call.user_id not in chat.statuses:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member(*chat.statuses[call.user_id])


@method(GetFile)
async def get_file(telegram: Telegram, call: GetFile) -> Json:
    document = telegram.files.get(call.file_id)
    if document is None:
        raise bad_request("invalid file_id")
    if len(document.data) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return document.file() | {"file_path": document.path}


def _describe(texts: dict[str, str], text: str | None, code: str | None, limit: int) -> bool:
    language = _language(code)
    if utf16_length(text or "") > limit:
        raise bad_request("DESCRIPTION_TOO_LONG")
    texts.pop(language, None)
    if text:
        texts[language] = text
    return True


def _language(code: str | None) -> str:
    """An ISO 639-1 code, or nothing for everyone else."""
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("LANG_CODE_INVALID")
    return code or ""


def _scope(telegram: Telegram, scope: BotCommandScopeUnion | None) -> Scope:
    if scope is None:
        return DEFAULT_SCOPE
    chat_id = getattr(scope, "chat_id", None)
    if chat_id is not None:
        chat_id = telegram.chat(chat_id).id
    return scope.type, chat_id, getattr(scope, "user_id", None)
