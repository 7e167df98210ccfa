"""Pages for what is no question: a few words with the right buttons, and what was looked up."""

from bot.intents.respond import Said
from bot.lookup.lookup import Lookup
from bot.lookup.texts import lookup_text
from bot.pages import keyboards
from bot.pages.browse import paragraph_page
from bot.pages.callbacks import Verb
from bot.pages.html import Run, lines
from bot.pages.keyboards import Row
from bot.pages.page import Page
from bot.pages.passages import Frame, listed, short_place, snippet
from bot.texts.catalogue import say
from index.search.found import Passage
from index.search.reader import Index


def said_page(said: Said, frame: Frame, contacts: str, *, in_group: bool) -> Page:
    """What is said; `contacts` of the operator head the reply to somebody who is being held."""
    runs = [Run(said.text)]
    if said.passages:
        if contacts:
            runs = [Run(contacts, bold=True), Run("\n\n"), *runs]
        head = say(frame.language, "chat-urgent-passages")
        rows = listed(said.passages, frame, 1, several=False)
        runs += [Run(f"\n\n{head}\n"), *lines(rows)]
    return Page(runs, [] if in_group else _buttons(said, frame.language))


def lookup_page(index: Index, lookup: Lookup, frame: Frame) -> Page:
    """A place that was looked up: opened where it is one, listed where there are several."""
    if lookup.outcome == "one":
        return paragraph_page(index, lookup.passages[0], frame)
    told = Run(lookup_text(index, lookup, frame.language))
    if not lookup.passages:
        return Page([told], [keyboards.contents(frame.language)])
    several = len({paragraph.report.id for paragraph in lookup.paragraphs}) > 1
    rows = listed(lookup.passages, frame, 1, several=several)
    buttons = [
        *keyboards.numbered(lookup.passages, frame.language, 1),
        keyboards.pick_all(frame.language),
    ]
    return Page([told, Run("\n"), *lines(rows)], buttons)


def headed(page: Page, heading: str) -> Page:
    """A page below the question that it answers."""
    return Page([Run(heading, italic=True), Run("\n\n"), *page.runs], page.rows)


def subject_heading(passage: Passage, frame: Frame) -> str:
    """What a question that leaves it out was taken to be about."""
    place = short_place(passage.paragraph, frame.language)
    told = {"place": place, "subject": snippet(passage, frame.language)}
    return say(frame.language, "asked-on", told)


def _buttons(said: Said, language: str) -> list[Row]:
    if said.intent == "language":
        return keyboards.languages(language)
    if said.intent == "privacy":
        return [keyboards.press(say(language, "button-forget"), Verb.FORGET, language)]
    if said.intent == "urgent":
        return keyboards.numbered(said.passages, language, 1)
    if said.intent in ("greeting", "help", "nothing"):
        return keyboards.examples(language)
    return []
