"""What must hold of a version before it is used: counts, vectors, and citations to the byte.

Each check yields its faults; none where everything holds.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
from sqlite_utils import Database

from corpus.errors import Fault
from corpus.read import read_report
from corpus.report import Paragraph, Piece, Report, text_sha256
from corpus.shelf.manifest import LANGUAGES
from index.models.centres import centred
from index.store.embeddings import read_centres
from index.store.stored import open_stored, rows_of
from index.store.vectors import from_kept, read_vectors, stored_vectors
from index.store.versions import VECTORS

# How far a length may be from 1 in half precision, and a cosine of a vector with itself in 8 bits.
_LENGTH = 1e-3
_COSINE = 0.02
_COUNTS = {
    "paragraphs-of-no-report": "SELECT count(*) FROM paragraph "
    "WHERE report NOT IN (SELECT id FROM report)",
    "reports-without-paragraphs": "SELECT count(*) FROM report "
    "WHERE id NOT IN (SELECT report FROM paragraph)",
    "translations-of-no-paragraph": "SELECT count(*) FROM translation "
    "WHERE paragraph NOT IN (SELECT key FROM paragraph)",
    "passages-of-no-paragraph": "SELECT count(*) FROM unit "
    "WHERE paragraph NOT IN (SELECT key FROM paragraph)",
    "paragraphs-without-passage": "SELECT count(*) FROM paragraph "
    "WHERE key NOT IN (SELECT paragraph FROM unit)",
    "passages-without-vector": "SELECT count(*) FROM unit WHERE vector IS NULL",
    # beside the paragraphs it holds the glossary
    "rows-of-spelling": "SELECT abs((SELECT count(*) FROM written_kk) "
    "- (SELECT count(*) FROM words_kk) - 1)",
}
_WORDS = (
    "SELECT abs((SELECT count(*) FROM words_{0}) "
    "- (SELECT count(*) FROM paragraph AS p JOIN report AS r ON r.id = p.report "
    "WHERE r.language = '{0}') - (SELECT count(*) FROM translation WHERE language = '{0}'))"
)


def content_faults(
    folder: Path, corpus_dir: Path, reports: Iterable[str], to_read: Iterable[str]
) -> Iterator[Fault]:
    """Whether a version holds these reports, and says what the sources of some of them say."""
    with closing(open_stored(folder)) as database:
        yield from count_faults(database, reports)
        yield from vector_faults(database, folder)
        for report_id in to_read:
            yield from citation_faults(database, read_report(corpus_dir / report_id))


def count_faults(database: Database, reports: Iterable[str]) -> Iterator[Fault]:
    """Whether the version holds these reports, and nothing in it is left over or left out."""
    held = {name for (name,) in database.execute("SELECT id FROM report")}
    for name in sorted(held.symmetric_difference(reports)):
        yield Fault("report-extra" if name in held else "report-missing", name)
    words = [(name, "rows-of-words", _WORDS.format(name)) for name in LANGUAGES]
    for where, code, query in [*((None, *each) for each in _COUNTS.items()), *words]:
        (count,) = database.execute(query).fetchone()
        if count:
            yield Fault(code, where, arguments={"count": count})


def vector_faults(database: Database, folder: Path) -> Iterator[Fault]:
    """Whether each passage has its vector, of length 1, in the database and in the FAISS file."""
    vectors = read_vectors(folder / VECTORS)
    (units,) = database.execute("SELECT count(*) FROM unit").fetchone()
    centres = read_centres(database, "passage")
    held = long = strange = 0
    for keys, searched in stored_vectors(vectors):
        rows = rows_of(
            database,
            "SELECT key, language, vector FROM unit WHERE vector IS NOT NULL AND key IN ({})",
            keys.tolist(),
        )
        if not rows:
            continue
        held += len(rows)
        stored = from_kept([vector for _, _, vector in rows])
        # said this way round a vector that is no number is counted, too
        long += int((~(np.abs(np.linalg.norm(stored, axis=1) - 1) <= _LENGTH)).sum())
        place = {key: at for at, key in enumerate(keys.tolist())}
        found = searched[[place[key] for key, _, _ in rows]]
        expected = centred(stored, np.stack([centres[language] for _, language, _ in rows]))
        strange += int((~(np.abs((found * expected).sum(axis=1) - 1) <= _COSINE)).sum())
    if units == 0 or not units == vectors.ntotal == held:
        counts = {"passages": units, "vectors": vectors.ntotal, "known": held}
        yield Fault("vectors-uneven", VECTORS, arguments=counts)
    if long:
        yield Fault("vectors-long", arguments={"count": long})
    if strange:
        yield Fault("vectors-strange", VECTORS, arguments={"count": strange})


def citation_faults(database: Database, report: Report) -> Iterator[Fault]:
    """Whether each stored paragraph of a report is, piece by piece, what the source says there."""
    query = "SELECT sha256 FROM report WHERE id = ?"
    if database.execute(query, [report.id]).fetchone() != (report.sha256,):
        yield Fault("source-changed", report.id)
    rows = database.execute(
        "SELECT id, section, number, occurrence, unit, page, printed_page, text, pieces, sha256 "
        "FROM paragraph WHERE report = ?",
        [report.id],
    )
    stored = {name: row for name, *row in rows}
    for paragraph in report.paragraphs():
        if paragraph.id not in stored:
            yield Fault("paragraph-missing", paragraph.id)
        elif code := _citation_fault(paragraph, report.source, *stored.pop(paragraph.id)):
            yield Fault(code, paragraph.id)
    for name in stored:
        yield Fault("paragraph-extra", name)


def _citation_fault(paragraph: Paragraph, source: str, *row: str | int | None) -> str | None:
    *place, text, pieces, sha256 = row
    assert isinstance(text, str)  # noqa: S101  # the column's type
    assert isinstance(pieces, str)  # noqa: S101
    if text_sha256(text) != sha256:
        return "paragraph-text"
    if not _is_verbatim(text, [Piece(*piece) for piece in json.loads(pieces)], source):
        return "paragraph-not-verbatim"
    if place != [
        paragraph.section,
        paragraph.number,
        paragraph.occurrence,
        paragraph.unit,
        paragraph.page,
        paragraph.printed_page,
    ]:
        return "paragraph-place"
    return None


def _is_verbatim(text: str, pieces: Iterable[Piece], source: str) -> bool:
    """Whether the pieces are in the source, and nothing but white space stands between them."""
    end = 0
    for at, start, length in pieces:
        if text[end:at].strip() or text[at : at + length] != source[start : start + length]:
            return False
        end = at + length
    return not text[end:].strip()
