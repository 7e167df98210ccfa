"""Every text that the code names is there, and none is there for nothing."""

import ast
import re
from collections.abc import Iterator

import pytest

from index.settings import ROOT
from tests.bot.test_catalogue import messages

MODULES = [
    path
    for folder in ("bot", "corpus", "index", "scripts")
    for path in (ROOT / folder).rglob("*.py")
]
TEMPLATES = sorted((ROOT / "bot" / "site" / "templates").glob("*.html"))
# a text's name in a template, "~" after it where it is composed
IN_TEMPLATE = re.compile(r"\bt\('([a-z0-9-]+)'( ~)?")
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
    for path in TEMPLATES:
        for name, composed in IN_TEMPLATE.findall(path.read_text(encoding="utf-8")):
            yield f"{name}[a-z0-9-]*" if composed else name


def named() -> Iterator[str]:
    """The message names that `say` is called with, and that templates hold whole."""
    for path in TEMPLATES:
        for name, composed in IN_TEMPLATE.findall(path.read_text(encoding="utf-8")):
            if not composed:
                yield name
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                name = node.args[1]
                if isinstance(name, ast.Constant):
                    yield str(name.value)


# The names of what gives a fault or a remark its code, and which of its arguments that is.
CODED = {
    "CorpusError": 0,
    "Fault": 0,
    "remark": 1,
    "_remark": 1,
    "system_error": 1,
    "system_fault": 1,
    "NoIndexError": 0,
    "DamagedIndexError": 0,
    "MismatchError": 0,
    "LockedError": 0,
    "WriteError": 0,
    "RegressionError": 0,
}
ANY_CODE = (r"error\-[a-z0-9-]*", r"remark\-[a-z0-9-]*")


def codes() -> Iterator[tuple[str, str]]:
    """The codes that faults and remarks are made with, under the names of their texts."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = _called(node)
            if isinstance(node, ast.Call) and name in CODED and len(node.args) > CODED[name]:
                kind = "remark" if "remark" in name else "error"
                for part in ast.walk(node.args[CODED[name]]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield f"{kind}-{part.value}", f"{path.relative_to(ROOT)}:{node.lineno}"


def _called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    return str(getattr(function, "attr", getattr(function, "id", "")))


def test_every_fault_and_remark_has_its_text() -> None:
    """A code that no text says would be told to nobody; the catalogues hold the same texts."""
    assert [(code, place) for code, place in codes() if code not in messages("en")] == []


def test_every_text_is_used() -> None:
    """A text that nothing names would rot; one of a code is named by the code alone, too."""
    names = set(patterns())
    known = [re.compile(name) for name in names if KEY.match(name) and name not in ANY_CODE]
    bare = {key: re.escape(re.sub("^(error|remark)-", "", key)) for key in messages("en")}
    unused = [
        key
        for key, code in bare.items()
        if code not in names and not any(one.fullmatch(key) for one in known)
    ]
    assert unused == []


@pytest.mark.parametrize("name", sorted(set(named())))
def test_every_text_that_is_used_exists(name: str) -> None:
    """A text that is missing would be noticed by a person."""
    assert name in messages("en")
