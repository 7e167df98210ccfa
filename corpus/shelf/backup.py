"""One file with what cannot be made again: the reports, and the settings where they are wanted.

A gzipped tar, readable for its owner only:

    reports/<report id>/…      each report's folder
    reports/former.jsonl       what its paragraphs said before (index/store/former_file.py)
    settings                   the file .env, if it was asked for
"""

import os
import shutil
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path

from corpus.errors import CorpusError, system_error

REPORTS = "reports"
SETTINGS = "settings"


def write_backup(path: Path, corpus_dir: Path, settings: Path | None = None) -> list[str]:
    """Write a backup, whole or not at all; returns the ids of the reports in it.

    Raises CorpusError where there is such a file already, or it cannot be written.
    """
    if path.exists():
        raise CorpusError("backup-there", path)
    aside = path.with_name(f".{path.name}.new")
    reports = sorted(each.parent.name for each in corpus_dir.glob("*/report.toml"))
    try:
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            with tarfile.open(fileobj=file, mode="w:gz") as archive:
                archive.add(corpus_dir, REPORTS)
                if settings is not None:
                    archive.add(settings, SETTINGS)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise system_error(error, "backup-unwritten", path) from None
    return reports


def read_backup(
    path: Path, corpus_dir: Path, settings: Path | None = None, *, replace: bool = False
) -> list[str]:
    """Put the reports of a backup into the corpus; returns their ids.

    `settings`: where the settings of the backup go, if it has any. Nothing is written where a
    report, or the settings, are there already and differ, unless `replace` is given.

    Raises CorpusError where the file is no backup, or what is there would be lost.
    """
    corpus_dir.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=corpus_dir.parent, prefix=".restore-") as folder:
        unpacked = Path(folder)
        try:
            with tarfile.open(path, "r:gz") as archive:
                archive.extractall(unpacked, filter="data")
        except (tarfile.TarError, EOFError, UnicodeDecodeError):
            raise CorpusError("backup-damaged", path) from None
        except OSError as error:
            raise system_error(error, "backup-damaged", path) from None
        reports = sorted(each.parent.name for each in unpacked.glob(f"{REPORTS}/*/report.toml"))
        if not reports:
            raise CorpusError("backup-damaged", path)
        moves = [(each, corpus_dir / each.name) for each in sorted((unpacked / REPORTS).iterdir())]
        if settings is not None and (unpacked / SETTINGS).exists():
            moves.append((unpacked / SETTINGS, settings))
        if not replace:
            _refuse_losses(moves)
        for source, target in moves:
            _move(source, target)
    return reports


def _refuse_losses(moves: Sequence[tuple[Path, Path]]) -> None:
    for source, target in moves:
        if target.exists() and _contents(source) != _contents(target):
            raise CorpusError("backup-differs", target)


def _contents(path: Path) -> dict[str, bytes]:
    """Files by their path below a folder; a file by itself."""
    if path.is_file():
        return {"": path.read_bytes()}
    return {
        str(each.relative_to(path)): each.read_bytes() for each in path.rglob("*") if each.is_file()
    }


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir():
        shutil.rmtree(target)
    shutil.move(source, target)
