"""What `scripts/start` does once everything is installed."""

import contextlib
import sys

from bot.texts.catalogue import say
from index.errors import IndexStateError
from index.search.reader import open_index
from index.settings import environment, load_settings, set_to_nothing
from scripts import ask, reindex
from scripts.options import system_language


def main(arguments: list[str]) -> int:
    """Bring the index up to date, then answer; returns the exit status."""
    with contextlib.redirect_stdout(sys.stderr):
        status = reindex.main([])
    if status:
        try:
            open_index(load_settings()).close()
        except IndexStateError:
            return status
        print("going on with the index as it was", file=sys.stderr)
    if not arguments and "TELEGRAM_BOT_TOKEN" in set_to_nothing():
        print(say(system_language(), "token-empty"), file=sys.stderr)
    if not arguments and "TELEGRAM_BOT_TOKEN" in environment():
        from bot.__main__ import main as run_bot

        return run_bot()
    return ask.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
