"""A reindex, whole: plan, build aside, check, switch. Killed anywhere, the old version stays."""

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from corpus.errors import CorpusError
from corpus.read import read_report
from corpus.report import Report
from index import build
from index.encoder import Encoder
from index.errors import DamagedIndexError, NoIndexError
from index.history import record_former
from index.plan import Plan, make_plan, read_basis, recorded_basis
from index.settings import Settings
from index.versions import (
    DATABASE,
    MANIFEST,
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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reindex did; `stale` names translated paragraphs whose original has changed."""

    version: str
    embedded: int
    units: int
    stale: list[str]


def plan_reindex(settings: Settings) -> Plan:
    """Compare the corpus with the version in use; a damaged one counts as none."""
    version = _usable_version(settings.index_dir)
    then = recorded_basis(version / MANIFEST) if version else None
    return make_plan(read_basis(settings), then)


def reindex(
    settings: Settings,
    open_encoder: Callable[[], Encoder],
    progress: build.Progress,
    keep: int = 3,
    *,
    checking: Callable[[], None] = lambda: None,
) -> Outcome | None:
    """Make a version of the corpus as it is and switch to it; None where there is nothing to do.

    `progress` is called with the number of passages embedded and of all to embed, `checking` when
    the version is written and its checks begin.

    Raises CorpusError where a report does not fit, LockedError where another reindex is under way.
    """
    with lock(settings.index_dir):
        plan = plan_reindex(settings)
        if plan.nothing_to_do:
            return None
        to_read = plan.basis.reports if plan.anew else [*plan.added, *plan.changed]
        reports = [read_report(settings.corpus_dir / report_id) for report_id in to_read]
        leftovers = partial_versions(settings.index_dir)
        partial = new_partial(settings.index_dir)
        database = _begin(partial, _usable_version(settings.index_dir), plan, reports)
        for source in [*leftovers, _newest_whole_version(settings.index_dir)]:
            if source and build.model_of(source) == plan.basis.model:
                build.borrow_vectors(database, source / DATABASE)
        if (missing := build.missing_contents(database)) or build.missing_centres(database):
            encoder = open_encoder()
            build.embed(database, missing, encoder, progress)
            if build.missing_centres(database):
                build.write_term_centres(database, encoder)
        build.drop_orphans(database)
        today = datetime.now(UTC).date().isoformat()
        record_former(database, _earlier_versions(settings.index_dir), today)
        build.write_passage_centres(database)
        build.write_faiss(database, partial)
        checking()
        build.check(database, partial)
        units = database.table("unit").count
        database.close()
        write_manifest(partial, plan.basis.facts())
        version = publish(partial, settings.index_dir, plan.basis.program)
        for leftover in leftovers:
            shutil.rmtree(leftover)
        prune(settings.index_dir, keep)
        return Outcome(
            version=version.name,
            embedded=len(missing),
            units=units,
            stale=[
                f"{identifier} ({translation.language})"
                for report in reports
                for translation in report.translations
                for identifier in translation.stale
            ],
        )


def _begin(partial: Path, base: Path | None, plan: Plan, reports: list[Report]) -> Database:
    """Begin a version's database with all its rows, from the base where that holds good."""
    if base and not plan.anew:
        shutil.copyfile(base / DATABASE, partial / DATABASE)
    database = build.open_database(partial, plan.basis.model)
    with database.atomic():
        if not plan.anew:
            for report_id in (*plan.removed, *plan.changed):
                build.remove_report(database, report_id)
            if plan.removed:
                build.forget_words(database)
        for report in reports:
            try:
                build.insert_report(database, report)
            except sqlite3.IntegrityError:
                raise CorpusError(
                    report.id, "has a paragraph id that another report has; rename its folder"
                ) from None
    return database


def _usable_version(index_dir: Path) -> Path | None:
    """The version in use, None where there is none or it is damaged."""
    try:
        version = current_version(index_dir)
        check_files(version)
    except (NoIndexError, DamagedIndexError):
        return None
    return version


def _earlier_versions(index_dir: Path) -> list[Path]:
    """Versions whose wordings people may have linked to: the one in use last.

    After a rollback these are the newer ones, too; the one in use holds what was before it.
    """
    names = list_versions(index_dir)
    in_use = _usable_version(index_dir) or _newest_whole_version(index_dir)
    if in_use is None:
        return []
    newer = [index_dir / name for name in names if name > in_use.name]
    return [*filter(_is_whole, newer), in_use]


def _is_whole(version: Path) -> bool:
    try:
        check_files(version)
    except DamagedIndexError:
        return False
    return True


def _newest_whole_version(index_dir: Path) -> Path | None:
    """Where vectors can be taken over from, even if the version in use is damaged."""
    versions = (index_dir / name for name in reversed(list_versions(index_dir)))
    return next(filter(_is_whole, versions), None)
