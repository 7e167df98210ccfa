"""Errors in the log without their moment: counted by kind, told together some minutes later.

The time of an error in an answer would be the time of a question.
"""

import asyncio
import logging
from collections import Counter

MINUTES = 10

_logger = logging.getLogger(__name__)


class Tally:
    """Counts kinds of errors; the first one begins a period, at whose end all are told."""

    def __init__(self, minutes: float = MINUTES) -> None:
        self._minutes = minutes
        self._kinds: Counter[str] = Counter()
        self._timer: asyncio.TimerHandle | None = None

    def note(self, kind: str) -> None:
        """Count an error; call it within the event loop."""
        self._kinds[kind] += 1
        if self._timer is None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(60 * self._minutes, self.tell)

    def tell(self) -> None:
        """Write what was counted, each kind in one line."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        for kind, count in self._kinds.items():
            _logger.error("%d within %d min: %s", count, self._minutes, kind)
        self._kinds.clear()
