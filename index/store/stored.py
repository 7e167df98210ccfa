"""What an index version holds, as values: reports, paragraphs, former wordings, units."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sqlite_utils import Database

from corpus.report import Kind, Response, Span, Unit
from index.store.vectors import from_kept
from index.store.versions import DATABASE
from index.words.units import UnitKind


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report as the index holds it; `titles` and section titles by language.

    `unnumbered`: the sections whose number is not printed but counted; `words`: section → what the
    document calls it, where it says so ("глава"); `latest_year`: the last year
    that its text mentions, which tells how old a report without a date may be. `symbol`, `body`,
    `state` and `kind` say what it is, as `corpus.identity.facts` does. `recognised`: it was read
    by OCR.
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
    latest_year: int | None = None
    words: dict[str, str] = field(default_factory=dict)
    symbol: str = ""
    body: str = ""
    state: str = ""
    kind: str = ""
    recognised: bool = False


@dataclass(frozen=True, slots=True)
class StoredParagraph:
    """A paragraph as the index holds it; `occurrences`: how often its number is printed.

    `notes`: label and text of the footnotes that its markers refer to, as far as they are known;
    `sentences`: language → where the sentences of its wording in that language are; `numbers`,
    `states` and `response` as in `corpus.report.Paragraph`; `official`: language → the source whose
    wording a quotation stands in there, "" where it is translated, too.
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
    sentences: dict[str, tuple[Span, ...]]
    numbers: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    response: Response | None = None
    official: dict[str, str] = field(default_factory=dict)

    def wording(self, language: str) -> str:
        """The text in a language: a translation where there is one, else the original."""
        return self.translations.get(language, self.text)


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
class StoredUnit:
    """A unit of a paragraph, with its vector as the model gave it."""

    language: str
    kind: str
    ordinal: int
    span: Span
    vector: npt.NDArray[np.float32]


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
    words: dict[str, dict[str, str]] = {}
    for report, number, language, numbered, word, title in database.execute(
        "SELECT report, number, language, numbered, word, title FROM section ORDER BY ordinal"
    ):
        sections.setdefault(report, {}).setdefault(number, {})[language] = title
        if not numbered:
            unnumbered.setdefault(report, set()).add(number)
        if word:
            words.setdefault(report, {})[number] = word
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
            words=words.get(row[0], {}),
            latest_year=row[6],
            symbol=row[7],
            body=row[8],
            state=row[9],
            kind=row[10],
            recognised=bool(row[11]),
        )
        for row in database.execute(
            "SELECT id, language, sha256, addressee, date, pages, latest_year, symbol, body, "
            "state, kind, recognised FROM report ORDER BY id"
        )
    }


def read_paragraphs(
    database: Database, reports: Mapping[str, StoredReport], keys: Iterable[int]
) -> dict[int, StoredParagraph]:
    """Paragraphs by key, their translations joined."""
    keys = list(keys)
    sentences: dict[int, dict[str, list[Span]]] = {key: {} for key in keys}
    for key, language, start, end in rows_of(
        database,
        f"SELECT paragraph, language, start, \"end\" FROM unit WHERE kind = '{UnitKind.SENTENCE}' "
        "AND paragraph IN ({}) ORDER BY paragraph, ordinal",
        keys,
    ):
        sentences[key].setdefault(language, []).append(Span(start, end))
    translations: dict[int, dict[str, str]] = {}
    official: dict[int, dict[str, str]] = {}
    for key, language, text, source in rows_of(
        database,
        "SELECT paragraph, language, text, official FROM translation WHERE paragraph IN ({})",
        keys,
    ):
        translations.setdefault(key, {})[language] = text
        if source is not None:
            official.setdefault(key, {})[language] = source
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
            sentences={name: tuple(spans) for name, spans in sentences[row[0]].items()},
            numbers=tuple(json.loads(row[14])),
            states=tuple(json.loads(row[15])),
            response=row[16] and Response(row[16]),
            official=official.get(row[0], {}),
        )
        for row in rows_of(
            database,
            "SELECT key, id, report, section, number, occurrence, occurrences, kind, unit, "
            "page, printed_page, heading, text, notes, numbers, states, response FROM paragraph "
            "WHERE key IN ({})",
            keys,
        )
    }


def find_paragraph(
    database: Database, reports: Mapping[str, StoredReport], paragraph_id: str
) -> StoredParagraph | None:
    """The paragraph of a permanent id, None where no report holds it."""
    row = database.execute("SELECT key FROM paragraph WHERE id = ?", [paragraph_id]).fetchone()
    return read_paragraphs(database, reports, row)[row[0]] if row else None


def find_standing(database: Database, former: Former) -> str | None:
    """The id of the paragraph of the same report that has a former wording now: it was renumbered.

    Paragraphs may say the same ("Excluded."). Renumbered are those whose neighbours moved, too:
    the old number is gone, or says now what another number said, or the new one said something
    else before.
    """
    row = database.execute(
        "SELECT id FROM paragraph AS here WHERE report = :report AND sha256 = :sha256 AND ("
        "NOT EXISTS (SELECT 1 FROM paragraph WHERE id = :id) "
        "OR EXISTS (SELECT 1 FROM former WHERE id = here.id AND sha256 <> here.sha256) "
        "OR EXISTS (SELECT 1 FROM former JOIN paragraph AS there USING (sha256) "
        "WHERE there.id = :id AND former.id <> :id AND former.report = :report)) LIMIT 1",
        {"report": former.report, "sha256": former.sha256, "id": former.id},
    ).fetchone()
    return row[0] if row else None


def read_outline(database: Database, report: str) -> list[tuple[str, str]]:
    """The section and id of each paragraph of a report, in its order."""
    return database.execute(
        "SELECT section, id FROM paragraph WHERE report = ? ORDER BY ordinal", [report]
    ).fetchall()


def read_former(database: Database, paragraph_id: str, fingerprint: str) -> Former | None:
    """The latest former wording of an id whose SHA-256 begins with `fingerprint`, if any."""
    row = database.execute(
        "SELECT id, report, section, number, unit, sha256, text, replaced FROM former "
        "WHERE id = ? AND substr(sha256, 1, ?) = ? ORDER BY rowid DESC LIMIT 1",
        [paragraph_id, len(fingerprint), fingerprint],
    ).fetchone()
    return _former(row) if row else None


def read_all_former(database: Database) -> list[Former]:
    """Every former wording, of one report after the other, the latest of an id first."""
    rows = database.execute(
        "SELECT id, report, section, number, unit, sha256, text, replaced FROM former "
        "ORDER BY report, rowid DESC"
    )
    return [_former(row) for row in rows]


def _former(row: Sequence[str]) -> Former:
    name, report, section, number, unit, sha256, text, replaced = row
    return Former(name, report, section, number, Unit(unit), sha256, text, replaced)


def read_whole(
    database: Database, reports: Mapping[str, StoredReport], report: str
) -> list[StoredParagraph]:
    """Every paragraph of a report, in its order."""
    rows = database.execute("SELECT key FROM paragraph WHERE report = ? ORDER BY ordinal", [report])
    keys = [key for (key,) in rows]
    found = read_paragraphs(database, reports, keys)
    return [found[key] for key in keys]


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
                from_kept([vector])[0],
            )
        )
    return units


def rows_of(database: Database, sql: str, values: Iterable[int | str]) -> Sequence[tuple]:  # type: ignore[type-arg]  # rows differ
    """Run a query whose `{}` takes any number of values."""
    values = list(values)
    marks = ",".join("?" * len(values))
    return database.execute(sql.format(marks), values).fetchall()
