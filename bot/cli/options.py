"""Kinds of values that options take, and what several commands ask or know."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
import click.shell_completion

from bot.texts.catalogue import say
from corpus.shelf.manifest import LANGUAGES

FILE = click.Path(path_type=Path)


def system_language() -> str:
    """The language of the system: what "ru_RU.UTF-8" begins with, where it is one of ours."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    language = next((name for name in names if name), "en")[:2]
    return language if language in LANGUAGES else "en"


def agreed(question: str) -> bool:
    """Whether a question on the terminal is answered with yes, in any of the languages."""
    try:
        answer = input(f"{question} [y/N] ")
    except EOFError:
        print()
        return False
    return answer.strip().lower() in ("y", "yes", "д", "да", "и", "иә")


class _Positive(click.ParamType[int]):
    """A whole number from 1."""

    name = "N"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        if not str(value).isdecimal() or int(str(value)) < 1:
            self.fail(say(system_language(), "usage-positive", {"value": str(value)}), param, ctx)
        return int(str(value))


class _Share(click.ParamType[float]):
    """A number from 0 to 1."""

    name = "share"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        try:
            number = float(str(value))
        except ValueError:
            number = -1.0
        if not 0 <= number <= 1:
            self.fail(say(system_language(), "usage-share", {"value": str(value)}), param, ctx)
        return number


class OneOf(click.Choice[str]):
    """One of some words."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ANN401
        """What there is to choose from."""
        known = ", ".join(map(str, self.choices))
        return say(system_language(), "usage-choice", {"value": str(value), "known": known})


class ReportId(click.ParamType[str]):
    """The id of a report, which the shell can complete."""

    name = "ID"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[click.shell_completion.CompletionItem]:
        """The ids of the reports that there are."""
        from index.settings import load_settings

        ids = (path.parent.name for path in load_settings().corpus_dir.glob("*/report.toml"))
        return _items(ids, incomplete)


class VersionName(click.ParamType[str]):
    """The name of a version of the index, which the shell can complete."""

    name = "VERSION"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[click.shell_completion.CompletionItem]:
        """The versions that there are."""
        from index.settings import load_settings
        from index.store.versions import list_versions

        return _items(list_versions(load_settings().index_dir), incomplete)


def _items(names: Iterable[str], incomplete: str) -> list[click.shell_completion.CompletionItem]:
    return [
        click.shell_completion.CompletionItem(name)
        for name in sorted(names)
        if name.startswith(incomplete)
    ]


POSITIVE, SHARE, REPORT, VERSION = _Positive(), _Share(), ReportId(), VersionName()
LANGUAGE = OneOf(LANGUAGES)
