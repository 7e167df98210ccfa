"""What people take along from a chat: cards, and the page of the source."""

import io
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from PIL import Image

from bot.answer.library import Library
from bot.handling.file_ids import MOST, FileIds
from bot.texts.catalogue import say
from index.settings import Settings
from tests.bot.conftest import polling
from tests.bot_api import BotApi, Message, Person
from tests.corpora import SMALL


@pytest.fixture
def shared(small: Settings) -> Iterator[Library]:
    """A library of the small corpus, whose files may be spoilt."""
    library = Library(small)
    library.open()
    yield library
    library.close()


@pytest.fixture
async def person(api: BotApi, shared: Library) -> AsyncIterator[Person]:
    """Somebody who reads English, before a bot of the small corpus."""
    async with polling(api, shared):
        yield api.person("Aru", "en")


async def in_context(person: Person) -> Message:
    """The paragraph that answers a question, in its context, with the buttons for pictures."""
    answer = await person.ask("Who is fined for a gathering without a permit?")
    await person.press(answer, "Context")
    return await person.chat.next()


async def pictures(person: Person, message: Message, label: str) -> list[Message]:
    """What a press brings: the pictures, the last with its caption and buttons."""
    before = len(person.chat.messages)
    await person.press(message, label)
    return person.chat.messages[before:]


async def test_a_quotation_comes_as_pictures_and_the_second_time_by_their_ids(
    person: Person, api: BotApi
) -> None:
    """Square, and wide at a button; the caption is the citation. Nothing is uploaded twice."""
    answer = await in_context(person)
    (square,) = await pictures(person, answer, say("en", "button-card"))
    assert square.photo
    assert Image.open(io.BytesIO(square.photo.data)).size == (1080, 1080)
    assert "section I, ¶ 2" in square.text
    (wide,) = await pictures(person, square, say("en", "button-card-wide"))
    assert wide.photo
    assert Image.open(io.BytesIO(wide.photo.data)).size == (1920, 1080)
    (again,) = await pictures(person, wide, say("en", "button-card-square"))
    assert again.photo == square.photo
    assert len(api.files) == 2


async def test_the_page_comes_and_then_its_file_is_spoilt(
    person: Person, shared: Library, api: BotApi
) -> None:
    """The lines of the source; where it is another file now there is no picture, but the reason."""
    answer = await in_context(person)
    (page,) = await pictures(person, answer, say("en", "button-page"))
    assert page.photo
    (again,) = await pictures(person, answer, say("en", "button-page"))
    assert again.photo == page.photo
    source = next(shared.settings.corpus_dir.glob("*/report.txt"))
    source.write_text(SMALL + "\nOne line more.\n", encoding="utf-8")
    (told,) = await pictures(person, answer, say("en", "button-page"))
    assert told.photo is None
    assert "SHA-256" in told.text
    assert str(shared.settings.corpus_dir) not in told.text


async def test_a_card_that_was_sent_can_be_posted_inline(person: Person, api: BotApi) -> None:
    """Beside the quotation as text, by the id that Telegram has it under; before, there is none."""
    answer = await in_context(person)
    shared = await person.press(answer, say("en", "button-share"))
    query = shared.switch_inline_query or ""
    assert len((await person.inline(query)).results) == 1
    (card,) = await pictures(person, answer, say("en", "button-card"))
    assert card.photo
    posted = (await person.inline(query)).results[1]
    assert posted.description == card.photo.file_id
    assert "section I, ¶ 2" in posted.text


async def test_what_is_kept_of_pictures_names_no_person_and_no_question(
    person: Person, shared: Library
) -> None:
    """In the file are hashes and Telegram's ids of files."""
    answer = await in_context(person)
    await pictures(person, answer, say("en", "button-card"))
    written = (shared.settings.cache_dir / "file-ids.json").read_text(encoding="utf-8")
    assert str(person.user.id) not in written
    assert all(len(key.partition(":")[2]) == 32 for key in json.loads(written))


async def test_an_id_that_telegram_has_dropped_is_made_anew(person: Person, api: BotApi) -> None:
    """The picture is drawn and sent again."""
    answer = await in_context(person)
    await pictures(person, answer, say("en", "button-card"))
    api.files.clear()
    (again,) = await pictures(person, answer, say("en", "button-card"))
    assert again.photo


async def test_passages_are_picked_and_handed_out_as_files(person: Person) -> None:
    """An answer with its further passages, then one paragraph more; each once, and no question."""
    assert (await person.ask("/handout")).text == say("en", "handout-none")
    question = "Who is fined for a gathering without a permit?"
    answer = await person.ask(question)
    listed = len({entity.url for entity in answer.entities if entity.url})
    overview = await person.ask("/handout", reply_to=answer)
    assert overview.text == say("en", "handout-holds", {"count": listed})
    first = await in_context(person)
    notice = await person.press(first, say("en", "button-handout"))
    assert notice.text == say("en", "handout-added", {"count": listed})
    for label, start in (("pdf", b"%PDF"), ("docx", b"PK")):
        (file,) = await pictures(person, overview, say("en", f"button-handout-{label}"))
        assert file.document
        assert file.document.name == f"tarmaq.{label}"
        assert file.document.data.startswith(start)
        assert question.encode() not in file.document.data
    await person.press(overview, say("en", "button-handout-empty"))
    assert (await person.ask("/handout")).text == say("en", "handout-none")


async def test_a_handout_is_forgotten_with_the_rest(person: Person) -> None:
    """*Forget me now* empties it, too."""
    answer = await in_context(person)
    await person.press(answer, say("en", "button-handout"))
    privacy = await person.ask("/privacy")
    await person.press(privacy, say("en", "button-forget"))
    assert (await person.ask("/handout")).text == say("en", "handout-none")


async def test_a_server_without_pillow_says_so(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Above the chat, and nothing else happens."""
    monkeypatch.setattr("bot.sharing.give.missing_library", lambda: "Pillow")
    answer = await in_context(person)
    notice = await person.press(answer, say("en", "button-card"))
    assert "Pillow" in notice.text
    assert person.chat.messages[-1] is answer


def test_ids_of_files_survive_and_are_not_too_many(tmp_path: Path) -> None:
    """Read again after a restart; the oldest go; a file that is no JSON is an empty one."""
    path = tmp_path / "file-ids.json"
    ids = FileIds(path)
    for at in range(MOST + 1):
        ids._ids[f"1:{at}"] = ["x"]  # five thousand writes would be slow
    ids.put(1, "last", ["a", "b"])
    assert FileIds(path).get(1, "last") == ["a", "b"]
    assert FileIds(path).get(2, "last") == []
    assert FileIds(path).get(1, "0") == []
    path.write_text("{", encoding="utf-8")
    assert FileIds(path).get(1, "last") == []
