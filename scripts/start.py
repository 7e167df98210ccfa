"""What `scripts/start` does once everything is installed."""

import contextlib
import importlib.util
import sys

from index.settings import environment
from scripts import ask, reindex


def main(arguments: list[str]) -> int:
    """Bring the index up to date, then answer; returns the exit status."""
    with contextlib.redirect_stdout(sys.stderr):
        engine = [] if importlib.util.find_spec("sentence_transformers") else ["--engine=packed"]
        status = reindex.main(engine)
    if status:
        return status
    if not arguments and "TELEGRAM_BOT_TOKEN" in environment():
        from bot.__main__ import main as run_bot

        return run_bot()
    return ask.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
