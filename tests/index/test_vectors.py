"""Vectors: exact while they are few, in lists when they are many, narrowed to some of them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from index.build.reindex import reindex
from index.check import nearest
from index.errors import DamagedIndexError
from index.models.encoder import Encoder, Vectors
from index.search.reader import open_index, open_version
from index.search.search import search
from index.settings import Settings
from index.store import vectors
from index.store.versions import DATABASE, current_version, read_manifest, write_manifest

_CLUSTERS, _EACH, _DIMENSION = 20, 30, 16


@pytest.fixture
def lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Vectors lie in lists, however few there are."""
    monkeypatch.setattr(vectors, "EXACT_UP_TO", 10)


@pytest.fixture(scope="module")
def drawn() -> Vectors:
    """Vectors of length 1 in clusters, as those of texts are; the first ones close together."""
    rng = np.random.default_rng(1)
    centroids = rng.standard_normal((_CLUSTERS, 1, _DIMENSION))
    noise = rng.standard_normal((_CLUSTERS, _EACH, _DIMENSION))
    noise[0] *= 0.01
    points = (centroids + 0.3 * noise).reshape(-1, _DIMENSION)
    return np.asarray(points / np.linalg.norm(points, axis=1, keepdims=True), np.float32)


def write(path: Path, drawn: Vectors) -> vectors.Keys:
    """Write vectors in two batches; returns their keys, which have gaps."""
    keys = np.arange(len(drawn), dtype=np.int64) * 7
    half = len(drawn) // 2
    batches = [(keys[:half], drawn[:half]), (keys[half:], drawn[half:])]
    vectors.write_vectors(path, len(drawn), drawn.shape[1], lambda: iter(batches))
    return keys


@pytest.mark.usefixtures("lists")
def test_lists_hold_every_vector_in_a_byte_a_dimension(tmp_path: Path, drawn: Vectors) -> None:
    """Eight bits are fitted to vectors from all over: those that come first may lie in a corner."""
    keys = write(tmp_path / "v", drawn)
    index = vectors.read_vectors(tmp_path / "v")
    assert vectors.in_lists(index)
    held = {
        int(key): vector
        for batch, rows in vectors.stored_vectors(index)
        for key, vector in zip(batch, rows, strict=True)
    }
    assert held.keys() == set(keys.tolist())
    assert np.abs(np.stack([held[int(key)] for key in keys]) - drawn).max() < 0.02


@pytest.mark.usefixtures("lists")
@pytest.mark.parametrize("as_bits", [True, False])
def test_a_search_among_few_finds_the_nearest_of_them(
    tmp_path: Path, drawn: Vectors, as_bits: bool
) -> None:
    """Where a handful of all vectors count, more lists are searched, until there are as many."""
    keys = write(tmp_path / "v", drawn)
    index = vectors.read_vectors(tmp_path / "v", probes=1)
    places = np.arange(3, len(drawn), 40)
    among = keys[places]
    found = vectors.nearest(index, drawn[0], 5, vectors.bitmap(among) if as_bits else among)
    assert found == among[np.argsort(-(drawn[places] @ drawn[0]))[:5]].tolist()


@pytest.mark.usefixtures("lists")
def test_a_reindex_sets_how_many_lists_are_searched(small: Settings, packed: Encoder) -> None:
    """They are as many as recall@10 needs, kept with the version, and used by its readers."""
    small.index_dir.joinpath("current").unlink()
    reindex(small, lambda: packed)
    measured = read_manifest(current_version(small.index_dir))["vectors"]
    assert isinstance(measured, dict)
    assert measured["recall"] >= nearest.WANTED
    with closing(open_index(small, packed)) as index:
        assert vectors.in_lists(index.vectors)
        assert index.vectors.nprobe == measured["probes"]
        assert search(index, "how long may a person be held?").passages


@pytest.mark.usefixtures("lists")
def test_a_version_that_finds_too_little_is_refused(
    small: Settings, packed: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Below the floor a version says so, whatever else holds of it."""
    small.index_dir.joinpath("current").unlink()
    monkeypatch.setattr(nearest, "UNITS", 1)
    with pytest.raises(DamagedIndexError, match="vectors-recall"):
        reindex(small, lambda: packed)


def test_few_vectors_are_searched_exactly(small: Settings, packed: Encoder) -> None:
    """Then there is nothing to measure."""
    folder = current_version(small.index_dir)
    with closing(open_version(folder, packed)) as index:
        assert nearest.fit_probes(index) is None


def test_vectors_that_were_kept_otherwise_are_not_taken_over(
    small: Settings, packed: Encoder
) -> None:
    """An index of before an update has numbers of another size: its passages are embedded anew."""
    folder = current_version(small.index_dir)
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.execute("UPDATE meta SET value = 'float32' WHERE key = 'kept'")
        connection.commit()
        texts = connection.execute("SELECT count(DISTINCT content) FROM unit").fetchone()
    write_manifest(folder, read_manifest(folder))
    small.index_dir.joinpath("current").unlink()
    outcome = reindex(small, lambda: packed)
    assert outcome
    assert (outcome.embedded,) == texts
