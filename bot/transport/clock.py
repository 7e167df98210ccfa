"""What time it is at Telegram, whatever this machine's clock says."""

import contextlib
import logging
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime

# Telegram's times are whole seconds, and some pass on the way.
TOLERATED = 60.0

_logger = logging.getLogger(__name__)


class TelegramClock:
    """Telegram's time: this machine's, and by how much that is known to be wrong.

    `offset`: the seconds that are added; 0 where the difference is too small to matter.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self.offset = 0.0
        self._told = False

    def now(self) -> float:
        """Seconds since 1970, at Telegram."""
        return self._clock() + self.offset

    def heard(self, seconds: float) -> None:
        """A message came that was sent just now, at this time (seconds since 1970)."""
        self._told = True
        self._set(seconds)

    def heard_date(self, header: str) -> None:
        """An HTTP reply bears this Date: worth less, as what stands between may have set it."""
        if not self._told:
            with contextlib.suppress(ValueError):
                self._set(parsedate_to_datetime(header).timestamp())

    def _set(self, seconds: float) -> None:
        offset = seconds - self._clock()
        offset = offset if abs(offset) > TOLERATED else 0.0
        if abs(offset - self.offset) > TOLERATED:
            _logger.warning("this machine's clock is %+.0f s off Telegram's: set it", -offset)
            self.offset = offset
