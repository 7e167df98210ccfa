"""The database of one index version, as numbered migrations."""

from sqlite_utils import Database, Migrations

from corpus.shelf.manifest import LANGUAGES
from corpus.words.glossary import read_glossary
from index.words.spelling import spelled

migrations = Migrations("tarmaq")


@migrations()
def m001_reports(db: Database) -> None:
    """Create what a report says: reports, sections, paragraphs, translations."""
    db.table("meta").create({"key": str, "value": str}, pk="key")
    db.table("report").create(
        {
            "id": str,
            "title": str,
            "language": str,
            "sha256": str,
            "addressee": str,
            "date": str,
            "pages": int,
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
            "occurrence": int,
            "occurrences": int,
            "kind": str,
            "unit": str,
            "page": int,
            "printed_page": str,
            "line": int,
            "heading": str,
            "text": str,
            "markers": str,
            "notes": str,
            "pieces": str,
            "sha256": str,
        },
        pk="key",
    )
    db.table("paragraph").create_index(["id"], unique=True)
    db.table("paragraph").create_index(["report", "ordinal"])
    db.table("translation").create(
        {"paragraph": int, "language": str, "text": str}, pk=("paragraph", "language")
    )


@migrations()
def m002_units(db: Database) -> None:
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


@migrations()
def m003_subjects(db: Database) -> None:
    """Create which legal terms and territories a report names in any language."""
    db.table("subject").create({"report": str, "subject": str}, pk=("report", "subject"))


@migrations()
def m004_former(db: Database) -> None:
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


@migrations()
def m005_missing(db: Database) -> None:
    """Find the units that are still to be embedded, and paragraphs of one kind, without a scan."""
    db.execute("CREATE INDEX unit_missing ON unit (content) WHERE vector IS NULL")
    db.table("paragraph").create_index(["kind"])


@migrations()
def m006_spelling(db: Database) -> None:
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


@migrations()
def m007_references(db: Database) -> None:
    """Create which legal instruments and articles a paragraph refers to, and a report's last year.

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
    db.table("report").add_column("latest_year", int)
