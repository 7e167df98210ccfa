"""The program as a package: a wheel that holds all it needs, installed where nothing else is."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from index.settings import ROOT, Settings, find_home

PACKAGES = ("bot/", "corpus/", "index/")


def run(*command: str | Path, folder: Path, **variables: str) -> str:
    """Run a command with no more settings than these; returns its output."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def tracked() -> list[str]:
    """The files of the program's packages."""
    listed = run("git", "ls-files", "--cached", "--others", "--exclude-standard", folder=ROOT)
    return [
        name for name in listed.splitlines() if name.startswith(PACKAGES) and (ROOT / name).exists()
    ]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel, built from nothing but the program's files."""
    folder = tmp_path_factory.mktemp("source")
    for name in (*tracked(), "pyproject.toml", "README.md", "LICENSE"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    own = folder / "corpus" / "reports" / "own" / "report.txt"
    own.parent.mkdir()
    own.write_text("A report of an admin's own.", encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    run(*pip, "wheel", ".", "--no-deps", "--no-build-isolation", "--quiet", folder=folder)
    (made,) = folder.glob("tarmaq-*.whl")
    return made


def test_a_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    """Texts, word lists, models, questions, the shipped report; and no report of anybody else."""
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if name.startswith(PACKAGES)}
    assert held == set(tracked())


def test_an_installed_program_answers(
    wheel: Path, shipped_settings: Settings, tmp_path: Path
) -> None:
    """From another folder, with reports and index where the user's data lie."""
    environment = tmp_path / "environment"
    venv.create(environment, symlinks=True)
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    python = environment / "bin" / "python"
    run(*pip, "--python", python, "install", "--no-deps", "--quiet", wheel, folder=tmp_path)
    (site,) = (environment / "lib").glob("python*/site-packages")
    # the libraries, which it would install too
    (site / "libraries.pth").write_text(sysconfig.get_paths()["purelib"], encoding="utf-8")
    tarmaq = environment / "bin" / "tarmaq"
    assert run(tarmaq, "ask", "--version", folder=tmp_path).startswith("tarmaq ")
    home = tmp_path / ".local" / "share" / "tarmaq"
    assert not home.exists(), "--version does nothing else"
    shutil.copytree(shipped_settings.index_dir, home / "var" / "index")
    answer = json.loads(run(tarmaq, "ask", "--json", "who elects the Ombudsman?", folder=tmp_path))
    assert answer["abstained"] is False
    assert (home / "reports" / "kz-ngo" / "report.toml").exists()
    assert "tarmaq reindex" in run(tarmaq, "reindex", "--help", folder=tmp_path)
    assert run(tarmaq, "reindex", "--dry-run", folder=tmp_path).startswith("Nothing to do")


@pytest.mark.parametrize(
    ("variables", "checkout", "expected"),
    [
        ({}, True, ROOT),
        ({"TARMAQ_HOME": "/srv/bot"}, True, Path("/srv/bot")),
        ({"TARMAQ_HOME": "/srv/bot", "XDG_DATA_HOME": "/data"}, False, Path("/srv/bot")),
        ({"XDG_DATA_HOME": "/data"}, False, Path("/data/tarmaq")),
        ({"XDG_DATA_HOME": ""}, False, Path.home() / ".local/share/tarmaq"),
    ],
)
def test_where_the_home_is(variables: Mapping[str, str], checkout: bool, expected: Path) -> None:
    """Where TARMAQ_HOME says, else the checkout, else among the user's data."""
    assert find_home(variables, checkout=checkout) == expected
