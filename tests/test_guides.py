"""The guides for admins: the same in each language, and every block of them runs."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.texts.catalogue import say
from index.settings import ROOT, Settings
from tests.corpora import SMALL
from tests.corpus.files import write_pdf
from tests.scripts.test_update import CHECKED, commit, run

ENGLISH = ROOT / "docs" / "admin.md"
OTHERS = [ROOT / "docs" / "admin.ru.md", ROOT / "docs" / "admin.kk.md"]
_BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)
_MARKED = re.compile(r"<!-- (as [^\n;]*|on [^\n;]*)(?:; ([^\n]*))? -->\n```sh\n(.*?)```", re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
# What only root, or another computer, does: named, and not done.
_NOT_HERE = (
    "apt-get",
    "useradd",
    "userdel",
    "chown",
    "su",
    "systemctl",
    "journalctl",
    "scp",
    "nano",
)
_TYPED = {
    "address": "{origin}",
    "token": "1:AAExampleExample",
    "admins": "11,22",
    "server": "192.0.2.1",
    "yes": "y",
}


def commands(text: str) -> list[str]:
    """The blocks of commands."""
    return [block for kind, block in _BLOCK.findall(text) if kind == "sh"]


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_each_language_says_the_same(path: Path) -> None:
    """The same commands in the same order, the same parts, and the same names in each of them."""
    english, other = ENGLISH.read_text(encoding="utf-8"), path.read_text(encoding="utf-8")
    assert commands(other) == commands(english)
    for ours, theirs in zip(english.split("\n## "), other.split("\n## "), strict=True):
        assert set(_CODE.findall(theirs)) == set(_CODE.findall(ours)), theirs.splitlines()[0]
        for sign in ("\n- ", "\n| ", "```text"):
            assert theirs.count(sign) == ours.count(sign), theirs.splitlines()[0]


@pytest.mark.parametrize("path", [ENGLISH, *OTHERS], ids=lambda path: path.name)
def test_blocks_can_be_copied_as_they_stand(path: Path) -> None:
    """No block holds something to be put in; every one says who runs it."""
    text = path.read_text(encoding="utf-8")
    assert not [block for block in commands(text) if re.search(r"<[a-z]", block)]
    assert len(_MARKED.findall(text)) == len(commands(text))


def test_every_block_runs_in_a_fresh_home(tmp_path: Path, shipped_settings: Settings) -> None:
    """In the order of the guide, as an unprivileged user would; what root does is only named."""
    home, origin = tmp_path / "home", tmp_path / "origin"
    folder = tmp_path / "srv" / "tarmaq"
    units = tmp_path / "units"
    for made in (home, folder.parent, units):
        made.mkdir(parents=True)
    (home / "observations.pdf").touch()
    tracked = run(ROOT, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, tracked.split("\0")):
        if (source := ROOT / name).exists() and not name.startswith("tests/"):
            (origin / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, origin / name, follow_symlinks=False)
    run(origin, "git", "init", "-q", "-b", "main")
    commit(origin, "First")
    binaries = tmp_path / "bin"
    binaries.mkdir()
    for name in _NOT_HERE:
        (binaries / name).write_text("#!/bin/sh\nexit 0\n")
        (binaries / name).chmod(0o755)
    blocks = _MARKED.findall(ENGLISH.read_text(encoding="utf-8"))
    blocks.sort(key=lambda block: "last" in block[1])  # the report that it withdraws is used later
    shell = Shell(tmp_path, binaries, folder, units)
    for who, notes, block in blocks:
        if "rm -r /srv/tarmaq" in block:
            continue  # the very end
        typed = next((text for word, text in _TYPED.items() if f"typed: {word}" in notes), "")
        shell.run(block, typed.format(origin=origin), inside=who == "as tarmaq", home=home)
        if "git clone" in block:
            _prepare(folder, shipped_settings)
    shell.run(blocks_of_the_end(), "", inside=False, home=home)
    assert not folder.exists()


def blocks_of_the_end() -> str:
    """The block that removes everything."""
    (block,) = [b for b in commands(ENGLISH.read_text()) if "rm -r /srv/tarmaq" in b]
    return block


def _prepare(folder: Path, settings: Settings) -> None:
    """An environment and vectors that are there already, and the files that the guide names."""
    python = folder / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    python.chmod(0o755)
    checksum = run(folder, "sh", "-c", f"cat {' '.join(CHECKED)} | cksum")
    (folder / ".venv" / "installed").write_text(f"server\n{checksum}")
    shutil.copytree(settings.index_dir, folder / "var" / "index")
    (folder / "var" / "model").symlink_to(settings.model_dir)
    data = folder / "data"
    data.mkdir()
    lines = [line for line in SMALL.replace("II.", "B.").replace("I.", "A.").splitlines() if line]
    write_pdf(data / "observations.pdf", [lines])
    corrected = (folder / "corpus" / "reports" / "kz-ngo" / "report.txt").read_bytes()
    (data / "corrected.txt").write_bytes(corrected.replace(b"mugshots", b"photographs"))


class Shell:
    """Runs blocks one after the other; what `read` was given is there in the next ones."""

    def __init__(self, top: Path, binaries: Path, folder: Path, units: Path) -> None:
        self._folder, self._top = folder, top
        self._places = {"/srv/tarmaq": str(folder), "/etc/systemd/system": str(units)}
        self._environment = {
            "PATH": f"{binaries}:{os.environ['PATH']}",
            "LANG": "C.UTF-8",
            "HOME": str(top / "home"),
        }

    def run(self, block: str, typed: str, *, inside: bool, home: Path) -> None:
        """Run a block as bash does when it is pasted; every command has to succeed."""
        for place, there in self._places.items():
            block = block.replace(place, there)
        (backup, *_) = [*sorted((self._folder / "data").glob("backups/*.gz")), None]
        if backup and "restore" in block:
            shutil.copy(backup, self._folder / "data" / "backup.tar.gz")
        done = subprocess.run(
            ["bash", "-e", "-c", f"set -o pipefail\n{block}\nenv -0 > {self._top}/kept"],
            cwd=self._folder if inside else home,
            env=self._environment | {"BASH_ENV": ""},
            input=f"{typed}\n",
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{block}\n{done.stdout}\n{done.stderr}"
        for name in re.findall(r"read -rs? (\w+)", block):
            self._environment[name] = typed


def test_the_guides_shown_preview_is_what_the_script_prints() -> None:
    """The words of the preview in the guide are those of the texts."""
    (shown,) = [
        b for k, b in _BLOCK.findall(ENGLISH.read_text()) if k == "text" and "profile: " in b
    ]
    for key in ("draft-title", "draft-verdict", "draft-remarks", "draft-citations"):
        assert say("en", key) in shown
