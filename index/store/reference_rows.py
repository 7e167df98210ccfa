"""Writing which legal instruments and articles the paragraphs of a report refer to."""

from sqlite_utils import Database

from corpus.references.find import report_references
from corpus.report import Report


def insert_references(database: Database, report: Report, first_key: int) -> None:
    """Insert the references of a report whose paragraphs have the keys from `first_key` on."""
    found = report_references([paragraph.text for paragraph in report.paragraphs()])
    database.table("reference").insert_all(
        {
            "paragraph": key,
            "kind": str(reference.kind),
            "instrument": reference.instrument,
            "name": reference.name,
            "article": reference.article,
            "head": reference.article.split(".")[0],
            "number": reference.number,
            "year": reference.year,
            "start": reference.span.start,
            "end": reference.span.end,
        }
        for key, references in enumerate(found, start=first_key)
        for reference in references
    )
