"""Dates as people write them, in each language."""

import re
from datetime import UTC, date, datetime

from babel.dates import format_date, format_datetime

_MONTH = {"kk": "y 'ж.' MMMM"}
_TIME = {"kk": "y 'ж.' d MMMM, HH:mm"}


def written_date(iso: str, language: str) -> str:
    """A date of the precision that is known: a day, a month or a year."""
    if re.fullmatch(r"\d{4}", iso):
        return iso
    if re.fullmatch(r"\d{4}-\d\d", iso):
        pattern = _MONTH.get(language, "LLLL y")
        return format_date(date.fromisoformat(iso + "-01"), pattern, locale=language)
    return format_date(date.fromisoformat(iso), "long", locale=language)


def version_time(version: str) -> datetime:
    """When an index version was begun, which its name says."""
    return datetime.strptime(version[:15], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)


def written_time(moment: datetime, language: str) -> str:
    """A day and a time, in UTC."""
    pattern = _TIME.get(language, "d MMMM y, HH:mm")
    return format_datetime(moment, pattern, locale=language) + " UTC"
