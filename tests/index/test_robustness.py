"""A reindex that dies, or that cannot write, leaves the old version as it was."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from index.build.reindex import reindex
from index.models.encoder import Encoder
from index.search.reader import open_index
from index.search.search import search
from index.settings import ROOT, Settings
from index.store.vectors import write_vectors
from index.store.versions import DATABASE, current_version, partial_versions
from tests.corpora import SMALL, write_report

# Runs scripts/reindex; argv: index folder, event to die at (0: none), bytes a file may have.
# An event is whatever Python does to a file of the index: open, rename, remove, copy, connect.
DRIVER = """
import os, resource, signal, sys
folder, fatal, limit = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
events = 0

def hook(event, arguments):
    global events
    if any(isinstance(part, (str, bytes)) and folder in os.fsdecode(part) for part in arguments):
        events += 1
        if events == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

from bot.cli.main import main
import index.models.packed
if limit:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
sys.addaudithook(hook)
status = main(["reindex", "--engine", "packed", "--keep", "1"])
print(f"{events} events")
sys.exit(status)
"""


def run_apart(settings: Settings, *, fatal: int = 0, limit: int = 0) -> tuple[int, str, str]:
    """Reindex in a process of its own: exit status, standard output and error."""
    environment = os.environ | {
        "CORPUS_DIR": str(settings.corpus_dir),
        "INDEX_DIR": str(settings.index_dir),
    }
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(settings.index_dir), str(fatal), str(limit)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def best(settings: Settings, encoder: Encoder, question: str) -> str:
    """The id of the paragraph found first in the version in use."""
    index = open_index(settings, encoder)
    try:
        return search(index, question).passages[0].paragraph.id
    finally:
        index.close()


def add_clauses(settings: Settings, count: int) -> None:
    """Add a report of as many paragraphs."""
    texts = [f"{n}. Clause {n} speaks of matter {n} and of no other." for n in range(1, count + 1)]
    write_report(settings.corpus_dir, "long", "I. Matters\n\n" + "\n\n".join(texts) + "\n")


@pytest.mark.parametrize("megabytes", [0.1, 0.4, 0.6])
def test_a_full_disk_leaves_the_old_version_and_nothing_else(
    small: Settings, packed: Encoder, megabytes: float
) -> None:
    """One line says what to do; with room made, the next run succeeds."""
    add_clauses(small, 150)
    before = sorted(path.name for path in small.index_dir.iterdir())
    status, out, err = run_apart(small, limit=int(megabytes * 1_000_000))
    assert status == 1
    (line,) = err.splitlines()
    assert "cannot be written" in line
    assert "make room there, then run scripts/reindex again" in line
    assert "Now in use" not in out
    assert sorted(path.name for path in small.index_dir.iterdir()) == before
    assert best(small, packed, "journalists sentenced to prison") == "small-II-1"
    status, _, err = run_apart(small)
    assert (status, err) == (0, "")
    assert best(small, packed, "clause on matter 77") == "long-I-77"


def test_a_disk_that_is_full_at_the_last_file_is_an_error_of_the_system() -> None:
    """FAISS's own exception says the same in several lines."""
    vectors = np.eye(2000, 384, dtype=np.float32)
    keys = np.arange(2000, dtype=np.int64)
    with pytest.raises(OSError, match=r"/dev/full"):
        write_vectors(Path("/dev/full"), 2000, 384, lambda: [(keys, vectors)])


def test_killed_at_each_stage_the_old_version_serves_and_the_next_run_succeeds(
    small: Settings, packed: Encoder
) -> None:
    """From taking the lock to removing old versions: old or new, never half of either."""
    events = 0
    for days in range(20, 60):
        write_report(small.corpus_dir, "small", SMALL.replace("ten days", f"{days} days"))
        if days == 20:
            status, out, _ = run_apart(small)
            assert status == 0
            events = int(out.splitlines()[-1].split()[0])
            assert events > 30
            continue
        fatal = 1 + (days - 21) * max(1, events // 14)
        before = current_version(small.index_dir)
        status, out, _ = run_apart(small, fatal=fatal)
        if status == 0:
            break
        assert status == -9
        after = current_version(small.index_dir)
        assert best(small, packed, "journalists sentenced to prison") == "small-II-1"
        if days % 3:
            continue  # the next run is killed, too
        assert reindex(small, lambda: packed) or after != before
        assert partial_versions(small.index_dir) == []
    else:
        pytest.fail("every run was killed")


@pytest.mark.parametrize("content", [b"", b"not a database", None])
def test_what_a_power_cut_left_behind_is_no_obstacle(
    small: Settings, packed: Encoder, content: bytes | None
) -> None:
    """A database that is broken gives no vectors, and is removed."""
    leftover = small.index_dir / "20200101-000000-000000.partial"
    leftover.mkdir()
    data = _with_broken_vectors(small) if content is None else content
    (leftover / DATABASE).write_bytes(data)
    write_report(small.corpus_dir, "small", SMALL.replace("ten days", "nine days"))
    assert reindex(small, lambda: packed)
    assert not leftover.exists()
    assert best(small, packed, "journalists sentenced to prison") == "small-II-1"


def _with_broken_vectors(settings: Settings) -> bytes:
    """The database of the version in use, noise where its table of passages begins."""
    path = current_version(settings.index_dir) / DATABASE
    data = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        roots = connection.execute("SELECT rootpage FROM sqlite_master WHERE tbl_name = 'unit'")
        for (page,) in roots.fetchall():
            data[4096 * (page - 1) : 4096 * page] = os.urandom(4096)
    return bytes(data)
