"""Every text for people in English, Russian and Kazakh: Project Fluent's `*<language>.ftl`."""

import functools
from collections.abc import Mapping
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

TEXTS = Path(__file__).parent


def say(language: str, message: str, arguments: Mapping[str, object] | None = None) -> str:
    """The text of a message; raises KeyError where the language lacks it or an argument."""
    bundle = _bundle(language)
    pattern = bundle.get_message(message).value
    if pattern is None:
        raise KeyError(f"{language}.ftl: {message} has no text")
    text, errors = bundle.format_pattern(pattern, dict(arguments or {}))
    if errors:
        raise KeyError(f"{language}.ftl: {message}: {errors[0]}")
    return str(text)


def files_of(language: str) -> list[Path]:
    """The files that hold the texts of a language."""
    return sorted(TEXTS.glob(f"*{language}.ftl"))


@functools.cache
def _bundle(language: str) -> FluentBundle:
    # no isolation marks around arguments: they would end up in copied citations
    bundle = FluentBundle([language], use_isolating=False)
    for path in files_of(language):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
