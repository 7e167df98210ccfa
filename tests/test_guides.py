"""The guides for admins: the same in each language, and their backup can be restored."""

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bot.texts.catalogue import say
from index.search.reader import open_index
from index.settings import ROOT, Settings

ENGLISH = ROOT / "docs" / "admin.md"
OTHERS = [ROOT / "docs" / "admin.ru.md", ROOT / "docs" / "admin.kk.md"]
_BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")


def commands(text: str) -> list[str]:
    """The blocks of commands."""
    return [block for kind, block in _BLOCK.findall(text) if kind == "sh"]


def marked(name: str) -> str:
    """The commands that the English guide marks as tested."""
    return commands(ENGLISH.read_text(encoding="utf-8").split(f"<!-- tested: {name} -->")[1])[0]


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_each_language_says_the_same(path: Path) -> None:
    """The same commands in the same order, the same parts, and the same names in each of them."""
    english, other = ENGLISH.read_text(encoding="utf-8"), path.read_text(encoding="utf-8")
    assert commands(other) == commands(english)
    for ours, theirs in zip(english.split("\n## "), other.split("\n## "), strict=True):
        assert set(_CODE.findall(theirs)) == set(_CODE.findall(ours)), theirs.splitlines()[0]
        for sign in ("\n- ", "\n| ", "```text"):
            assert theirs.count(sign) == ours.count(sign), theirs.splitlines()[0]


def server(folder: Path, home: Path) -> dict[str, str]:
    """A folder as the program's on a server, and the environment that its commands run in."""
    (folder / "scripts").mkdir(parents=True)
    for name in ("reindex", "verify"):
        script = folder / "scripts" / name
        script.write_text(f'#!/bin/sh\nexec {sys.executable} -P -m scripts.{name} "$@"\n')
        script.chmod(0o755)
    places = {"CORPUS_DIR": folder / "corpus" / "reports", "INDEX_DIR": folder / "var" / "index"}
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "PYTHONPATH": str(ROOT),
        **{name: str(place) for name, place in places.items()},
    }


def run(commands: str, folder: Path, environment: dict[str, str]) -> str:
    """Run commands of the guide in a folder instead of the server's."""
    script = "set -eu\n" + commands.replace("/srv/tarmaq", str(folder))
    done = subprocess.run(
        ["sh", "-c", script], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_backup_restores_the_reports_and_settings(small: Settings, tmp_path: Path) -> None:
    """On a new server, from nothing but the file that the guide's commands make."""
    old = tmp_path / "old"
    environment = server(old, tmp_path)
    shutil.copytree(small.corpus_dir, old / "corpus" / "reports")
    (old / ".env").write_text("TELEGRAM_BOT_TOKEN=1:secret\n")
    listed = run(marked("backup"), old, environment)
    assert "corpus/reports/small/report.txt" in listed
    assert stat.S_IMODE((old / "backup.tar.gz").stat().st_mode) == 0o600

    new = tmp_path / "new"
    environment = server(new, tmp_path)
    shutil.copy(old / "backup.tar.gz", new)
    shutil.rmtree(old)
    told = run(marked("restore"), new, environment)
    assert "WRONG" not in told
    assert (new / ".env").read_text() == "TELEGRAM_BOT_TOKEN=1:secret\n"
    restored = Settings(
        **{
            **{field: getattr(small, field) for field in small.__dataclass_fields__},
            "corpus_dir": new / "corpus" / "reports",
            "index_dir": new / "var" / "index",
        }
    )
    before, after = open_index(small), open_index(restored)
    assert after.reports == before.reports
    assert after.paragraph("small-I-1") == before.paragraph("small-I-1")
    before.close()
    after.close()


def test_the_guides_shown_preview_is_what_the_script_prints() -> None:
    """The words of the preview in the guide are those of the texts."""
    (shown,) = [
        b for k, b in _BLOCK.findall(ENGLISH.read_text()) if k == "text" and "profile: " in b
    ]
    for key in ("draft-title", "draft-verdict", "draft-remarks", "draft-citations"):
        assert say("en", key) in shown
