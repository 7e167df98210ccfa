"""What a search reads of a version: words and how common they are, candidates, subjects."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from sqlite_utils import Database

from index.store.stored import rows_of
from index.store.vectors import Keys

# Columns of `paragraph` that candidates must match: report, kind.
Narrowing = Mapping[str, str]


def word_frequencies(database: Database, language: str, stems: Iterable[str]) -> dict[str, int]:
    """In how many paragraphs each stem occurs in a language; 0 where in none."""
    stems = list(stems)
    found = rows_of(
        database, f"SELECT term, doc FROM vocabulary_{language} WHERE term IN ({{}})", stems
    )
    return dict.fromkeys(stems, 0) | dict(found)


def count_texts(database: Database, language: str) -> int:
    """How many paragraphs stand in a language."""
    (rows,) = database.execute(f"SELECT count(*) FROM words_{language}").fetchone()
    return int(rows)


def written_forms(database: Database, beginning: str) -> list[str]:
    """How the reports write the Kazakh words that begin so, as `spelling.spelled` has them."""
    rows = database.execute(
        "SELECT term FROM spelling_kk WHERE term >= ? AND term < ?",
        [beginning, beginning + "\U0010ffff"],
    )
    return [term for (term,) in rows]


def match_words(
    database: Database, language: str, expression: str, narrowing: Narrowing, limit: int
) -> dict[int, float]:
    """BM25 of the paragraphs that match an FTS5 expression best, by key."""
    table = f"words_{language}"
    # "+": or SQLite would search the words anew for each paragraph
    among = f"AND +rowid IN ({_eligible(narrowing)})" if narrowing else ""
    found = database.execute(
        f"SELECT rowid, -bm25({table}) FROM {table} WHERE {table} MATCH :words "
        f"{among} ORDER BY rank LIMIT {limit}",
        {**narrowing, "words": expression},
    )
    return dict(found.fetchall())


def eligible_units(database: Database, narrowing: Narrowing) -> Keys | None:
    """Keys of the units that may answer; None where all may."""
    if not narrowing:
        return None
    rows = database.execute(
        f"SELECT key FROM unit WHERE paragraph IN ({_eligible(narrowing)})", dict(narrowing)
    )
    return np.array([key for (key,) in rows], np.int64)


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


def subjects_of(database: Database, report: str) -> set[str]:
    """What a report names in any language, as `subjects.text_subjects` has it."""
    rows = database.execute("SELECT subject FROM subject WHERE report = ?", [report])
    return {subject for (subject,) in rows}


def _eligible(narrowing: Narrowing) -> str:
    """SQL for the keys of the paragraphs that may answer."""
    return "SELECT key FROM paragraph WHERE " + " AND ".join(
        f"{name} = :{name}" for name in narrowing
    )
