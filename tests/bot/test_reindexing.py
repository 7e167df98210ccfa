"""`/reindex` and `/rollback`: an admin changes the index from a phone; the bot serves on."""

import asyncio
import os
import shutil
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.admin import reindexing
from bot.admin.progress import outcome_page, progress_page
from bot.answer.library import Library
from bot.application import build_application
from bot.chat.menus import set_menus
from bot.child import ChildDiedError, events
from bot.pages.information import ADMIN_COMMANDS, COMMANDS
from bot.texts.catalogue import say
from corpus.shelf.manifest import LANGUAGES
from index.settings import Settings
from index.store.versions import current_version, list_versions, lock
from tests.bot.conftest import bot_settings, polling
from tests.bot.test_adding import program
from tests.bot.test_operation import process, until_polled
from tests.bot_api import BotApi, Message, Person
from tests.corpora import SMALL, write_report

ADMIN = 77
DONE = say("en", "reindex-done-title")


@pytest.fixture
async def admin(api: BotApi, small: Settings) -> AsyncIterator[Person]:
    """An admin of a bot of the small corpus, who reads English."""
    library = Library(small)
    library.open()
    try:
        async with polling(api, library, admins=frozenset({ADMIN})):
            yield api.person("Admin", "en", user_id=ADMIN)
    finally:
        library.close()


async def settled(person: Person, beginning: str) -> Message:
    """The bot's message once it begins so."""
    return await person.chat.wait_for(lambda message: message.text.startswith(beginning), 60)


def long_report(settings: Settings, paragraphs: int) -> None:
    """Add a report that takes a while to embed."""
    numbers = range(1, paragraphs + 1)
    text = "".join(
        f"{n}. Paragraph {n} of {paragraphs} is on {n * n} matters.\n\n" for n in numbers
    )
    write_report(settings.corpus_dir, "long", f"I. Matters\n\n{text}")


async def test_a_report_is_indexed_and_answers(admin: Person, small: Settings) -> None:
    """One message tells how it goes; buttons and links from before still work."""
    before = await admin.ask("Is a permit required?")
    write_report(small.corpus_dir, "rivers", "I. Rivers\n\n1. The river carries salt.\n")
    await admin.send("/reindex")
    done = await settled(admin, DONE)
    assert "New: rivers\nUnchanged: 1" in done.text
    assert current_version(small.index_dir).name in done.text
    assert "Passages processed: 1, taken over: 16." in done.text
    assert "salt" in (await admin.ask("What does the river carry?")).text
    await admin.press(before, "Context")
    assert "section I, ¶ 1" in (await admin.chat.next()).text
    await admin.send("/reindex")
    assert await settled(admin, say("en", "reindex-nothing"))


async def test_progress_is_edited_into_one_message(
    admin: Person, small: Settings, api: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So many of so many, a bar; questions are answered and a second one refused meanwhile."""
    monkeypatch.setattr(reindexing, "PAUSE", 0.2)
    long_report(small, 300)
    shown = await admin.ask("/reindex")
    seen: list[str] = []
    await admin.chat.changed.until(lambda: "▱" in shown.text or None, 60)
    seen.append(shown.text)
    assert (await api.person("Aru", "en").ask("Is a permit required?")).marked("bold")
    assert (await admin.ask("/reindex")).text == say("en", "reindex-running")
    assert seen[0].startswith("New: long\nUnchanged: 1\n\nProcessed: ")
    await admin.chat.changed.until(lambda: shown.text.startswith(DONE) or None, 90)
    edits = api.requests_of("editMessageText")
    assert len(edits) >= 3
    assert all(request.code == 200 for request in edits)


async def test_a_short_reindex_is_told_of_twice(admin: Person, api: BotApi) -> None:
    """That it began, and what came of it."""
    await admin.ask("/reindex")
    await settled(admin, say("en", "reindex-nothing"))
    assert len(api.requests_of("editMessageText")) == 1


async def test_an_error_is_one_line_and_changes_nothing(admin: Person, small: Settings) -> None:
    """The version before stays in use."""
    version = current_version(small.index_dir)
    folder = write_report(small.corpus_dir, "bad", SMALL)
    (folder / "report.txt").write_text("another text", encoding="utf-8")
    await admin.send("/reindex")
    failed = await settled(admin, "The index was not updated")
    assert "bad/report.txt" in failed.text
    assert "\n" not in failed.text
    assert current_version(small.index_dir) == version


async def test_another_reindex_is_named(admin: Person, small: Settings) -> None:
    """One that was begun on the server holds the lock."""
    write_report(small.corpus_dir, "second", SMALL)
    with lock(small.index_dir):
        await admin.send("/reindex")
        failed = await settled(admin, "The index was not updated")
    assert "Another reindex is under way (process " in failed.text


async def test_a_message_that_was_deleted_stops_nothing(admin: Person, small: Settings) -> None:
    """The outcome comes as a new message."""
    write_report(small.corpus_dir, "rivers", "I. Rivers\n\n1. The river carries salt.\n")
    shown = await admin.ask("/reindex")
    admin.chat.messages.remove(shown)
    assert await settled(admin, DONE)


async def test_a_bot_that_stops_ends_the_reindex(api: BotApi, small: Settings) -> None:
    """No process is left behind; the version before stays; the message says so."""
    long_report(small, 600)
    version = current_version(small.index_dir)
    async with process(
        api, small, ADMIN_IDS=str(ADMIN), CORPUS_DIR=str(small.corpus_dir)
    ) as program:
        await until_polled(api)
        admin = api.person("Admin", "en", user_id=ADMIN)
        shown = await admin.ask("/reindex", timeout=30)
        await admin.chat.changed.until(lambda: "▱" in shown.text or None, 90)
        program.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(program.wait(), 20) == 0
    assert shown.text == say("en", "job-stopped")
    with lock(small.index_dir):
        assert current_version(small.index_dir) == version


async def test_a_new_program_asks_for_a_restart(
    admin: Person, small: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bot that runs the code from before an update cannot read what the new code makes."""
    write_report(small.corpus_dir, "second", SMALL)
    monkeypatch.setattr("index.search.reader.form_digest", lambda: "older")
    await admin.send("/reindex")
    assert await settled(admin, say("en", "reindex-restart-title"))
    assert "There is 1 report" in (await admin.ask("/reports")).text


async def test_rolling_back_and_forth(admin: Person, small: Settings) -> None:
    """To the version before, to a named one, by a button; listed on request."""
    write_report(small.corpus_dir, "second", SMALL)
    await admin.send("/reindex")
    await settled(admin, DONE)
    older, newer = list_versions(small.index_dir)
    listed = await admin.ask("/rollback list")
    assert listed.marked("code") == [newer, older]
    assert "second, small" in listed.text
    assert current_version(small.index_dir).name == newer
    back = await admin.ask("/rollback")
    assert back.text.startswith("Answers now come from the index of ")
    assert "1 report:" in (await admin.ask("/reports")).text
    assert (await admin.ask("/rollback")).text == say("en", "rollback-none")
    await admin.press(back, back.buttons[0][0])
    assert "2 reports:" in (await admin.ask("/reports")).text
    await admin.ask(f"/rollback {older}")
    assert current_version(small.index_dir).name == older


async def test_a_copy_under_another_name_is_no_version(admin: Person, small: Settings) -> None:
    """It is passed over where the versions are listed."""
    (version,) = list_versions(small.index_dir)
    for name in ("1 backup", f"{version}.partial", f"{version} (copy)"):
        shutil.copytree(small.index_dir / version, small.index_dir / name)
    assert (await admin.ask("/rollback list")).marked("code") == [version]


async def test_a_rollback_that_cannot_be(admin: Person, small: Settings) -> None:
    """A name that is none, or a reindex under way: one line, nothing changes."""
    unknown = await admin.ask("/rollback 2020")
    assert unknown.text.startswith("The version in use stays. There is no index version “2020”")
    with lock(small.index_dir):
        busy = await admin.ask("/rollback")
    assert "Another reindex is under way" in busy.text


@pytest.mark.parametrize("command", ADMIN_COMMANDS)
async def test_for_others_there_are_no_such_commands(
    admin: Person, api: BotApi, command: str
) -> None:
    """Nor any word of them in their help and menu; in groups they are not answered at all."""
    stranger = api.person("Stranger", "en")
    assert (await stranger.ask(f"/{command}")).text == say("en", "hint-unknown-command")
    assert command not in (await stranger.ask("/help")).text
    assert command in (await admin.ask("/help")).text
    group = api.group("Circle", bot="administrator")
    await admin.send(f"/{command}", group)
    await admin.ask("/about")
    assert not [m for m in group.messages if m.from_bot]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_menu_of_an_admin(api: BotApi, small: Settings, language: str) -> None:
    """Holds the admin's commands, from the start or from their first word on; others' does not."""
    library = Library(small)
    library.open()
    try:
        known = api.person("Known", language, user_id=78)
        admins = frozenset({ADMIN, 78})
        await known.send("/help")
        async with polling(api, library, admins=admins):
            application = build_application(bot_settings(api, admins=admins), library).application
            async with application:
                await set_menus(application.bot, admins)
            newcomer, other = api.person("New", language, user_id=ADMIN), api.person("A", language)
            await newcomer.ask("/start")
            await newcomer.ask("/help")
    finally:
        library.close()
    every = {name: say(language, f"command-{name}") for name in (*COMMANDS, *ADMIN_COMMANDS)}
    for person in (known, newcomer):
        assert {one["command"]: one["description"] for one in person.menu()} == every
    assert [one["command"] for one in other.menu()] == list(COMMANDS)


async def test_a_child_that_is_not_listened_to_is_ended(
    small: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also one that does not heed SIGTERM; what is no JSON is passed over."""
    said = tmp_path / "said"
    script = f'trap "" TERM; echo $$ >{said}; echo hello; echo "{{}}"; while :; do sleep 0.1; done'
    monkeypatch.setattr(sys, "executable", program(tmp_path, script))
    monkeypatch.setattr("bot.child._LAST_WORDS", 0.2)
    happening = events(small, "none")
    assert await anext(happening) == {}
    await happening.aclose()
    with pytest.raises(ProcessLookupError):
        os.kill(int(said.read_text(encoding="utf-8")), 0)


async def test_a_child_without_a_word(small: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its status is all there is to tell."""
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(ChildDiedError):
        await anext(events(small, "none"))


async def test_a_line_that_is_too_long_is_passed_over(
    small: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is said before and after it counts."""
    line = "head -c 5000000 /dev/zero | tr '\\0' x"
    script = f"""echo '{{"n": 1}}'; {line}; echo; echo '{{"n": 2}}'; {line}"""
    monkeypatch.setattr(sys, "executable", program(tmp_path, script))
    assert [event async for event in events(small, "none")] == [{"n": 1}, {"n": 2}]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stage_reads_well(language: str) -> None:
    """Numbers as the language writes them; minutes where seconds would be many."""
    plan = {
        "added": ["a", "b"],
        "changed": ["c"],
        "removed": ["d"],
        "unchanged": ["e"],
        "anew": "x",
    }
    embedding = {"done": 1200, "total": 4800, "rate": 38.25, "remaining": 94.1}
    done = {"version": "v", "embedded": 4800, "kept": 7, "stale": ["c-I-1 (ru)"]}
    page = progress_page({"plan": plan, "embedding": embedding}, language)
    text = "".join(run.text for run in page.runs)
    for part in ("a, b", "▰▰▰▱▱▱▱▱▱▱▱▱", say(language, "reindex-left-minutes", {"minutes": 2})):
        assert part in text
    outcome = outcome_page({"plan": plan, "done": done}, language, "v")
    assert "c-I-1 (ru)" in "".join(run.text for run in outcome.runs)
