"""What an admin can get wrong in the folder of the reports: one line, and the index untouched."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli.main import main
from index.settings import Settings
from tests.corpora import SMALL, write_report


def _unknown_key(corpus_dir: Path) -> None:
    manifest = corpus_dir / "small" / "report.toml"
    manifest.write_text("colour = 'red'\n" + manifest.read_text())


def _translation_without_its_key(corpus_dir: Path) -> None:
    folder = corpus_dir / "small" / "translations"
    folder.mkdir()
    text = json.dumps("Такого пункта нет.", ensure_ascii=False)
    (folder / "ru.toml").write_text(f"[paragraphs.small-I-1]\ntext = {text}\n")


def _source_elsewhere(corpus_dir: Path) -> None:
    manifest = corpus_dir / "small" / "report.toml"
    (corpus_dir / "report.txt").write_text(SMALL)
    manifest.write_text(manifest.read_text().replace('"report.txt"', '"../report.txt"'))


def _linked(name: str) -> Callable[[Path], None]:
    """What moves a part of a report out of the corpus, and leaves a link."""

    def link(corpus_dir: Path) -> None:
        write_report(corpus_dir, "small", SMALL, title="Changed")
        path, away = corpus_dir / "small" / name, corpus_dir.parent / "away"
        if not path.exists():
            path.mkdir()
        shutil.move(path, away)
        path.symlink_to(away)

    return link


BAD = [
    (_unknown_key, "small/report.toml: The key “colour” is not known; known are addressee,"),
    (_translation_without_its_key, "small/translations/ru.toml: small-I-1 needs the keys"),
    (_source_elsewhere, "small/report.toml: “source” must be a file beside report.toml"),
    (_linked("report.txt"), "small/report.toml: “source” must be a file beside report.toml"),
    (_linked("report.toml"), "small/report.toml: This is a link to another place: put the files"),
    (_linked("translations"), "small/translations: This is a link to another place: put the files"),
    (_linked(""), "small: This is a link to another place: put the files themselves there"),
]


@pytest.mark.parametrize(("spoil", "expected"), BAD, ids=[expected[:50] for _, expected in BAD])
@pytest.mark.parametrize("options", [[], ["--dry-run"]], ids=["reindex", "dry run"])
def test_a_corpus_that_does_not_fit_leaves_the_index_alone(
    small: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    spoil: Callable[[Path], None],
    expected: str,
    options: list[str],
) -> None:
    """The line names the file and says what is wrong with it."""
    before = {path: path.stat().st_mtime_ns for path in small.index_dir.rglob("*")}
    spoil(small.corpus_dir)
    monkeypatch.setenv("CORPUS_DIR", str(small.corpus_dir))
    monkeypatch.setenv("INDEX_DIR", str(small.index_dir))
    assert main(["reindex", *options]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"scripts/reindex: {small.corpus_dir}/{expected}")
    after = {path: path.stat().st_mtime_ns for path in small.index_dir.rglob("*")}
    assert {path: time for path, time in after.items() if path.name != "lock"} == {
        path: time for path, time in before.items() if path.name != "lock"
    }
