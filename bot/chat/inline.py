"""Inline mode: `@bot question` in any chat lists passages to quote there.

Telegram keeps results for everybody who types the same: they follow from the query alone.
"""

from collections.abc import Iterator, Sequence

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.constants import InlineQueryLimit, MessageLimit
from telegram.ext import ContextTypes

from bot.answer.ask import QuestionError
from bot.handling.services import Services
from bot.pages.html import Quote, Run, plain, to_html, utf16_length
from bot.pages.page import quoted
from bot.pages.passages import Frame, citation, introduction, short_place, snippet, wording
from bot.paper.needs import missing_library
from bot.texts.catalogue import say
from bot.texts.citation import dated_title
from corpus.report import Span
from corpus.shelf.manifest import LANGUAGES
from index.search.found import Passage

Context = ContextTypes.DEFAULT_TYPE

_RESULTS = 10
_CACHED_SECONDS = 300
_EXCERPT = 1500


async def on_inline(services: Services, update: Update, context: Context) -> None:
    """List the passages for a query, or the one paragraph that it names."""
    query = update.inline_query
    if query is None:
        return
    services.counts["inline"] += 1
    if services.inline_throttle.admit(query.from_user.id):
        await query.answer([], cache_time=0, is_personal=True)
        return
    text = query.query.strip()[: InlineQueryLimit.MAX_QUERY_LENGTH]
    language, found, sure = await _find(services, text)
    named = len(found) == 1 and text == f"{found[0].paragraph.id} {language}"
    frame = services.frame(language or services.language(update), context.bot.username)
    button = None
    if not language:
        button = InlineQueryResultsButton(
            say(frame.language, "inline-hint"), start_parameter="help"
        )
    elif not sure:
        label = say(frame.language, "inline-nearest")
        button = InlineQueryResultsButton(label, start_parameter="contents")
    await query.answer(
        [
            *(_result(passage, frame) for passage in found),
            *(_cards(services, found[0], frame, context.bot.id) if named else ()),
        ],
        cache_time=_CACHED_SECONDS if language else 0,
        is_personal=not language,
        button=button,
    )


async def _find(services: Services, text: str) -> tuple[str, Sequence[Passage], bool]:
    """The language of a query, its passages, and whether they answer it; no language: no query."""
    paragraph_id, _, language = text.partition(" ")
    if language in LANGUAGES and (one := await services.library.paragraph(paragraph_id)):
        return language, [Passage(one)], True
    try:
        reply = await services.library.ask(text)
    except QuestionError:
        return "", [], True
    return reply.language, reply.passages[:_RESULTS], reply.answers


def _result(passage: Passage, frame: Frame) -> InlineQueryResultArticle:
    paragraph, language = passage.paragraph, frame.language
    title = f"{short_place(paragraph, language)} · {dated_title(paragraph.report, language)}"
    return InlineQueryResultArticle(
        id=paragraph.id,
        title=title,
        description=snippet(passage, language),
        input_message_content=InputTextMessageContent(to_html(_posted(passage, frame))),
    )


def _cards(
    services: Services, passage: Passage, frame: Frame, bot: int
) -> Iterator[InlineQueryResultCachedPhoto]:
    """The cards of a paragraph that were sent last, which Telegram has already."""
    if missing_library():
        return
    # late import: Pillow
    from bot.sharing.card import posted_key

    key = posted_key(passage.paragraph, frame.language)
    caption = to_html(citation(passage.paragraph, frame))
    for place, file_id in enumerate(services.file_ids.get(bot, key), start=1):
        yield InlineQueryResultCachedPhoto(f"card-{place}", file_id, caption=caption)


def _posted(passage: Passage, frame: Frame) -> list[Run]:
    """The quotation; of a paragraph longer than a message, what answers, with marks of omission."""
    runs = quoted(passage, frame, fold=True)
    if utf16_length(plain(runs)) <= MessageLimit.MAX_TEXT_LENGTH:
        return runs
    shown = wording(passage, frame.language)
    start, end = shown.answering or Span(0, 0)
    end = min(end, start + _EXCERPT) if end else _EXCERPT
    excerpt = f"… {shown.text[start:end].strip()} …"
    return [
        *introduction(passage, shown, frame.language),
        Run(excerpt, quote=Quote.OPEN),
        Run("\n— "),
        *citation(passage.paragraph, frame),
    ]
