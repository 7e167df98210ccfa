"""The index, owned by one worker thread; the event loop never waits for it."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from bot.answer.ask import Reply, ask
from bot.answer.turns import Turns
from bot.texts.commands import command_line
from bot.texts.errors import explain
from corpus.report import Kind
from index.errors import IndexStateError
from index.models.encoder import Encoder, open_reader
from index.search.reader import Index, open_index
from index.settings import Settings
from index.store.stored import StoredParagraph
from index.store.versions import current_version

T = TypeVar("T")

# What a question may bring: the passages shown at first, and those behind "more results".
RESULTS = 20

_logger = logging.getLogger(__name__)


class Library:
    """Looks things up, one after the other, in the version in use.

    SQLite and the encoder are bound to a thread: both live in the worker. Before each look the
    pointer is compared, so that a version published meanwhile is used from then on. Where that one
    cannot be opened, the version at hand serves on.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._worker = ThreadPoolExecutor(1, "library")
        self._turns = Turns(self._worker)
        self._encoder: Encoder | None = None
        self._index: Index | None = None
        self._refused: str | None = None

    def open(self) -> None:
        """Open the index; raises an IndexStateError that says what to do. Blocks: for the start."""
        self._worker.submit(self._current).result()

    def close(self) -> None:
        """Finish the look under way, then close the index. Blocks: for the end."""
        self._worker.submit(self._close).result()
        self._worker.shutdown()

    async def read(self, look: Callable[[Index], T]) -> T:
        """Run a function of the index in the worker, at its turn; raises BusyError."""
        return await self._turns.run(lambda: look(self._current()))

    async def ask(
        self, question: str, *, report: str | None = None, kind: Kind | None = None
    ) -> Reply:
        """Answer a question or abstain; a report that is gone does not narrow it down."""
        return await self.read(
            lambda index: ask(
                index,
                question,
                passages=RESULTS,
                report=report if report in index.reports else None,
                kind=kind,
            )
        )

    async def paragraph(self, paragraph_id: str) -> StoredParagraph | None:
        """The paragraph of an id, if there is one."""
        return await self.read(lambda index: index.paragraph(paragraph_id))

    def _current(self) -> Index:
        try:
            wanted = current_version(self.settings.index_dir).name
            if self._index and wanted in (self._index.version, self._refused):
                return self._index
            self._refused = wanted
            self._encoder = self._encoder or open_reader(self.settings)
            opened = open_index(self.settings, self._encoder)
        except IndexStateError as error:
            if self._index is None:
                raise
            _logger.warning("index %s stays in use: %s", self._index.version, explain(error, "en"))
            return self._index
        if self._index:
            self._index.close()
        self._index, self._refused = opened, None
        _logger.info("index %s is in use", opened.version)
        if opened.reindex_due:
            _logger.warning("reports are read otherwise now: run %s", command_line("reindex"))
        return opened

    def _close(self) -> None:
        if self._index:
            self._index.close()
            self._index = None
