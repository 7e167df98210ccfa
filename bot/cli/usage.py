"""What is wrong with how a command was called, in three languages; click's own are English."""

import click

from bot.texts.catalogue import say


class WrongUsageError(click.UsageError):
    """A command was not called as it should be; the message is told as it is."""


def told(error: click.UsageError, language: str) -> str:
    """One line: what does not fit, and where the help is."""
    context = error.ctx
    match error:
        case WrongUsageError():
            line = error.message
        case click.NoSuchOption():
            line = say(language, "usage-option", {"option": error.option_name})
        case click.exceptions.NoSuchCommand():
            line = say(language, "usage-command", {"name": error.command_name})
        case click.MissingParameter() if error.param and context:
            line = say(language, "usage-missing", {"name": error.param.make_metavar(context)})
        case click.BadParameter() if error.param and context:
            hint = error.param.get_error_hint(context).replace("'", "")
            line = say(language, "usage-value", {"name": hint, "told": error.message})
        case click.BadOptionUsage():
            line = say(language, "usage-bare", {"option": error.option_name})
        case _:
            line = say(language, "usage-extra")
    return f"{line} {say(language, 'usage-help')}"
