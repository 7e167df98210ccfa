"""Questions that every check asks are embedded once."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from index.check.asked import ASKED, Remembering, read_asked, write_asked
from index.models.encoder import Encoder, Vectors
from index.settings import Settings
from index.store.versions import current_version

QUESTIONS = ["who elects the judges?", "сколько длится срок?", "who elects the judges?"]


def embed_nothing(_: object, texts: Sequence[str], **__: bool) -> Vectors:
    """What an engine does that is not to be asked anything."""
    assert not texts
    return np.empty((0, 384), np.float32)


def test_what_was_asked_goes_to_the_next_version(
    packed: Encoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same vectors come back in any order, and the engine is not asked again."""
    first = Remembering(packed, {})
    vectors = first.encode_queries(QUESTIONS)
    write_asked(tmp_path, first)
    again = Remembering(packed, read_asked([tmp_path], packed.identity))
    assert np.array_equal(packed.encode_queries(QUESTIONS[:1]), vectors[:1])
    monkeypatch.setattr(type(packed), "_encode", embed_nothing)
    assert np.array_equal(again.encode_queries(QUESTIONS[::-1]), vectors[::-1])


def test_another_model_or_a_damaged_file_gives_nothing(packed: Encoder, tmp_path: Path) -> None:
    """They are embedded anew."""
    first = Remembering(packed, {})
    first.encode_queries(QUESTIONS)
    write_asked(tmp_path, first)
    assert len(read_asked([tmp_path], packed.identity)) == 2
    assert read_asked([tmp_path], "another model") == {}
    for data in (b"", b"damaged", (tmp_path / ASKED).read_bytes()[:-100]):
        (tmp_path / ASKED).write_bytes(data)
        assert read_asked([tmp_path, tmp_path / "none"], packed.identity) == {}


def test_a_version_keeps_what_its_checks_asked(small: Settings, packed: Encoder) -> None:
    """The bank in three languages, at least."""
    assert len(read_asked([current_version(small.index_dir)], packed.identity)) >= 180
