"""What all commands have in common: help in three languages, one line an error, exit statuses.

0: done. 1: refused or failed, one line on standard error says why. 2: not called as it should be.
130: ended by Ctrl-C.
"""

import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from bot.cli.help import describe, version_option
from bot.cli.home import prepare_home
from bot.cli.options import system_language
from bot.cli.usage import told
from bot.texts.commands import command_line
from corpus.errors import Fault, FaultError

PROGRAM = "tarmaq"
HELP_NAMES = {"help_option_names": ["-h", "--help"]}
_WRONG_CALL = 2
_INTERRUPTED = 130


class Command(click.Command):
    """A command; an error of the corpus, the index or the system ends it with one line."""

    def __init__(self, name: str, **more: Any) -> None:  # noqa: ANN401  # click's
        super().__init__(name, context_settings=HELP_NAMES, **more)
        self.params.append(version_option())

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, what it does, arguments, options and examples."""
        describe(self, ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """What completion shows beside the name: nothing, which is the same in each language."""
        return ""

    def invoke(self, ctx: click.Context) -> int:
        """Run it; returns the exit status."""
        assert self.name  # noqa: S101
        try:
            prepare_home()
            return int(super().invoke(ctx) or 0)
        except BrokenPipeError:
            raise
        except (FaultError, OSError) as error:
            return fail(self.name, error)


def command(name: str) -> Callable[[Callable[..., int | None]], Command]:
    """Make a command of a function, which returns its exit status or None."""
    return click.command(name, cls=Command)


def fail(name: str, error: FaultError | OSError | Fault | str) -> int:
    """Say in one line on standard error why a command was not done; returns the exit status."""
    if not isinstance(error, str):
        from bot.texts.errors import explain

        error = explain(error, system_language())
    print(f"{command_line(name)}: {error}", file=sys.stderr)
    return 1


def run(command: click.Command, arguments: Sequence[str] | None = None) -> int:
    """Run a command, by default as it was typed; returns its exit status."""
    try:
        return int(command.main(arguments, command.name, standalone_mode=False) or 0)
    except click.exceptions.NoArgsIsHelpError as error:
        print(error.format_message(), file=sys.stderr)
        return _WRONG_CALL
    except click.UsageError as error:
        name = error.ctx.command.name if error.ctx else None
        line = told(error, system_language())
        print(
            f"{command_line(name) if name not in (None, PROGRAM) else PROGRAM}: {line}",
            file=sys.stderr,
        )
        return _WRONG_CALL
    except click.Abort:
        from bot.texts.catalogue import say

        print(say(system_language(), "interrupted"), file=sys.stderr)
        return _INTERRUPTED
