"""Writing one index version: rows, then the vectors that are missing, then the FAISS file."""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
from sqlite_utils import Database

from corpus.references.years import latest_year
from corpus.report import Paragraph, Report
from corpus.shelf.manifest import LANGUAGES
from corpus.words.glossary import GLOSSARY, read_glossary
from index.build.references import insert_references
from index.models.centres import Centre, centred, passage_centres, term_centres
from index.models.encoder import Encoder, Vectors
from index.search.subjects import text_subjects
from index.search.units import UnitKind, layers, make_units
from index.store.schema import migrations
from index.store.stored import open_stored, read_centres
from index.store.vectors import AT_ONCE, Keys, write_vectors
from index.store.versions import DATABASE, VECTORS, file_sha256
from index.words.clean import clean
from index.words.lexical import analyse
from index.words.spelling import spelled

BATCH = 64
WORD_TABLES = (*(f"words_{language}" for language in LANGUAGES), "written_kk")
Progress = Callable[[int, int], None]


def open_database(folder: Path, model: str) -> Database:
    """Open a version's database for writing, at the newest schema; note model and glossary."""
    database = Database(folder / DATABASE)
    database.execute("PRAGMA synchronous = OFF")  # the version is synced when it is whole
    database.execute("PRAGMA secure_delete = ON")  # what is withdrawn leaves no words in free pages
    migrations.apply(database)
    facts = {"model": model, "glossary": file_sha256(GLOSSARY)}
    database.table("meta").insert_all(
        ({"key": key, "value": value} for key, value in facts.items()), replace=True
    )
    return database


def is_sound(folder: Path) -> bool:
    """Whether SQLite finds its way in a database that was left behind, after a power cut say."""
    try:
        with closing(sqlite3.connect(folder / DATABASE)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


def model_of(folder: Path) -> str | None:
    """The model of a version, whole or left behind; None where it does not tell."""
    try:
        with closing(open_stored(folder)) as database:
            row = database.execute("SELECT value FROM meta WHERE key = 'model'").fetchone()
    except sqlite3.Error:
        return None
    return str(row[0]) if row else None


def remove_report(database: Database, report: str) -> None:
    """Remove what a report says; its units stay until `drop_orphans`, for their vectors."""
    for table in WORD_TABLES:
        database.execute(
            f"DELETE FROM {table} WHERE rowid IN (SELECT key FROM paragraph WHERE report = ?)",
            [report],
        )
    for table in ("translation", "reference"):
        database.execute(
            f"DELETE FROM {table} WHERE paragraph IN (SELECT key FROM paragraph WHERE report = ?)",
            [report],
        )
    for table in ("paragraph", "section", "report_title", "subject"):
        database.execute(f"DELETE FROM {table} WHERE report = ?", [report])
    database.execute("DELETE FROM report WHERE id = ?", [report])


def forget_words(database: Database) -> None:
    """Merge the word indices: until then they hold the words of removed rows."""
    for table in WORD_TABLES:
        database.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def insert_report(database: Database, report: Report) -> None:
    """Insert a report, its paragraphs, translations, words and units (without vectors)."""
    titles = {report.language: report.title} | {t.language: t.title for t in report.translations}
    database.table("report").insert(
        {
            "id": report.id,
            "title": report.title,
            "language": report.language,
            "sha256": report.sha256,
            "addressee": report.addressee,
            "date": report.date,
            "pages": report.pages,
            "latest_year": latest_year(paragraph.text for paragraph in report.paragraphs()),
        }
    )
    database.table("report_title").insert_all(
        {"report": report.id, "language": language, "title": title}
        for language, title in titles.items()
        if title
    )
    database.table("section").insert_all(_section_rows(report))
    occurrences: dict[tuple[str, str | None, str], int] = {}
    for paragraph in report.paragraphs():
        key = _printed_number(paragraph)
        occurrences[key] = occurrences.get(key, 0) + 1
    subjects: set[str] = set()
    first_key = _next_key(database)
    for offset, paragraph in enumerate(report.paragraphs()):
        row = _paragraph_row(report, paragraph) | {
            "key": first_key + offset,
            "ordinal": offset,
            "occurrences": occurrences[_printed_number(paragraph)],
        }
        database.table("paragraph").insert(row)
        _insert_layers(database, report, paragraph, first_key + offset)
        subjects |= text_subjects(dict(layers(report, paragraph)))
    database.table("subject").insert_all(
        {"report": report.id, "subject": subject} for subject in sorted(subjects)
    )
    insert_references(database, report, first_key)


def borrow_vectors(database: Database, source: Path) -> None:
    """Copy vectors of equal content from the database of another version of the same model."""
    database.execute("ATTACH DATABASE ? AS source", [str(source)])
    database.execute(
        "UPDATE unit SET vector = (SELECT other.vector FROM source.unit AS other "
        "WHERE other.content = unit.content AND other.vector IS NOT NULL) WHERE vector IS NULL"
    )
    database.execute(
        "INSERT OR IGNORE INTO centre SELECT * FROM source.centre WHERE EXISTS (SELECT 1 FROM "
        "meta JOIN source.meta AS other USING (key, value) WHERE key = 'glossary')"
    )
    database.execute("DETACH DATABASE source")


def missing_contents(database: Database) -> list[bytes]:
    """Contents of units that have no vector yet, longest first: like lengths make good batches."""
    database.execute(
        "UPDATE unit SET vector = (SELECT other.vector FROM unit AS other "
        "WHERE other.content = unit.content AND other.vector IS NOT NULL) WHERE vector IS NULL"
    )
    rows = database.execute(
        "SELECT content FROM unit WHERE vector IS NULL GROUP BY content "
        'ORDER BY max("end" - start) DESC'
    )
    return [content for (content,) in rows]


def embed(
    database: Database, contents: Sequence[bytes], encoder: Encoder, progress: Progress
) -> None:
    """Embed units by content, saving each batch, so that a killed run has not worked in vain."""
    progress(0, len(contents))
    for at in range(0, len(contents), BATCH):
        batch = contents[at : at + BATCH]
        vectors = encoder.encode_passages([_unit_text(database, content) for content in batch])
        with database.atomic():
            database.conn.executemany(
                "UPDATE unit SET vector = ? WHERE content = ?",
                [
                    (vector.tobytes(), content)
                    for vector, content in zip(vectors, batch, strict=True)
                ],
            )
        progress(at + len(batch), len(contents))


def drop_orphans(database: Database) -> None:
    """Remove units of paragraphs that are no more."""
    database.execute("DELETE FROM unit WHERE paragraph NOT IN (SELECT key FROM paragraph)")


def missing_centres(database: Database) -> bool:
    """Whether the languages' centres are still to be learnt from the glossary."""
    return not read_centres(database, "query")


def write_term_centres(database: Database, encoder: Encoder) -> None:
    """Learn the centres of questions, and of terms read as passages, from the glossary."""
    glossary = read_glossary()
    _write_centres(database, "query", term_centres(encoder.encode_queries, glossary))
    _write_centres(database, "term", term_centres(encoder.encode_passages, glossary))


def write_passage_centres(database: Database) -> None:
    """Learn the centres of passages from sentences that stand in every language, or from terms."""
    parallel = {
        language: (vectors for _, _, vectors in _vectors(database, _parallel(language)))
        for language in LANGUAGES
    }
    learnt = passage_centres(parallel) or read_centres(database, "term")
    _write_centres(database, "passage", learnt)


def _write_centres(database: Database, role: str, centres: dict[str, Centre]) -> None:
    database.table("centre").insert_all(
        (
            {"language": language, "role": role, "vector": centre.astype(np.float32).tobytes()}
            for language, centre in centres.items()
        ),
        replace=True,
    )


def write_faiss(database: Database, folder: Path) -> None:
    """Derive the FAISS file from the database; raises OSError where it cannot be written."""
    centres = read_centres(database, "passage")

    def batches() -> Iterator[tuple[Keys, Vectors]]:
        for keys, languages, vectors in _vectors(database, "1"):
            yield keys, centred(vectors, np.stack([centres[name] for name in languages]))

    (count,) = database.execute("SELECT count(*) FROM unit").fetchone()
    write_vectors(folder / VECTORS, count, len(next(iter(centres.values()))), batches)


def _section_rows(report: Report) -> Iterator[dict[str, object]]:
    for ordinal, section in enumerate(report.sections):
        titles = {report.language: section.title} | {
            t.language: t.sections[section.number]
            for t in report.translations
            if section.number in t.sections
        }
        for language, title in titles.items():
            yield {
                "report": report.id,
                "number": section.number,
                "language": language,
                "ordinal": ordinal,
                "numbered": section.numbered,
                "title": title,
            }


def _paragraph_row(report: Report, paragraph: Paragraph) -> dict[str, object]:
    return {
        "id": paragraph.id,
        "report": report.id,
        "section": paragraph.section,
        "number": paragraph.number,
        "occurrence": paragraph.occurrence,
        "kind": str(paragraph.kind),
        "unit": str(paragraph.unit),
        "page": paragraph.page,
        "printed_page": paragraph.printed_page,
        "heading": paragraph.title,
        "line": paragraph.line,
        "text": paragraph.text,
        "markers": json.dumps(paragraph.markers),
        "notes": json.dumps([(note.label, note.text) for note in paragraph.notes]),
        "pieces": json.dumps(paragraph.pieces),
        "sha256": paragraph.sha256,
    }


def _printed_number(paragraph: Paragraph) -> tuple[str, str | None, str]:
    return paragraph.section, paragraph.number, paragraph.unit


def _insert_layers(database: Database, report: Report, paragraph: Paragraph, key: int) -> None:
    for language, text in layers(report, paragraph):
        if language != report.language:
            row = {"paragraph": key, "language": language, "text": text}
            database.table("translation").insert(row)
        database.execute(
            f"INSERT INTO words_{language} (rowid, stems) VALUES (?, ?)",
            [key, " ".join(analyse(text, language))],
        )
        if language == "kk":
            database.execute(
                "INSERT INTO written_kk (rowid, words) VALUES (?, ?)", [key, spelled(text)]
            )
        database.table("unit").insert_all(
            {
                "paragraph": key,
                "language": language,
                "kind": str(unit.kind),
                "ordinal": unit.ordinal,
                "start": unit.start,
                "end": unit.end,
                "content": hashlib.sha256(clean(text[unit.start : unit.end]).encode()).digest(),
            }
            for unit in make_units(language, text)
        )


def _next_key(database: Database) -> int:
    # above the keys of units whose paragraphs are gone, too: they are dropped only at the end
    (highest,) = database.execute(
        "SELECT max(coalesce((SELECT max(key) FROM paragraph), 0), "
        "coalesce((SELECT max(paragraph) FROM unit), 0))"
    ).fetchone()
    return int(highest) + 1


def _unit_text(database: Database, content: bytes) -> str:
    text, start, end = database.execute(
        'SELECT coalesce(t.text, p.text), u.start, u."end" FROM unit u '
        "JOIN paragraph p ON p.key = u.paragraph "
        "LEFT JOIN translation t ON t.paragraph = u.paragraph AND t.language = u.language "
        "WHERE u.content = ? LIMIT 1",
        [content],
    ).fetchone()
    return str(text[start:end])


def _parallel(language: str) -> str:
    """Sentences of a language in paragraphs that stand in all three."""
    return (
        f"language = '{language}' AND kind = '{UnitKind.SENTENCE}' AND paragraph IN "
        "(SELECT paragraph FROM translation GROUP BY paragraph HAVING count(*) = 2)"
    )


def _vectors(database: Database, where: str) -> Iterator[tuple[Keys, list[str], Vectors]]:
    """Yield batches of units: keys, languages, vectors as the model gave them."""
    cursor = database.execute(f"SELECT key, language, vector FROM unit WHERE {where} ORDER BY key")
    while rows := cursor.fetchmany(AT_ONCE):
        keys, languages, vectors = zip(*rows, strict=True)
        joined = np.frombuffer(b"".join(vectors), np.float32).reshape(len(rows), -1)
        yield np.array(keys, np.int64), list(languages), joined
