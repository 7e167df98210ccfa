"""Follow-ups in words: what they want of the answer before; that no question is one."""

import pytest

from bot.intents.parts import questions_in
from bot.intents.wishes import Wish, read_wish
from bot.texts.catalogue import say
from corpus.shelf.manifest import LANGUAGES
from index.check.gold import read_gold
from index.search.bank import read_bank
from tests.bot_api import Person

WISHES = [
    ("show me more", None),
    ("go on", Wish.MORE),
    ("Дальше!", Wish.MORE),
    ("ещё", Wish.MORE),
    ("әрі қарай", Wish.MORE),
    ("поподробнее", Wish.CONTEXT),
    ("толығырақ", Wish.CONTEXT),
    ("in the original", Wish.ORIGINAL),
    ("түпнұсқаны көрсет", Wish.ORIGINAL),
    ("а на казахском?", Wish.TRANSLATION),
    ("3.", Wish.NUMBER),
    ("and when?", Wish.AND),
    ("by whom?", Wish.AND),
    ("а до какого срока?", None),
    ("а срок какой?", Wish.AND),
    ("и почему?", Wish.AND),
    ("ал қашан?", Wish.AND),
    ("кім және қашан?", Wish.AND),
    ("who is this?", None),
    ("what?", None),
    ("бұл кім", None),
    ("а пытки?", None),
    ("ал азаптау ше?", None),
]
LABELS = ("context", "more", "recommendations", "recommendations-short", "share", "contents")


@pytest.mark.parametrize(("text", "wish"), WISHES)
def test_wishes_are_told_from_messages(text: str, wish: Wish | None) -> None:
    """What names nothing of its own goes on from the answer before; what does is asked anew."""
    read = read_wish(text)
    assert (read.wish if read else None) == wish


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("label", [*LABELS, "translation", *(f"original-{x}" for x in LANGUAGES)])
def test_the_label_of_every_button_works_as_text(language: str, label: str) -> None:
    """Typed in small letters, too."""
    typed = say(language, f"button-{label}")
    assert read_wish(typed)
    assert read_wish(typed) == read_wish(typed.lower())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_is_a_wish(language: str) -> None:
    """Of all the questions that there are."""
    parts = ("development", "harder", "test")
    questions = [gold.question for part in parts for gold in read_gold(part, language)]
    assert not list(filter(read_wish, questions + read_bank(language)))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Who elects the Ombudsman? Is torture a crime here?", 2),
        ("Кто избирает омбудсмена? А когда?", 1),
        ("Когда создали НПМ? Кто его финансирует?", 1),
        ("Судьяларды кім тағайындайды? Азаптауға тыйым салынған ба, әлде жоқ па?", 2),
        ("word " * 30 + "is this right? what does the report say about it?", 1),
    ],
)
def test_questions_of_a_message(text: str, count: int) -> None:
    """Each is one to be answered; what belongs to the one before stays with it, a story whole."""
    questions = questions_in(text)
    assert len(questions) == count
    assert "".join("".join(questions).split()) == "".join(text.split())


async def test_a_conversation(aru: Person) -> None:
    """More, a number of that list, the original, and a question that leaves out its subject."""
    await aru.ask("Кто избирает омбудсмена?")
    more = await aru.ask("ещё")
    assert more.text.startswith(say("ru", "more-results"))
    chosen = await aru.ask("3")
    assert chosen.marked("text_link")
    original = await aru.ask("покажи оригинал")
    assert "elected by the Senate" in original.text
    when = await aru.ask("а когда?")
    assert when.text.startswith("Понимаю это как вопрос о том, что стоит в II, п. 1")
    assert "2017" in when.text


async def test_without_an_answer_it_is_asked_what_is_meant(aru: Person) -> None:
    """Neither a guess nor a search for "when"."""
    asked = await aru.ask("а когда?")
    example = say("ru", "example-1")
    assert asked.text == say("ru", "asked-on-what", {"example": example})


async def test_a_reply_in_a_group_goes_on_from_what_it_replies_to(aru: Person) -> None:
    """There is no last answer in a group, but there is the one that is replied to."""
    circle = aru.telegram.group("Circle")
    answer = await aru.ask("/ask Who elects the Ombudsman?", circle)
    assert (await aru.ask("more", circle, reply_to=answer)).text.startswith(
        say("en", "more-results")
    )


async def test_two_questions_get_two_answers(aru: Person) -> None:
    """Each below its question."""
    await aru.ask("Who elects the Ombudsman? Is there a moratorium on the death penalty?")
    first = aru.chat.messages[-1]
    second = first if "moratorium" in first.text else await aru.chat.next()
    assert second.text.startswith("Is there a moratorium")
