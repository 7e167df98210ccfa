"""How often one person may ask, so that nobody keeps the others waiting."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.handling.memory import Expiring

_MINUTE = 60.0


@dataclass(slots=True)
class _Bucket:
    allowance: float
    at: float
    told: bool = False


@dataclass(frozen=True, slots=True)
class Wait:
    """A refusal: seconds until the next question, and whether the person was told before."""

    seconds: int
    told: bool


class Throttle:
    """A token bucket for each person: `per_minute` questions, all of them at once if need be."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_minute = per_minute
        self._clock = clock
        # after a minute a bucket is full again and need not be kept
        self._buckets: Expiring[int, _Bucket] = Expiring(_MINUTE)

    def admit(self, person: int) -> Wait | None:
        """Count a question; None where it may be asked now."""
        now = self._clock()
        bucket = self._buckets.get(person) or _Bucket(self._per_minute, now)
        rate = self._per_minute / _MINUTE
        bucket.allowance = min(self._per_minute, bucket.allowance + (now - bucket.at) * rate)
        bucket.at = now
        self._buckets.put(person, bucket)
        if bucket.allowance >= 1:
            bucket.allowance -= 1
            bucket.told = False
            return None
        wait = Wait(math.ceil((1 - bucket.allowance) / rate), bucket.told)
        bucket.told = True
        return wait
