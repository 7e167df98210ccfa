"""Sending pictures: from the second time on by the ids that Telegram has them under."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup, Message
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot.handling.services import Services
from bot.pages.html import Run, to_html

Make = Callable[[], Awaitable[Sequence[bytes]]]


@dataclass(frozen=True, slots=True)
class Photos:
    """Pictures to be sent: `key` changes with what they show; the last has caption and buttons."""

    key: str
    make: Make
    caption: Sequence[Run]
    buttons: InlineKeyboardMarkup | None = None


async def send_photos(services: Services, message: Message, photos: Photos) -> None:
    """Send pictures where a message came from; they are made only where Telegram has none."""
    bot = message.get_bot().id
    if ids := services.file_ids.get(bot, photos.key):
        try:
            await _send(message, ids, photos)
        except BadRequest:
            pass  # Telegram has dropped them
        else:
            return
    sent = await _send(message, await photos.make(), photos)
    services.file_ids.put(bot, photos.key, sent)


async def _send(message: Message, files: Sequence[bytes | str], photos: Photos) -> list[str]:
    quote = message.chat.type != ChatType.PRIVATE
    ids = []
    for place, file in enumerate(files, start=1):
        last = place == len(files)
        sent = await message.reply_photo(
            file,
            caption=to_html(photos.caption) if last else None,
            reply_markup=photos.buttons if last else None,
            do_quote=quote,
        )
        ids.append(sent.photo[-1].file_id)
    return ids
