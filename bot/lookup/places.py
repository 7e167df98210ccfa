"""A place in a report, as people type it: "V ¶ 8", "п. 8 раздела V", "IV бөлім 3-ұсыным".

`parse_place` is pure. It reads whatever the bot prints, and what people make of that: any order,
any dash, Roman or other numerals, three languages. A message with a word that names no place is a
question, and no place.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from bot.lookup.arrange import Arranged, arrange
from bot.lookup.tokens import Numbers, tokenise
from bot.lookup.vocabulary import UNITS, Role, read_count
from corpus.numbers import SUPERSCRIPTS, lower_digits
from corpus.report import Unit

_LINK = re.compile(r"(?:https?://|tg://|t\.me/)\S*?[?&]start=([\w-]+)\S*", re.IGNORECASE)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:_[0-9a-f]{8})?", re.IGNORECASE)
_FINGERPRINT = re.compile(r"_[0-9a-f]{8}$")
_SYMBOL = re.compile(r"\b[A-Z]{1,5}(?:/[A-Z0-9.-]*[A-Z0-9]){2,}", re.IGNORECASE)
_QUOTED = re.compile(r"[“«\"„](.+?)[”»\"“]")
_DATE = r"(?:\s*\([^()]*\d{4}[^()]*\))?"
_DASHES = re.compile(r"\s?[‐‑‒–—―−]\s?")
_RAISED = re.compile(rf"(?<=\d)\s?([{SUPERSCRIPTS}]+)")
_LONGEST = 300
_BESIDE_A_LINK = 40
_SHORTEST_HEADING = 6
_MOST = 10  # places in a list
_BETWEEN_PLACES = re.compile(r"\s*[,;]\s*|\s+(?:and|и|және|жане|мен|пен)\s+", re.IGNORECASE)
_NUMBER = re.compile(rf"[\d{SUPERSCRIPTS}Ⅰ-ⅿ]|\b[IVXLІХ]+(?:\b|R)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Names:
    """What the reports call themselves and their sections, as `normal` writes it.

    `reports`: title, document symbol or id → report ids; `sections`: title → (report id, number);
    `marks`: what citations add in brackets.
    """

    ids: frozenset[str] = frozenset()
    reports: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sections: Mapping[str, frozenset[tuple[str, str]]] = field(default_factory=dict)
    marks: frozenset[str] = frozenset()


NO_NAMES = Names()


@dataclass(frozen=True, slots=True)
class Place:
    """Where to look; what is not told is None or empty.

    `id`: of a paragraph, with the fingerprint of a link; `reports`: ids of the reports that a
    title or symbol names; `symbol`: a document symbol that no report has; `headed`: sections named
    by their titles; `unit`: what `items` count, None where only the number was typed;
    `occurrence`: which of the paragraphs with one number, 1 for the first; `also`: more places.
    """

    id: str | None = None
    reports: frozenset[str] | None = None
    symbol: str | None = None
    headed: frozenset[tuple[str, str]] = frozenset()
    section: Numbers | None = None
    unit: Unit | None = None
    items: Numbers | None = None
    pages: Numbers | None = None
    occurrence: int | None = None
    also: tuple["Place", ...] = ()


def may_be_place(text: str) -> bool:
    """Whether a message is short and has a number, so that reading it as a place is worth while."""
    if len(text) > _LONGEST:
        return False
    return _NUMBER.search(text) is not None or any(map(read_count, _WORD.findall(text)))


def parse_place(text: str, names: Names = NO_NAMES) -> Place | None:
    """Read a message as a place; None where it is anything else, or only a number."""
    if len(text) > _LONGEST:
        return None
    return _parse(text, names) or _parse_several(text, names)


def _parse_several(text: str, names: Names) -> Place | None:
    """Read a list of whole places, such as "V.8, IV.2"."""
    parts = [part for part in _BETWEEN_PLACES.split(text.strip()) if part]
    if not 1 < len(parts) <= _MOST:
        return None
    places = [place for part in parts if (place := _parse(part, names))]
    return replace(places[0], also=tuple(places[1:])) if len(places) == len(parts) else None


def _parse(text: str, names: Names) -> Place | None:
    if pointed := _pointed(text.strip(), names):
        return Place(id=pointed)
    rest, headed = _without_headings(_without_marks(normal(text), names), names)
    rest, reports = _without_titles(rest, names)
    symbol = _SYMBOL.search(rest)
    if symbol:
        rest = rest[: symbol.start()] + " " + rest[symbol.end() :]
    tokens = tokenise(rest)
    arranged = arrange(tokens) if tokens is not None else None
    if arranged is None:
        return None
    named = bool(reports or symbol or headed)
    if not _is_place(arranged, named=named):
        return None
    return Place(
        reports=reports,
        symbol=symbol[0].upper() if symbol else None,
        headed=headed,
        section=arranged.section,
        unit=UNITS.get(arranged.counted) if arranged.counted else None,
        items=arranged.items,
        pages=arranged.pages,
        occurrence=arranged.occurrence,
    )


def normal(text: str) -> str:
    """A text as places are read: compatible characters, plain dashes, raised digits as "<1>"."""
    raised = _RAISED.sub(lambda match: f"<{lower_digits(match[1])}>", text)
    plain = unicodedata.normalize("NFKC", raised)
    return " ".join(_DASHES.sub("-", plain).replace("’", "'").split()).casefold()


def place_names(
    titles: Mapping[str, Iterable[str]],
    sections: Iterable[tuple[str, str, str]],
    marks: Iterable[str] = (),
) -> Names:
    """Names from report id → titles and symbols, (report id, section number, title), and marks."""
    reports: dict[str, set[str]] = {}
    for report, called in titles.items():
        for name in (report, *called):
            if any(character.isalpha() for character in name):
                reports.setdefault(normal(name), set()).add(report)
    headings: dict[str, set[tuple[str, str]]] = {}
    for report, number, title in sections:
        headings.setdefault(normal(title), set()).add((report, number))
    return Names(
        frozenset(titles),
        {name: frozenset(found) for name, found in reports.items()},
        {name: frozenset(found) for name, found in headings.items()},
        frozenset(map(normal, marks)),
    )


def _pointed(text: str, names: Names) -> str | None:
    """The paragraph id that a link or the whole message is."""
    match = _LINK.search(text)
    if match and len(text) - len(match[0]) <= _BESIDE_A_LINK:
        return match[1]
    text = _DASHES.sub("-", text).strip(" .[]()«»\"'")
    if not _ID.fullmatch(text):
        return None
    known = any(text.casefold().startswith(f"{report.casefold()}-") for report in names.ids)
    return text if known or _FINGERPRINT.search(text) else None


def _without_marks(text: str, names: Names) -> str:
    for mark in names.marks:
        text = text.replace(f"({mark})", " ")
    return text


def _without_titles(text: str, names: Names) -> tuple[str, frozenset[str] | None]:
    """A text without the longest title of a report, and the reports that have that title."""
    for name in sorted(names.reports, key=len, reverse=True):
        if name in text:
            found = re.search(rf"(?<!\w){re.escape(name)}(?![\w/]){_DATE}", text)
            if found:
                return f"{text[: found.start()]} {text[found.end() :]}", names.reports[name]
    return text, None


def _without_headings(text: str, names: Names) -> tuple[str, frozenset[tuple[str, str]]]:
    """A text without the heading of a section, and the sections that are called so."""
    for match in _QUOTED.finditer(text):
        if headed := names.sections.get(match[1].strip()):
            return f"{text[: match.start()]} {text[match.end() :]}", headed
    for name in sorted(names.sections, key=len, reverse=True):
        if len(name) >= _SHORTEST_HEADING and name in text:
            found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
            if found:
                rest = f"{text[: found.start()]} {text[found.end() :]}"
                return rest, names.sections[name]
    return text, frozenset()


def _is_place(arranged: Arranged, *, named: bool) -> bool:
    """Whether what was typed leads anywhere: a bare number does not."""
    if arranged.pages:
        return True
    if arranged.items:
        told = arranged.counted or arranged.section or named
        return bool(told) or all(len(item.first) > 1 for item in arranged.items)
    if arranged.section:
        return arranged.section_told or arranged.counted is not None or named
    return named and arranged.counted is Role.RECOMMENDATION
