"""The index as readers see it: one open version."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

import faiss
from sqlite_utils import Database

from corpus.errors import Fault
from index.asked.subjects import named_terms
from index.errors import MismatchError
from index.models.centres import Centre
from index.models.encoder import Encoder, open_reader
from index.search.scale import Scales, read_scales
from index.search.states import main_states
from index.settings import Settings
from index.store import stored
from index.store.embeddings import read_centres
from index.store.program import form_digest, reading_digest
from index.store.query import subjects_of
from index.store.stored import Former, StoredParagraph, StoredReport
from index.store.vectors import read_vectors
from index.store.versions import VECTORS, check_files, current_version, damaged


@dataclass(frozen=True, slots=True)
class Index:
    """One open index version. Use it from one thread: SQLite and the engine are bound to theirs.

    `reindex_due`: reports are read otherwise now than when it was made; `query_centres`,
    `passage_centres`: by language, what is taken away from vectors (`index/models/centres.py`);
    `states`: the territories that each report is on; `scales`: what scores mean in it.
    """

    version: str
    reindex_due: bool
    reports: dict[str, StoredReport]
    database: Database
    vectors: faiss.Index
    query_centres: dict[str, Centre]
    passage_centres: dict[str, Centre]
    states: dict[str, frozenset[str]]
    scales: Scales
    encoder: Encoder

    def close(self) -> None:
        """Close the database."""
        self.database.close()

    def paragraph(self, paragraph_id: str) -> StoredParagraph | None:
        """The paragraph of a permanent id, None where no report holds it."""
        return stored.find_paragraph(self.database, self.reports, paragraph_id)

    def former(self, paragraph_id: str, fingerprint: str = "") -> Former | None:
        """A wording that a permanent id had before, None where none is known.

        `fingerprint`: the first hex digits of the wording's SHA-256; none: the latest former one.
        """
        return stored.read_former(self.database, paragraph_id, fingerprint)

    def standing(self, former: Former) -> StoredParagraph | None:
        """The paragraph that has a former wording now, under another number."""
        found = stored.find_standing(self.database, former)
        return self.paragraph(found) if found else None

    def named_terms(self) -> set[int]:
        """The places in the glossary of the terms that reports name."""
        return named_terms(
            subject for report in self.reports for subject in subjects_of(self.database, report)
        )

    def outline(self, report: str) -> list[tuple[str, str]]:
        """The section and id of each paragraph of a report, in its order."""
        return stored.read_outline(self.database, report)


def open_index(settings: Settings, encoder: Encoder | None = None) -> Index:
    """Open the current version; raises an IndexStateError that says what to do."""
    return open_version(current_version(settings.index_dir), encoder or open_reader(settings))


def open_version(folder: Path, encoder: Encoder) -> Index:
    """Open a version; raises DamagedIndexError or MismatchError, saying what to do."""
    manifest = check_files(folder, thoroughly=False)
    if manifest.get("model") != encoder.identity:
        raise MismatchError(
            "model-other",
            version=folder.name,
            made=str(manifest.get("model")),
            here=encoder.identity,
        )
    if manifest.get("form") != form_digest():
        raise MismatchError("form-other", version=folder.name)
    try:
        database = stored.open_stored(folder)
        reports = stored.read_reports(database)
        return Index(
            version=folder.name,
            reindex_due=manifest.get("reading") != reading_digest(),
            reports=reports,
            database=database,
            vectors=read_vectors(folder / VECTORS, _probes(manifest)),
            query_centres=read_centres(database, "query"),
            passage_centres=read_centres(database, "passage"),
            states=main_states(database, reports),
            scales=read_scales(manifest.get("bank")),
            encoder=encoder,
        )
    except (sqlite3.Error, RuntimeError) as error:
        fault = Fault("unreadable", arguments={"reason": str(error).splitlines()[0]})
        raise damaged(folder.parent, folder.name, fault) from None


def _probes(manifest: dict[str, object]) -> int:
    """How many lists of vectors a question searches (`index/check/nearest.py`)."""
    measured = manifest.get("vectors")
    return int(measured["probes"]) if isinstance(measured, dict) else 1
