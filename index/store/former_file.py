"""Former wordings beside the reports: what cannot be made again outlives the index.

`<corpus dir>/former.jsonl` holds the table `former`, one JSON object a line. A reindex takes it
over and writes it anew, so that removing the folder of the index loses nothing, and that what is
forgotten is forgotten here, too.
"""

import json
import os
from pathlib import Path

from sqlite_utils import Database

FILE = "former.jsonl"
_FACTS = ("id", "report", "section", "number", "unit", "sha256", "text", "replaced")


def import_former(database: Database, corpus_dir: Path) -> None:
    """Take over the wordings of the file that the database does not know; lines that do not fit
    are left out.
    """
    try:
        lines = (corpus_dir / FILE).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, UnicodeDecodeError):
        return
    marks = ", ".join("?" for _ in _FACTS)
    with database.atomic():
        for line in lines:
            if facts := _facts(line):
                database.execute(
                    f"INSERT OR IGNORE INTO former ({', '.join(_FACTS)}) VALUES ({marks})", facts
                )


def export_former(database: Database, corpus_dir: Path) -> None:
    """Write the wordings into the file, readable for its owner only; no file where there is none.

    Raises OSError where it cannot be written.
    """
    path = corpus_dir / FILE
    rows = list(database.execute(f"SELECT {', '.join(_FACTS)} FROM former ORDER BY rowid"))
    if not rows:
        path.unlink(missing_ok=True)
        return
    aside = path.with_suffix(".new")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        for row in rows:
            facts = dict(zip(_FACTS, row, strict=True))
            file.write(json.dumps(facts, ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)


def _facts(line: str) -> list[str | None] | None:
    try:
        facts = json.loads(line)
        values = [facts[name] for name in _FACTS]
    except (ValueError, KeyError, TypeError):
        return None
    return values if all(value is None or isinstance(value, str) for value in values) else None
