"""A version written aside: rows of the reports, then the vectors that are missing, then FAISS."""

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from sqlite_utils import Database

from corpus.read import read_report
from corpus.report import Report
from corpus.shelf.manifest import LANGUAGES
from corpus.words.glossary import read_glossary
from index.build.events import Embedding, Event
from index.build.plan import Plan
from index.models.centres import centred, passage_centres, term_centres
from index.models.encoder import Encoder, Vectors
from index.settings import Settings
from index.store import embeddings, rows
from index.store.former_file import export_former, import_former
from index.store.history import record_former
from index.store.query import note_kinds
from index.store.schema import open_database
from index.store.vectors import Keys, write_vectors
from index.store.versions import DATABASE, VECTORS
from index.store.words import count_words

# Texts that the model is given at once, and vectors that are saved at once.
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Sources:
    """What a version is written from.

    `in_use`: the version whose rows are copied, None where all reports are read again; `earlier`,
    `leftovers`: versions, whole ones and what killed runs left, whose vectors are taken over;
    `forget`: ids of reports whose former wordings are dropped.
    """

    in_use: Path | None
    earlier: Sequence[Path]
    leftovers: Sequence[Path]
    forget: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: `embedded` of `units` passages anew, and translations out of date.

    `begun`: report → language → how many entries of its translation are still empty.
    `encoder`: what embedded them, None where nothing was to embed.
    """

    embedded: int
    units: int
    stale: list[str]
    begun: dict[str, dict[str, int]]
    encoder: Encoder | None


def write_version(
    partial: Path,
    settings: Settings,
    plan: Plan,
    sources: Sources,
    *,
    open_encoder: Callable[[], Encoder],
    tell: Callable[[Event], None],
) -> Written:
    """Write the database and the FAISS file of a version into the folder `partial`.

    Raises CorpusError, OSError and sqlite3.OperationalError.
    """
    if sources.in_use:
        shutil.copyfile(sources.in_use / DATABASE, partial / DATABASE)
    with closing(open_database(partial, plan.basis.model)) as database:
        stale, begun = _write_reports(database, settings.corpus_dir, plan)
        _borrow_vectors(database, plan.basis.model, sources)
        missing = embeddings.missing_contents(database)
        learnt = bool(embeddings.read_centres(database, "query"))
        encoder = open_encoder() if missing or not learnt else None
        if encoder:
            _embed(database, missing, encoder, tell)
            if not learnt:
                _write_term_centres(database, encoder)
        embeddings.drop_orphans(database)
        today = datetime.now(UTC).date().isoformat()
        import_former(database, settings.corpus_dir)
        record_former(database, sources.earlier, today, sources.forget)
        count_words(database)
        note_kinds(database)
        _write_passage_centres(database)
        units = database.table("unit").count
        _write_faiss(database, partial, units)
        export_former(database, settings.corpus_dir)
    return Written(len(missing), units, stale, begun, encoder)


def _write_reports(
    database: Database, corpus_dir: Path, plan: Plan
) -> tuple[list[str], dict[str, dict[str, int]]]:
    """Remove the rows of reports that are gone, write those of reports that are read, one by one.

    Returns the translated paragraphs whose original has changed, and how many are not translated.
    """
    stale: list[str] = []
    begun: dict[str, dict[str, int]] = {}
    with database.atomic():
        if not plan.anew:
            for report_id in (*plan.removed, *plan.changed):
                rows.remove_report(database, report_id)
            if plan.removed:
                rows.forget_words(database)
        for report_id in plan.to_read:
            report = read_report(corpus_dir / report_id)
            rows.insert_report(database, report)
            stale += _stale(report)
            empty = {each.language: len(each.begun) for each in report.translations if each.begun}
            if empty:
                begun[report.id] = empty
    return stale, begun


def _stale(report: Report) -> Iterator[str]:
    for translation in report.translations:
        for paragraph_id in translation.stale:
            yield f"{paragraph_id} ({translation.language})"


def _borrow_vectors(database: Database, model: str, sources: Sources) -> None:
    """Take over what the same model has embedded; then leftovers have nothing more to give."""
    for folder in (*filter(embeddings.is_sound, sources.leftovers), *sources.earlier):
        if embeddings.has_vectors_of(folder, model):
            embeddings.borrow_vectors(database, folder / DATABASE)
    for leftover in sources.leftovers:
        shutil.rmtree(leftover)


def _embed(
    database: Database, contents: Sequence[bytes], encoder: Encoder, tell: Callable[[Event], None]
) -> None:
    """Embed units by content, saving each batch, so that a killed run has not worked in vain."""
    began = time.monotonic()
    tell(Embedding(0, len(contents), 0.0))
    for at in range(0, len(contents), _BATCH):
        batch = contents[at : at + _BATCH]
        texts = [embeddings.unit_text(database, content) for content in batch]
        embeddings.save_vectors(database, batch, encoder.encode_passages(texts))
        tell(Embedding(at + len(batch), len(contents), time.monotonic() - began))


def _write_term_centres(database: Database, encoder: Encoder) -> None:
    """Learn the centres of questions, and of terms read as passages, from the glossary."""
    glossary = read_glossary()
    for role, encode in (("query", encoder.encode_queries), ("term", encoder.encode_passages)):
        embeddings.write_centres(database, role, term_centres(encode, glossary))


def _write_passage_centres(database: Database) -> None:
    """Learn the centres of passages from sentences that stand in every language, or from terms."""
    parallel = {name: embeddings.parallel_vectors(database, name) for name in LANGUAGES}
    learnt = passage_centres(parallel) or embeddings.read_centres(database, "term")
    embeddings.write_centres(database, "passage", learnt)


def _write_faiss(database: Database, folder: Path, units: int) -> None:
    centres = embeddings.read_centres(database, "passage")

    def batches() -> Iterator[tuple[Keys, Vectors]]:
        for keys, languages, vectors in embeddings.unit_vectors(database):
            yield keys, centred(vectors, np.stack([centres[name] for name in languages]))

    write_vectors(folder / VECTORS, units, len(next(iter(centres.values()))), batches)
