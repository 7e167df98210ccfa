"""Former wordings: what a permanent id said before, so that an old link can be answered.

A version carries the wordings of all versions before it, under id and SHA-256. A paragraph that is
reworded, renumbered or taken out of its report leaves its text; a report that is withdrawn leaves
ids and hashes only.
"""

from collections.abc import Sequence
from pathlib import Path

from sqlite_utils import Database

from index.store.versions import DATABASE

_FACTS = ("id", "report", "section", "number", "unit", "sha256", "text")


def record_former(
    database: Database, earlier: Sequence[Path], replaced: str, forget: Sequence[str] = ()
) -> None:
    """Note the wordings of earlier versions that the database no longer holds.

    `earlier`: folders of versions, the one in use last; `replaced`: ISO date of today; `forget`:
    reports whose former texts are dropped. A version of an older program is read as far as it has
    what is needed.
    """
    for folder in earlier:
        database.execute("ATTACH DATABASE ? AS earlier", [str(folder / DATABASE)])
        with database.atomic():
            _take_over(database, replaced)
        database.execute("DETACH DATABASE earlier")
    with database.atomic():
        database.execute(
            "UPDATE former SET text = NULL "
            "WHERE text IS NOT NULL AND report NOT IN (SELECT id FROM report)"
        )
        for report in forget:
            database.execute("UPDATE former SET text = NULL WHERE report = ?", [report])


def former_reports(database: Database) -> set[str]:
    """The reports that former wordings are of."""
    if not database.table("former").exists():
        return set()
    return {report for (report,) in database.execute("SELECT DISTINCT report FROM former")}


def _take_over(database: Database, replaced: str) -> None:
    facts = ", ".join(_FACTS)
    if _holds(database, "former", (*_FACTS, "replaced")):
        database.execute(
            f"INSERT OR IGNORE INTO former ({facts}, replaced) "
            f"SELECT {facts}, replaced FROM earlier.former ORDER BY rowid"
        )
    if _holds(database, "paragraph", _FACTS):
        # replacing an older note gives the row a new place: the last one is the latest
        database.execute(
            f"INSERT OR REPLACE INTO former ({facts}, replaced) "
            f"SELECT {facts}, ? FROM earlier.paragraph AS old WHERE NOT EXISTS (SELECT 1 "
            "FROM main.paragraph AS new WHERE new.id = old.id AND new.sha256 = old.sha256)",
            [replaced],
        )


def _holds(database: Database, table: str, columns: Sequence[str]) -> bool:
    """Whether the earlier version has these columns."""
    return set(columns) <= {
        row[1] for row in database.execute(f"PRAGMA earlier.table_info({table})")
    }
