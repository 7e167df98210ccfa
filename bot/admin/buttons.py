"""What the buttons do that only admins get."""

from bot.admin import adding, reindexing, rolling_back
from bot.handling.pressed import Action, Pressed
from bot.handling.sending import replace
from bot.pages.callbacks import Verb
from bot.pages.page import plain_page
from bot.texts.catalogue import say


async def _add(pressed: Pressed) -> str | None:
    press = pressed.press
    return await adding.add(
        pressed.services, pressed.context, pressed.message, press.language, press.detail
    )


async def _cancel(pressed: Pressed) -> None:
    await replace(pressed.message, plain_page(say(pressed.press.language, "adding-cancelled")))


async def _reindex(pressed: Pressed) -> None:
    await reindexing.begin(pressed.services, pressed.message, pressed.press.language)


async def _rollback(pressed: Pressed) -> None:
    press = pressed.press
    await rolling_back.go_to(pressed.services, pressed.message, press.target, press.language)


ACTIONS: dict[Verb, Action] = {
    Verb.ADD: _add,
    Verb.CANCEL: _cancel,
    Verb.REINDEX: _reindex,
    Verb.ROLLBACK: _rollback,
}
