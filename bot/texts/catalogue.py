"""Every text for people in English, Russian and Kazakh: Project Fluent's `*<language>.ftl`."""

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bot.texts.commands import command_line

TEXTS = Path(__file__).parent


def say(
    language: str,
    message: str,
    arguments: Mapping[str, object] | None = None,
    *,
    attribute: str | None = None,
    folder: Path = TEXTS,
) -> str:
    """The text of a message, or of an attribute of it, from a folder's files.

    Raises LookupError where the language lacks it or an argument.
    """
    bundle = _bundle(language, folder)
    found = bundle.get_message(message)
    pattern = found.attributes[attribute] if attribute else found.value
    if pattern is None:
        raise KeyError(f"{language}.ftl: {message} has no text")
    text, errors = bundle.format_pattern(pattern, dict(arguments or {}))
    if errors:
        raise KeyError(f"{language}.ftl: {message}: {errors[0]}")
    return str(text)


def files_of(language: str, folder: Path = TEXTS) -> list[Path]:
    """The files of a folder that hold the texts of a language."""
    return sorted(folder.glob(f"*{language}.ftl"))


@functools.cache
def _bundle(language: str, folder: Path) -> FluentBundle:
    # no isolation marks around arguments: they would end up in copied citations
    bundle = FluentBundle([language], use_isolating=False, functions={"COMMAND": _command})
    for path in files_of(language, folder):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def _command(name: object) -> Any:  # noqa: ANN401  # fluent takes texts, too
    return command_line(str(name))
