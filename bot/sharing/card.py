"""A quotation as pictures, to be sent on."""

import asyncio
import hashlib
from collections.abc import Sequence

from telegram import Message

from bot.handling.services import Services
from bot.pages import keyboards
from bot.pages.callbacks import unpack_places
from bot.pages.passages import Frame, citation
from bot.paper.cards.card import Card, Shape
from bot.paper.cards.draw import draw
from bot.paper.cards.layout import lay_out
from bot.paper.quoted import excerpt, quoted
from bot.sharing.photos import Photos, send_photos
from index.search.found import Passage
from index.store.stored import StoredParagraph

MOST = 10  # cards in a chat; `scripts/card` makes them all
# Goes up when a card looks different: those that were sent are made again.
_LOOKS = 1


def cards_of(passage: Passage, frame: Frame, shape: Shape) -> list[Card]:
    """The cards of a passage: of all of it, or where that is too much, of what answers."""
    quotation = quoted(passage, frame)
    cards = lay_out(quotation, shape)
    return cards if len(cards) <= MOST else lay_out(excerpt(quotation), shape)[:MOST]


def key_of(cards: Sequence[Card]) -> str:
    """What the files of cards are kept by: all that stands on them."""
    return hashlib.sha256(f"{_LOOKS}{cards}".encode("utf-8", "replace")).hexdigest()[:32]


def posted_key(paragraph: StoredParagraph, language: str) -> str:
    """What the cards of a paragraph that were sent last are kept by, for inline mode."""
    named = "\0".join((str(_LOOKS), paragraph.id, paragraph.text, language))
    return hashlib.sha256(named.encode("utf-8", "replace")).hexdigest()[:32]


async def send_cards(
    services: Services, message: Message, paragraph: StoredParagraph, frame: Frame, detail: str
) -> None:
    """Send the cards of a paragraph; `detail`: the shape's first letter, and what answers."""
    shape = Shape.WIDE if detail.startswith("w") else Shape.SQUARE
    passage = Passage(paragraph, unpack_places(detail.lstrip("ws")))
    cards = await asyncio.to_thread(cards_of, passage, frame, shape)

    async def make() -> list[bytes]:
        return [await asyncio.to_thread(draw, card) for card in cards]

    buttons = keyboards.markup([keyboards.other_shape(passage, frame.language, shape)])
    caption = citation(paragraph, frame)
    key, bot = key_of(cards), message.get_bot().id
    await send_photos(services, message, Photos(key, make, caption, buttons))
    posted = posted_key(paragraph, frame.language)
    services.file_ids.put(bot, posted, services.file_ids.get(bot, key))
