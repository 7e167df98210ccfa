"""What a button gives: the door to what needs libraries that answers do without."""

from telegram import Message, Update

from bot.handling.admission import admitted
from bot.handling.sending import send, typing
from bot.handling.services import Services
from bot.pages.callbacks import Press, Verb
from bot.pages.linked import gone_page
from bot.pages.links import Target
from bot.pages.passages import Frame
from bot.paper.needs import missing_library
from bot.texts.catalogue import say


async def give(
    services: Services, update: Update, message: Message, press: Press, frame: Frame
) -> str | None:
    """Send the cards of a paragraph, or its page; returns what to say above the chat, if anything.

    Where the server lacks a library, and where no report holds the paragraph, it says so.
    """
    if library := missing_library():
        return say(frame.language, "paper-missing", {"library": library})
    if not await admitted(services, update, message):
        return None
    paragraph = await services.library.paragraph(press.target)
    if paragraph is None:
        target = Target(press.target, "")
        await send(message, await services.library.read(lambda i: gone_page(i, target, frame)))
        return None
    # late imports: Pillow and pypdfium2
    from bot.sharing.card import send_cards
    from bot.sharing.page import send_page

    async with typing(message):
        if press.verb is Verb.CARD:
            await send_cards(services, message, paragraph, frame, press.detail)
        else:
            await send_page(services, message, paragraph, frame)
    return None
