"""The commands, deep links and browsing."""

from datetime import UTC, datetime

import pytest

from bot.answer.library import Library
from bot.application import build_application
from bot.chat.menus import set_menus
from bot.pages.information import COMMANDS
from bot.pages.links import read_payload
from bot.texts.catalogue import say
from bot.texts.dates import written_date, written_time
from corpus.shelf.manifest import LANGUAGES
from index.build.reindex import reindex
from index.models.encoder import open_encoder
from index.settings import Settings
from tests.bot.conftest import bot_settings, polling
from tests.bot_api import BotApi, Person
from tests.corpora import SMALL, write_report


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", ["start", *COMMANDS])
async def test_every_command_answers_in_every_language(
    bot: BotApi, language: str, command: str
) -> None:
    """A command in the menu has an answer, in the language of the person's Telegram."""
    person = bot.person("Aru", language)
    answer = await person.ask(f"/{command}")
    assert answer.text
    assert answer.text != say(language, "hint-unknown-command")
    if command == "privacy":
        assert say(language, "privacy-kept-title") in answer.text


async def test_the_menus_are_set_in_three_languages(bot: BotApi, library: Library) -> None:
    """Everyone sees the commands in their language; groups see only /ask."""
    async with build_application(bot_settings(bot), library).application as application:
        await set_menus(application.bot)
    group = bot.group("Circle")
    for language in LANGUAGES:
        person = bot.person("Aru", language)
        menu = {one["command"]: one["description"] for one in person.menu()}
        assert menu == {name: say(language, f"command-{name}") for name in COMMANDS}
        assert [one["command"] for one in person.menu(group)] == ["ask"]


async def test_a_citation_links_to_its_paragraph(aru: Person) -> None:
    """Tapping a citation opens that paragraph."""
    answer = await aru.ask("Who elects the Ombudsman?")
    url = next(entity.url for entity in answer.entities if entity.type == "text_link")
    assert url
    assert url.startswith("https://t.me/tarmaq_bot?start=kz-ngo-II-1")
    aru.chat.forget()
    await aru.open_link(url)
    assert "section II, ¶ 1, p. 2 of 8" in (await aru.chat.next()).text


async def test_a_bare_paragraph_id_is_a_link(aru: Person) -> None:
    """Somebody who knows the id can write the link by hand."""
    opened = await aru.ask("/start kz-ngo-V-8")
    assert "section V, ¶ 8" in opened.text
    assert say("en", "wording-changed") not in opened.text


async def test_a_link_to_a_changed_paragraph_says_so(aru: Person) -> None:
    """A link knows which wording it was made for."""
    opened = await aru.ask("/start kz-ngo-V-8_00000000")
    assert opened.text.startswith(say("en", "wording-changed"))
    assert "section V, ¶ 8" in opened.text


async def test_a_link_to_a_paragraph_that_is_gone_says_so(aru: Person) -> None:
    """So does one that never led anywhere; both offer the contents."""
    gone = await aru.ask("/start kz-ngo-V-99_12345678")
    assert gone.text == say("en", "paragraph-gone", {"id": "kz-ngo-V-99"})
    never = await aru.ask("/start kz-ngo-V-99")
    assert never.text == say("en", "paragraph-unknown", {"id": "kz-ngo-V-99"})
    assert never.button("Contents")


def test_payloads() -> None:
    """A payload is a paragraph id, with or without a fingerprint."""
    assert read_payload("kz-ngo-V-8_0123abcd").paragraph_id == "kz-ngo-V-8"
    assert read_payload("kz-ngo-V-8").fingerprint == ""
    assert read_payload("_12").paragraph_id == "_12"


async def test_browsing_by_buttons(aru: Person) -> None:
    """Report → section → paragraph, in one message, and back."""
    page = await aru.ask("/contents")
    assert "IV. Right to life" in page.text
    await aru.press(page, "IV")
    assert "¶ 1" in page.text
    await aru.press(page, "IV rec. 2")
    assert "section IV, recommendation 2" in page.text
    await aru.press(page, "Section IV")
    await aru.press(page, "Contents")
    assert "IV. Right to life" in page.text
    assert [m for m in aru.chat.messages if m.from_bot] == [page]


async def test_recommendations_can_be_browsed(aru: Person) -> None:
    """Without a question, /recommendations leads to those of each section."""
    page = await aru.ask("/recommendations")
    await aru.press(page, "IV")
    assert page.marked("text_link") == [
        "IV, unnumbered recommendation",
        *(f"IV, recommendation {number}" for number in range(1, 5)),
    ]


async def test_recommendations_can_be_asked(aru: Person) -> None:
    """With a question, only recommendations answer."""
    page = await aru.ask("/recommendations death penalty moratorium")
    assert page.text.startswith("The report recommends to the State:")
    assert all("recommendation" in citation for citation in page.marked("text_link"))


async def test_recommendations_after_an_answer(aru: Person) -> None:
    """They are on the subject of that answer."""
    await aru.ask("Who elects the Ombudsman?")
    assert "(II, ¶ 1)" in (await aru.ask("/recommendations")).text


async def test_about_names_the_source(aru: Person) -> None:
    """The checksum of the source, the version of the index, and that it is no legal advice."""
    about = await aru.ask("/about")
    assert about.marked("code") == [
        "0c9b4282a12244463b3a2570ad942564295a7ffa6cbe02e681cc715151bd40a8"
    ]
    assert "not legal advice" in about.text
    assert "unofficial translations: Russian, Kazakh" in about.text


def test_dates_follow_the_language() -> None:
    """As precise as they are known."""
    assert written_date("2018", "en") == "2018"
    assert written_date("2018-03", "ru") == "март 2018"
    assert written_date("2018-03", "kk") == "2018 ж. наурыз"
    assert written_date("2018-03-05", "kk").split() == ["2018", "ж.", "5", "наурыз"]
    moment = datetime(2018, 3, 5, 9, 7, tzinfo=UTC)
    assert written_time(moment, "kk") == "2018 ж. 5 наурыз, 09:07 UTC"
    assert written_time(moment, "ru") == "5 марта 2018, 09:07 UTC"


@pytest.mark.parametrize("term", ["NPM", "нпм", "ҰАТ", "National Preventive Mechanism"])
async def test_a_term_in_three_languages(aru: Person, term: str) -> None:
    """Found by name or abbreviation, in any of the languages."""
    found = (await aru.ask(f"/term {term}")).text
    for expected in ("National Preventive Mechanism", "НПМ", "ҰАТ"):
        assert expected in found


async def test_an_inflected_term_is_found(aru: Person) -> None:
    """Russian words are found in the case that they are asked in."""
    assert "презумпция невиновности" in (await aru.ask("/term презумпции невиновности")).text
    assert (await aru.ask("/term qqqq")).text == say("en", "term-unknown", {"term": "qqqq"})


async def test_the_language_can_be_chosen(dana: Person) -> None:
    """The choice goes before Telegram's language and the question's, until it is taken back."""
    choice = await dana.ask("/language")
    assert "На каком языке" in choice.text
    await dana.press(choice, "Қазақша")
    assert choice.text == say("kk", "language-chosen")
    answer = await dana.ask("Who elects the Ombudsman?")
    assert answer.text.startswith("Баяндамада былай делінген (")
    assert "Сенаты сайлайды" in answer.marked("bold")[0]
    choice = await dana.ask("/language")
    await dana.press(choice, say("kk", "button-automatic"))
    assert "Бот цитирует" in (await dana.ask("/about")).text


async def test_forgetting(aru: Person) -> None:
    """The button below /privacy makes the bot forget at once."""
    choice = await aru.ask("/language")
    await aru.press(choice, "Русский")
    await aru.ask("Who elects the Ombudsman?")
    page = await aru.ask("/privacy")
    notice = await aru.press(page, say("ru", "button-forget"))
    assert notice.text == say("ru", "privacy-forgotten")
    assert "(II, ¶ 1)" not in (await aru.ask("/recommendations")).text
    assert "This bot quotes" in (await aru.ask("/about")).text


async def test_status_is_for_admins(api: BotApi, library: Library) -> None:
    """For others /status is as unknown as any other word."""
    async with polling(api, library, admins=frozenset({77})):
        admin, other = api.person("Admin", "en", user_id=77), api.person("Other", "en")
        await other.ask("Who elects the Ombudsman?")
        status = await admin.ask("/status")
        assert "questions 1, answered 1, abstained 0" in status.text
        unknown = (await other.ask("/no_such_command")).text
        assert (await other.ask("/status")).text == unknown


async def test_one_of_several_reports_can_be_chosen(api: BotApi, small: Settings) -> None:
    """Where there are several reports, each can be browsed, and one asked alone."""
    write_report(small.corpus_dir, "other", SMALL.replace("assembly", "association"))
    reindex(small, lambda: open_encoder(small, "packed"))
    library = Library(small)
    library.open()
    try:
        async with polling(api, library):
            aru = api.person("Aru", "en")
            page = await aru.ask("/reports")
            assert page.text.startswith("There are 2 reports:")
            notice = await aru.press(page, "Ask only: Report other")
            assert "Report other" in notice.text
            found = await aru.ask("peaceful association permit")
            assert "Report small" not in found.text
            await aru.press(page, "Ask all reports")
            contents = await aru.ask("/contents")
            await aru.press(contents, "Report small")
            assert "Freedom of assembly" in contents.text
    finally:
        library.close()


async def test_a_paragraph_longer_than_a_message(api: BotApi, small: Settings) -> None:
    """It comes in several messages, whole, the buttons below the last."""
    sentence = "The commission met on day {} and heard every witness whom it had called. "
    long = "".join(sentence.format(day) for day in range(1, 100))
    write_report(small.corpus_dir, "long", f"I. Inquiry\n\n1. {long}\n\n2. It ended.\n")
    reindex(small, lambda: open_encoder(small, "packed"))
    library = Library(small)
    library.open()
    try:
        async with polling(api, library):
            aru = api.person("Aru", "en")
            first = await aru.ask("/start long-I-1")
            second = await aru.chat.next()
            quoted = "".join(m.marked("blockquote")[0] for m in (first, second))
            assert "".join(quoted.split()) == "".join(long.split())
            assert first.marked("blockquote")[0].endswith("called.")
            assert (first.buttons, second.button("Share").text) == ([], "Share")
            answer = await aru.ask("did the commission hear witnesses on day 50?")
            assert answer.text
    finally:
        library.close()
