"""Flood control: token buckets for a chat, a group and the bot as a whole."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from .errors import ApiError


@dataclass(frozen=True)
class Limits:
    """How many messages may be sent and edited."""

    chat_per_second: float = 1
    chat_burst: int = 5
    total_per_second: float = 30
    group_per_minute: float = 20


DEFAULT_LIMITS = Limits()


@dataclass
class Bucket:
    """Holds up to `size` messages' worth of allowance, refilled at `rate` a second."""

    rate: float
    size: float
    filled: float = field(init=False)
    seen: float | None = None

    def __post_init__(self) -> None:
        self.filled = self.size

    def delay(self, now: float) -> float:
        """Seconds until the next message may be sent."""
        if self.seen is not None:
            self.filled = min(self.size, self.filled + (now - self.seen) * self.rate)
        self.seen = now
        return max(0.0, (1 - self.filled) / self.rate)

    def take(self) -> None:
        self.filled -= 1


class FloodControl:
    """Answers 429 with retry_after where a bot sends too much."""

    def __init__(self, limits: Limits | None, clock: Callable[[], float]) -> None:
        self.limits = limits
        self._clock = clock
        self._buckets: dict[object, Bucket] = {}

    def check(self, chat_id: int, is_group: bool) -> None:
        """Count one message, or refuse it."""
        if self.limits is None:
            return
        limits = self.limits
        buckets = [
            self._bucket("total", limits.total_per_second, limits.total_per_second),
            self._bucket(chat_id, limits.chat_per_second, limits.chat_burst),
        ]
        if is_group:
            per_minute = limits.group_per_minute
            buckets.append(self._bucket(("minute", chat_id), per_minute / 60, per_minute))
        now = self._clock()
        delay = max(bucket.delay(now) for bucket in buckets)
        if delay > 0:
            seconds = math.ceil(delay)
            raise ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
        for bucket in buckets:
            bucket.take()

    def _bucket(self, key: object, rate: float, size: float) -> Bucket:
        return self._buckets.setdefault(key, Bucket(rate, size))
