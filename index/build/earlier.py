"""The versions that a reindex begins from: the one in use, and others that still have something."""

from pathlib import Path

from index.errors import DamagedIndexError, NoIndexError
from index.store.versions import check_files, current_version, list_versions


def usable_version(index_dir: Path) -> Path | None:
    """The version in use, None where there is none or it is damaged."""
    try:
        version = current_version(index_dir)
    except (NoIndexError, DamagedIndexError):
        return None
    return version if _is_whole(version) else None


def earlier_versions(index_dir: Path, in_use: Path | None) -> list[Path]:
    """Versions whose vectors and wordings can be taken over, the latest in use last.

    After a rollback these are the newer ones, too. Where the version in use is damaged the newest
    whole one stands in for it.
    """
    versions = [index_dir / name for name in list_versions(index_dir)]
    if in_use is None:
        newest = next(filter(_is_whole, reversed(versions)), None)
        return [newest] if newest else []
    return [*(v for v in versions if v.name > in_use.name and _is_whole(v)), in_use]


def _is_whole(version: Path) -> bool:
    try:
        check_files(version)
    except DamagedIndexError:
        return False
    return True
