"""The rows of a report in the database of a version that is being written."""

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator

from sqlite_utils import Database

from corpus.errors import CorpusError
from corpus.references.years import latest_year
from corpus.report import Paragraph, Report
from corpus.shelf.manifest import LANGUAGES
from index.asked.subjects import text_subjects
from index.store.reference_rows import insert_references
from index.words.clean import clean
from index.words.lexical import analyse
from index.words.spelling import spelled
from index.words.units import layers, make_units

_WORD_TABLES = (*(f"words_{language}" for language in LANGUAGES), "written_kk")


def remove_report(database: Database, report: str) -> None:
    """Remove what a report says; its units stay until `drop_orphans`, for their vectors."""
    for table in _WORD_TABLES:
        database.execute(
            f"DELETE FROM {table} WHERE rowid IN (SELECT key FROM paragraph WHERE report = ?)",
            [report],
        )
    for table in ("translation", "reference", "named"):
        database.execute(
            f"DELETE FROM {table} WHERE paragraph IN (SELECT key FROM paragraph WHERE report = ?)",
            [report],
        )
    for table in ("paragraph", "section", "report_title", "subject"):
        database.execute(f"DELETE FROM {table} WHERE report = ?", [report])
    database.execute("DELETE FROM report WHERE id = ?", [report])


def forget_words(database: Database) -> None:
    """Merge the word indices: until then they hold the words of removed rows."""
    for table in _WORD_TABLES:
        database.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def insert_report(database: Database, report: Report) -> None:
    """Insert a report, its paragraphs, translations, words and units (without vectors).

    Raises CorpusError where a paragraph id is another report's.
    """
    try:
        _insert(database, report)
    except sqlite3.IntegrityError:
        raise CorpusError("id-taken", report.id) from None


def _insert(database: Database, report: Report) -> None:
    titles = {report.language: report.title} | {t.language: t.title for t in report.translations}
    database.table("report").insert(
        {
            "id": report.id,
            "language": report.language,
            "sha256": report.sha256,
            "addressee": report.addressee,
            "date": report.date,
            "symbol": report.symbol,
            "body": report.body,
            "state": report.state,
            "kind": report.kind,
            "pages": report.pages,
            "recognised": report.recognised,
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
    subjects: Counter[str] = Counter()
    first_key = _next_key(database)
    for offset, paragraph in enumerate(report.paragraphs()):
        row = _paragraph_row(report, paragraph) | {
            "key": first_key + offset,
            "ordinal": offset,
            "occurrences": occurrences[_printed_number(paragraph)],
        }
        database.table("paragraph").insert(row)
        _insert_layers(database, report, paragraph, first_key + offset)
        named = text_subjects(dict(layers(report, paragraph)))
        database.table("named").insert_all(
            {"paragraph": first_key + offset, "subject": subject} for subject in sorted(named)
        )
        subjects.update(named)
    database.table("subject").insert_all(
        {"report": report.id, "subject": subject, "paragraphs": count}
        for subject, count in sorted(subjects.items())
    )
    insert_references(database, report, first_key)


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
                "word": section.word,
                "title": title,
            }


def _paragraph_row(report: Report, paragraph: Paragraph) -> dict[str, object]:
    return {
        "id": paragraph.id,
        "report": report.id,
        "section": paragraph.section,
        "number": paragraph.number,
        "numbers": json.dumps(paragraph.numbers),
        "occurrence": paragraph.occurrence,
        "kind": str(paragraph.kind),
        "unit": str(paragraph.unit),
        "page": paragraph.page,
        "printed_page": paragraph.printed_page,
        "heading": paragraph.title,
        "states": json.dumps(paragraph.states, ensure_ascii=False),
        "response": paragraph.response,
        "text": paragraph.text,
        "notes": json.dumps([(note.label, note.text) for note in paragraph.notes]),
        "pieces": json.dumps(paragraph.pieces),
        "sha256": paragraph.sha256,
    }


def _printed_number(paragraph: Paragraph) -> tuple[str, str | None, str]:
    return paragraph.section, paragraph.number, paragraph.unit


def _insert_layers(database: Database, report: Report, paragraph: Paragraph, key: int) -> None:
    database.table("translation").insert_all(
        {
            "paragraph": key,
            "language": translation.language,
            "text": translation.paragraphs[paragraph.id],
            "official": translation.official.get(paragraph.id),
        }
        for translation in report.translations
        if paragraph.id in translation.paragraphs
    )
    for language, text in layers(report, paragraph):
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
