"""The database of one index version.

A version is copied only within one form (`index/store/program.py`), so its tables never migrate:
another schema is another form, and a reindex makes it anew.
"""

from pathlib import Path

from sqlite_utils import Database

from corpus.shelf.manifest import LANGUAGES
from corpus.words.glossary import GLOSSARY, read_glossary
from index.store.vectors import KEPT
from index.store.versions import DATABASE, file_sha256
from index.words.spelling import spelled


def open_database(folder: Path, model: str) -> Database:
    """Open a version's database for writing, its tables made; note what its vectors are of."""
    database = Database(folder / DATABASE)
    database.execute("PRAGMA synchronous = OFF")  # the version is synced when it is whole
    database.execute("PRAGMA secure_delete = ON")  # what is withdrawn leaves no words in free pages
    if not database.table("meta").exists():
        for create in _TABLES:
            create(database)
    facts = {"model": model, "kept": KEPT, "glossary": file_sha256(GLOSSARY)}
    database.table("meta").insert_all(
        ({"key": key, "value": value} for key, value in facts.items()), replace=True
    )
    return database


def _create_reports(db: Database) -> None:
    """Create what a report says: reports, sections, paragraphs, translations."""
    db.table("meta").create({"key": str, "value": str}, pk="key")
    db.table("report").create(
        {
            "id": str,
            "language": str,
            "sha256": str,
            "addressee": str,
            "date": str,
            "symbol": str,
            "body": str,
            "state": str,
            "kind": str,
            "pages": int,
            "latest_year": int,
            "recognised": int,
        },
        pk="id",
    )
    db.table("report_title").create(
        {"report": str, "language": str, "title": str}, pk=("report", "language")
    )
    db.table("section").create(
        {
            "report": str,
            "number": str,
            "language": str,
            "ordinal": int,
            "numbered": int,
            "word": str,
            "title": str,
        },
        pk=("report", "number", "language"),
    )
    db.table("paragraph").create(
        {
            "key": int,
            "id": str,
            "report": str,
            "section": str,
            "ordinal": int,
            "number": str,
            "numbers": str,
            "occurrence": int,
            "occurrences": int,
            "kind": str,
            "unit": str,
            "page": int,
            "printed_page": str,
            "heading": str,
            "states": str,
            "response": str,
            "text": str,
            "notes": str,
            "pieces": str,
            "sha256": str,
        },
        pk="key",
    )
    db.table("paragraph").create_index(["id"], unique=True)
    db.table("paragraph").create_index(["report", "ordinal"])
    db.table("paragraph").create_index(["kind"])
    db.table("translation").create(
        {"paragraph": int, "language": str, "text": str, "official": str},
        pk=("paragraph", "language"),
    )


def _create_search(db: Database) -> None:
    """Create what is searched: units with their vectors, words, and the languages' centres."""
    db.table("unit").create(
        {
            "key": int,
            "paragraph": int,
            "language": str,
            "kind": str,
            "ordinal": int,
            "start": int,
            "end": int,
            "content": bytes,
            "vector": bytes,
        },
        pk="key",
    )
    db.table("unit").create_index(["paragraph"])
    db.table("unit").create_index(["content"])
    db.execute("CREATE INDEX unit_missing ON unit (content) WHERE vector IS NULL")
    # of which kind of paragraph units are: one bit a unit
    db.table("kind_units").create({"kind": str, "units": bytes}, pk="kind")
    db.table("centre").create(
        {"language": str, "role": str, "vector": bytes}, pk=("language", "role")
    )
    for language in LANGUAGES:
        # stems that `lexical.analyse` made, one row a paragraph (rowid = paragraph key)
        db.execute(
            f"CREATE VIRTUAL TABLE words_{language} "
            'USING fts5(stems, tokenize = "unicode61 remove_diacritics 0")'
        )
        db.execute(
            f"CREATE VIRTUAL TABLE vocabulary_{language} USING fts5vocab(words_{language}, row)"
        )
        # the same, counted once: fts5vocab walks through a word's rows each time that it is asked
        db.table(f"frequency_{language}").create({"stem": str, "texts": int}, pk="stem")
    db.table("extent").create({"language": str, "texts": int, "stems": int}, pk="language")
    # which legal terms and territories a report names, in any language, in how many paragraphs
    db.table("subject").create(
        {"report": str, "subject": str, "paragraphs": int}, pk=("report", "subject")
    )
    db.table("subject").create_index(["subject"])
    # the same by paragraph
    db.table("named").create({"paragraph": int, "subject": str}, pk=("paragraph", "subject"))
    db.table("named").create_index(["subject"])


def _create_former(db: Database) -> None:
    """Create the wordings that ids had before; no text where the whole report was withdrawn."""
    db.table("former").create(
        {
            "id": str,
            "report": str,
            "section": str,
            "number": str,
            "unit": str,
            "sha256": str,
            "text": str,
            "replaced": str,
        },
        pk=("id", "sha256"),
    )


def _create_spelling(db: Database) -> None:
    """Create how Kazakh words are written: one row a paragraph, its words as `spelling` has them.

    Row 0 is the glossary's. The vocabulary follows what is inserted and removed.
    """
    db.execute(
        "CREATE VIRTUAL TABLE written_kk "
        """USING fts5(words, tokenize = "unicode61 remove_diacritics 0 tokenchars '='")"""
    )
    db.execute("CREATE VIRTUAL TABLE spelling_kk USING fts5vocab(written_kk, row)")
    words = (spelled(form) for term in read_glossary() for form in term.forms["kk"])
    db.execute("INSERT INTO written_kk (rowid, words) VALUES (0, ?)", [" ".join(words)])


def _create_references(db: Database) -> None:
    """Create which legal instruments and articles a paragraph refers to.

    `article` as in "9" or "2.1", its head ("9", "2") apart; `start` and `end` in its text.
    """
    db.table("reference").create(
        {
            "paragraph": int,
            "kind": str,
            "instrument": str,
            "name": str,
            "article": str,
            "head": str,
            "number": str,
            "year": int,
            "start": int,
            "end": int,
        }
    )
    db.table("reference").create_index(["instrument", "head"])
    db.table("reference").create_index(["paragraph"])


_TABLES = (
    _create_reports,
    _create_search,
    _create_spelling,
    _create_former,
    _create_references,
)
