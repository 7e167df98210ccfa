"""What tests share: the shipped report, an index of it made once, and a small corpus."""

import dataclasses
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.read import read_report
from corpus.report import Report
from index.build.reindex import reindex
from index.models.encoder import Encoder, open_encoder
from index.search.reader import Index, open_index
from index.settings import ROOT, Settings, load_settings
from tests.corpora import SMALL, write_report

SHIPPED = ROOT / "corpus" / "reports" / "kz-ngo"


@pytest.fixture(scope="session")
def shipped() -> Report:
    """The shipped report."""
    return read_report(SHIPPED)


@pytest.fixture(scope="session")
def packed() -> Encoder:
    """The packed engine."""
    return open_encoder(load_settings(), "packed")


@pytest.fixture(scope="session")
def bulk() -> Encoder:
    """The bulk engine, from the weights unpacked under var/model."""
    return open_encoder(load_settings())


@pytest.fixture(scope="session")
def shipped_settings(tmp_path_factory: pytest.TempPathFactory, bulk: Encoder) -> Settings:
    """Settings of an index of the shipped corpus, made by the bulk engine."""
    settings = dataclasses.replace(
        load_settings(),
        corpus_dir=SHIPPED.parent,
        index_dir=tmp_path_factory.mktemp("shipped") / "index",
    )
    reindex(settings, lambda: bulk)
    return settings


@pytest.fixture(scope="session")
def index(shipped_settings: Settings, packed: Encoder) -> Iterator[Index]:
    """The index of the shipped corpus, read with the packed engine."""
    opened = open_index(shipped_settings, packed)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def small_template(tmp_path_factory: pytest.TempPathFactory, packed: Encoder) -> Path:
    """A folder with a small corpus and its index, to be copied, not changed."""
    home = tmp_path_factory.mktemp("small")
    write_report(home / "corpus", "small", SMALL)
    settings = small_settings(home)
    reindex(settings, lambda: packed)
    return home


@pytest.fixture
def small(small_template: Path, tmp_path: Path) -> Settings:
    """Settings of a small corpus and its index, this test's own to change."""
    shutil.copytree(small_template, tmp_path / "home")
    return small_settings(tmp_path / "home")


def small_settings(home: Path) -> Settings:
    """Settings with everything in one folder."""
    return dataclasses.replace(
        load_settings(), corpus_dir=home / "corpus", index_dir=home / "index"
    )
