"""Buttons: each press is answered, whatever comes of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from telegram import Message, Update
from telegram.ext import ContextTypes

from bot.handling.sending import accessible
from bot.handling.services import Services
from bot.pages.callbacks import Press, Verb, unpack
from bot.pages.page import Page
from bot.pages.passages import Frame
from index.search.reader import Index

Context = ContextTypes.DEFAULT_TYPE


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press, whose message it was, and what a reply is written in."""

    services: Services
    update: Update
    context: Context
    message: Message
    press: Press

    @property
    def frame(self) -> Frame:
        """The message's own language: its buttons keep to it."""
        return self.services.frame(self.press.language, self.context.bot.username)

    async def look(self, look: Callable[[Index], Page]) -> Page:
        """Make a page from the index."""
        return await self.services.library.read(look)


Action = Callable[[Pressed], Awaitable[str | None]]


async def on_press(
    actions: Mapping[Verb, Action], services: Services, update: Update, context: Context
) -> None:
    """Do what a button asks for; a notice, where there is one, shows above the chat.

    A button that is not among the actions does nothing.
    """
    query = update.callback_query
    if query is None:
        return
    press = unpack(query.data or "")
    message = accessible(query.message)
    if press is None or message is None or press.verb not in actions:
        await query.answer()
        return
    pressed = Pressed(services, update, context, message, press)
    notice = await actions[press.verb](pressed)
    await query.answer(notice, show_alert=notice is not None)
