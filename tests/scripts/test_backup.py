"""Backup, restore and withdrawal: what cannot be made again, and what must not be left."""

import shutil
import stat
import tarfile
from pathlib import Path

import pytest

from bot.cli.main import main
from index.settings import Settings
from index.store.versions import list_versions
from tests.corpora import SMALL, write_report

PERMIT = "permit for every peaceful assembly"


@pytest.fixture
def server(small: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A server with one small report and its index, which the scripts work on."""
    monkeypatch.setenv("CORPUS_DIR", str(small.corpus_dir))
    monkeypatch.setenv("INDEX_DIR", str(small.index_dir))
    return small


def reworded(server: Settings) -> None:
    """Change the report, so that it has a former wording."""
    write_report(server.corpus_dir, "small", SMALL.replace("permit for", "licence for"))
    assert main(["reindex", "--engine", "packed"]) == 0


def holding(folder: Path, words: str) -> list[str]:
    """The files below a folder that hold some words, whatever their format."""
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and words.encode() in path.read_bytes()
    ]


def test_a_backup_is_one_file_that_restores_all(
    server: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Reports and former wordings, for the owner only, from nothing but the file."""
    reworded(server)
    path = tmp_path / "copy.tar.gz"
    assert main(["backup", str(path)]) == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = {each.name: each.read_bytes() for each in server.corpus_dir.rglob("*.*")}
    shutil.rmtree(server.corpus_dir)
    shutil.rmtree(server.index_dir)
    assert main(["restore", str(path)]) == 0
    assert "small" in capsys.readouterr().out
    after = {each.name: each.read_bytes() for each in server.corpus_dir.rglob("*.*")}
    assert after == before
    assert "former.jsonl" in after
    assert PERMIT.encode() in after["former.jsonl"]


def test_a_backup_loses_nothing_that_is_there(
    server: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An existing file is not written over, nor a report that differs, unless one says so."""
    path = tmp_path / "copy.tar.gz"
    assert main(["backup", str(path)]) == 0
    assert main(["backup", str(path)]) == 1
    reworded(server)
    changed = (server.corpus_dir / "small" / "report.txt").read_bytes()
    assert main(["restore", str(path)]) == 1
    assert "--replace" in capsys.readouterr().err
    assert (server.corpus_dir / "small" / "report.txt").read_bytes() == changed
    assert main(["restore", str(path), "--replace"]) == 0
    assert (server.corpus_dir / "small" / "report.txt").read_text(encoding="utf-8") == SMALL


def test_a_folder_keeps_the_newest_backups(server: Settings, tmp_path: Path) -> None:
    """For every night: each named after its moment, the old ones removed."""
    assert server.corpus_dir.is_dir()
    for name in ("tarmaq-2001-01-01-000000.tar.gz", "tarmaq-2002-01-01-000000.tar.gz"):
        (tmp_path / name).touch()
    assert main(["backup", str(tmp_path), "--keep", "2"]) == 0
    older, newest = sorted(path.name for path in tmp_path.glob("*.tar.gz"))
    assert older.startswith("tarmaq-2002")
    assert newest > older


@pytest.mark.parametrize("content", [b"", b"no archive", None])
def test_what_is_no_backup_is_refused_in_one_line(
    server: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    """Nothing, something else, or an archive of something else."""
    path = tmp_path / "copy.tar.gz"
    if content is None:
        with tarfile.open(path, "w:gz") as archive:
            archive.add(server.corpus_dir / "small" / "report.txt", "letter.txt")
    else:
        path.write_bytes(content)
    assert main(["restore", str(path)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "no backup" in line
    assert [each.name for each in server.corpus_dir.parent.glob(".restore-*")] == []


def test_a_corrected_passage_is_withdrawn(
    server: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    """No file holds what the report said before; the report is still there."""
    reworded(server)
    assert holding(server.corpus_dir.parent, PERMIT)
    assert main(["withdraw", "small", "--passage", "--yes", "--engine", "packed"]) == 0
    assert holding(server.corpus_dir.parent, PERMIT) == []
    assert holding(server.index_dir, PERMIT) == []
    assert "backups" in capsys.readouterr().out
    assert len(list_versions(server.index_dir)) == 1


def test_a_corrected_file_takes_the_place_of_the_old_one(
    server: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is shown first; id, title and translations stay, and nobody computes a checksum."""
    translations = server.corpus_dir / "small" / "translations"
    translations.mkdir()
    (translations / "ru.toml").write_text('title = "Мал"\n', encoding="utf-8")
    before = (server.corpus_dir / "small" / "report.toml").read_text(encoding="utf-8")
    corrected = tmp_path / "corrected.txt"
    corrected.write_text(SMALL.replace("permit for", "licence for"), encoding="utf-8")
    options = [str(corrected), "--replace", "small"]
    assert main(["add-report", *options, "--dry-run"]) == 0
    assert "licence for" in capsys.readouterr().out
    assert main(["add-report", *options, "--yes"]) == 0
    after = (server.corpus_dir / "small" / "report.toml").read_text(encoding="utf-8")
    assert [line for line in after.splitlines() if "sha256" not in line] == [
        line for line in before.splitlines() if "sha256" not in line
    ]
    assert (translations / "ru.toml").exists()
    assert main(["reindex", "--engine", "packed"]) == 0
    assert main(["withdraw", "small", "--passage", "--yes", "--engine", "packed"]) == 0
    assert holding(server.corpus_dir.parent, PERMIT) == []
    assert main(["add-report", str(corrected), "--replace", "smal", "--yes"]) == 1


def test_the_last_report_is_withdrawn_with_the_index(server: Settings) -> None:
    """Nothing of it is left on the disk."""
    reworded(server)
    assert main(["withdraw", "small", "--yes"]) == 0
    for words in (PERMIT, "licence for every", "Defamation"):
        assert holding(server.corpus_dir, words) == holding(server.index_dir, words) == []
    assert list_versions(server.index_dir) == []


def test_one_report_of_two_is_withdrawn(server: Settings) -> None:
    """The other one is answered from as before."""
    write_report(server.corpus_dir, "water", SMALL.replace("permit", "pipe"))
    assert main(["reindex", "--engine", "packed"]) == 0
    assert main(["withdraw", "small", "--yes", "--engine", "packed"]) == 0
    assert holding(server.index_dir, PERMIT) == []
    assert holding(server.index_dir, "pipe for every peaceful assembly")


def test_only_a_report_that_there_is_is_withdrawn(
    server: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong id, or a no, leaves everything."""
    assert main(["withdraw", "smal", "--yes"]) == 1
    assert "small" in capsys.readouterr().err
    monkeypatch.setattr("builtins.input", lambda _: "n")
    assert main(["withdraw", "small"]) == 1
    assert (server.corpus_dir / "small" / "report.toml").exists()
