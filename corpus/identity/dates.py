"""Dates as documents print them, in the languages that documents are in."""

import functools
import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from babel import Locale

# Languages whose names of months are known (Unicode CLDR).
_LANGUAGES = "en ru kk uk ky be bg es fr de pt it tr uz tg az".split()
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|-?го|[-‐](?:ші|шы|ын|ин|у|и))?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_OF_YEAR = r"(?:\s*(?:year|года?|г\.|року|р\.|жыл\w*|ж\.|[-‐]жыл\w*)(?!\w))?"
_NUMERIC = re.compile(
    rf"(?<![\d./-])(?:{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)"
    r"|(?P<d>\d{1,2})(?P<sign>[./])(?P<m>\d{1,2})(?P=sign)(?P<y>(?:19|20)\d\d))(?![\d/-])"
)


class Date(NamedTuple):
    """A date in ISO 8601, as far as it is printed, and where it stands in the text."""

    iso: str
    start: int
    end: int


def find_dates(text: str) -> list[Date]:
    """The dates of a text, days before months and years, each place read once."""
    found: list[Date] = []
    for pattern in (*_patterns(), _NUMERIC):
        for match in pattern.finditer(text):
            apart = all(match.end() <= other.start or other.end <= match.start() for other in found)
            iso = _iso(match.groupdict()) if apart else None
            if iso:
                found.append(Date(iso, match.start(), match.end()))
    return sorted(found, key=lambda each: each.start)


def _iso(groups: dict[str, str | None]) -> str | None:
    year = groups.get("year") or groups.get("y")
    day = groups.get("day") or groups.get("d")
    name = groups.get("name")
    month = _months()[name.lower()] if name else int(groups.get("month") or groups.get("m") or 0)
    if groups.get("sign") == "/" and month > 12 >= int(day or 0):  # the American way round
        day, month = str(month), int(day or 0)
    try:
        whole = date(int(year or 0), month, int(day or 1))
    except ValueError:
        return None
    return whole.isoformat() if day else whole.isoformat()[:7]


@functools.cache
def _months() -> dict[str, int]:
    """What months are called, in lower case → their numbers."""
    names: dict[str, int] = {}
    for language in _LANGUAGES:
        months = Locale(language).months
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[form][width].items():
                    word = name.lower().rstrip(".")
                    if len(word) > 2 and not word.isdigit():
                        names.setdefault(word, number)
    return names


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Such as "3 May 2024", "3 de mayo de 2024", "May 3, 2024", "2024 жылғы 3 мамыр"."""
    name = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    month = rf"(?P<name>{name})"
    forms = (
        rf"(?<!\d){_DAY}\s+(?:of\s+|de\s+)?{month}\.?,?\s+(?:de\s+|del\s+)?{_YEAR}{_OF_YEAR}(?!\d)",
        rf"(?<!\w){month}\.?\s+{_DAY},?\s+{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}\s*[-‐]?\s*(?:жыл\w*|ж\.|г\.|года)\s*{_DAY}[\s-]+{month}\w*",
        rf"(?<!\w){month}\.?,?\s+(?:of\s+|de\s+|del\s+)?{_YEAR}{_OF_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}\s*[-‐]?\s*(?:жыл\w*|ж\.)\s*{month}(?!\w)",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


def dates_alone(lines: Iterator[str]) -> Iterator[str]:
    """The dates of lines that say nothing else, but for a day of the week or a place before it."""
    for line in lines:
        dates = find_dates(line)
        if len(dates) == 1:
            rest = (line[: dates[0].start] + line[dates[0].end :]).strip(" .,;()*")
            if not rest or re.fullmatch(r"[^\W\d_]+(?:[ -][^\W\d_]+)?", rest):
                yield dates[0].iso
