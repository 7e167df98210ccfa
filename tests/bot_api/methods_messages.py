"""Sending, editing and deleting messages."""

import time
from typing import Any

from aiogram.enums import ChatAction
from aiogram.methods import (
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    SendChatAction,
    SendDocument,
    SendMessage,
    SendPhoto,
    SetMessageReaction,
)
from aiogram.types import BufferedInputFile, ReactionTypeEmoji, ReplyParameters

from .chat import Chat
from .errors import ApiError, bad_request
from .formatting import caption_text, given, message_text
from .keyboards import checked_keyboard
from .message import Document, Message
from .registry import method
from .telegram import Telegram
from .updates import Json

MAX_UPLOAD = 50 * 1024 * 1024
MAX_PHOTO = 10 * 1024 * 1024
PICTURES = (b"\x89PNG", b"\xff\xd8")
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)
ACTIONS = frozenset(action.value for action in ChatAction) | {"cancel"}


@method(SendMessage)
async def send_message(telegram: Telegram, call: SendMessage) -> Json:
    chat = telegram.chat(call.chat_id)
    text, entities = message_text(call.text, call.parse_mode, call.entities)
    place = _place(chat, call.message_thread_id, call.reply_parameters)
    markup = checked_keyboard(call.reply_markup)
    telegram.flood.check(chat.id, chat.is_group)
    return telegram.post(chat, telegram.bot, text, entities, markup=markup, **place).to_api()


@method(SendDocument)
async def send_document(telegram: Telegram, call: SendDocument) -> Json:
    chat = telegram.chat(call.chat_id)
    document = _document(telegram, call.document)
    text, entities = caption_text(call.caption, call.parse_mode, call.caption_entities)
    place = _place(chat, call.message_thread_id, call.reply_parameters)
    place["markup"] = checked_keyboard(call.reply_markup)
    telegram.flood.check(chat.id, chat.is_group)
    return telegram.post(chat, telegram.bot, text, entities, document=document, **place).to_api()


@method(SendPhoto)
async def send_photo(telegram: Telegram, call: SendPhoto) -> Json:
    chat = telegram.chat(call.chat_id)
    photo = _document(telegram, call.photo, MAX_PHOTO)
    if not photo.data.startswith(PICTURES):
        raise bad_request("IMAGE_PROCESS_FAILED")
    text, entities = caption_text(call.caption, call.parse_mode, call.caption_entities)
    place = _place(chat, call.message_thread_id, call.reply_parameters)
    place["markup"] = checked_keyboard(call.reply_markup)
    telegram.flood.check(chat.id, chat.is_group)
    return telegram.post(chat, telegram.bot, text, entities, photo=photo, **place).to_api()


@method(EditMessageText)
async def edit_message_text(telegram: Telegram, call: EditMessageText) -> Json | bool:
    message = _editable(telegram, call)
    if message.document or message.photo:
        raise bad_request("there is no text in the message to edit")
    if call.text is None:
        raise bad_request("message text is empty")
    content = message_text(call.text, call.parse_mode, call.entities, too_long="MESSAGE_TOO_LONG")
    markup = checked_keyboard(call.reply_markup)
    if (*content, markup) == (message.text, message.entities, message.markup):
        raise bad_request(NOT_MODIFIED)
    telegram.flood.check(message.chat.id, message.chat.is_group)
    message.text, message.entities = content
    return _edited(message, markup, by_inline_id=call.inline_message_id is not None)


@method(EditMessageReplyMarkup)
async def edit_message_reply_markup(
    telegram: Telegram, call: EditMessageReplyMarkup
) -> Json | bool:
    message = _editable(telegram, call)
    markup = checked_keyboard(call.reply_markup)
    if markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    telegram.flood.check(message.chat.id, message.chat.is_group)
    return _edited(message, markup, by_inline_id=call.inline_message_id is not None)


@method(DeleteMessage)
async def delete_message(telegram: Telegram, call: DeleteMessage) -> bool:
    chat = telegram.chat(call.chat_id)
    message = chat.find(call.message_id)
    if message is None:
        raise bad_request("message to delete not found")
    is_own = message.sender == telegram.bot or not chat.is_group
    if not is_own and chat.bot_status != "administrator":
        raise bad_request("message can't be deleted")
    chat.messages.remove(message)
    chat.note()
    return True


@method(SendChatAction)
async def send_chat_action(telegram: Telegram, call: SendChatAction) -> bool:
    chat = telegram.chat(call.chat_id)
    if call.action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    _place(chat, call.message_thread_id, None)
    chat.actions.append(call.action)
    chat.action = None if call.action == "cancel" else call.action
    chat.note()
    return True


@method(SetMessageReaction)
async def set_message_reaction(telegram: Telegram, call: SetMessageReaction) -> bool:
    chat = telegram.chat(call.chat_id)
    message = next((each for each in chat.messages if each.id == call.message_id), None)
    if message is None:
        raise bad_request("message to react not found")
    reactions = call.reaction or []
    if len(reactions) > 1 or not all(isinstance(each, ReactionTypeEmoji) for each in reactions):
        raise bad_request("REACTIONS_TOO_MANY")
    message.reactions = [str(getattr(each, "emoji", "")) for each in reactions]
    chat.note()
    return True


def _place(chat: Chat, thread_id: int | None, reply: ReplyParameters | None) -> dict[str, Any]:
    """Where in the chat a message goes: its topic, and what it replies to."""
    if thread_id is not None and chat.thread(thread_id) is None:
        raise bad_request("message thread not found")
    if reply is None:
        return {"thread_id": thread_id}
    replied = chat.find(reply.message_id)
    if replied is None and given(reply.allow_sending_without_reply) is not True:
        raise bad_request("message to be replied not found")
    if replied and reply.quote and reply.quote not in replied.text:
        raise bad_request("QUOTE_TEXT_INVALID")
    return {"thread_id": thread_id, "reply_to": replied}


def _document(telegram: Telegram, given_file: object, most: int = MAX_UPLOAD) -> Document:
    if not isinstance(given_file, BufferedInputFile):
        document = telegram.files.get(str(given_file))
        if document is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return document
    if not given_file.data:
        raise bad_request("file must be non-empty")
    if len(given_file.data) > most:
        raise ApiError(413, "Request Entity Too Large")
    return telegram.store(given_file.filename or "file", given_file.data)


def _editable(telegram: Telegram, call: EditMessageText | EditMessageReplyMarkup) -> Message:
    """The message a request wants to edit, if the bot may."""
    if call.inline_message_id is not None:
        message = telegram.inline_messages.get(call.inline_message_id)
        if message is None:
            raise bad_request("MESSAGE_ID_INVALID")
        return message
    if call.chat_id is None or call.message_id is None:
        raise bad_request("message identifier is not specified")
    message = telegram.chat(call.chat_id).find(call.message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender != telegram.bot or message.service:
        raise bad_request("message can't be edited")
    return message


def _edited(message: Message, markup: Json | None, *, by_inline_id: bool) -> Json | bool:
    message.markup = markup
    message.edit_date = int(time.time())
    message.chat.note(message)
    return True if by_inline_id else message.to_api()
