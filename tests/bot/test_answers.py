"""Asking the bot in a private chat, as a person would."""

import asyncio

import pytest

from bot.answer.library import Library
from bot.texts.catalogue import say
from corpus.shelf.manifest import LANGUAGES
from tests.bot.conftest import polling
from tests.bot_api import BotApi, Message, Person

QUESTION = "Who elects the Ombudsman?"
LONG = "lawfulness of detention is not subject to judicial review"


def labels(message: Message) -> list[str]:
    """The labels of all buttons."""
    return [button.text for row in message.buttons for button in row]


def quotes(message: Message) -> str:
    """What stands in blockquotes."""
    return "\n".join(message.marked("blockquote") + message.marked("expandable_blockquote"))


async def test_a_question_gets_one_message_with_the_passage(aru: Person) -> None:
    """Provenance, the sentence in bold inside its paragraph, the citation, one row of buttons."""
    answer = await aru.ask(QUESTION)
    assert answer.text.startswith("The report says:\n")
    [bold] = answer.marked("bold")
    assert "elected by the Senate" in bold
    assert bold in quotes(answer)
    assert "In early September 2017" in quotes(answer)
    [citation] = answer.marked("text_link")
    assert citation == (
        "NGO report on Kazakhstan (sections I–V), section II, ¶ 1, p. 2 of 8 "
        "(undated; latest year mentioned: 2018)"
    )
    assert [[b.text for b in row] for row in answer.buttons] == [
        ["Context", "Recs", "Share", "More"]
    ]
    assert [m for m in aru.chat.messages if m.from_bot] == [answer]


async def test_a_long_paragraph_is_folded_below_the_answer(aru: Person) -> None:
    """What answers is seen first; the whole paragraph unfolds below it, nothing left out."""
    answer = await aru.ask(LONG)
    [bold] = answer.marked("bold")
    assert answer.marked("blockquote") == [bold]
    [whole] = answer.marked("expandable_blockquote")
    assert bold in whole
    assert "HR Committee expressed concern" in whole


async def test_typing_shows_while_it_works(aru: Person) -> None:
    """A person sees that the bot is at it."""
    await aru.ask(QUESTION)
    assert aru.chat.actions[0] == "typing"


async def test_an_abstention_says_so_and_offers_the_contents(aru: Person) -> None:
    """No answer is made up: the nearest passages are shown as such."""
    reply = await aru.ask("How do I cook plov for ten people?")
    assert reply.text.startswith(say("en", "abstains"))
    assert say("en", "nearest") in reply.text
    assert not reply.marked("bold")
    await aru.press(reply, "Contents")
    assert "Right to life" in (await aru.chat.next()).text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [1, 2, 3])
async def test_examples_are_answered(bot: BotApi, language: str, place: int) -> None:
    """Every example in the help is one that the shipped report answers."""
    person = bot.person("Aru", language)
    help_ = await person.ask("/help")
    example = say(language, f"example-{place}")
    await person.press(help_, example)
    reply = await person.chat.next()
    assert reply.text.startswith(example)
    assert say(language, "abstains") not in reply.text
    assert reply.marked("bold")


async def test_the_answer_follows_the_language_of_the_question(aru: Person) -> None:
    """A Russian question gets the translation, named so, and the original at a button."""
    answer = await aru.ask("Кто избирает омбудсмена?")
    assert answer.text.startswith("В докладе говорится (")
    assert "избирается Сенатом" in answer.marked("bold")[0]
    label, first = say("ru", "translation-label-en"), "В марте 2017 года"
    assert answer.text.index(label) < answer.text.index(first), "told before it is read"
    await aru.press(answer, "Ещё")
    listed = (await aru.chat.next()).text
    assert f"({say('ru', 'translation-label')})" in listed.splitlines()[1]
    await aru.press(answer, "Контекст")
    original = await aru.chat.next()
    await aru.press(original, "Оригинал (англ.)")
    assert (await aru.chat.next()).id == original.id
    assert "elected by the Senate" in original.marked("bold")[1]
    assert say("ru", "translation-label-en") not in original.text
    await aru.press(original, "Перевод (неофиц.)")
    assert (await aru.chat.next()).id == original.id
    assert "избирается Сенатом" in original.marked("bold")[1]


async def test_the_citation_is_of_the_original_in_every_language(aru: Person) -> None:
    """One paragraph, one link, whichever translation is shown."""
    links = set()
    for question in (QUESTION, "Кто избирает омбудсмена?", "Омбудсменді кім сайлайды?"):
        answer = await aru.ask(question)
        links.add(next(e.url for e in answer.entities if e.type == "text_link"))
    assert len(links) == 1


async def test_more_results(aru: Person) -> None:
    """The next passages, numbered on, until there are none."""
    message = await aru.ask(QUESTION)
    seen = [label for label in labels(message) if label.isdigit()]
    while "More" in labels(message):
        await aru.press(message, "More")
        message = await aru.chat.next()
        seen += [label for label in labels(message) if label.isdigit()]
    assert seen == [str(number) for number in range(2, 21)]


async def test_results_that_are_no_longer_kept(api: BotApi, library: Library) -> None:
    """After a restart "more results" politely asks to ask again; other buttons still work."""
    aru = api.person("Aru", "en")
    async with polling(api, library):
        answer = await aru.ask(QUESTION)
    async with polling(api, library):
        notice = await aru.press(answer, "More")
        assert (notice.text, notice.show_alert) == (say("en", "more-expired"), True)
        await aru.press(answer, "Context")
        assert "elected by the Senate" in (await aru.chat.next()).marked("bold")[1]


async def test_the_paragraph_in_its_context(aru: Person) -> None:
    """The paragraph whole, its place, its neighbours to unfold, and a way to each of them."""
    answer = await aru.ask(QUESTION)
    await aru.press(answer, "Context")
    context = await aru.chat.next()
    assert "National Human Rights Institutions" in context.marked("bold")[0]
    assert "Text 1 of " in context.text
    assert "Before: I, recommendation 1" in context.text
    assert "After: II, ¶ 2" in context.text
    assert len(context.marked("expandable_blockquote")) == 2
    assert context.button("Copy the citation").value.startswith("NGO report on Kazakhstan")
    await aru.press(context, "II 2 ›")
    assert await aru.chat.next() is context
    assert "section II, ¶ 2" in context.text
    await aru.press(context, "‹ II 1")
    assert "section II, ¶ 1" in (await aru.chat.next()).text


async def test_a_button_pressed_twice_does_no_harm(aru: Person) -> None:
    """The page is there already: nothing is said of it."""
    contents = await aru.ask("/contents")
    button = contents.button("V")
    await aru.press(contents, button)
    pressed = await aru.press(contents, button)
    assert pressed.text == ""


async def test_recommendations_on_this_subject(aru: Person) -> None:
    """What the report recommends on the subject of the answer."""
    answer = await aru.ask(QUESTION)
    await aru.press(answer, "Recs")
    found = await aru.chat.next()
    assert "The report recommends to the State" in found.text
    assert "section II, recommendation 2" in found.text


async def test_share_names_the_paragraph_and_not_the_question(aru: Person) -> None:
    """The button puts the paragraph's id into the inline query, which finds that paragraph."""
    answer = await aru.ask(QUESTION)
    shared = await aru.press(answer, "Share")
    assert shared.switch_inline_query == "kz-ngo-II-1 en"
    [result] = (await aru.inline(shared.switch_inline_query)).results
    assert "elected by the Senate" in result.text


@pytest.mark.parametrize(
    ("question", "follow_up", "language"),
    [
        (QUESTION, "and what is recommended?", "en"),
        ("Кто избирает омбудсмена?", "а что рекомендуется?", "ru"),
        ("ҰАТ қашан құрылды?", "ал не ұсынылады?", "kk"),
    ],
)
async def test_follow_ups(aru: Person, question: str, follow_up: str, language: str) -> None:
    """What is recommended is asked of the last answer's subject."""
    await aru.ask(question)
    found = await aru.ask(follow_up)
    assert say(language, "says-recommendation-state") in found.text
    assert "(II, " in found.text


async def test_a_follow_up_to_nothing_is_a_question(aru: Person) -> None:
    """Without an answer before it, "what is recommended?" refers to nothing."""
    reply = await aru.ask("and what is recommended?")
    assert "(II, ¶" not in reply.text


async def test_a_question_without_words(aru: Person) -> None:
    """Told apart from an abstention."""
    assert (await aru.ask("?!…")).text == say("en", "error-empty-question")


async def test_a_document_is_no_question(aru: Person) -> None:
    """Whatever is not text gets a friendly word."""
    aru.chat.forget()
    await aru.send_document("photo.jpg", b"x")
    assert (await aru.chat.next()).text == say("en", "hint-text")


async def test_markup_in_a_question_is_harmless(aru: Person) -> None:
    """What a person types is never read as HTML."""
    assert (await aru.ask("<b>Ombudsman & <i> elections")).text
    assert "<b>x" in (await aru.ask("/term <b>x & y")).text


async def test_many_people_at_once_get_their_own_answers(bot: BotApi) -> None:
    """Twenty ask at once; each is answered in their own chat and language."""
    people = [bot.person(f"P{n}", "en") for n in range(20)]
    asked = ["Who elects the Ombudsman?", "Кто избирает омбудсмена?"]
    replies = await asyncio.gather(
        *(person.ask(asked[n % 2], timeout=30) for n, person in enumerate(people))
    )
    assert [reply.text.startswith("The report says") for reply in replies] == [True, False] * 10
