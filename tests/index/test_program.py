"""An index outlives a move of the code, and changes that decide nothing about it."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from index.settings import ROOT
from index.store.program import FORM, READING, files_of


def digests(root: Path) -> str:
    """The identities that the code in a folder gives itself, of a process of its own."""
    asking = "from index.store.program import *; print(form_digest(), reading_digest())"
    return subprocess.run(
        [sys.executable, "-P", "-c", asking],
        cwd=root, env={"PYTHONPATH": str(root)}, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """The packages in another folder of another name."""
    for package in ("corpus", "index"):
        shutil.copytree(
            ROOT / package, tmp_path / "app" / package, ignore=shutil.ignore_patterns("reports")
        )
    return tmp_path / "app"


def test_a_renamed_checkout_keeps_its_identity(elsewhere: Path) -> None:
    """Where the code lies does not count."""
    assert digests(elsewhere) == digests(ROOT)


@pytest.mark.parametrize(
    ("changed", "which"),
    [
        ("corpus/adding/description.py", ()),
        ("index/check/regression.py", ()),
        ("index/asked/answer_type.py", ()),
        ("index/words/lexical.py", (0,)),
        ("index/store/schema.py", (0,)),
        ("corpus/formats/pdf/pages.py", (1,)),
        ("corpus/words/glossary.csv", (1,)),
        ("corpus/wording/sentences.py", (0, 1)),
    ],
)
def test_only_what_decides_counts(elsewhere: Path, changed: str, which: tuple[int, ...]) -> None:
    """A change of what decides nothing costs no one their index."""
    before = digests(elsewhere).split()
    with (elsewhere / changed).open("a", encoding="utf-8") as file:
        file.write("# another line\n")
    after = digests(elsewhere).split()
    assert tuple(place for place in (0, 1) if before[place] != after[place]) == which


def test_every_pattern_names_files() -> None:
    """A file that was moved is still in the statement."""
    assert all(files_of((pattern,)) for pattern in (*FORM, *READING))


def test_all_that_reads_a_report_is_in_the_statement() -> None:
    """Whatever `read_report` and the rows of a version import of the corpus counts."""
    named = set(files_of((*FORM, *READING)))
    read: set[Path] = set()
    waiting = [ROOT / "corpus/read.py", *imported(ROOT / "index/store/rows.py")]
    while waiting:
        path = waiting.pop()
        if path not in read and path.is_relative_to(ROOT / "corpus"):
            read.add(path)
            waiting += imported(path)
    assert read <= named


def imported(path: Path) -> list[Path]:
    """The modules of the project that a module imports from, late imports included."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    names = [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    files = (ROOT / (name.replace(".", "/") + ".py") for name in names)
    return [file for file in files if file.is_file()]
