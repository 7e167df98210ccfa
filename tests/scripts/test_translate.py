"""scripts/translate prints what a translation lacks, so that nobody computes hashes by hand."""

from pathlib import Path

import pytest

from corpus.read import read_report
from scripts import translate
from tests.corpora import SMALL, write_report


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small report without translations."""
    monkeypatch.setenv("CORPUS_DIR", str(tmp_path))
    return write_report(tmp_path, "small", SMALL)


def printed(capsys: pytest.CaptureFixture[str]) -> str:
    """What the script prints for Russian."""
    assert translate.main(["small", "ru"]) == 0
    return capsys.readouterr().out


def test_what_is_filled_in_is_a_translation(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every paragraph has its entry, and nothing is lacking then."""
    (folder / "translations").mkdir()
    filled = printed(capsys).replace("'''\n'''", "'''\nПеревод.\n'''")
    (folder / "translations" / "ru.toml").write_text(filled, encoding="utf-8")
    report = read_report(folder)
    assert set(report.translations[0].paragraphs) == {p.id for p in report.paragraphs()}
    assert printed(capsys).strip() == ""


def test_a_paragraph_that_changed_is_printed_anew(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the hash of its new wording."""
    (folder / "translations").mkdir()
    filled = printed(capsys).replace("'''\n'''", "'''\nПеревод.\n'''")
    (folder / "translations" / "ru.toml").write_text(filled, encoding="utf-8")
    write_report(folder.parent, "small", SMALL.replace("permit for", "licence for"))
    (entry,) = printed(capsys).split("[paragraphs.")[1:]
    assert entry.startswith("small-I-1]\nof = ")
    assert "# The law requires a licence for" in entry


def test_an_unknown_report_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As every error."""
    assert translate.main(["other", "ru"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(
        f"scripts/translate: {folder.parent}/other/report.toml: There is no such file"
    )
