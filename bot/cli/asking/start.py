"""Bring the index up to date, then answer: on Telegram where a token is set, else here."""

import contextlib
import sys

import click

from bot.cli.admin.reindex import bring_up_to_date
from bot.cli.asking.ask import answer_here
from bot.cli.command import command, fail
from bot.cli.options import system_language
from bot.texts.catalogue import say
from corpus.errors import FaultError
from index.errors import IndexStateError
from index.search.reader import open_index
from index.settings import environment, load_settings, set_to_nothing


@command("start")
@click.argument("question", nargs=-1)
def start(question: tuple[str, ...]) -> int:
    """Answer the question given, else run the bot, else read questions."""
    try:
        with contextlib.redirect_stdout(sys.stderr):
            bring_up_to_date()
    except (FaultError, OSError) as error:
        status = fail("reindex", error)
        try:
            open_index(load_settings()).close()
        except IndexStateError:
            return status
        print(say(system_language(), "start-goes-on"), file=sys.stderr)
    if not question and "TELEGRAM_BOT_TOKEN" in set_to_nothing():
        print(say(system_language(), "token-empty"), file=sys.stderr)
    if not question and "TELEGRAM_BOT_TOKEN" in environment():
        from bot.__main__ import main as run_bot

        return run_bot()
    return answer_here(question)
