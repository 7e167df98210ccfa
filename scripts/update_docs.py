"""Bring what the documents show up to date: outputs in the README, and the help of all commands."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click

from bot.cli.command import command, run
from bot.cli.help import help_text
from bot.cli.main import COMMANDS, tarmaq
from corpus.shelf.manifest import LANGUAGES
from index.settings import ROOT

_SHOWN = re.compile(r"(<!-- output of: (.+?) -->\n).*?(?=<!-- end -->)", re.DOTALL)
_WIDTH = 88


@command("update-docs")
def update_docs() -> None:
    """Run each command that the README shows the output of, and write the pages of commands."""
    for language in LANGUAGES:
        page_of_commands(language).write_text(commands_page(language), encoding="utf-8")
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    updated = _SHOWN.sub(lambda shown: shown[1] + _output(shown[2]), text)
    readme.write_text(updated, encoding="utf-8")


def page_of_commands(language: str) -> Path:
    """The document with the help of all commands in a language."""
    return ROOT / "docs" / ("commands.md" if language == "en" else f"commands.{language}.md")


def commands_page(language: str) -> str:
    """The help of all commands, as Markdown."""
    told = {
        name: help_text(language, "docs-page", name) for name in ("title", "intro", "completion")
    }
    before = os.environ.get("LC_ALL")
    os.environ["LC_ALL"] = f"{language}.UTF-8"
    try:
        helps = [_help(tarmaq)]
        context = click.Context(tarmaq)
        for name in COMMANDS:
            each = tarmaq.get_command(context, name)
            assert each  # noqa: S101
            helps.append(_help(each))
    finally:
        os.environ.pop("LC_ALL")
        if before is not None:
            os.environ["LC_ALL"] = before
    titled = zip(("tarmaq", *COMMANDS), helps, strict=True)
    parts = "\n".join(f"## {name}\n\n```text\n{text}\n```\n" for name, text in titled)
    return (
        f"<!-- written by scripts/update_docs -->\n# {told['title']}\n\n{told['intro']}\n\n"
        f"{told['completion']}\n\n"
        f'```sh\neval "$(_TARMAQ_COMPLETE=bash_source .venv/bin/tarmaq)"\n```\n\n{parts}'
    )


def _help(each: click.Command) -> str:
    context = click.Context(
        each, info_name=each.name, terminal_width=_WIDTH, help_option_names=["-h", "--help"]
    )
    return each.get_help(context)


def _output(command: str) -> str:
    done = subprocess.run(
        shlex.split(command), cwd=ROOT, capture_output=True, text=True, check=True
    )
    output = done.stdout.strip()
    return f"{output}\n" if "\n| " in output else f"```text\n{output}\n```\n"


if __name__ == "__main__":
    sys.exit(run(update_docs))
