"""Index versions on disk: `<index dir>/<version>/`, a pointer to the current one, a lock.

A version is written aside and renamed into place when it is whole; the pointer is replaced in one
step. So a reader sees the old version or the new one, never half of either.
"""

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from corpus.errors import Fault, system_fault
from index.errors import DamagedIndexError, LockedError, MismatchError, NoIndexError

DATABASE = "tarmaq.db"
VECTORS = "vectors.faiss"
MANIFEST = "manifest.json"
_POINTER = "current"
_PARTIAL = ".partial"

# A file of so many bytes is read through within a tenth of a second: whoever opens a version does.
_QUICKLY_READ = 64_000_000


def current_version(index_dir: Path) -> Path:
    """The folder of the version in use; raises NoIndexError or DamagedIndexError."""
    try:
        name = (index_dir / _POINTER).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        raise NoIndexError("no-index", index_dir) from None
    except (OSError, UnicodeDecodeError):
        name = "?"
    if name not in list_versions(index_dir):
        raise damaged(index_dir, name or "?", Fault("missing"))
    return index_dir / name


def list_versions(index_dir: Path) -> list[str]:
    """Names of the whole versions, oldest first."""
    form = "-".join("[0-9]" * digits for digits in (8, 6, 6))
    return sorted(path.parent.name for path in index_dir.glob(f"{form}/{MANIFEST}"))


def damaged(index_dir: Path, name: str, fault: Fault) -> DamagedIndexError:
    """The error that says what is wrong with a version, and to which other one to go back."""
    others = (other for other in reversed(list_versions(index_dir)) if other != name)
    sound = next((other for other in others if not _fault(index_dir / other)), "none")
    return DamagedIndexError("version-damaged", version=name, fault=fault, sound=sound)


def check_files(folder: Path, *, thoroughly: bool = True) -> dict[str, object]:
    """Return the manifest after checking the SHA-256 of each file; raises DamagedIndexError.

    Not `thoroughly`: of large files only how many bytes they have.
    """
    if fault := _fault(folder, thoroughly=thoroughly):
        raise damaged(folder.parent, folder.name, fault)
    return read_manifest(folder)


def read_manifest(folder: Path) -> dict[str, object]:
    """The manifest of a version; raises OSError or ValueError where it cannot be read."""
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    if not isinstance(manifest, dict) or not isinstance(manifest.get("files"), dict):
        raise ValueError("no manifest")  # noqa: TRY004  # as for any other text that is none
    return manifest


def _fault(folder: Path, *, thoroughly: bool = True) -> Fault | None:
    """What is wrong with the files of a version; None where they are what was written."""
    try:
        manifest = read_manifest(folder)
    except (OSError, ValueError):
        return Fault("no-manifest", MANIFEST)
    files, sizes = manifest["files"], manifest.get("sizes", {})
    assert isinstance(files, dict)  # noqa: S101  # read_manifest has looked
    assert isinstance(sizes, dict)  # noqa: S101
    for name, expected in files.items():
        try:
            size = (folder / name).stat().st_size
            whole = thoroughly or size <= _QUICKLY_READ
            if size != sizes.get(name, size) or (whole and file_sha256(folder / name) != expected):
                return Fault("file-changed", name)
        except OSError as error:
            return system_fault(error, "unreadable", name)
    return None


def write_manifest(folder: Path, facts: dict[str, object]) -> None:
    """Record the files' checksums and what was built."""
    files = {name: file_sha256(folder / name) for name in (DATABASE, VECTORS)}
    sizes = {name: (folder / name).stat().st_size for name in files}
    _write_durably(
        folder / MANIFEST, json.dumps({**facts, "files": files, "sizes": sizes}, indent=1)
    )


def add_to_manifest(folder: Path, facts: dict[str, object]) -> None:
    """Record more of a version whose files are as they were."""
    _write_durably(folder / MANIFEST, json.dumps({**facts, **read_manifest(folder)}, indent=1))


def publish(partial: Path, index_dir: Path) -> Path:
    """Give a version its name, from when on it is whole, and make it the current one."""
    for name in (DATABASE, VECTORS):
        _sync(partial / name)
    folder = index_dir / partial.name.removesuffix(_PARTIAL)
    _sync(partial)
    partial.rename(folder)
    _sync(index_dir)
    _switch(index_dir, folder.name)
    return folder


def no_version(index_dir: Path, name: str) -> NoIndexError:
    """The error that says which versions there are instead."""
    known = ", ".join(list_versions(index_dir)) or "–"
    return NoIndexError("no-version", version=name, known=known)


def point_to(index_dir: Path, name: str, form: str, model: str) -> None:
    """Make a version of this form, made with `model`, the current one, in one step."""
    if name not in list_versions(index_dir):
        raise no_version(index_dir, name)
    check_files(index_dir / name)
    manifest = read_manifest(index_dir / name)
    if manifest.get("model") != model:
        raise MismatchError(
            "model-other", version=name, made=str(manifest.get("model")), here=model
        )
    if manifest.get("form") != form:
        raise MismatchError("form-other", version=name)
    _switch(index_dir, name)


def _switch(index_dir: Path, name: str) -> None:
    aside = index_dir / f"{_POINTER}.new"
    _write_durably(aside, name + "\n")
    aside.replace(index_dir / _POINTER)
    _sync(index_dir)


def new_partial(index_dir: Path) -> Path:
    """Make the folder that a new version is written in."""
    now = datetime.now(UTC)
    partial = index_dir / f"{now:%Y%m%d-%H%M%S}-{now.microsecond:06d}{_PARTIAL}"
    partial.mkdir()
    return partial


def partial_versions(index_dir: Path) -> list[Path]:
    """What a reindex that was killed left behind."""
    return sorted(index_dir.glob(f"*{_PARTIAL}"))


def prune(index_dir: Path, keep: int) -> None:
    """Remove the oldest versions beyond the `keep` newest; the current one always stays.

    With them goes what killed runs left: to be called with the lock held, and nothing half-written.
    """
    current = current_version(index_dir).name
    for name in list_versions(index_dir)[:-keep]:
        if name != current:
            # no longer a version from here on, even if the removal is cut short
            (index_dir / name).rename(index_dir / f"{name}{_PARTIAL}")
    for leftover in partial_versions(index_dir):
        shutil.rmtree(leftover)


@contextmanager
def lock(index_dir: Path) -> Iterator[None]:
    """Hold the right to write; raises LockedError, naming the process that has it."""
    index_dir.mkdir(parents=True, exist_ok=True)
    with (index_dir / "lock").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "?"
            raise LockedError("locked", process=holder) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def file_sha256(path: Path) -> str:
    """SHA-256 of a file (hex)."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_durably(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    _sync(path)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
