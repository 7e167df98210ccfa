"""One door for every message: looked up, about a report, chat, or a question for the search."""

import re
from dataclasses import dataclass

from bot.answer.ask import PASSAGES, Reply, ask
from bot.intents.message import Chat, read_chat
from bot.lookup.age import about_report_text, parse_about_report
from bot.lookup.lookup import Lookup, look_up
from bot.texts.catalogue import say
from corpus.report import Kind
from index.search.found import Passage
from index.search.reader import Index
from index.words.language import detect_language

# What a question on detention speaks of, in three languages, with and without Kazakh letters.
_DETENTION = re.compile(
    r"\b(detain|detention|arrest|custody|задерж|арест|заключени\w* под стражу|сизо|ивс"
    r"|ұста(д|л|ғ|п|у)|уста(д|л|г|п)|қама(у|л|ғ|п)|камау|тұтқын|туткын)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """What is answered in a few words: `intent`, `language`, `text`.

    `passages`: for somebody who is being detained, what the reports say of rights in detention.
    """

    question: str
    intent: str
    language: str
    text: str
    passages: tuple[Passage, ...] = ()


def respond(
    index: Index,
    text: str,
    *,
    passages: int = PASSAGES,
    report: str | None = None,
    kind: Kind | None = None,
    prior: str | None = None,
) -> Reply | Lookup | Said:
    """Give a message what its writer meant; `prior`: the language that the person speaks.

    Raises QuestionError for what can be neither answered nor looked up.
    """
    if kind is not None:
        return ask(index, text, passages=passages, report=report, kind=kind)
    if lookup := look_up(index, text, report=report):
        return lookup
    if subject := parse_about_report(text):
        language = detect_language(text)
        told = about_report_text(index.reports, subject, language, report)
        return Said(text, "about", language, told)
    read = read_chat(index, text, prior)
    if isinstance(read, Chat):
        return _said(index, text, read)
    return ask(index, text, passages=passages, report=report, embedded=read)


def on_detention(text: str) -> bool:
    """Whether a question is on people who are held."""
    return _DETENTION.search(text) is not None


def _said(index: Index, text: str, chat: Chat) -> Said:
    language = chat.language
    if chat.intent == "urgent":
        found = ask(index, say(language, "chat-urgent-question")).passages
        return Said(text, chat.intent, language, say(language, "chat-urgent"), found)
    keys = {"privacy": "safe-lines", "help": "help", "language": "language-choose"}
    key = keys.get(chat.intent, f"chat-{chat.intent}")
    return Said(text, chat.intent, language, say(language, key))
