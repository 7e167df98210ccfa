"""scripts/reindex: what it says to a person, and to a program."""

import json

import pytest

from bot.cli.main import main
from index.build.events import Embedding, JsonLines
from index.settings import Settings
from tests.corpora import SMALL, write_report


@pytest.fixture(autouse=True)
def _settings(small: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORPUS_DIR", str(small.corpus_dir))
    monkeypatch.setenv("INDEX_DIR", str(small.index_dir))


def events(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[dict]]:  # type: ignore[type-arg]
    """Exit status and events of a run for programs."""
    status = main(["reindex", "--json", "--engine", "packed", *arguments])
    out, err = capsys.readouterr()
    assert err == ""
    return status, [json.loads(line) for line in out.splitlines()]


def test_a_program_reads_each_step(small: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    """Plan, embedding, checking, done; then nothing."""
    write_report(small.corpus_dir, "small", SMALL.replace("ten days", "nine days"))
    write_report(small.corpus_dir, "water", "I. Water\n\n1. Wells are poisoned by mining.\n")
    status, (plan, embedding, checking, done) = events(capsys)
    assert status == 0
    assert plan == {
        "event": "plan",
        "added": ["water"],
        "changed": ["small"],
        "removed": [],
        "unchanged": [],
        "anew": None,
        "paragraphs": {"small": {"added": 0, "changed": 1, "removed": 0, "unchanged": 6}},
    }
    assert (embedding["event"], embedding["done"], embedding["total"]) == ("embedding", 2, 2)
    assert embedding["rate"] > 0
    assert embedding["remaining"] == 0
    assert checking == {"event": "checking"}
    assert (done["event"], done["embedded"], done["stale"]) == ("done", 2, [])
    assert done["kept"] > 0
    assert (small.index_dir / done["version"]).is_dir()
    status, (plan, nothing) = events(capsys)
    assert status == 0
    assert plan["unchanged"] == ["small", "water"]
    assert nothing == {"event": "nothing"}


def test_a_program_is_told_of_an_error(small: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    """One line, and the exit status says so too."""
    write_report(small.corpus_dir, "broken", "No numbering at all.")
    status, (_plan, error) = events(capsys)
    assert status == 1
    assert error["event"] == "error"
    assert "broken" in error["message"]
    assert "\n" not in error["message"]


def test_progress_is_said_twice_a_second_at_most(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """However fast batches come; the last is always said."""
    clock = iter([100.0, 100.1, 100.6, 100.6, 100.7, 101.2, 101.2])
    monkeypatch.setattr("index.build.events.time.monotonic", lambda: next(clock))
    said = JsonLines()
    for done, seconds in ((10, 0.1), (20, 0.6), (30, 0.7), (40, 1.2), (50, 1.3)):
        said(Embedding(done, 50, seconds))
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["done"] for line in lines] == [20, 40, 50]
    assert lines[0] == {
        "event": "embedding", "done": 20, "total": 50, "rate": 33.3, "remaining": 0.9
    }  # fmt: skip


def test_a_person_reads_the_plan_and_the_outcome(
    small: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lines without a bar where there is no terminal."""
    write_report(small.corpus_dir, "water", "I. Water\n\n1. Wells are poisoned by mining.\n")
    assert main(["reindex", "--engine", "packed"]) == 0
    new, unchanged, checking, embedded, in_use = capsys.readouterr().out.splitlines()
    assert (new, unchanged) == ("New: water", "Unchanged: 1")
    assert checking.startswith("Checking")
    assert embedded.startswith("Passages processed: 1, ")
    assert in_use.startswith("Now in use: 20")


def test_a_person_reads_it_in_their_language(
    small: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Entries of a translation that are still empty are counted."""
    translations = small.corpus_dir / "small" / "translations"
    assert main(["translate", "small", "kk", "--write"]) == 0
    entries = (translations / "kk.toml").read_text(encoding="utf-8").count("text = ")
    capsys.readouterr()
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    assert main(["reindex", "--engine", "packed"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Изменены: small"
    assert f"small, казахский: пока не переведено пунктов: {entries}" in lines


def test_a_person_is_told_of_an_error(small: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error, in one line."""
    write_report(small.corpus_dir, "broken", "No numbering at all.")
    assert main(["reindex", "--engine", "packed"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("scripts/reindex: ")
    assert "broken" in told
    assert told.count("\n") == 1


def test_a_dry_run_counts_paragraphs_and_changes_nothing(
    small: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    """Added, changed, removed and unchanged paragraphs of each changed report."""
    before = sorted(path.name for path in small.index_dir.iterdir())
    text = SMALL.replace("ten days", "nine days").replace(
        "2. Blocking", "2. Drones.\n\n3. Blocking"
    )
    text = text.replace("Recommendation:\n1) Abolish criminal liability for defamation.\n", "")
    write_report(small.corpus_dir, "small", text)
    assert main(["reindex", "--dry-run"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Changed: small",
        "Paragraphs of small: new 1, changed 2, removed 1, unchanged 4",
    ]
    assert sorted(path.name for path in small.index_dir.iterdir()) == before


@pytest.mark.parametrize("name", ["added", "small"])
def test_a_dry_run_names_a_report_that_does_not_fit(
    small: Settings, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Added or changed, it is read."""
    write_report(small.corpus_dir, name, "No numbering at all.")
    assert main(["reindex", "--dry-run"]) == 1
    assert name in capsys.readouterr().err
