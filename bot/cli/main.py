"""The one command `tarmaq`, and under it one a task; each is imported only when it is called."""

from collections.abc import Sequence
from importlib import import_module

import click

from bot.cli.command import HELP_NAMES, PROGRAM, Command, run
from bot.cli.help import list_commands, version_option

# name → the module that has a function of that name
COMMANDS = {
    "ask": "asking",
    "lookup": "asking",
    "card": "handing",
    "page": "handing",
    "handout": "handing",
    "start": "asking",
    "bot": "asking",
    "add-report": "admin",
    "translate": "admin",
    "reindex": "admin",
    "build-site": "admin",
    "verify": "admin",
    "rollback": "admin",
    "withdraw": "admin",
    "backup": "admin",
    "restore": "admin",
    "evaluate": "measuring",
    "benchmark": "measuring",
    "check-glossary": "measuring",
}


class _Group(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, with hyphens or underscores."""
        name = cmd_name.replace("_", "-")
        if name not in COMMANDS:
            return None
        module = import_module(f"bot.cli.{COMMANDS[name]}.{name.replace('-', '_')}")
        command = getattr(module, name.replace("-", "_"))
        assert isinstance(command, Command)  # noqa: S101
        return command

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        list_commands(self.get_params(ctx), list(COMMANDS), formatter)


@click.group(PROGRAM, cls=_Group, params=[version_option()], context_settings=HELP_NAMES)
def tarmaq() -> None:
    """Every command; each has its own help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, by default the one that was typed; returns its exit status."""
    return run(tarmaq, arguments)
