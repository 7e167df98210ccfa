"""scripts/translate prints what a translation lacks, so that nobody computes hashes by hand."""

from pathlib import Path

import pytest

from bot.cli.main import main
from corpus.read import read_report
from tests.corpora import SMALL, write_report


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small report without translations."""
    monkeypatch.setenv("CORPUS_DIR", str(tmp_path))
    return write_report(tmp_path, "small", SMALL)


def printed(capsys: pytest.CaptureFixture[str]) -> str:
    """What the script prints for Russian."""
    assert main(["translate", "small", "ru"]) == 0
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


def written(folder: Path) -> str:
    """The Russian file after `--write`."""
    assert main(["translate", "small", "ru", "--write"]) == 0
    return (folder / "translations" / "ru.toml").read_text(encoding="utf-8")


def test_a_translation_in_progress_is_merged_and_blocks_nobody(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Titles and headings included; what is written, comments too, stays; empty is not shown."""
    first = written(folder)
    assert "# The law requires a permit for" in first
    assert "title = ''" in first
    assert "[sections]" in first
    begun = first.replace("text = '''\n'''", "# ask Aru\ntext = '''\nПеревод.\n'''", 1)
    (folder / "translations" / "ru.toml").write_text(begun, encoding="utf-8")
    (translation,) = read_report(folder).translations
    every = [paragraph.id for paragraph in read_report(folder).paragraphs()]
    assert list(translation.paragraphs) == every[:1]
    assert list(translation.begun) == every[1:]
    capsys.readouterr()
    assert written(folder) == begun, "nothing is lacking: nothing changes"
    assert f"Translated: 1, out of date: 0, not translated yet: {len(every) - 1}" in (
        capsys.readouterr().out
    )


def test_an_old_translation_stays_as_a_comment(folder: Path) -> None:
    """When the original changes, its translation is not shown, nor lost; nor that of one gone."""
    filled = written(folder).replace("'''\n'''", "'''\nПеревод.\n'''")
    gone = '\n[paragraphs.small-I-99]\nof = "0"\ntext = "Нет."\n'
    (folder / "translations" / "ru.toml").write_text(filled + gone, encoding="utf-8")
    write_report(folder.parent, "small", SMALL.replace("permit for", "licence for"))
    (translation,) = read_report(folder).translations
    assert translation.stale == ("small-I-1", "small-I-99")
    again = written(folder)
    assert "licence for" in again
    assert again.count("# was: Перевод.") == 1
    assert 'text = "Нет."' in again
    assert written(folder) == again


@pytest.mark.parametrize(
    ("translated", "expected"),
    [
        ("Государство должно отменить лицензии.", ["should"]),
        ("Государству следует отменить. Лицензии.", ["Sentences: 2; in the original: 1"]),
        ("Государству следует отменить лицензии.", []),
    ],
)
def test_a_translation_is_checked(
    folder: Path, capsys: pytest.CaptureFixture[str], translated: str, expected: list[str]
) -> None:
    """Against the table of terms, and sentence by sentence: the exit status tells."""
    write_report(folder.parent, "small", "I. On licences\n\n1. The State should abolish them.\n")
    filled = written(folder).replace("'''\n'''", f"'''\n{translated}\n'''")
    (folder / "translations" / "ru.toml").write_text(filled, encoding="utf-8")
    capsys.readouterr()
    assert main(["translate", "small", "ru", "--check"]) == bool(expected)
    *found, counted = capsys.readouterr().out.splitlines()
    assert counted.startswith("Translated: 1")
    assert all(any(words in line for line in found) for words in expected)
    assert bool(found) == bool(expected)


def test_a_long_quotation_says_whose_wording_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An official text is named, a translated one is said to be."""
    law = "I. On law\n\n1. The law says: “No person shall be held in any place " + (
        "whatever for longer than three hours without a ruling of a court.”\n"
    )
    write_report(folder.parent, "small", law)
    text = "Закон гласит: «Никого нельзя держать дольше трёх часов без постановления суда»."
    filled = written(folder).replace("'''\n'''", f"'''\n{text}\n'''")
    path = folder / "translations" / "ru.toml"
    path.write_text(filled, encoding="utf-8")
    assert main(["translate", "small", "ru", "--check"]) == 1
    assert "official =" in capsys.readouterr().out
    path.write_text(filled.replace("text = ", 'official = ""\ntext = '), encoding="utf-8")
    assert main(["translate", "small", "ru", "--check"]) == 0


def test_an_unknown_report_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As every error."""
    assert main(["translate", "other", "ru"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(
        f"scripts/translate: {folder.parent}/other/report.toml: There is no such file"
    )
