"""Vectors of units in the database, by content, and what is learnt from them: centres.

A unit's vector goes by the SHA-256 of its cleaned text, so that equal words are embedded once, in
whatever paragraph, report or version they stand.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
from sqlite_utils import Database

from index.models.centres import Centre
from index.models.encoder import Vectors
from index.store.stored import open_stored
from index.store.vectors import AT_ONCE, KEPT, Keys, from_kept, to_kept
from index.store.versions import DATABASE
from index.words.units import UnitKind


def is_sound(folder: Path) -> bool:
    """Whether SQLite finds its way in a database that was left behind, after a power cut say."""
    try:
        with closing(sqlite3.connect(folder / DATABASE)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


def has_vectors_of(folder: Path, model: str) -> bool:
    """Whether a version, whole or left behind, keeps vectors of a model, as they are kept now."""
    try:
        with closing(open_stored(folder)) as database:
            facts = dict(database.execute("SELECT key, value FROM meta").fetchall())
    except sqlite3.Error:
        return False
    return facts.get("model") == model and facts.get("kept") == KEPT


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


def unit_text(database: Database, content: bytes) -> str:
    """The text of the units of a content, as it stands in one of them."""
    text, start, end = database.execute(
        'SELECT coalesce(t.text, p.text), u.start, u."end" FROM unit u '
        "JOIN paragraph p ON p.key = u.paragraph "
        "LEFT JOIN translation t ON t.paragraph = u.paragraph AND t.language = u.language "
        "WHERE u.content = ? LIMIT 1",
        [content],
    ).fetchone()
    return str(text[start:end])


def save_vectors(database: Database, contents: Sequence[bytes], vectors: Vectors) -> None:
    """Give the units of each content its vector, in one transaction."""
    with database.atomic():
        database.conn.executemany(
            "UPDATE unit SET vector = ? WHERE content = ?",
            [(to_kept(vector), content) for vector, content in zip(vectors, contents, strict=True)],
        )


def drop_orphans(database: Database) -> None:
    """Remove units of paragraphs that are no more."""
    database.execute("DELETE FROM unit WHERE paragraph NOT IN (SELECT key FROM paragraph)")


def unit_vectors(database: Database) -> Iterator[tuple[Keys, list[str], Vectors]]:
    """Yield batches of all units: keys, languages, vectors as the model gave them."""
    return _vectors(database, "1")


def parallel_vectors(database: Database, language: str) -> Iterator[Vectors]:
    """Yield batches of the sentences of a language in paragraphs that stand in all languages."""
    where = (
        f"language = '{language}' AND kind = '{UnitKind.SENTENCE}' AND paragraph IN "
        "(SELECT paragraph FROM translation GROUP BY paragraph HAVING count(*) = 2)"
    )
    return (vectors for _, _, vectors in _vectors(database, where))


def read_centres(database: Database, role: str) -> dict[str, Centre]:
    """The languages' centres for "query", "term" or "passage"."""
    rows = database.execute("SELECT language, vector FROM centre WHERE role = ?", [role])
    return {language: np.frombuffer(vector, np.float32) for language, vector in rows}


def write_centres(database: Database, role: str, centres: dict[str, Centre]) -> None:
    """Replace the languages' centres for a role."""
    database.table("centre").insert_all(
        (
            {"language": language, "role": role, "vector": centre.astype(np.float32).tobytes()}
            for language, centre in centres.items()
        ),
        replace=True,
    )


def _vectors(database: Database, where: str) -> Iterator[tuple[Keys, list[str], Vectors]]:
    cursor = database.execute(f"SELECT key, language, vector FROM unit WHERE {where} ORDER BY key")
    while rows := cursor.fetchmany(AT_ONCE):
        keys, languages, vectors = zip(*rows, strict=True)
        yield np.array(keys, np.int64), list(languages), from_kept(vectors)
