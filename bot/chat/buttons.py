"""What the buttons of answers, pages and lists do."""

from telegram import Message

from bot.chat.answering import answer
from bot.chat.follow_ups import send_more, send_related
from bot.handling.admission import admitted
from bot.handling.pressed import Action, Pressed
from bot.handling.sending import replace, send
from bot.pages import browse, keyboards
from bot.pages.callbacks import Verb, unpack_places
from bot.pages.linked import linked_page
from bot.pages.links import Target, read_link
from bot.pages.page import Page, plain_page
from bot.pages.terms import more_terms
from bot.sharing import handout
from bot.sharing.give import give
from bot.texts.catalogue import say
from bot.texts.citation import dated_title
from index.search.reader import Index


async def _more(pressed: Pressed) -> str | None:
    message, frame = pressed.message, pressed.frame
    shown = pressed.services.memory.last(message.chat_id, message.message_id)
    if shown is None:
        return say(frame.language, "more-expired")
    await send_more(pressed.services, message, shown, frame)
    return None


async def _open(pressed: Pressed) -> None:
    await send(pressed.message, await _paragraph(pressed, original=False))


async def _original(pressed: Pressed) -> None:
    await send(pressed.message, await _paragraph(pressed, original=True))


async def _show(pressed: Pressed) -> None:
    await replace(pressed.message, await _paragraph(pressed, original=False))


async def _show_original(pressed: Pressed) -> None:
    await replace(pressed.message, await _paragraph(pressed, original=True))


async def _paragraph(pressed: Pressed, *, original: bool) -> Page:
    press, frame = pressed.press, pressed.frame

    target = _shown(pressed.message, press.target)

    def look(index: Index) -> Page:
        return linked_page(index, target, frame, unpack_places(press.detail), original=original)

    return await pressed.look(look)


def _shown(message: Message, paragraph_id: str) -> Target:
    """A paragraph in the wording that a message shows: the message links to it."""
    links = [target for each in message.entities if (target := read_link(each.url or ""))]
    return next((to for to in links if to.paragraph_id == paragraph_id), Target(paragraph_id, ""))


async def _recommendations(pressed: Pressed) -> None:
    if await admitted(pressed.services, pressed.update, pressed.message):
        await send_related(pressed.services, pressed.message, pressed.press.target, pressed.frame)


async def _contents(pressed: Pressed) -> None:
    press = pressed.press

    def look(index: Index) -> Page:
        return browse.contents_page(index, press.language, press.target, press.detail)

    await replace(pressed.message, await pressed.look(look))


async def _section(pressed: Pressed) -> None:
    press, frame = pressed.press, pressed.frame

    def look(index: Index) -> Page:
        return browse.section_page(index, frame, press.target, press.detail)

    await replace(pressed.message, await pressed.look(look))


async def _report(pressed: Pressed) -> str:
    report_id, language = pressed.press.target, pressed.press.language
    chosen = pressed.services.memory.reports
    chosen.pop(pressed.message.chat_id, None)
    if not report_id:
        return say(language, "report-all-chosen")
    report = (await pressed.services.library.read(lambda index: index.reports)).get(report_id)
    if report is None:
        return say(language, "report-gone")
    chosen[pressed.message.chat_id] = report_id
    return say(language, "report-chosen", {"title": dated_title(report, language)})


async def _language(pressed: Pressed) -> None:
    person = pressed.update.effective_user
    if person is None:
        return
    chosen = pressed.services.memory.languages
    chosen.pop(person.id, None)
    if pressed.press.target:
        chosen[person.id] = pressed.press.target
    language = pressed.services.language(pressed.update)
    key = "language-chosen" if pressed.press.target else "language-automatic"
    page = plain_page(say(language, key), keyboards.examples(language))
    await replace(pressed.message, page)


async def _example(pressed: Pressed) -> None:
    question = say(pressed.press.language, f"example-{pressed.press.target}")
    await answer(
        pressed.services,
        pressed.update,
        pressed.context,
        pressed.message,
        question,
        heading=question,
    )


async def _terms(pressed: Pressed) -> str | None:
    page = more_terms(pressed.services.glossary, pressed.press)
    if page is None:
        return say(pressed.press.language, "term-changed")
    await send(pressed.message, page)
    return None


async def _forget(pressed: Pressed) -> str:
    if person := pressed.update.effective_user:
        pressed.services.memory.forget(person.id)
    return say(pressed.press.language, "privacy-forgotten")


async def _give(pressed: Pressed) -> str | None:
    return await give(
        pressed.services, pressed.update, pressed.message, pressed.press, pressed.frame
    )


async def _pick(pressed: Pressed) -> str | None:
    press = pressed.press
    return await handout.pick(pressed.services, pressed.message, press.target, pressed.frame)


async def _hand_out(pressed: Pressed) -> str | None:
    if not await admitted(pressed.services, pressed.update, pressed.message):
        return None
    press = pressed.press
    return await handout.hand_out(pressed.services, pressed.message, press.detail, pressed.frame)


ACTIONS: dict[Verb, Action] = {
    Verb.MORE: _more,
    Verb.OPEN: _open,
    Verb.SHOW: _show,
    Verb.ORIGINAL: _original,
    Verb.SHOW_ORIGINAL: _show_original,
    Verb.RECOMMENDATIONS: _recommendations,
    Verb.CONTENTS: _contents,
    Verb.SECTION: _section,
    Verb.REPORT: _report,
    Verb.LANGUAGE: _language,
    Verb.EXAMPLE: _example,
    Verb.TERMS: _terms,
    Verb.FORGET: _forget,
    Verb.CARD: _give,
    Verb.PAGE: _give,
    Verb.PICK: _pick,
    Verb.HANDOUT: _hand_out,
}
