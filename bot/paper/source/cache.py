"""Pictures kept under `var/` by what they show, the oldest dropped where they grow too many."""

import contextlib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

MOST_BYTES = 200_000_000  # a picture has about a fifth of a megabyte: a thousand of them


def kept(folder: Path, key: str) -> list[Path]:
    """The files of a key, in order; none where they are not all there."""
    found = sorted(folder.glob(f"{key}-*-of-*"), key=_place)
    whole = bool(found) and len(found) == int(found[0].stem.rpartition("-")[2])
    if not whole:
        return []
    for path in found:
        with contextlib.suppress(OSError):
            path.touch()
    return found


def keep(folder: Path, key: str, ending: str, contents: Sequence[bytes]) -> list[Path]:
    """Write the files of a key, each at once; then drop the oldest of all beyond the limit."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for place, content in enumerate(contents, start=1):
        path = folder / f"{key}-{place}-of-{len(contents)}{ending}"
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".", delete=False) as writing:
            writing.write(content)
        os.replace(writing.name, path)  # noqa: PTH105  # a name, not a path
        paths.append(path)
    _prune(folder, frozenset(paths))
    return paths


def _place(path: Path) -> int:
    return int(path.stem.split("-")[-3])


def _prune(folder: Path, spared: frozenset[Path]) -> None:
    files = [(path.stat().st_mtime, path.stat().st_size, path) for path in folder.iterdir()]
    total = sum(size for _, size, _ in files)
    for _, size, path in sorted(files):
        if total <= MOST_BYTES:
            return
        if path not in spared:
            path.unlink(missing_ok=True)
            total -= size
