"""Who may ask now: a person who asks faster than the bot answers is told to wait."""

from telegram import Message, Update

from bot.handling.sending import send
from bot.handling.services import Services
from bot.pages.page import plain_page
from bot.texts.catalogue import say


async def admitted(services: Services, update: Update, message: Message) -> bool:
    """Whether a person may ask now; one who may not is told so, once."""
    person = update.effective_user
    # anonymous admins of all groups have one id in common; the chat they speak for is their own
    anonymous = message.sender_chat if message.from_user == person else None
    asking = anonymous or person
    wait = services.throttle.admit(asking.id) if asking else None
    if wait is None:
        return True
    services.counts["throttled"] += 1
    if not wait.told:
        told = say(services.language(update), "throttled", {"seconds": wait.seconds})
        await send(message, plain_page(told))
    return False
