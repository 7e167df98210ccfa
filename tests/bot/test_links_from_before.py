"""Links and buttons from before a reindex: the same wording, another one, or none any more."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.answer.library import Library
from bot.texts.catalogue import say
from bot.texts.dates import written_date
from index.build.reindex import reindex
from index.models.encoder import Encoder
from index.settings import Settings
from tests.bot.conftest import polling
from tests.bot_api import BotApi, Message, Person
from tests.corpora import SMALL, write_report

REWORDED = SMALL.replace("Permits are refused without reasons.", "Permits are hardly ever given.")
SHORTENED = SMALL.replace("2. Blocking of web sites needs no decision of a court.\n", "")


@pytest.fixture
async def mina(api: BotApi, small: Settings) -> AsyncIterator[Person]:
    """Somebody who asks a bot of the small corpus."""
    library = Library(small)
    library.open()
    try:
        async with polling(api, library):
            yield api.person("Mina", "en")
    finally:
        library.close()


def change(small: Settings, encoder: Encoder, text: str) -> None:
    """Put another text in the place of the report, and reindex."""
    write_report(small.corpus_dir, "small", text)
    reindex(small, lambda: encoder)


def link_to(message: Message, paragraph_id: str) -> str:
    """The link to a paragraph in a message."""
    urls = [entity.url or "" for entity in message.entities]
    return next(url for url in urls if f"={paragraph_id}_" in url)


def today(language: str = "en") -> str:
    """The date of a reindex, as it is written."""
    return written_date(datetime.now(UTC).date().isoformat(), language)


async def test_a_reworded_paragraph_shows_both_texts(
    mina: Person, small: Settings, packed: Encoder
) -> None:
    """By its old link: the present wording whole, then the one that was linked to, until when."""
    link = link_to(await mina.ask("Why are permits refused?"), "small-I-1")
    change(small, packed, REWORDED)
    mina.chat.forget()
    await mina.open_link(link)
    page = await mina.chat.next()
    assert page.text.startswith(say("en", "wording-changed"))
    present, former = page.marked("blockquote")
    assert present.endswith("Permits are hardly ever given.")
    assert former.endswith("Permits are refused without reasons.")
    assert say("en", "former-wording", {"date": today()}) in page.text
    await mina.open_link(link_to(page, "small-I-1"))
    assert say("en", "wording-changed") not in (await mina.chat.next()).text


async def test_a_button_of_an_old_answer_says_so_too(
    mina: Person, small: Settings, packed: Encoder
) -> None:
    """And stresses no sentence of a wording in which another one answered."""
    answer = await mina.ask("Why are permits refused?")
    assert "refused" in answer.marked("bold")[0]
    change(small, packed, REWORDED)
    await mina.press(answer, "Context")
    page = await mina.chat.next()
    assert page.text.startswith(say("en", "wording-changed"))
    assert page.marked("bold") == ["I. Freedom of assembly"]
    assert page.marked("blockquote")[1].endswith("refused without reasons.")


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
async def test_a_removed_paragraph_shows_what_it_said(
    mina: Person, api: BotApi, small: Settings, packed: Encoder, language: str
) -> None:
    """Marked as no longer in the report; by link with any fingerprint or none, and by button."""
    answer = await mina.ask("Who decides on blocking web sites?")
    link = link_to(answer, "small-II-2")
    change(small, packed, SHORTENED)
    reader = api.person("Aru", language)
    for payload in (link, "small-II-2", "small-II-2_00000000"):
        await reader.open_link(payload)
        page = await reader.chat.next()
        assert page.marked("bold") == [say(language, "paragraph-removed")]
        assert today(language) in page.text
        assert page.marked("blockquote") == ["Blocking of web sites needs no decision of a court."]
        assert say(language, "paragraph-removed-note") in page.text
        assert not page.marked("text_link")
    await mina.press(answer, "Context")
    assert (await mina.chat.next()).text.startswith(say("en", "paragraph-removed"))
    await mina.press(answer, "Recs")
    assert (await mina.chat.next()).text.startswith(say("en", "paragraph-removed"))


async def test_of_a_withdrawn_report_no_text_is_shown(
    mina: Person, small: Settings, packed: Encoder
) -> None:
    """Only that it was withdrawn, and when."""
    link = link_to(await mina.ask("Why are permits refused?"), "small-I-1")
    write_report(small.corpus_dir, "other", SMALL)
    shutil.rmtree(small.corpus_dir / "small")
    reindex(small, lambda: packed)
    mina.chat.forget()
    await mina.open_link(link)
    page = await mina.chat.next()
    assert page.text == say("en", "report-withdrawn", {"report": "small", "date": today()})


async def test_what_did_not_change_is_as_before(
    mina: Person, small: Settings, packed: Encoder
) -> None:
    """Its link and its buttons lead to it, the answering sentence in bold."""
    answer = await mina.ask("Who decides on blocking web sites?")
    change(small, packed, REWORDED)
    await mina.press(answer, "Context")
    page = await mina.chat.next()
    assert "Blocking of web sites" in page.marked("bold")[-1]
    assert len(page.marked("blockquote")) == 1


async def test_a_renumbered_paragraph_is_found_by_its_wording(
    mina: Person, small: Settings, packed: Encoder
) -> None:
    """A link goes to what was linked to, and says that the number was another."""
    link = link_to(await mina.ask("Why are permits refused?"), "small-I-1")
    before, after = SMALL.split("1. ", 1)
    renumbered = after.replace("2. ", "3. ", 1)
    change(small, packed, f"{before}1. This one is new.\n2. {renumbered}")
    mina.chat.forget()
    await mina.open_link(link)
    page = await mina.chat.next()
    assert say("en", "paragraph-renumbered", {"was": "section I, ¶ 1"}) in page.text
    # the new one is only a neighbour, named below
    # the new one is only a neighbour
    before, after = page.text.split("Permits are refused without")
    assert "This one is new." in before
    assert "section I, ¶ 2" in after
