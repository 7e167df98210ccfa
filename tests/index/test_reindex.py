"""Reindexing: only what changed is embedded, and the old version serves until the new is whole."""

import dataclasses
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from index.build.events import Outcome
from index.build.plan import plan_reindex
from index.build.reindex import reindex
from index.errors import DamagedIndexError, LockedError, MismatchError, NoIndexError
from index.models.encoder import Encoder, Vectors, model_identity
from index.search.reader import open_index, open_version
from index.search.search import search
from index.settings import ROOT, Settings
from index.store.program import form_digest
from index.store.versions import (
    DATABASE,
    VECTORS,
    current_version,
    list_versions,
    lock,
    partial_versions,
    point_to,
)
from tests.corpora import SMALL, write_report


class Counting:
    """An encoder that counts what it is asked to embed."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder
        self.identity, self.dimension = encoder.identity, encoder.dimension
        self.passages: list[str] = []

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self.encoder.encode_queries(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        self.passages += texts
        return self.encoder.encode_passages(texts)


def run(settings: Settings, encoder: Encoder, keep: int = 3) -> Outcome | None:
    """Reindex without a progress bar."""
    return reindex(settings, lambda: encoder, keep=keep)


def ids(settings: Settings, encoder: Encoder, question: str) -> list[str]:
    """Ids that a question finds, best first."""
    index = open_index(settings, encoder)
    try:
        return [hit.paragraph.id for hit in search(index, question).passages]
    finally:
        index.close()


def test_a_second_run_does_nothing(small: Settings, packed: Encoder) -> None:
    """No change, no version, no embedding."""
    before = list_versions(small.index_dir)
    assert plan_reindex(small).nothing_to_do
    assert run(small, packed) is None
    assert list_versions(small.index_dir) == before


def test_a_run_with_nothing_to_do_does_not_load_torch(small: Settings) -> None:
    """It is quick because it compares fingerprints only."""
    code = (
        "import sys; from bot.cli.main import main\n"
        "assert main(['reindex']) == 0; assert 'torch' not in sys.modules"
    )
    environment = os.environ | {
        "CORPUS_DIR": str(small.corpus_dir),
        "INDEX_DIR": str(small.index_dir),
    }
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Nothing to do: " in done.stdout


def test_only_a_changed_paragraph_is_embedded(small: Settings, packed: Encoder) -> None:
    """Vectors of equal words are taken over."""
    write_report(small.corpus_dir, "small", SMALL.replace("ten days", "fifteen days"))
    counting = Counting(packed)
    outcome = run(small, counting)
    assert outcome is not None
    assert outcome.embedded == 1
    assert counting.passages == [
        "Organisers of a gathering without a permit are fined, and some are detained for "
        "fifteen days."
    ]


def test_a_removed_report_is_gone_and_an_added_one_is_found(
    small: Settings, packed: Encoder
) -> None:
    """The index follows the corpus."""
    write_report(small.corpus_dir, "water", "I. Water\n\n1. Wells are poisoned by mining.\n")
    assert run(small, packed)
    assert ids(small, packed, "poisoned wells")[0] == "water-I-1"
    for path in (small.corpus_dir / "water").iterdir():
        path.unlink()
    (small.corpus_dir / "water").rmdir()
    counting = Counting(packed)
    assert run(small, counting)
    assert counting.passages == []
    assert not any(found.startswith("water") for found in ids(small, packed, "poisoned wells"))


def test_a_report_that_does_not_fit_leaves_the_index_alone(
    small: Settings, packed: Encoder
) -> None:
    """The old version serves, and nothing is left half-written."""
    before = current_version(small.index_dir)
    write_report(small.corpus_dir, "broken", "No numbering at all.")
    with pytest.raises(CorpusError):
        run(small, packed)
    assert current_version(small.index_dir) == before
    assert partial_versions(small.index_dir) == []
    assert ids(small, packed, "journalists sentenced to prison")[0] == "small-II-1"


def test_old_versions_are_kept_and_can_be_gone_back_to(small: Settings, packed: Encoder) -> None:
    """`keep` versions stay; the pointer may name any of them."""
    first = current_version(small.index_dir).name
    for days in ("one day", "two days", "three days"):
        write_report(small.corpus_dir, "small", SMALL.replace("ten days", days))
        assert run(small, packed, keep=3)
    versions = list_versions(small.index_dir)
    assert len(versions) == 3
    assert first not in versions
    point_to(small.index_dir, versions[0], form_digest(), model_identity(small))
    assert current_version(small.index_dir).name == versions[0]
    with pytest.raises(NoIndexError, match=r"no-version .*nonsense"):
        point_to(small.index_dir, "nonsense", form_digest(), model_identity(small))
    with pytest.raises(MismatchError, match="form-other"):
        point_to(small.index_dir, versions[0], "another program", model_identity(small))


def test_two_at_once_the_second_is_told_who_holds_the_lock(
    small: Settings, packed: Encoder
) -> None:
    """Only one process writes."""
    with lock(small.index_dir), pytest.raises(LockedError, match=f"locked .*process={os.getpid()}"):
        run(small, packed)


def test_no_index_yet_says_what_to_run(small: Settings, packed: Encoder) -> None:
    """A reader before the first reindex names the command."""
    nowhere = dataclasses.replace(small, index_dir=small.index_dir / "elsewhere")
    with pytest.raises(NoIndexError, match="no-index"):
        open_index(nowhere, packed)


@pytest.mark.parametrize("name", [DATABASE, VECTORS])
@pytest.mark.parametrize("damage", ["truncated", "changed", "missing"])
def test_a_damaged_index_names_the_version_to_go_back_to(
    small: Settings, packed: Encoder, name: str, damage: str
) -> None:
    """A file that is not what was written is refused, and reindexing mends it."""
    write_report(small.corpus_dir, "small", SMALL.replace("ten days", "nine days"))
    assert run(small, packed)
    older = list_versions(small.index_dir)[0]
    path = current_version(small.index_dir) / name
    data = path.read_bytes()
    path.unlink()
    if damage == "truncated":
        path.write_bytes(data[: len(data) // 2])
    elif damage == "changed":
        path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    with pytest.raises(DamagedIndexError, match=rf"version-damaged .*sound={older}"):
        open_index(small, packed)
    assert run(small, packed)
    assert ids(small, packed, "journalists sentenced to prison")[0] == "small-II-1"


def test_a_reader_with_another_model_is_refused(small: Settings, packed: Encoder) -> None:
    """The error names the setting and the command."""
    other = Counting(packed)
    other.identity = "another-model@123"
    with pytest.raises(MismatchError, match="model-other"):
        open_version(current_version(small.index_dir), other)


def test_an_index_of_another_program_is_refused(small: Settings, packed: Encoder) -> None:
    """After an update of the program the error names the command, and the command mends it."""
    manifest = current_version(small.index_dir) / "manifest.json"
    manifest.write_text(manifest.read_text().replace(form_digest(), "0123456789abcdef"))
    with pytest.raises(MismatchError, match="form-other"):
        open_index(small, packed)
    outcome = run(small, packed)
    assert outcome is not None
    assert outcome.embedded == 0
    assert ids(small, packed, "journalists sentenced to prison")[0] == "small-II-1"


@pytest.mark.parametrize("pointer", [b"", b"\xff\xfe", b"../..\n", b"20200101-000000-000000\n"])
def test_a_pointer_to_nowhere_is_mended_by_a_reindex(
    small: Settings, packed: Encoder, pointer: bytes
) -> None:
    """Whatever the pointer holds, the error names a version to go back to."""
    (small.index_dir / "current").write_bytes(pointer)
    with pytest.raises(DamagedIndexError, match=r"version-damaged .*sound=20"):
        open_index(small, packed)
    assert run(small, packed)
    assert ids(small, packed, "journalists sentenced to prison")[0] == "small-II-1"


def test_two_reports_of_one_paragraph_id_are_refused(small: Settings, packed: Encoder) -> None:
    """Paragraph 2.1 of report "a" and paragraph 1 of report "a-2" would both be a-2-1."""
    before = current_version(small.index_dir)
    nested = "Title\n\n1. One.\n\n2. Two.\n\n2.1 Nested.\n\n2.2 Nested.\n\n2.3 Nested.\n"
    for report_id, profile in (("a", "upr"), ("a-2", "treaty-body")):
        folder = write_report(small.corpus_dir, report_id, nested)
        manifest = folder / "report.toml"
        manifest.write_text(manifest.read_text().replace("roman-sections", profile))
    with pytest.raises(CorpusError, match="a-2: id-taken"):
        run(small, packed)
    assert current_version(small.index_dir) == before


def test_killed_at_any_moment_the_old_version_serves_on(small: Settings, packed: Encoder) -> None:
    """After SIGKILL the old version answers; the next run carries on and cleans up."""
    texts = [f"{n}. Clause {n} speaks of matter number {n} and of no other." for n in range(1, 120)]
    write_report(small.corpus_dir, "long", "I. Matters\n\n" + "\n\n".join(texts) + "\n")
    environment = os.environ | {
        "CORPUS_DIR": str(small.corpus_dir),
        "INDEX_DIR": str(small.index_dir),
    }
    before = current_version(small.index_dir)
    command = [sys.executable, "-m", "bot.cli", "reindex", "--engine", "packed"]
    for delay in (0.3, 0.6, 0.9, 1.2):
        with subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
        assert current_version(small.index_dir) == before
        assert ids(small, packed, "journalists sentenced to prison")[0] == "small-II-1"
    counting = Counting(packed)
    outcome = run(small, counting)
    assert outcome is not None
    assert partial_versions(small.index_dir) == []
    assert ids(small, packed, "clause of matter number 77")[0] == "long-I-77"


def test_what_a_killed_run_embedded_is_taken_over(small: Settings, packed: Encoder) -> None:
    """Batches are saved as they are made."""

    class Dying(Counting):
        def encode_passages(self, texts: Sequence[str]) -> Vectors:
            if len(self.passages) >= 64:
                raise KeyboardInterrupt
            return super().encode_passages(texts)

    texts = [f"{n}. Clause {n} speaks of matter number {n} and of no other." for n in range(1, 100)]
    write_report(small.corpus_dir, "long", "I. Matters\n\n" + "\n\n".join(texts) + "\n")
    with pytest.raises(KeyboardInterrupt):
        run(small, Dying(packed))
    counting = Counting(packed)
    assert run(small, counting)
    assert len(counting.passages) == 99 - 64


def test_the_shipped_index_is_made_alike_by_both_engines(
    shipped_settings: Settings, packed: Encoder, tmp_path: Path
) -> None:
    """What the bulk engine wrote, the packed engine reads: same answers from its own index."""
    question = "excessive use of pre-trial detention"
    assert ids(shipped_settings, packed, question)[0] == "kz-ngo-V-8"
