"""Answers to pressed buttons and to inline queries."""

from aiogram.methods import AnswerCallbackQuery, AnswerInlineQuery
from aiogram.types import (
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InputTextMessageContent,
)

from .entities import utf16_length
from .errors import bad_request
from .formatting import caption_text, message_text
from .keyboards import checked_keyboard
from .links import START_PAYLOAD
from .queries import Answer, InlineAnswer, InlineResult
from .registry import method
from .telegram import Telegram

MAX_RESULTS = 50
MAX_ANSWER = 200
MAX_OFFSET_BYTES = 64


@method(AnswerCallbackQuery)
async def answer_callback_query(telegram: Telegram, call: AnswerCallbackQuery) -> bool:
    telegram.callbacks.check(call.callback_query_id)
    text = call.text or ""
    if utf16_length(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = Answer(text, bool(call.show_alert), call.url)
    telegram.callbacks.answer(call.callback_query_id, answer)
    return True


@method(AnswerInlineQuery)
async def answer_inline_query(telegram: Telegram, call: AnswerInlineQuery) -> bool:
    telegram.inline_queries.check(call.inline_query_id)
    if len(call.results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [result.id for result in call.results]
    if any(not 1 <= len(result_id.encode()) <= 64 for result_id in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len((call.next_offset or "").encode()) > MAX_OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    start = call.button.start_parameter if call.button else None
    if start is not None and not START_PAYLOAD.match(start):
        raise bad_request("START_PARAM_INVALID")
    answer = InlineAnswer(
        results=[_result(telegram, result) for result in call.results],
        next_offset=call.next_offset or "",
        cache_time=300 if call.cache_time is None else call.cache_time,
        is_personal=bool(call.is_personal),
        button=call.button.model_dump(exclude_none=True) if call.button else None,
    )
    telegram.inline_queries.answer(call.inline_query_id, answer)
    return True


def _photo(telegram: Telegram, result: InlineQueryResultCachedPhoto) -> InlineResult:
    if result.photo_file_id not in telegram.files:
        raise bad_request("wrong file identifier specified")
    text, entities = caption_text(result.caption, result.parse_mode, result.caption_entities)
    markup = checked_keyboard(result.reply_markup)
    return InlineResult(result.id, "", result.photo_file_id, text, entities, markup)


def _result(telegram: Telegram, result: object) -> InlineResult:
    if isinstance(result, InlineQueryResultCachedPhoto):
        return _photo(telegram, result)
    if not isinstance(result, InlineQueryResultArticle):
        raise bad_request("this server knows inline results of types article and cached photo only")
    content = result.input_message_content
    if not isinstance(content, InputTextMessageContent):
        raise bad_request("this server knows input_text_message_content only")
    if not result.title:
        raise bad_request("ARTICLE_TITLE_EMPTY")
    text, entities = message_text(
        content.message_text, content.parse_mode, content.entities, too_long="MESSAGE_TOO_LONG"
    )
    return InlineResult(
        result.id,
        result.title,
        result.description or "",
        text,
        entities,
        checked_keyboard(result.reply_markup),
    )
