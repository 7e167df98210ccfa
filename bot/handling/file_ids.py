"""The ids under which Telegram has files of the bot already: of files only, of no person."""

import contextlib
import json
import os
import tempfile
from pathlib import Path

MOST = 5000


class FileIds:
    """Key → the ids of its files, in a file of JSON; what cannot be read counts as empty.

    An id is good for the bot that sent the file, so the bot's own id is a part of the key.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._ids: dict[str, list[str]] = {}
        with contextlib.suppress(OSError, ValueError):
            read = json.loads(path.read_text(encoding="utf-8"))
            self._ids = {str(key): [str(each) for each in ids] for key, ids in read.items()}

    def get(self, bot: int, key: str) -> list[str]:
        """The ids of the files of a key; none where they were not sent yet."""
        return self._ids.get(f"{bot}:{key}", [])

    def put(self, bot: int, key: str, ids: list[str]) -> None:
        """Keep the ids of a key; beyond so many the oldest go. A full disk loses only these."""
        name = f"{bot}:{key}"
        self._ids.pop(name, None)
        self._ids[name] = ids
        for oldest in list(self._ids)[:-MOST]:
            del self._ids[oldest]
        with contextlib.suppress(OSError):
            self._write()

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", dir=self._path.parent, prefix=".", delete=False, encoding="utf-8"
        ) as writing:
            json.dump(self._ids, writing)
        os.replace(writing.name, self._path)  # noqa: PTH105  # a name, not a path
