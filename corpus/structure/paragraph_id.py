"""Permanent paragraph ids: readable, stable across reindexing, short enough for a deep link."""

import re

from corpus.numbers import letters

# Telegram allows 64 of A-Za-z0-9_- in a deep link and 64 bytes of callback data; verbs take some.
MAX_LENGTH = 48
REPORT_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def paragraph_id(
    report: str, section: str, number: str | None, *, recommendation: bool, occurrence: int
) -> str:
    """Compose an id such as `kz-ngo-V-8`, `kz-ngo-I-2b` (second ¶ 2) or `kz-ngo-IV-R0`.

    `R` marks recommendations, an unnumbered paragraph has the number 0, and a letter follows where
    a number repeats. Raises ValueError, the id its message, where that would not fit a link.
    """
    tail = f"{'R' if recommendation else ''}{number or '0'}".replace(".", "-")
    if occurrence > 1:
        tail += letters(occurrence)
    result = "-".join(part for part in (report, section, tail) if part)
    if len(result) > MAX_LENGTH or not re.fullmatch(r"[A-Za-z0-9_-]+", result):
        raise ValueError(result)
    return result
