"""Help of commands, in the language of the system: texts from `texts/`, layout by click."""

from collections.abc import Sequence
from pathlib import Path

import click

from bot.cli.options import system_language
from bot.texts.catalogue import say
from bot.texts.commands import command_line

_TEXTS = Path(__file__).parent / "texts"


def describe(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """Write usage, what a command does, its arguments, options and examples."""
    name = command.name or ""
    command.options_metavar = _text("common", "options-metavar")
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(command_line(name), pieces, f"{_text('common', 'usage')} ")
    _write_text(formatter, _text(name))
    params = command.get_params(ctx)
    arguments = [
        (param.make_metavar(ctx), _text(name, _key(param)))
        for param in params
        if isinstance(param, click.Argument)
    ]
    _write_list(formatter, "arguments", arguments)
    _write_list(formatter, "options", _options(name, params, ctx))
    with formatter.section(_text("common", "examples").rstrip(":")):
        for line in _text(name, "examples").splitlines():
            formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


def list_commands(
    params: Sequence[click.Parameter], names: Sequence[str], formatter: click.HelpFormatter
) -> None:
    """Write what the program does, and one line a command."""
    formatter.write_usage("tarmaq", _text("tarmaq", "usage"), f"{_text('common', 'usage')} ")
    _write_text(formatter, _text("tarmaq"))
    _write_list(formatter, "commands", [(name, _text(name, "short")) for name in names])
    with formatter.section(_text("common", "statuses").rstrip(":")):
        for line in _text("tarmaq", "statuses").splitlines():
            formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


def version_option() -> click.Option:
    """`--version`, which goes before everything else and has no effects."""
    return click.Option(
        ["--version", "show_version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_print_version,
    )


def _print_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"tarmaq {version('tarmaq')}")
        ctx.exit()


def _options(
    name: str, params: Sequence[click.Parameter], ctx: click.Context
) -> list[tuple[str, str]]:
    rows = []
    for param in params:
        record = param.get_help_record(ctx)
        if isinstance(param, click.Option) and record:
            key = _key(param)
            where = "common" if key in ("help", "version") else name
            rows.append((record[0], _text(where, key)))
    return rows


def _key(param: click.Parameter) -> str:
    """The attribute that describes a parameter: "dry-run" for --dry-run."""
    return max(param.opts, key=len).lstrip("-").replace("_", "-")


def _write_text(formatter: click.HelpFormatter, text: str) -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(text)


def _write_list(
    formatter: click.HelpFormatter, title: str, rows: Sequence[tuple[str, str]]
) -> None:
    if rows:
        with formatter.section(_text("common", title).rstrip(":")):
            formatter.write_dl(rows)


def help_text(language: str, name: str, attribute: str | None = None) -> str:
    """What `texts/` holds of a command, or of an attribute of it."""
    return say(language, name, attribute=attribute, folder=_TEXTS)


def _text(name: str, attribute: str | None = None) -> str:
    return help_text(system_language(), name, attribute)
