"""What a message is taken for, and what is said then."""

import pytest

from bot.answer.ask import Reply
from bot.answer.library import Library
from bot.intents.classify import MODEL, language_of
from bot.intents.respond import Said, on_detention, respond
from index.search.reader import Index
from tests.bot.conftest import polling
from tests.bot_api import BotApi, Person

SAID = [
    ("thanks so much", "thanks"),
    ("спасибо вам большое!", "thanks"),
    ("көп рахмет сізге", "thanks"),
    ("hello there", "greeting"),
    ("добрый вечер", "greeting"),
    ("сәлеметсіз бе", "greeting"),
    ("who made this bot?", "about"),
    ("ты робот?", "about"),
    ("сен адамсың ба?", "about"),
    ("can the police read what I write here?", "privacy"),
    ("это анонимно?", "privacy"),
    ("бұл қауіпсіз бе?", "privacy"),
    ("please delete all my data", "forget"),
    ("удали мои данные", "forget"),
    ("деректерімді өшіріңіз", "forget"),
    ("what can you do?", "help"),
    ("как пользоваться ботом?", "help"),
    ("не сұрауға болады?", "help"),
    ("switch to russian", "language"),
    ("отвечай на русском", "language"),
    ("қазақша сөйле", "language"),
    ("the police are arresting my brother right now", "urgent"),
    ("меня сейчас задерживают", "urgent"),
    ("мені ұстап жатыр", "urgent"),
    ("8", "nothing"),
    ("ы", "nothing"),
]

ASKED = [
    "thanks! and what about torture?",
    "hello, is torture banned?",
    "здравствуйте, запрещены ли пытки?",
    "сәлем, судьяларды кім тағайындайды?",
    "how long can the police hold a person?",
    "какие права у задержанного?",
    "is secrecy of correspondence protected?",
]


@pytest.mark.parametrize(("message", "intent"), SAID)
def test_chat_is_answered_without_a_quotation(index: Index, message: str, intent: str) -> None:
    """Every kind of message gets its own few words, never a passage that nobody asked for."""
    said = respond(index, message)
    assert isinstance(said, Said)
    assert said.intent == intent
    assert said.text
    assert bool(said.passages) == (intent == "urgent")


@pytest.mark.parametrize("question", ASKED)
def test_a_question_is_never_taken_for_chat(index: Index, question: str) -> None:
    """A question stays one after a greeting or thanks, and where it speaks of arrest or letters."""
    assert isinstance(respond(index, question), Reply)


def test_the_language_of_chat_is_its_own(index: Index) -> None:
    """A word of thanks tells its language without Kazakh letters; where it does not, the person."""
    said = respond(index, "рахмет", prior="ru")
    assert said.language == "kk"
    assert [language_of("ok", prior) for prior in ("en", "ru", "kk")] == ["en", "ru", "kk"]


def test_the_model_fits_the_shipped_embedder(index: Index) -> None:
    """Another embedder would make every message a question."""
    assert MODEL.is_file()
    assert isinstance(respond(index, "hi"), Said)


def test_questions_on_detention_are_known() -> None:
    """Contacts head them where they have no answer; others are left alone."""
    assert all(map(on_detention, ("they detained him", "задержание", "мені ұстады")))
    assert not any(map(on_detention, ("who elects judges", "выборы", "сайлау")))


async def test_contacts_head_the_reply_to_an_urgent_message(api: BotApi, library: Library) -> None:
    """The operator's contacts come first, the passages on rights in detention below."""
    async with polling(api, library, urgent_contacts={"ru": "Адвокат: номер оператора"}):
        dana: Person = api.person("Dana", "ru")
        reply = await dana.ask("меня сейчас задерживают")
        assert reply.text.startswith("Адвокат: номер оператора")
        assert "права" in reply.text
