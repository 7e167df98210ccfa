"""Reading a message: what it is and, where that is a question, its embedding for the search."""

from dataclasses import dataclass

from bot.intents.classify import QUESTION, classify, is_nothing, language_of
from bot.lookup.lookup import look_up
from index.search.reader import Index
from index.search.search import Embedded, embed

# Every way in which a message of chat is answered; texts are `chat-<intent>` in the catalogues.
_LONGEST = 4096


@dataclass(frozen=True, slots=True)
class Chat:
    """A message that asks for no passage: what it is, and the language to answer in."""

    intent: str
    language: str


def read_chat(index: Index, text: str, prior: str | None = None) -> Chat | Embedded | None:
    """What a message is that is no lookup: chat, or a question as it was embedded.

    None: no question either (no word in it, or too long), which `ask` refuses in words.
    `prior`: the language that the person is known to speak.
    """
    if len(text) > _LONGEST or not any(character.isalnum() for character in text):
        return None
    if is_nothing(text):
        return Chat("nothing", language_of(text, prior))
    embedded = embed(index, text)
    intent = classify(text, embedded.vector, index.encoder.identity)
    return embedded if intent == QUESTION else Chat(intent, language_of(text, prior))


def intent_of(index: Index, text: str) -> str:
    """The intent of a message by its name."""
    if lookup := look_up(index, text):
        return lookup.intent
    read = read_chat(index, text)
    return read.intent if isinstance(read, Chat) else QUESTION
