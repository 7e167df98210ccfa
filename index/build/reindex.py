"""A reindex, whole: plan, build aside, check, switch. Killed anywhere, the old version stays."""

import errno
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from corpus.errors import CorpusError
from corpus.read import read_report
from index.build import build
from index.build.plan import Changes, Plan, count_changes, make_plan, read_basis, recorded_basis
from index.check.checks import content_faults
from index.check.regression import (
    DEPTH,
    MARGIN,
    Ranks,
    applicable_questions,
    losses,
    margin_for,
    measure_ranks,
    recall_by_language,
    recorded_ranks,
)
from index.errors import DamagedIndexError, NoIndexError, RegressionError, WriteError
from index.models.encoder import Encoder, open_reader, packed_available
from index.search.reader import open_version
from index.settings import Settings
from index.store.history import record_former
from index.store.stored import open_stored, read_wordings
from index.store.versions import (
    DATABASE,
    MANIFEST,
    add_to_manifest,
    check_files,
    current_version,
    list_versions,
    lock,
    new_partial,
    partial_versions,
    prune,
    publish,
    write_manifest,
)

# A disk that is full, over a limit, read-only or broken.
_DISK_ERRORS = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO}
_DISK_CODES = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reindex did; `stale` names translated paragraphs whose original has changed.

    `recall`: share of the gold questions found among the first 3, by language, where any apply.
    """

    version: str
    embedded: int
    units: int
    stale: list[str]
    recall: dict[str, float]


def plan_reindex(settings: Settings) -> Plan:
    """Compare the corpus with the version in use; a damaged one counts as none."""
    return _plan(settings, _usable_version(settings.index_dir))


def plan_paragraphs(settings: Settings, plan: Plan) -> dict[str, Changes]:
    """Read the changed reports of a plan and compare them with the version in use, by report id.

    Raises CorpusError where a report does not fit.
    """
    if not plan.changed:
        return {}
    with closing(open_stored(current_version(settings.index_dir))) as database:
        return {
            report_id: count_changes(
                read_wordings(database, report_id),
                {p.id: p.sha256 for p in read_report(settings.corpus_dir / report_id).paragraphs()},
            )
            for report_id in plan.changed
        }


def reindex(
    settings: Settings,
    open_encoder: Callable[[], Encoder],
    progress: build.Progress,
    keep: int = 3,
    *,
    checking: Callable[[], None] = lambda: None,
    margin: float = MARGIN,
    forget: Sequence[str] = (),
) -> Outcome | None:
    """Make a version of the corpus as it is and switch to it; None where there is nothing to do.

    `progress` is called with the number of passages embedded and of all to embed, `checking` when
    the version is written and its checks begin; `margin`: how much recall may fall; `forget`: ids
    of reports whose former wordings are to be dropped.

    Raises CorpusError where a report does not fit, LockedError where another reindex is under way,
    WriteError where the disk is full, DamagedIndexError where the new version is faulty,
    RegressionError where the gold questions get worse.
    """
    with lock(settings.index_dir):
        in_use = _usable_version(settings.index_dir)
        plan = _plan(settings, in_use)
        if plan.nothing_to_do and not forget:
            prune(settings.index_dir, keep)
            return None
        earlier = _earlier_versions(settings.index_dir, in_use)
        leftovers = partial_versions(settings.index_dir)
        partial = new_partial(settings.index_dir)
        to_read = list(plan.basis.reports) if plan.anew else [*plan.added, *plan.changed]
        with _discarded_where_it_fails(partial):
            if in_use and not plan.anew:
                shutil.copyfile(in_use / DATABASE, partial / DATABASE)
            with closing(build.open_database(partial, plan.basis.model)) as database:
                stale = _write_reports(database, settings, plan, to_read)
                _borrow_vectors(database, plan.basis.model, leftovers, earlier)
                missing = build.missing_contents(database)
                encoder = None
                if missing or build.missing_centres(database):
                    encoder = open_encoder()
                    build.embed(database, missing, encoder, progress)
                    if build.missing_centres(database):
                        build.write_term_centres(database, encoder)
                build.drop_orphans(database)
                record_former(database, earlier, datetime.now(UTC).date().isoformat(), forget)
                build.write_passage_centres(database)
                build.write_faiss(database, partial)
                units = database.table("unit").count
            checking()
            faults = content_faults(partial, settings.corpus_dir, plan.basis.reports, to_read)
            if fault := next(faults, None):
                raise DamagedIndexError("version-refused", fault=fault)
            write_manifest(partial, plan.basis.facts())
            ranks = _measure(partial, settings, encoder)
            _compare(earlier[-1] if earlier else None, ranks, margin)
            add_to_manifest(partial, {"gold": ranks})
            version = publish(partial, settings.index_dir)
        prune(settings.index_dir, keep)
        return Outcome(version.name, len(missing), units, stale, recall_by_language(ranks))


def _plan(settings: Settings, in_use: Path | None) -> Plan:
    return make_plan(read_basis(settings), recorded_basis(in_use / MANIFEST) if in_use else None)


def _write_reports(
    database: Database, settings: Settings, plan: Plan, to_read: Sequence[str]
) -> list[str]:
    """Remove the rows of reports that are gone, write those of reports that are read, one by one.

    Returns the translated paragraphs whose original has changed.
    """
    stale = []
    with database.atomic():
        if not plan.anew:
            for report_id in (*plan.removed, *plan.changed):
                build.remove_report(database, report_id)
            if plan.removed:
                build.forget_words(database)
        for report_id in to_read:
            report = read_report(settings.corpus_dir / report_id)
            try:
                build.insert_report(database, report)
            except sqlite3.IntegrityError:
                raise CorpusError("id-taken", report.id) from None
            stale += [
                f"{identifier} ({translation.language})"
                for translation in report.translations
                for identifier in translation.stale
            ]
    return stale


def _borrow_vectors(
    database: Database, model: str, leftovers: Sequence[Path], earlier: Sequence[Path]
) -> None:
    """Take over what the same model has embedded; then leftovers have nothing more to give."""
    for source in (*filter(build.is_sound, leftovers), *earlier):
        if build.model_of(source) == model:
            build.borrow_vectors(database, source / DATABASE)
    for leftover in leftovers:
        shutil.rmtree(leftover)


def _measure(partial: Path, settings: Settings, encoder: Encoder | None) -> Ranks:
    """Ask the new version the gold questions, with the engine that its readers have."""
    with closing(open_stored(partial)) as database:
        gold = applicable_questions(database)
    if not gold:
        return {}
    if encoder is None or packed_available(settings):
        encoder = open_reader(settings)
    with closing(open_version(partial, encoder)) as index:
        return measure_ranks(index, gold)


def _compare(before: Path | None, ranks: Ranks, margin: float) -> None:
    """Raise RegressionError where the gold questions get worse."""
    found = losses(recorded_ranks(before), ranks, margin) if before else []
    if found:
        recall = "; ".join(
            f"{loss.language} {loss.before:.3f} → {loss.after:.3f} ({loss.questions})"
            for loss in found
        )
        raise RegressionError(
            "recall-fell", depth=DEPTH, recall=recall, margin=str(margin_for(found))
        )


@contextmanager
def _discarded_where_it_fails(partial: Path) -> Iterator[None]:
    """Remove a version that cannot be written, or is faulty; another end leaves its vectors."""
    try:
        yield
    except (CorpusError, DamagedIndexError):
        shutil.rmtree(partial, ignore_errors=True)
        raise
    except (OSError, sqlite3.OperationalError) as error:
        if not _is_of_the_disk(error):
            raise
        shutil.rmtree(partial, ignore_errors=True)
        raise WriteError("version-unwritable", partial.parent, reason=str(error)) from None


def _is_of_the_disk(error: OSError | sqlite3.OperationalError) -> bool:
    if isinstance(error, OSError):
        return error.errno in _DISK_ERRORS
    return error.sqlite_errorcode & 0xFF in _DISK_CODES  # the low byte is the kind of error


def _usable_version(index_dir: Path) -> Path | None:
    """The version in use, None where there is none or it is damaged."""
    try:
        version = current_version(index_dir)
    except (NoIndexError, DamagedIndexError):
        return None
    return version if _is_whole(version) else None


def _earlier_versions(index_dir: Path, in_use: Path | None) -> list[Path]:
    """Versions whose vectors and wordings can be taken over, the latest in use last.

    After a rollback these are the newer ones, too. Where the version in use is damaged the newest
    whole one stands in for it.
    """
    versions = [index_dir / name for name in list_versions(index_dir)]
    if in_use is None:
        newest = next(filter(_is_whole, reversed(versions)), None)
        return [newest] if newest else []
    return [*(v for v in versions if v.name > in_use.name and _is_whole(v)), in_use]


def _is_whole(version: Path) -> bool:
    try:
        check_files(version)
    except DamagedIndexError:
        return False
    return True
