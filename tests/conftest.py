"""What tests share: the shipped report, an index of it made once, and a small corpus."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.read import read_report
from corpus.report import Report
from index.models.encoder import Encoder, open_encoder
from index.search.reader import Index, open_index
from index.settings import Settings, load_settings
from tests import indices


@pytest.fixture(autouse=True)
def packed_reindexes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let reindexes in processes of their own do without torch, unless a test is about bulk."""
    monkeypatch.setenv("EMBEDDING_ENGINE", "packed")


@pytest.fixture(scope="session")
def shipped() -> Report:
    """The shipped report."""
    return read_report(indices.SHIPPED / "kz-ngo")


@pytest.fixture(scope="session")
def packed() -> Encoder:
    """The packed engine."""
    return open_encoder(load_settings(), "packed")


@pytest.fixture(scope="session")
def bulk() -> Encoder:
    """The bulk engine, from the weights unpacked under var/model."""
    return open_encoder(load_settings(), "sentence-transformers")


@pytest.fixture(scope="session")
def shipped_settings() -> Settings:
    """Settings of an index of the shipped corpus, to be read, not changed."""
    return indices.shipped_settings()


@pytest.fixture(scope="session")
def index(shipped_settings: Settings, packed: Encoder) -> Iterator[Index]:
    """The index of the shipped corpus, read with the packed engine."""
    opened = open_index(shipped_settings, packed)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def small_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small corpus and its index, to be copied, not changed."""
    home = tmp_path_factory.mktemp("small")
    indices.write_small(home)
    return home


@pytest.fixture
def small(small_template: Path, tmp_path: Path) -> Settings:
    """Settings of a small corpus and its index, this test's own to change."""
    shutil.copytree(small_template, tmp_path / "home")
    return indices.small_settings(tmp_path / "home")
