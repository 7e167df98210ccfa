"""Running the bot: many at once, floods, failures, restarts, reindexing, webhooks, signals."""

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from bot.answer.library import Library
from bot.chat import answering
from bot.intents.respond import respond
from bot.settings import Webhook
from bot.texts.catalogue import say
from index.build.reindex import reindex
from index.models.encoder import model_identity, open_encoder
from index.settings import ROOT, Settings
from index.store.program import form_digest
from index.store.versions import DATABASE, current_version, list_versions, point_to
from tests.bot.conftest import TOKEN, polling
from tests.bot_api import BotApi, Limits, Message
from tests.corpora import SMALL, write_report

QUESTION = "Who elects the Ombudsman?"


@asynccontextmanager
async def process(
    api: BotApi, settings: Settings, **variables: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m bot` as an admin starts it."""
    environment = os.environ | {
        "TELEGRAM_BOT_TOKEN": api.token,
        "TELEGRAM_API_URL": f"http://127.0.0.1:{api.port}",
        "INDEX_DIR": str(settings.index_dir),
        **variables,
    }
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", cwd=ROOT, env=environment, stderr=asyncio.subprocess.PIPE
    )
    try:
        yield program
    finally:
        if program.returncode is None:
            program.kill()
            await program.wait()


async def until_polled(api: BotApi) -> None:
    """Wait until a bot fetches updates."""
    await api.updates.changed.until(lambda: api.updates.polled or None, timeout=30)


def slow(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Make every answer take some time in the worker."""

    def slowly(*args: Any, **more: Any) -> Any:
        time.sleep(seconds)
        return respond(*args, **more)

    monkeypatch.setattr(answering, "respond", slowly)


async def test_help_answers_at_once_while_twenty_ask(
    bot: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The event loop never waits for the encoder: /help comes before the answers."""
    slow(monkeypatch, 0.3)
    people = [bot.person(f"P{number}", "en") for number in range(20)]
    asking = [asyncio.create_task(person.ask(QUESTION, timeout=30)) for person in people]
    await bot.person("Aru", "en").ask("/help")
    assert sum(task.done() for task in asking) < 10
    await asyncio.gather(*asking)


async def test_an_answer_that_takes_too_long(
    api: BotApi, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person is told, and the bot goes on."""
    slow(monkeypatch, 0.3)
    async with polling(api, library, answer_seconds=0.1):
        aru = api.person("Aru", "en")
        assert (await aru.ask(QUESTION)).text == say("en", "error-timeout")
        assert (await aru.ask("/help")).text


async def test_who_asks_too_often_is_told_once(api: BotApi, library: Library) -> None:
    """Others are answered meanwhile."""
    async with polling(api, library, questions_per_minute=2):
        aru, dana = api.person("Aru", "en"), api.person("Dana", "en")
        for _ in range(5):
            await aru.send(QUESTION)
        assert (await dana.ask(QUESTION, timeout=30)).marked("bold")
        await aru.ask("/about")
        told = [m.text for m in aru.chat.messages if m.from_bot and "faster than" in m.text]
        assert told == [say("en", "throttled", {"seconds": 30})]
        assert len([m for m in aru.chat.messages if m.marked("blockquote")]) == 2


async def test_flood_limits_delay_but_lose_nothing(library: Library) -> None:
    """Where Telegram says to wait, the bot waits and sends then."""
    async with BotApi(TOKEN, limits=Limits(chat_burst=2)) as api, polling(api, library):
        aru = api.person("Aru", "en")
        for _ in range(4):
            await aru.send("/help")

        def all_answered() -> list[Message] | None:
            answers = [m for m in aru.chat.messages if m.from_bot]
            return answers if len(answers) == 4 else None

        await aru.chat.changed.until(all_answered, timeout=20)
        assert [r for r in api.requests_of("sendMessage") if r.code == 429]


@pytest.mark.parametrize("after", [False, True])
async def test_a_broken_connection_loses_no_answer(bot: BotApi, after: bool) -> None:
    """It is sent again; better twice than never."""
    aru = bot.person("Aru", "en")
    bot.faults.drop("sendMessage", after=after)
    assert (await aru.ask(QUESTION)).marked("bold")


async def test_a_failure_is_told_to_the_person(bot: BotApi) -> None:
    """A question that cannot be answered does not vanish."""
    aru = bot.person("Aru", "en")
    bot.faults.error("sendMessage", 400, "Bad Request: something new")
    assert (await aru.ask(QUESTION)).text == say("en", "error-general")
    page = await aru.ask("/contents")
    bot.faults.error("editMessageText", 400, "Bad Request: something new")
    notice = await aru.press(page, "IV")
    assert (notice.text, notice.show_alert) == (say("en", "error-general"), True)


async def test_someone_who_blocked_the_bot_stops_nothing(bot: BotApi) -> None:
    """Their answer cannot be sent; others get theirs."""
    aru, dana = bot.person("Aru", "en"), bot.person("Dana", "en")
    await aru.send(QUESTION)
    await aru.block()
    assert (await dana.ask(QUESTION)).marked("bold")


async def test_a_backlog_is_not_answered_but_owned_up_to(api: BotApi, library: Library) -> None:
    """Of what was written while the bot was away, each chat hears once; new questions go first."""
    aru = api.person("Aru", "en")
    group = api.group("Circle")
    for _ in range(3):
        await aru.send(QUESTION)
    await aru.send(f"/ask {QUESTION}", group)
    for update in api.updates.pending:
        update["message"]["date"] -= 3600
    async with polling(api, library):
        assert (await aru.chat.next()).text == say("en", "backlog")
        assert (await aru.ask(QUESTION)).marked("bold")
    assert len([m for m in aru.chat.messages if m.from_bot]) == 2
    assert not [m for m in group.messages if m.from_bot]


async def test_a_new_index_is_used_from_the_next_question_on(api: BotApi, small: Settings) -> None:
    """No restart: a version published meanwhile serves, a damaged one does not."""
    library = Library(small)
    library.open()
    try:
        async with polling(api, library):
            aru = api.person("Aru", "en")
            assert "1 report:" in (await aru.ask("/reports")).text
            write_report(small.corpus_dir, "second", SMALL)
            reindex(small, lambda: open_encoder(small, "packed"))
            assert "2 reports:" in (await aru.ask("/reports")).text
            write_report(small.corpus_dir, "third", SMALL)
            reindex(small, lambda: open_encoder(small, "packed"))
            (current_version(small.index_dir) / DATABASE).write_bytes(b"damaged")
            assert "2 reports:" in (await aru.ask("/reports")).text
            assert (await aru.ask("permit for assembly")).text
            point_to(
                small.index_dir,
                list_versions(small.index_dir)[0],
                form_digest(),
                model_identity(small),
            )
            assert "1 report:" in (await aru.ask("/reports")).text
    finally:
        library.close()


async def test_the_webhook(api: BotApi, library: Library) -> None:
    """Updates are delivered; what lacks the secret is refused."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    hook = Webhook(f"http://127.0.0.1:{port}/telegram", "s3cret", "127.0.0.1", port)
    async with polling(api, library, webhook=hook):
        assert (await api.person("Aru", "en").ask(QUESTION)).marked("bold")
        async with aiohttp.ClientSession() as stranger, stranger.post(hook.url, json={}) as refused:
            assert refused.status == 403


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_sigterm_in_the_middle_of_answers(
    api: BotApi, shipped_settings: Settings, mode: str
) -> None:
    """What was taken is answered, what was not stays at Telegram; the status is 0."""
    variables = {}
    if mode == "webhook":
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        variables = {
            "WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram",
            "WEBHOOK_SECRET": "s3cret",
            "WEBHOOK_PORT": port,
        }
    async with process(api, shipped_settings, **variables) as program:
        if mode == "polling":
            await until_polled(api)
        people = [api.person(f"P{number}", "en") for number in range(15)]
        await people[0].ask("/help", timeout=30)
        people[0].chat.forget()
        for person in people:
            await person.send(QUESTION)
        await people[0].chat.next(15)
        program.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(program.wait(), 30) == 0
    answered = {person.user.id for person in people if person.chat.messages[-1].from_bot}
    left = {update["message"]["from"]["id"] for update in api.updates.pending}
    assert not answered & left
    assert answered | left == {person.user.id for person in people}


async def test_a_wrong_token_is_named_not_shown(api: BotApi, shipped_settings: Settings) -> None:
    """The admin learns which variable to mend."""
    wrong = "1:WrongCanary"
    async with process(api, shipped_settings, TELEGRAM_BOT_TOKEN=wrong) as program:
        _, said = await asyncio.wait_for(program.communicate(), 30)
    assert program.returncode == 1
    assert b"TELEGRAM_BOT_TOKEN was refused" in said
    assert b"WrongCanary" not in said


async def test_without_an_index_it_says_what_to_run(api: BotApi, small: Settings) -> None:
    """One line names the command."""
    (small.index_dir / "current").unlink()
    async with process(api, small) as program:
        _, said = await asyncio.wait_for(program.communicate(), 30)
    assert program.returncode == 1
    assert said.count(b"\n") == 1
    assert b"scripts/reindex" in said
