"""Talk to the bot without Telegram: a page like a phone, on this machine only.

Needs scripts/setup dev, and an index (scripts/reindex).
"""

import argparse
import asyncio
import signal
import sys
from collections.abc import Sequence

from bot.answer.library import Library
from bot.application import UPDATES, build_application
from bot.settings import load_bot_settings
from bot.texts.errors import explain
from index.errors import IndexStateError
from index.settings import load_settings
from scripts.options import system_language
from tests.bot_api import BotApi

_TOKEN = "1:local"  # noqa: S105  # opens nothing
# the ids that the page gives its people
_PEOPLE = "1001,1002,1003"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    parser = argparse.ArgumentParser(prog="scripts/chat_peer", description=__doc__)
    parser.add_argument("--port", type=int, default=8081, help="the page's port (default 8081)")
    parser.add_argument("--admin", action="store_true", help="everybody on the page is an admin")
    options = parser.parse_args(arguments)
    library = Library(load_settings())
    try:
        library.open()
        asyncio.run(_serve(library, options.port, everybody_admin=options.admin))
    except (IndexStateError, OSError) as error:
        print(f"scripts/chat_peer: {explain(error, system_language())}", file=sys.stderr)
        return 1
    finally:
        library.close()
    return 0


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
    application = build_application(settings, library)
    async with application:
        if application.post_init and application.updater:
            await application.post_init(application)
            await application.updater.start_polling(allowed_updates=UPDATES)
        await application.start()
        print(f"Talk to the bot at {address}/ (Ctrl-C ends it)")
        await stopped.wait()
        if application.updater:
            await application.updater.stop()
        await application.stop()
        if application.post_stop:
            await application.post_stop(application)
    await api.stop()


if __name__ == "__main__":
    sys.exit(main())
