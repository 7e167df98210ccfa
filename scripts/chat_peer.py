"""Talk to the bot without Telegram: a page like a phone, on this machine only.

Needs scripts/setup dev, and an index (scripts/reindex).
"""

import asyncio
import signal
import sys

import click

from bot.answer.library import Library
from bot.application import build_application
from bot.cli.command import command, run
from bot.running import connect, introducing, serving
from bot.settings import load_bot_settings
from index.settings import load_settings
from tests.bot_api import BotApi

_TOKEN = "1:local"  # noqa: S105  # opens nothing
# the ids that the page gives its people
_PEOPLE = "1001,1002,1003"


@command("chat-peer")
@click.option("--port", type=int, default=8081, metavar="N")
@click.option("--admin", is_flag=True)
def chat_peer(*, port: int, admin: bool) -> None:
    """Serve the page until Ctrl-C."""
    library = Library(load_settings())
    try:
        library.open()
        asyncio.run(_serve(library, port, everybody_admin=admin))
    finally:
        library.close()


async def _serve(library: Library, port: int, *, everybody_admin: bool) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    api = BotApi(_TOKEN, "tarmaq_bot", "Tarmaq")
    await api.start(port)
    address = f"http://127.0.0.1:{api.port}"
    values = {"TELEGRAM_BOT_TOKEN": _TOKEN, "TELEGRAM_API_URL": address}
    if everybody_admin:
        values["ADMIN_IDS"] = _PEOPLE
    settings = load_bot_settings(values)
    bot = build_application(settings, library)
    await connect(bot)
    async with serving(bot), introducing(bot):
        print(f"Talk to the bot at {address}/ (Ctrl-C ends it)")
        await stopped.wait()
    await api.stop()


if __name__ == "__main__":
    sys.exit(run(chat_peer))
