"""From a typed place to the paragraphs there, or to what there is instead."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.lookup.places import Names, Place, place_names
from bot.lookup.tokens import Item, Numbers
from bot.texts.citation import cautions, dated_title
from corpus.numbers import SUPERSCRIPTS, Number, parse, read_letter
from corpus.report import Kind, Unit
from index.search.places import Spot
from index.store.stored import StoredReport

_FINGERPRINT = re.compile(r"_[0-9a-f]{8}$", re.IGNORECASE)
_PART = re.compile(rf"(?P<number>.+?)\((?P<part>\d+[{SUPERSCRIPTS}]*)\)")
# "IIb" is the second section II, "II.Bc" the third II.B
_AGAIN = re.compile(r"(?P<number>.*[A-ZА-Я\d])(?P<place>[b-z])")
_LONGEST_RANGE = 100
_LANGUAGES = ("en", "ru", "kk")
_COUNTED_ALIKE = {Unit.PARAGRAPH: (Unit.PARAGRAPH, Unit.ORDINAL)}


@dataclass(frozen=True, slots=True)
class Located:
    """The paragraphs of a place, in the order of their reports.

    `ambiguous`: one was asked for, and these are several. Where there are none, `instead` is what
    there is nearest to the place: the paragraphs of its section, or of its reports.
    """

    spots: tuple[Spot, ...]
    ambiguous: bool
    instead: tuple[Spot, ...] = ()
    section_known: bool = False


def names_of(reports: Mapping[str, StoredReport]) -> Names:
    """The names that places in reports may be told by."""
    titles = {
        report.id: [
            title
            for language in _LANGUAGES
            for title in (dated_title(report, language), report.titles.get(language, ""))
            if title
        ]
        + ([report.symbol] if report.symbol else [])
        for report in reports.values()
    }
    sections = [
        (report.id, number, title)
        for report in reports.values()
        for number, called in report.sections.items()
        for title in called.values()
        if title
    ]
    marks = [cautions(report, language) for report in reports.values() for language in _LANGUAGES]
    return place_names(titles, sections, filter(None, marks))


def locate(spots: Sequence[Spot], place: Place, report: str | None = None) -> Located:
    """Find a place among the paragraphs of all reports, or of one of them."""
    if place.also:
        each = [locate(spots, one, report) for one in (replace(place, also=()), *place.also)]
        together = dict.fromkeys(spot for located in each for spot in located.spots)
        return Located(tuple(together), ambiguous=False, instead=each[0].instead)
    if place.id:
        bare = _FINGERPRINT.sub("", place.id)
        spots = [spot for spot in spots if spot.id.casefold() == bare.casefold()]
        return Located(tuple(spots), ambiguous=False)
    wanted = place.reports or ({report} if report else None)
    every = [spot for spot in spots if not place.symbol and (not wanted or spot.report in wanted)]
    inside = _of_section(every, place)
    there = _of_unit(_of_pages(inside, place), place)
    narrowed = [spot for spot in there if place.occurrence in (None, spot.occurrence)]
    if there:
        shown = tuple(narrowed or there)
        one = bool(place.items) and not _several(place)
        return Located(shown, ambiguous=one and len(shown) > 1)
    known = bool(inside) and (place.section is not None or bool(place.headed))
    return Located((), False, tuple(inside or every), known)


def _several(place: Place) -> bool:
    items = place.items or ()
    return len(items) > 1 or any(item.last or item.dashed for item in items)


def _of_section(spots: Sequence[Spot], place: Place) -> Sequence[Spot]:
    if place.headed:
        return [spot for spot in spots if (spot.report, spot.section) in place.headed]
    if place.section is None:
        return spots
    wanted = _expanded(place.section, lambda _: True)
    return [spot for spot in spots if any(key in wanted for key in _section_keys(spot.section))]


def _section_keys(printed: str) -> list[Number]:
    """What a section's number can mean: "V" is 5, "I.B" is (1, 2), "В" is 2 or, in Russian, 3."""
    if again := _AGAIN.fullmatch(printed):
        place = ord(again["place"]) - ord("a") + 1
        return [(*key, place) for key in _section_keys(again["number"])]
    keys: list[Number] = [()]
    for part in re.split(r"[.\s-]+", printed):
        # one letter is a letter, but for those that Roman numerals begin with
        lettered = len(part) == 1 and part.isalpha() and part not in "IVX"
        readings = read_letter(part.upper()) if lettered else [parse(part)]
        keys = [(*key, *reading) for key in keys for reading in readings]
    return keys


def _of_pages(spots: Sequence[Spot], place: Place) -> Sequence[Spot]:
    """The paragraphs on the pages, by the printed numbers where a report has them.

    A page on which no paragraph begins belongs to the last one before. Beside a number, the page
    only tells paragraphs apart.
    """
    if not place.pages:
        return spots
    found: list[Spot] = []
    for report in dict.fromkeys(spot.report for spot in spots):
        own = [spot for spot in spots if spot.report == report]
        printed = any(spot.printed_page for spot in own)
        page_of = _printed_page if printed else _file_page
        wanted = _expanded(place.pages, lambda _: False)
        for number in (key[0] for key in wanted if len(key) == 1):
            found += [spot for spot in own if page_of(spot) == number] or _running(
                own, number, page_of
            )
    return found or (spots if place.items else [])


def _file_page(spot: Spot) -> int | None:
    return spot.page


def _printed_page(spot: Spot) -> int | None:
    number = spot.printed_page
    return int(number) if number and number.isdecimal() else None


def _running(
    spots: Iterable[Spot], number: int, page_of: Callable[[Spot], int | None]
) -> list[Spot]:
    pages = [(page, spot) for spot in spots if (page := page_of(spot)) is not None]
    before = [spot for page, spot in pages if page < number]
    return before[-1:] if any(page > number for page, _ in pages) else []


def _of_unit(spots: Sequence[Spot], place: Place) -> Sequence[Spot]:
    """What the number counts; where that is not told, paragraphs before recommendations."""
    if place.items is None:
        return [spot for spot in spots if place.unit is None or _is(spot, place.unit)]
    told = [place.unit] if place.unit else [Unit.PARAGRAPH, Unit.ARTICLE, Unit.RECOMMENDATION]
    for unit in told:
        if found := _numbered([spot for spot in spots if _is(spot, unit)], place.items):
            return found
    # 140.38 cannot be another number, whatever it was called; "5.8" may be ¶ 8 of section 5
    if any(len(item.first) < 2 for item in _spelled_out(place.items)):
        return []
    if place.unit is not Unit.ARTICLE and (found := _numbered(spots, place.items)):
        return found
    return _under_a_section(spots, place)


def _under_a_section(spots: Sequence[Spot], place: Place) -> Sequence[Spot]:
    """The paragraphs of numbers that begin with that of a section: "5.8", "2.140.5"."""
    items = _spelled_out(place.items or ())
    if place.section is not None:
        return []
    for cut in range(1, min(len(item.first) for item in items)):
        inner = Place(
            section=(Item(items[0].first[:cut]),),
            unit=place.unit,
            items=tuple(item._replace(first=item.first[cut:]) for item in items),
        )
        if found := _of_unit(_of_section(spots, inner), inner):
            return found
    return []


def _is(spot: Spot, unit: Unit) -> bool:
    if unit is Unit.RECOMMENDATION:
        return spot.unit is unit or spot.kind is Kind.RECOMMENDATION
    return spot.unit in _COUNTED_ALIKE.get(unit, (unit,))


def _numbered(spots: Sequence[Spot], items: Numbers) -> list[Spot]:
    """The paragraphs of these numbers; a dash is read as part of the number, else as a range."""
    keys = {spot.id: {_key(number) for number in spot.numbers or (spot.number,)} for spot in spots}
    numbers = {number for own in keys.values() for number, _ in own}
    wanted = _expanded(_spelled_out(items), lambda item: item.first in numbers)
    parts = {item.part for item in items if item.part}
    found = [spot for spot in spots if any(number in wanted for number, _ in keys[spot.id])]
    exact = [spot for spot in found if not parts or any(part in parts for _, part in keys[spot.id])]
    whole = [spot for spot in found if any(part is None for _, part in keys[spot.id])]
    return exact or whole or _as_part(spots, items, keys)


def _spelled_out(items: Numbers) -> Numbers:
    """Numbers with what a list leaves out: "140.82–85, 87" ends with 140.87."""
    whole: list[Item] = []
    for item in items:
        before = whole[-1].first if whole else ()
        short = len(before) - len(item.first)
        whole.append(item._replace(first=(*before[:short], *item.first)) if short > 0 else item)
    return tuple(whole)


def _as_part(
    spots: Sequence[Spot], items: Numbers, keys: dict[str, set[tuple[Number, Number | None]]]
) -> list[Spot]:
    """Part 2 of article 4 for "Article 4.2", where no article has that number."""
    pairs = {(item.first[:-1], item.first[-1:]) for item in items if len(item.first) > 1}
    return [spot for spot in spots if keys[spot.id] & pairs and spot.unit is Unit.ARTICLE]


def _key(printed: str | None) -> tuple[Number, Number | None]:
    """A printed number, and the part of an article that it names."""
    if printed is None:
        return (0,), None
    if match := _PART.fullmatch(printed):
        return parse(match["number"]), parse(match["part"])
    return parse(printed), None


def _expanded(items: Numbers, exists: Callable[[Item], bool]) -> set[Number]:
    """All numbers of a list of numbers and ranges."""
    found: set[Number] = set()
    for item in items:
        first, last = item.first, item.last
        if last is None and item.dashed and not exists(item):
            # "5-8", "140.11-140.14", or with what they share left out: "140.11-14"
            at = len(first) // 2 if len(first) % 2 == 0 else max(1, len(first) - 1)
            first, last = first[:at], first[at:]
        found.add(first)
        if last:
            tail = range(first[-1], min(last[-1], first[-1] + _LONGEST_RANGE) + 1)
            found |= {(*first[:-1], number) for number in tail}
    return found
