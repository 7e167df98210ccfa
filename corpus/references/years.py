"""The latest year that a text mentions: how old a report may be that does not tell its date."""

import re
from collections.abc import Iterable

# Not part of a longer number, of an amount or of a reference such as 2011/36.
_YEAR = re.compile(
    r"(?<![\d.,/№-])(?P<year>(?:19|20)\d\d)(?![\d/]|[.,]\d)"
    r"(?P<period>\s?[-–—]\s?(?:(?:19|20)\d\d|\d\d)\b)?"
)
# What is still to come when it is written: a deadline, an agenda. A period counts by its beginning.
_AHEAD = re.compile(
    r"(?:\b(?:by|until|till|through|before|agenda|beyond|strategy|vision"
    r"|до|к|после|повестк\w+|стратеги\w+)(?:\s(?:the|end|of|конца|конец))*\s|№\s?|\bno\.\s?)$",
    re.IGNORECASE,
)
_AHEAD_KAZAKH = re.compile(r"\sжыл(?:ға|ғы|дың)(?:\s\w+)?\s(?:дейін|қарай)", re.IGNORECASE)
# "2050 prisoners": a number of something is no year.
_COUNTED = re.compile(
    r"\s(?:people|persons|men|women|children|prisoners|detainees|victims|families|cases|complaints"
    r"|inmates|refugees|migrants|euros?|dollars|tenge|roubles|hectares|km|per\scent)\b|\s?%"
    r"|\s(?:человек\w*|тенге|руб\w*|адам\w*|лиц\w*|дел|случа\w+|жалоб\w*|кв|км)\b"
)


def latest_year(texts: Iterable[str]) -> int | None:
    """The latest year that texts mention as past or present; None where they mention none."""
    return max((year for text in texts for year in _years(text)), default=None)


def _years(text: str) -> Iterable[int]:
    for match in _YEAR.finditer(text):
        before, after = text[max(0, match.start() - 30) : match.start()], text[match.end() :]
        ahead = _AHEAD.search(before) or _AHEAD_KAZAKH.match(after)
        if not ahead and not _COUNTED.match(after):
            yield int(match["year"])
