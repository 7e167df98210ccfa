"""What a search reads of a version: candidates, their facts, and what reports name."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from sqlite_utils import Database

from index.store.stored import rows_of
from index.store.vectors import Bitmap, Keys, bitmap

# Columns of `paragraph` that candidates must match: report, kind.
Narrowing = Mapping[str, str]


def eligible_units(database: Database, narrowing: Narrowing) -> Keys | Bitmap | None:
    """Keys of the units that may answer; None where all may."""
    if not narrowing:
        return None
    if narrowing.keys() == {"kind"}:
        row = database.execute(
            "SELECT units FROM kind_units WHERE kind = :kind", dict(narrowing)
        ).fetchone()
        return np.frombuffer(row[0] if row else b"", np.uint8)
    rows = database.execute(
        f"SELECT key FROM unit WHERE paragraph IN ({eligible(narrowing)})", dict(narrowing)
    )
    return np.array([key for (key,) in rows], np.int64)


def note_kinds(database: Database) -> None:
    """Note, once the units of a version are whole, which are of each kind of paragraph."""
    units: dict[str, list[int]] = {}
    for key, kind in database.execute(
        "SELECT unit.key, paragraph.kind FROM unit JOIN paragraph ON paragraph.key = unit.paragraph"
    ):
        units.setdefault(kind, []).append(key)
    database.table("kind_units").delete_where()
    database.table("kind_units").insert_all(
        {"kind": kind, "units": bitmap(np.array(keys, np.int64)).tobytes()}
        for kind, keys in units.items()
    )


def paragraphs_of(database: Database, units: Iterable[int]) -> set[int]:
    """Keys of the paragraphs that units are of."""
    rows = rows_of(database, "SELECT paragraph FROM unit WHERE key IN ({})", units)
    return {key for (key,) in rows}


@dataclass(frozen=True, slots=True)
class Facts:
    """What a paragraph is ranked by besides its text."""

    report: str
    kind: str


def facts_of(database: Database, paragraphs: Collection[int]) -> dict[int, Facts]:
    """The report and the kind of each paragraph, by key."""
    rows = rows_of(
        database, "SELECT key, report, kind FROM paragraph WHERE key IN ({})", paragraphs
    )
    return {key: Facts(report, kind) for key, report, kind in rows}


def kinds_of(database: Database, report: str) -> dict[int, str]:
    """The kind of each paragraph of a report, by key."""
    rows = database.execute("SELECT key, kind FROM paragraph WHERE report = ?", [report])
    return dict(rows.fetchall())


def states_of(database: Database, prefix: str) -> dict[str, dict[str, int]]:
    """Report → subjects that begin with a prefix → in how many of its paragraphs they are named."""
    found: dict[str, dict[str, int]] = {}
    for report, subject, paragraphs in database.execute(
        "SELECT report, subject, paragraphs FROM subject WHERE substr(subject, 1, ?) = ?",
        [len(prefix), prefix],
    ):
        found.setdefault(report, {})[subject] = paragraphs
    return found


def count_paragraphs(database: Database) -> dict[str, int]:
    """How many paragraphs each report has."""
    return dict(
        database.execute("SELECT report, count(*) FROM paragraph GROUP BY report").fetchall()
    )


def count_all_paragraphs(database: Database) -> int:
    """How many paragraphs there are."""
    (rows,) = database.execute("SELECT count(*) FROM paragraph").fetchone()
    return int(rows)


def subjects_of(database: Database, report: str) -> set[str]:
    """What a report names in any language, as `subjects.text_subjects` has it."""
    rows = database.execute("SELECT subject FROM subject WHERE report = ?", [report])
    return {subject for (subject,) in rows}


def subject_frequencies(database: Database, subjects: Iterable[str]) -> dict[str, int]:
    """In how many paragraphs each subject is named; those that none names are left out."""
    rows = rows_of(
        database,
        "SELECT subject, sum(paragraphs) FROM subject WHERE subject IN ({}) GROUP BY subject",
        subjects,
    )
    return dict(rows)


def paragraphs_naming(database: Database, subjects: Iterable[str]) -> dict[int, set[str]]:
    """The paragraphs that name any of some subjects, by key: which of them."""
    return _by_paragraph(
        rows_of(database, "SELECT paragraph, subject FROM named WHERE subject IN ({})", subjects)
    )


def named_in(database: Database, paragraphs: Iterable[int]) -> dict[int, set[str]]:
    """What each paragraph names, by key; those that name nothing are left out."""
    return _by_paragraph(
        rows_of(
            database, "SELECT paragraph, subject FROM named WHERE paragraph IN ({})", paragraphs
        )
    )


def eligible_paragraphs(
    database: Database, paragraphs: Iterable[int], narrowing: Narrowing
) -> set[int]:
    """Those of some paragraphs that may answer."""
    rows = rows_of(
        database, "SELECT key, report, kind FROM paragraph WHERE key IN ({})", paragraphs
    )
    return {
        key
        for key, *values in rows
        if narrowing.items() <= dict(zip(("report", "kind"), values, strict=True)).items()
    }


def _by_paragraph(rows: Iterable[tuple[int, str]]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for paragraph, subject in rows:
        found.setdefault(paragraph, set()).add(subject)
    return found


def eligible(narrowing: Narrowing) -> str:
    """SQL for the keys of the paragraphs that may answer; its parameters are the narrowing."""
    return "SELECT key FROM paragraph WHERE " + " AND ".join(
        f"{name} = :{name}" for name in narrowing
    )
