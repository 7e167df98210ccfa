"""`scripts/start` runs the bot where there is a token, and `scripts/chat_peer` a page to try it."""

import asyncio
import os
import signal
import sys

import aiohttp
import pytest

from bot.cli.main import main
from index.settings import ROOT, Settings


@pytest.mark.parametrize(
    ("token", "arguments", "expected"),
    [("1:abc", [], "bot"), ("1:abc", ["why?"], "ask"), ("", [], "ask")],
)
def test_what_start_runs(
    monkeypatch: pytest.MonkeyPatch, token: str, arguments: list[str], expected: str
) -> None:
    """The bot where a token is set and no question given, else the command line."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", token)
    ran: list[str] = []

    def run(name: str) -> int:
        ran.append(name)
        return 0

    monkeypatch.setattr("bot.cli.asking.start.bring_up_to_date", lambda: None)
    monkeypatch.setattr("bot.cli.asking.start.answer_here", lambda _: run("ask"))
    monkeypatch.setattr("bot.__main__.main", lambda: run("bot"))
    assert main(["start", *arguments]) == 0
    assert ran == [expected]


async def test_chat_peer_serves_a_page_with_a_bot(shipped_settings: Settings) -> None:
    """Anyone can talk to the bot in a browser, without Telegram."""
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "scripts.chat_peer", "--port=0"),
        cwd=ROOT,
        env=os.environ | {"INDEX_DIR": str(shipped_settings.index_dir), "PYTHONUNBUFFERED": "1"},
        stdout=asyncio.subprocess.PIPE,
    )
    assert program.stdout
    line = (await asyncio.wait_for(program.stdout.readline(), 30)).decode()
    address = line.removeprefix("Talk to the bot at ").split("/ ")[0]
    where = {"language": "en", "chat": "private"}
    async with aiohttp.ClientSession(address) as browser:
        question = {"text": "Who elects the Ombudsman?"}
        async with browser.post("/client/send", params=where, json=question) as sent:
            assert sent.ok
        shown = ""
        while "elected by the Senate" not in shown:
            async with asyncio.timeout(20), browser.get("/client/state", params=where) as state:
                shown = (await state.json())["messages"]
            await asyncio.sleep(0.05)
    program.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(program.wait(), 15) == 0
