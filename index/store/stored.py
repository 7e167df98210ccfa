"""What an index version holds, as values: reports, paragraphs, units, and what a question found."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sqlite_utils import Database

from corpus.report import Kind, Span, Unit
from index.search.scoring import Scores, StoredUnit
from index.store.versions import DATABASE


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report as the index holds it; `titles` and section titles by language.

    `unnumbered`: the sections whose number is not printed but counted.
    """

    id: str
    language: str
    sha256: str
    addressee: str | None
    date: str | None
    pages: int | None
    titles: dict[str, str]
    sections: dict[str, dict[str, str]]
    unnumbered: frozenset[str]


@dataclass(frozen=True, slots=True)
class StoredParagraph:
    """A paragraph as the index holds it; `occurrences`: how often its number is printed.

    `notes`: label and text of the footnotes that its markers refer to, as far as they are known.
    """

    key: int
    id: str
    report: StoredReport
    section: str
    number: str | None
    occurrence: int
    occurrences: int
    kind: Kind
    unit: Unit
    page: int | None
    printed_page: str | None
    heading: str
    text: str
    notes: tuple[tuple[str, str], ...]
    translations: dict[str, str]


@dataclass(frozen=True, slots=True)
class Former:
    """A wording that a paragraph id had before.

    `report`: its id, which may be gone; `text`: None where the whole report was withdrawn;
    `replaced`: ISO date of the version that no longer has the wording.
    """

    id: str
    report: str
    section: str
    number: str | None
    unit: Unit
    sha256: str
    text: str | None
    replaced: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that a question found, its raw scores, and its answering sentence."""

    paragraph: StoredParagraph
    scores: Scores
    sentence: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for or against the best hit as an answer, besides its scores.

    `coverage`, `sentence_coverage`: share of the weight of the question's own words in it, and in
    one sentence of it, 0 to 1;
    `absent_terms`, `absent_territory`: what the question names and the report never does;
    `lacks_fact`: a date, a number or a name is asked for and the paragraph gives none;
    `words`: how many words the question is about.
    """

    coverage: float
    sentence_coverage: float
    absent_terms: int
    absent_territory: bool
    lacks_fact: bool
    words: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found: its language, hits, best first, and evidence on the best."""

    language: str
    hits: list[Hit]
    evidence: Evidence | None


def open_stored(folder: Path) -> Database:
    """Open the database of a version that nobody writes any more; for the calling thread."""
    uri = f"{(folder / DATABASE).absolute().as_uri()}?mode=ro&immutable=1"
    return Database(sqlite3.connect(uri, uri=True))


def read_wordings(database: Database, report: str) -> dict[str, str]:
    """Id and SHA-256 of each paragraph of a report."""
    rows = database.execute("SELECT id, sha256 FROM paragraph WHERE report = ?", [report])
    return dict(rows.fetchall())


def read_reports(database: Database) -> dict[str, StoredReport]:
    """The reports by id, with titles and section titles."""
    titles: dict[str, dict[str, str]] = {}
    for report, language, title in database.execute(
        "SELECT report, language, title FROM report_title"
    ):
        titles.setdefault(report, {})[language] = title
    sections: dict[str, dict[str, dict[str, str]]] = {}
    unnumbered: dict[str, set[str]] = {}
    for report, number, language, numbered, title in database.execute(
        "SELECT report, number, language, numbered, title FROM section ORDER BY ordinal"
    ):
        sections.setdefault(report, {}).setdefault(number, {})[language] = title
        if not numbered:
            unnumbered.setdefault(report, set()).add(number)
    return {
        row[0]: StoredReport(
            id=row[0],
            language=row[1],
            sha256=row[2],
            addressee=row[3],
            date=row[4],
            pages=row[5],
            titles=titles[row[0]],
            sections=sections[row[0]],
            unnumbered=frozenset(unnumbered.get(row[0], ())),
        )
        for row in database.execute(
            "SELECT id, language, sha256, addressee, date, pages FROM report ORDER BY id"
        )
    }


def read_paragraphs(
    database: Database, reports: Mapping[str, StoredReport], keys: Iterable[int]
) -> dict[int, StoredParagraph]:
    """Paragraphs by key, their translations joined."""
    keys = list(keys)
    translations: dict[int, dict[str, str]] = {}
    for key, language, text in rows_of(
        database, "SELECT paragraph, language, text FROM translation WHERE paragraph IN ({})", keys
    ):
        translations.setdefault(key, {})[language] = text
    return {
        row[0]: StoredParagraph(
            key=row[0],
            id=row[1],
            report=reports[row[2]],
            section=row[3],
            number=row[4],
            occurrence=row[5],
            occurrences=row[6],
            kind=Kind(row[7]),
            unit=Unit(row[8]),
            page=row[9],
            printed_page=row[10],
            heading=row[11],
            text=row[12],
            notes=tuple((label, text) for label, text in json.loads(row[13])),
            translations=translations.get(row[0], {}),
        )
        for row in rows_of(
            database,
            "SELECT key, id, report, section, number, occurrence, occurrences, kind, unit, "
            "page, printed_page, heading, text, notes FROM paragraph "
            "WHERE key IN ({})",
            keys,
        )
    }


def read_former(database: Database, paragraph_id: str, fingerprint: str) -> Former | None:
    """The latest former wording of an id whose SHA-256 begins with `fingerprint`, if any."""
    row = database.execute(
        "SELECT id, report, section, number, unit, sha256, text, replaced FROM former "
        "WHERE id = ? AND substr(sha256, 1, ?) = ? ORDER BY rowid DESC LIMIT 1",
        [paragraph_id, len(fingerprint), fingerprint],
    ).fetchone()
    if row is None:
        return None
    name, report, section, number, unit, sha256, text, replaced = row
    return Former(name, report, section, number, Unit(unit), sha256, text, replaced)


def read_units(database: Database, paragraphs: Iterable[int]) -> dict[int, list[StoredUnit]]:
    """The units of paragraphs, by paragraph key."""
    units: dict[int, list[StoredUnit]] = {}
    for paragraph, language, kind, ordinal, start, end, vector in rows_of(
        database,
        'SELECT paragraph, language, kind, ordinal, start, "end", vector FROM unit '
        "WHERE paragraph IN ({}) ORDER BY paragraph, key",
        paragraphs,
    ):
        units.setdefault(paragraph, []).append(
            StoredUnit(
                language,
                kind,
                ordinal,
                Span(start, end),
                np.frombuffer(vector, np.float32),
            )
        )
    return units


def rows_of(database: Database, sql: str, values: Iterable[int | str]) -> Sequence[tuple]:  # type: ignore[type-arg]  # rows differ
    """Run a query whose `{}` takes any number of values."""
    values = list(values)
    marks = ",".join("?" * len(values))
    return database.execute(sql.format(marks), values).fetchall()
