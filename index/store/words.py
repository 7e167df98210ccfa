"""The words of a version: how common they are, and the paragraphs that hold them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from corpus.shelf.manifest import LANGUAGES
from index.store.query import Narrowing, eligible
from index.store.stored import rows_of


@dataclass(frozen=True, slots=True)
class Extent:
    """How many paragraphs stand in a language, and how many stems they have together."""

    texts: int
    stems: int

    @property
    def mean(self) -> float:
        """Stems of a paragraph on average."""
        return self.stems / max(self.texts, 1)


def count_words(database: Database) -> None:
    """Count the words of a version that is otherwise written, for those who will read it."""
    with database.atomic():
        for language in LANGUAGES:
            database.execute(f"DELETE FROM frequency_{language}")
            database.execute(
                f"INSERT INTO frequency_{language} SELECT term, doc FROM vocabulary_{language}"
            )
            database.execute(
                f"INSERT OR REPLACE INTO extent SELECT ?, (SELECT count(*) FROM words_{language}), "
                f"(SELECT coalesce(sum(cnt), 0) FROM vocabulary_{language})",
                [language],
            )


def read_extent(database: Database, language: str) -> Extent:
    """How much stands in a language."""
    row = database.execute(
        "SELECT texts, stems FROM extent WHERE language = ?", [language]
    ).fetchone()
    return Extent(*row)


def word_frequencies(database: Database, language: str, stems: Iterable[str]) -> dict[str, int]:
    """In how many paragraphs each stem occurs in a language; 0 where in none."""
    stems = list(stems)
    found = rows_of(
        database, f"SELECT stem, texts FROM frequency_{language} WHERE stem IN ({{}})", stems
    )
    return dict.fromkeys(stems, 0) | dict(found)


def written_forms(database: Database, beginning: str) -> list[str]:
    """How the reports write the Kazakh words that begin so, as `spelling.spelled` has them."""
    rows = database.execute(
        "SELECT term FROM spelling_kk WHERE term >= ? AND term < ?",
        [beginning, beginning + "\U0010ffff"],
    )
    return [term for (term,) in rows]


def match_words(
    database: Database, language: str, expression: str, narrowing: Narrowing, limit: int
) -> set[int]:
    """Keys of the paragraphs that match an FTS5 expression best."""
    table = f"words_{language}"
    # looked up for each paragraph that matches: there are fewer than there are eligible ones
    among = f"AND EXISTS ({eligible(narrowing)} AND key = {table}.rowid)" if narrowing else ""
    found = database.execute(
        f"SELECT rowid FROM {table} WHERE {table} MATCH :words {among} ORDER BY rank LIMIT {limit}",
        {**narrowing, "words": expression},
    )
    return {key for (key,) in found}


def read_stems(
    database: Database, language: str, paragraphs: Iterable[int]
) -> dict[int, list[str]]:
    """The stems of each paragraph that stands in a language, as they follow one another."""
    rows = rows_of(
        database, f"SELECT rowid, stems FROM words_{language} WHERE rowid IN ({{}})", paragraphs
    )
    return {key: stems.split() for key, stems in rows}
