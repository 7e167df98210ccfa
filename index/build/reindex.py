"""A reindex, whole: plan, write aside, check, switch. Killed anywhere, the old version stays."""

import errno
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import CorpusError
from index.build.check import check_content, check_recall, checking_encoder, measure
from index.build.earlier import earlier_versions, usable_version
from index.build.events import Checking, Event, Outcome, Planned
from index.build.plan import check_known, plan_from, plan_paragraphs
from index.build.write import Sources, write_version
from index.check.asked import Remembering, read_asked, write_asked
from index.check.regression import MARGIN, recall_by_language
from index.errors import DamagedIndexError, WriteError
from index.models.encoder import Encoder
from index.settings import Settings
from index.store.versions import (
    add_to_manifest,
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


def reindex(
    settings: Settings,
    open_encoder: Callable[[], Encoder],
    tell: Callable[[Event], None] = lambda _event: None,
    *,
    keep: int = 3,
    margin: float = MARGIN,
    forget: Sequence[str] = (),
) -> Outcome | None:
    """Make a version of the corpus as it is and switch to it; None where there is nothing to do.

    `tell` is told what happens; `keep`: versions that stay; `margin`: how much recall may fall, 0
    to 1; `forget`: ids of reports whose former wordings are to be dropped.

    Raises CorpusError where a report does not fit, LockedError where another reindex is under way,
    WriteError where the disk is full, DamagedIndexError where the new version is faulty,
    NoReportError where a report to be forgotten neither is nor was,
    RegressionError where the gold questions get worse.
    """
    with lock(settings.index_dir):
        in_use = usable_version(settings.index_dir)
        plan = plan_from(settings, in_use)
        check_known(forget, plan, in_use)
        tell(Planned(plan, plan_paragraphs(settings, plan), forget))
        if plan.nothing_to_do and not forget:
            prune(settings.index_dir, keep)
            return None
        earlier = earlier_versions(settings.index_dir, in_use)
        sources = Sources(
            in_use=None if plan.anew else in_use,
            earlier=earlier,
            leftovers=partial_versions(settings.index_dir),
            forget=forget,
        )
        partial = new_partial(settings.index_dir)
        with _discarded_where_it_fails(partial):
            asked = read_asked([*sources.leftovers, *earlier], plan.basis.model)
            written = write_version(
                partial, settings, plan, sources, open_encoder=open_encoder, tell=tell
            )
            tell(Checking())
            check_content(partial, settings.corpus_dir, plan)
            write_manifest(partial, plan.basis.facts())
            encoder = Remembering(checking_encoder(settings, written.encoder), asked)
            measure(partial, encoder)
            before = earlier[-1] if earlier else None
            ranks = check_recall(partial, encoder, before, margin)
            add_to_manifest(partial, {"gold": ranks})
            write_asked(partial, encoder)
            version = publish(partial, settings.index_dir)
        recall = recall_by_language(ranks)
        outcome = Outcome(
            version.name, written.embedded, written.units, written.stale, recall, written.begun
        )
        tell(outcome)
        prune(settings.index_dir, keep)
        return outcome


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
