"""An update never meets what an admin owns: a server's folder, from set-up to update."""

import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from index.settings import ROOT
from tests.corpora import SMALL, write_report

CHECKED = ("pyproject.toml", "requirements.lock", "scripts/setup")


def run(folder: Path, *command: str, status: int = 0) -> str:
    """Run a command in a folder, without settings of the machine; returns what it says."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "HOME": str(folder.parent), "LANG": "C"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def commit(folder: Path, message: str) -> None:
    """Commit everything."""
    run(folder, "git", "add", "-A")
    run(folder, "git", "-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm", message)


@pytest.fixture
def server(tmp_path: Path) -> Path:
    """A clone of the program as it lies here, with an environment that needs no installation."""
    origin = tmp_path / "origin"
    tracked = run(ROOT, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, tracked.split("\0")):
        if (source := ROOT / name).exists() and not name.startswith(("tests/", "docs/")):
            (origin / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, origin / name, follow_symlinks=False)
    run(origin, "git", "init", "-q", "-b", "main")
    commit(origin, "First")
    run(tmp_path, "git", "clone", "-q", "origin", "server")
    folder = tmp_path / "server"
    python = folder / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    python.chmod(0o755)
    checksum = run(folder, "sh", "-c", f"cat {' '.join(CHECKED)} | cksum")
    (folder / ".venv" / "installed").write_text(f"server\n{checksum}")
    return folder


def test_a_server_has_reports_and_settings_of_its_own(server: Path) -> None:
    """Outside what git tracks; the second set-up changes nothing."""
    run(server, "scripts/setup", "server")
    assert (server / "data" / "reports" / "kz-ngo" / "report.toml").exists()
    assert stat.S_IMODE((server / ".env").stat().st_mode) == 0o600
    own = server / "data" / "reports" / "kz-ngo" / "translations" / "ru.toml"
    own.write_text(own.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    run(server, "scripts/setup", "server")
    assert own.read_text(encoding="utf-8").endswith("# edited\n")
    assert (server / ".env").read_text().count("\nCORPUS_DIR=data/reports\n") == 1
    assert run(server, "git", "status", "--short") == ""


def test_an_update_leaves_what_is_the_admins(server: Path) -> None:
    """An edited translation and a withdrawn report stay so; the way back is named."""
    run(server, "scripts/setup", "server")
    shutil.rmtree(server / "data" / "reports" / "kz-ngo")
    write_report(server / "data" / "reports", "small", SMALL)
    run(server, "scripts/reindex", "--engine", "packed")
    before = run(server, "git", "rev-parse", "--short", "HEAD").strip()
    origin = server.parent / "origin"
    shipped = origin / "corpus" / "reports" / "kz-ngo" / "translations" / "ru.toml"
    shipped.write_text(shipped.read_text(encoding="utf-8") + "# better\n", encoding="utf-8")
    commit(origin, "Better")
    said = run(server, "scripts/update")
    assert f"Updated from {before}" in said
    assert f"git checkout --quiet {before} && scripts/setup server && scripts/rollback 2" in said
    assert not (server / "data" / "reports" / "kz-ngo").exists()
    assert run(server, "scripts/rollback").startswith("✓ ")


def test_an_update_says_what_stands_in_its_way(server: Path) -> None:
    """A file of the program that was changed here is named, and nothing is lost."""
    changed = server / "corpus" / "reports" / "kz-ngo" / "translations" / "ru.toml"
    changed.write_text("title = ''\n", encoding="utf-8")
    said = run(server, "scripts/update", status=1)
    assert "corpus/reports/kz-ngo/translations/ru.toml" in said
    assert "data/reports" in said
    assert changed.read_text(encoding="utf-8") == "title = ''\n"


@pytest.mark.parametrize("command", ["setup", "start", "test", "update"])
def test_help_and_version_have_no_effects(tmp_path: Path, command: str) -> None:
    """They come first, in the language of the system, where nothing is installed yet."""
    scripts = tmp_path / "scripts"
    shutil.copytree(ROOT / "scripts", scripts, symlinks=True)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    before = sorted(path.name for path in tmp_path.iterdir())
    helps = [
        run(tmp_path, "env", f"LC_ALL={locale}", f"scripts/{command}", "--help")
        for locale in ("C.UTF-8", "ru_RU.UTF-8", "kk_KZ.UTF-8")
    ]
    assert all(f"scripts/{command}" in told for told in helps)
    assert [told.split(":")[0] for told in helps] == ["Usage", "Вызов", "Шақыру"]
    assert run(tmp_path, f"scripts/{command}", "--version").startswith("tarmaq ")
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_the_scripts_say_the_same_in_each_language() -> None:
    """The same texts, with as much to put in."""
    texts = {}
    for path in sorted((ROOT / "scripts" / "texts").glob("*.sh")):
        found = re.findall(
            r"^(\w+)=(.*?)(?=^\w+=|\Z)", path.read_text(encoding="utf-8"), re.M | re.S
        )
        texts[path.stem] = {name: text.count("%s") for name, text in found}
    assert texts["ru"] == texts["kk"] == texts["en"]
    assert len(texts) == 3


def test_an_installation_that_fails_is_summed_up_in_one_line(tmp_path: Path) -> None:
    """The last line says what to do; the kind that was asked for is in it."""
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts", symlinks=True)
    for name in ("pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\necho no network; exit 1\n")
    python.chmod(0o755)
    *_, last = run(tmp_path, "scripts/setup", "bot", status=1).splitlines()
    assert last.startswith("The installation failed")
    assert last.endswith("run scripts/setup bot again.")
