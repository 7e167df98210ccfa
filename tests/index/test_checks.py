"""The checks before a switch, and scripts/verify: each fault is found and named."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import cast

import faiss
import numpy as np
import pytest

from bot.cli.main import main
from bot.texts.errors import explain
from corpus.read import read_report
from corpus.shelf.manifest import LANGUAGES
from index.build.events import Embedding, Event
from index.build.reindex import reindex
from index.check import gold
from index.check.checks import citation_faults, count_faults, vector_faults
from index.check.regression import Ranks, losses, margin_for, recall_by_language
from index.errors import DamagedIndexError, RegressionError
from index.models.encoder import Encoder
from index.settings import Settings
from index.store.stored import open_stored
from index.store.vectors import read_vectors
from index.store.versions import (
    DATABASE,
    VECTORS,
    current_version,
    list_versions,
    partial_versions,
    read_manifest,
    write_manifest,
)
from tests.corpora import SMALL, write_report


def run(settings: Settings, encoder: Encoder, margin: float = 0.02) -> None:
    """Reindex without a progress bar."""
    assert reindex(settings, lambda: encoder, margin=margin)


def faults(settings: Settings, reports: Sequence[str] = ("small",)) -> list[str]:
    """What the checks say of the version in use."""
    version = current_version(settings.index_dir)
    with closing(open_stored(version)) as database:
        found = [
            *count_faults(database, reports),
            *vector_faults(database, version),
            *citation_faults(database, read_report(settings.corpus_dir / "small")),
        ]
    assert all(explain(fault, language) for fault in found for language in LANGUAGES)
    return [str(fault) for fault in found]


def spoil(settings: Settings, *statements: str) -> None:
    """Change the database of the version in use."""
    with closing(sqlite3.connect(current_version(settings.index_dir) / DATABASE)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_version_as_it_is_has_no_fault(small: Settings) -> None:
    """Nothing is found where nothing is wrong."""
    assert faults(small) == []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE report SET id = 'other'", "other: report-extra"),
        ("UPDATE report SET id = 'other'", "small: report-missing"),
        ("UPDATE report SET id = 'other'", "paragraphs-of-no-report (count=7)"),
        ("INSERT INTO report (id) VALUES ('empty')", "reports-without-paragraphs (count=1)"),
        (
            "INSERT INTO translation (paragraph, language, text) VALUES (999, 'ru', 'x')",
            "translations-of-no-paragraph (count=1)",
        ),
        ("UPDATE unit SET paragraph = 999 WHERE paragraph = 1", "passages-of-no-paragraph"),
        ("DELETE FROM unit WHERE paragraph = 1", "paragraphs-without-passage (count=1)"),
        ("UPDATE unit SET vector = NULL WHERE key = 1", "passages-without-vector (count=1)"),
        ("DELETE FROM words_en WHERE rowid = 1", "en: rows-of-words (count=1)"),
        ("DELETE FROM written_kk WHERE rowid = 0", "rows-of-spelling (count=1)"),
        ("UPDATE unit SET key = 999 WHERE key = 1", "vectors-uneven"),
        ("UPDATE unit SET vector = zeroblob(768) WHERE key = 1", "vectors-long (count=1)"),
        (  # not a number, 384 times
            f"UPDATE unit SET vector = X'{'007e' * 384}' WHERE key = 1",
            "vectors-long (count=1)",
        ),
        (
            "UPDATE unit SET vector = (SELECT vector FROM unit WHERE key = 2) WHERE key = 1",
            f"{VECTORS}: vectors-strange (count=1)",
        ),
        ("UPDATE report SET sha256 = 'x'", "small: source-changed"),
        ("DELETE FROM paragraph WHERE id = 'small-I-1'", "small-I-1: paragraph-missing"),
        (
            "UPDATE paragraph SET id = 'small-I-9' WHERE id = 'small-I-1'",
            "small-I-9: paragraph-extra",
        ),
        (
            "UPDATE paragraph SET text = replace(text, 'ten', 'two') WHERE id = 'small-I-2'",
            "small-I-2: paragraph-text",
        ),
        (
            "UPDATE paragraph SET pieces = '[]' WHERE id = 'small-I-2'",
            "small-I-2: paragraph-not-verbatim",
        ),
        (
            "UPDATE paragraph SET pieces = replace(pieces, '[[0, ', '[[1, ') "
            "WHERE id = 'small-I-2'",
            "small-I-2: paragraph-not-verbatim",
        ),
        (
            "UPDATE paragraph SET pieces = json_remove(pieces, '$[0]') WHERE id = 'small-I-2'",
            "small-I-2: paragraph-not-verbatim",
        ),
        (
            "UPDATE paragraph SET number = '3' WHERE id = 'small-I-2'",
            "small-I-2: paragraph-place",
        ),
    ],
)
@pytest.mark.filterwarnings("ignore:invalid value encountered")
def test_each_fault_is_found(small: Settings, statement: str, fault: str) -> None:
    """The database says something else than the report, or than the FAISS file."""
    spoil(small, statement)
    found = faults(small)
    assert any(fault in line for line in found), found


def test_a_faiss_file_of_other_vectors_is_found(small: Settings) -> None:
    """As many as there should be, under the right keys, but not those of the passages."""
    path = current_version(small.index_dir) / VECTORS
    vectors = cast("faiss.IndexIDMap", read_vectors(path))
    keys = faiss.vector_to_array(vectors.id_map)
    other = faiss.IndexIDMap(faiss.IndexFlatIP(vectors.d))
    other.add_with_ids(np.eye(len(keys), vectors.d, dtype=np.float32), keys)
    faiss.write_index(other, str(path))
    assert faults(small) == [f"{VECTORS}: vectors-strange (count={len(keys)})"]


def test_a_report_that_changes_while_it_is_read_is_not_switched_to(
    small: Settings, packed: Encoder
) -> None:
    """What was read is compared with the source once more; the old version serves on."""
    before = current_version(small.index_dir)
    write_report(small.corpus_dir, "small", SMALL.replace("ten days", "nine days"))

    def meanwhile(event: Event) -> None:
        if not isinstance(event, Embedding):
            return
        write_report(small.corpus_dir, "small", SMALL.replace("ten days", "two days"))

    with pytest.raises(DamagedIndexError, match=r"version-refused .*small: source-changed"):
        reindex(small, lambda: packed, meanwhile)
    assert current_version(small.index_dir) == before
    run(small, packed)


@pytest.fixture
def questions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Gold questions on the small report, and one on a report that is not there."""
    folder = tmp_path / "questions" / "development"
    folder.mkdir(parents=True)
    for language, asked in {
        "en": {
            "who is detained for ten days?": ["small-I-2"],
            "is defamation a crime?": ["small-II-1"],
            "what do other reports say?": ["elsewhere-I-1"],
            "what does nobody say?": [],
        },
        "ru": {"кого задерживают на десять суток?": ["small-I-2"]},
        "kk": {},
    }.items():
        rows = [
            {"question": question, "language": language, "relevant": ids}
            for question, ids in asked.items()
        ]
        text = "\n".join(json.dumps(row) for row in rows)
        (folder / f"{language}.jsonl").write_text(text, encoding="utf-8")
    monkeypatch.setattr(gold, "QUESTIONS", folder.parent)


FINED = "Organisers of a gathering without a permit are fined, some are detained for ten days."
ECHOES = "\n\n".join(f"{number}. {FINED}" for number in range(1, 5))


def add_echoes(settings: Settings) -> None:
    """Let the report say four times more what answers the questions."""
    text = SMALL.replace("Blocking", "Closing")
    write_report(settings.corpus_dir, "small", f"{text}\nIII. Assembly\n\n{ECHOES}\n")


@pytest.mark.usefixtures("questions")
def test_gold_questions_are_measured_and_kept(small: Settings, packed: Encoder) -> None:
    """Those whose answers are in the reports, by language."""
    write_report(small.corpus_dir, "small", SMALL.replace("Blocking", "Closing"))
    run(small, packed)
    ranks = read_manifest(current_version(small.index_dir))["gold"]
    assert isinstance(ranks, dict)
    assert {language: list(found.values()) for language, found in ranks.items()} == {
        "en": [1, 1],
        "ru": [1],
    }


@pytest.mark.usefixtures("questions")
def test_a_version_that_finds_less_is_refused(small: Settings, packed: Encoder) -> None:
    """The old one serves on; the error names the numbers, and how to accept them."""
    write_report(small.corpus_dir, "small", SMALL.replace("Blocking", "Closing"))
    run(small, packed)
    before = current_version(small.index_dir)
    add_echoes(small)
    message = r"recall-fell \(depth=3, recall=en 1\.000 → 0\.500 \(2\), margin=0\.5\)"
    for _ in range(2):
        with pytest.raises(RegressionError, match=message):
            run(small, packed)
        assert current_version(small.index_dir) == before
        assert len(partial_versions(small.index_dir)) == 1
    told: list[Event] = []
    assert reindex(small, lambda: packed, told.append, margin=0.5)
    # the refused run's vectors were taken over
    assert not any(isinstance(event, Embedding) for event in told)
    assert partial_versions(small.index_dir) == []


@pytest.mark.usefixtures("questions")
def test_another_report_may_answer_as_well(small: Settings, packed: Encoder) -> None:
    """A later edition, say, takes nothing from the report that has the answer."""
    write_report(small.corpus_dir, "small", SMALL.replace("Blocking", "Closing"))
    run(small, packed)
    write_report(small.corpus_dir, "echo", f"I. Assembly\n\n{ECHOES}\n")
    run(small, packed)
    assert len(read_manifest(current_version(small.index_dir))["reports"]) == 2  # type: ignore[arg-type]


@pytest.mark.usefixtures("questions")
def test_only_questions_that_both_versions_were_asked_are_compared(
    small: Settings, packed: Encoder
) -> None:
    """A paragraph that is gone takes its questions with it."""
    write_report(small.corpus_dir, "small", SMALL.replace("Blocking", "Closing"))
    run(small, packed)
    write_report(small.corpus_dir, "small", SMALL.replace("2. Organisers", "3. Organisers"))
    run(small, packed, margin=0)
    ranks = read_manifest(current_version(small.index_dir))["gold"]
    assert isinstance(ranks, dict)
    assert list(ranks) == ["en"]
    assert len(ranks["en"]) == 1


def test_losses_are_judged_for_each_language() -> None:
    """What one language gains does not make up for what another loses."""
    before: Ranks = {"en": {"a": 1, "b": None}, "kk": {"c": 1, "d": 2, "e": 3}}
    after: Ranks = {
        "en": {"a": 1, "b": 1},
        "kk": {"c": 1, "d": 2, "e": None, "f": None},
        "ru": {"g": 1},
    }
    (loss,) = losses(before, after, 0.3)
    assert (loss.language, loss.questions) == ("kk", 3)
    assert (loss.before, loss.after) == pytest.approx((1, 2 / 3))
    assert margin_for([loss]) == 0.34
    assert losses(before, after, 0.34) == []
    assert recall_by_language(after) == pytest.approx({"en": 1, "kk": 0.5, "ru": 1})


@pytest.fixture
def environment(small: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The small corpus as the commands see it."""
    monkeypatch.setenv("CORPUS_DIR", str(small.corpus_dir))
    monkeypatch.setenv("INDEX_DIR", str(small.index_dir))
    return small


@pytest.mark.usefixtures("questions")
def test_verify_says_what_it_looked_at(
    environment: Settings, packed: Encoder, capsys: pytest.CaptureFixture[str]
) -> None:
    """By default the version in use; any other by its name."""
    write_report(environment.corpus_dir, "small", SMALL.replace("Blocking", "Closing"))
    run(environment, packed)
    older, newer = list_versions(environment.index_dir)
    assert main(["verify"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"index version {newer}",
        "files: as they were written",
        "counts: 1 reports, 7 paragraphs, 15 passages",
        "vectors: 15 in both files",
        "small: 7 citations resolve to their bytes",
        "small: every character is in one place, and numbers rise",
        "gold questions: recall at 3: en 1.000, ru 1.000",
    ]
    assert main(["verify", older]) == 0
    out = capsys.readouterr().out
    assert f"index version {older}" in out
    assert "small: the report has changed since: not compared" in out


def test_verify_says_that_two_reports_are_one_file(
    environment: Settings, packed: Encoder, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is no fault; an admin should know."""
    write_report(environment.corpus_dir, "again", SMALL)
    run(environment, packed)
    assert main(["verify"]) == 0
    assert "small: made from the very same file as again\n" in capsys.readouterr().out


def test_verify_finds_what_is_wrong(
    environment: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each fault on a line, and what to do."""
    version = current_version(environment.index_dir)
    facts = read_manifest(version)
    spoil(environment, "UPDATE paragraph SET number = '3' WHERE id = 'small-I-2'")
    assert main(["verify"]) == 1
    assert "has another checksum" in capsys.readouterr().err
    write_manifest(version, facts)
    assert main(["verify"]) == 1
    out, err = capsys.readouterr()
    assert "small: WRONG\n  small-I-2: It is cited to another place.\n" in out
    assert f"{version}: Version {version.name} is not what it should be: remove its folder" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nonsense"], "There is no index version “nonsense”; there are: 20"),
        ([], "another version of the program"),
    ],
)
def test_verify_says_what_it_cannot_check(
    environment: Settings,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    message: str,
) -> None:
    """In one line."""
    version = current_version(environment.index_dir)
    write_manifest(version, read_manifest(version) | {"form": "an older form"})
    assert main(["verify", *arguments]) == 1
    err = capsys.readouterr().err
    assert message in err
    assert len(err.splitlines()) == 1
