"""Run the bot on Telegram with the index as it is."""

from bot.__main__ import main as run_bot
from bot.cli.command import command


@command("bot")
def bot() -> int:
    """Run it until Ctrl-C or SIGTERM; returns the exit status."""
    return run_bot()
