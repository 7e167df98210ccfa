"""Every text that the code names is there, and none is there for nothing."""

import ast
import re
from collections.abc import Iterator

import pytest

from index.settings import ROOT
from tests.bot.test_catalogue import messages

MODULES = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "scripts").glob("*.py")]
KEY = re.compile(r"[a-z]+(-[a-z0-9]+)*")


def patterns() -> Iterator[str]:
    """Regular expressions for the message names that the code holds, whole or composed."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.escape(node.value)
            elif isinstance(node, ast.JoinedStr):
                yield "".join(
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9-]*"
                    for part in node.values
                )


def named() -> Iterator[str]:
    """The message names that `say` is called with."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                name = node.args[1]
                if isinstance(name, ast.Constant):
                    yield str(name.value)


def test_every_text_is_used() -> None:
    """A text that nothing names would rot."""
    known = [re.compile(pattern) for pattern in set(patterns()) if KEY.match(pattern)]
    unused = [key for key in messages("en") if not any(one.fullmatch(key) for one in known)]
    assert unused == []


@pytest.mark.parametrize("name", sorted(set(named())))
def test_every_text_that_is_used_exists(name: str) -> None:
    """A text that is missing would be noticed by a person."""
    assert name in messages("en")
