"""The checks of a reindex, on a version that is there: the one in use, or any named."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from corpus.errors import CorpusError, Fault
from corpus.read import read_report
from corpus.shelf.properties import reading_faults
from index.check.checks import citation_faults, count_faults, vector_faults
from index.check.regression import (
    DEPTH,
    applicable_questions,
    losses,
    measure_ranks,
    recall_by_language,
    recorded_ranks,
)
from index.errors import MismatchError
from index.models.encoder import open_reader
from index.search.reader import open_version
from index.settings import Settings
from index.store.basis import read_basis, recorded_basis
from index.store.program import form_digest
from index.store.stored import open_stored
from index.store.versions import (
    MANIFEST,
    check_files,
    current_version,
    list_versions,
    no_version,
)


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its code, what was found, and what is wrong with it (mostly nothing)."""

    code: str
    found: dict[str, str | int]
    faults: list[Fault]


def find_version(settings: Settings, name: str | None) -> Path:
    """The folder of a version, by default the one in use; raises NoIndexError."""
    if name is None:
        return current_version(settings.index_dir)
    if name not in list_versions(settings.index_dir):
        raise no_version(settings.index_dir, name)
    return settings.index_dir / name


def verify(settings: Settings, version: Path, margin: float) -> Iterator[Check]:
    """Check a version, from its files to what it finds.

    Raises DamagedIndexError where files are not what was written, MismatchError where another
    version of the program made them.
    """
    check_files(version)
    yield Check("files", {}, [])
    made_from = recorded_basis(version / MANIFEST)
    if made_from is None or made_from.form != form_digest():
        raise MismatchError("form-other", version=version.name)
    with closing(open_stored(version)) as database:
        paragraphs, units = database.table("paragraph").count, database.table("unit").count
        counts: dict[str, str | int] = {
            "reports": len(made_from.reports),
            "paragraphs": paragraphs,
            "passages": units,
        }
        yield Check("counts", counts, list(count_faults(database, made_from.reports)))
        yield Check("vectors", {"passages": units}, list(vector_faults(database, version)))
        now = read_basis(settings).reports
        for report_id, fingerprint in made_from.reports.items():
            if now.get(report_id) != fingerprint:
                yield Check("report-changed", {"report": report_id}, [])
                continue
            try:
                report = read_report(settings.corpus_dir / report_id)
            except CorpusError as error:
                yield Check("report", {"report": report_id, "citations": 0}, [error.fault])
                continue
            cited: dict[str, str | int] = {
                "report": report_id,
                "citations": len(list(report.paragraphs())),
            }
            yield Check("report", cited, list(citation_faults(database, report)))
            yield Check("reading", {"report": report_id}, list(reading_faults(report)))
        for report_id, other in _same_files(database):
            yield Check("same-file", {"report": report_id, "other": other}, [])
        gold = applicable_questions(database)
    if gold:
        with closing(open_version(version, open_reader(settings))) as index:
            ranks = measure_ranks(index, gold)
        shares = recall_by_language(ranks)
        recall = ", ".join(f"{name} {share:.3f}" for name, share in shares.items())
        lost = [loss.fault for loss in losses(recorded_ranks(version), ranks, margin)]
        yield Check("gold", {"depth": DEPTH, "recall": recall}, lost)


def _same_files(database: Database) -> list[tuple[str, str]]:
    """Reports that were made from the very same file, each with the first of them."""
    query = "SELECT r.id, min(o.id) FROM report AS r JOIN report AS o USING (sha256) GROUP BY r.id"
    return [(report, other) for report, other in database.execute(query) if report != other]
