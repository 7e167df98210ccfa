"""What is said above what was looked up: how much, which one is meant, or what there is."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from babel.lists import format_list

from bot.lookup.find import Located
from bot.lookup.law import Citing
from bot.lookup.law_texts import citing_text
from bot.lookup.lookup import Listed, Lookup
from bot.lookup.places import Place
from bot.texts.catalogue import say
from bot.texts.citation import cited_section, dated_title
from corpus.numbers import Step, parse, step
from corpus.report import Unit
from index.search.places import Spot
from index.search.reader import Index
from index.store.stored import StoredReport

_LINES = 8


def lookup_text(index: Index, lookup: Lookup, language: str) -> str:
    """What stands above the passages; "" where there is only one, and it was asked for."""
    if isinstance(lookup.found, Citing):
        return citing_text(lookup.found, lookup.count, language)
    if isinstance(lookup.found, Listed):
        return say(language, "lookup-recommendations", {"count": lookup.count})
    if lookup.outcome == "several":
        return say(language, "lookup-several")
    if lookup.outcome == "listing":
        return say(language, "lookup-listing", {"count": lookup.count})
    if lookup.outcome == "none" and lookup.place:
        return "\n".join(_missing(index, lookup.place, lookup.found, language))
    return ""


def more_text(lookup: Lookup, language: str) -> str:
    """How many more there are than are shown; "" where all are."""
    hidden = lookup.count - len(lookup.passages)
    return say(language, "lookup-more", {"count": hidden}) if hidden > 0 else ""


def _missing(index: Index, place: Place, located: Located, language: str) -> list[str]:
    """That there is no such place, and what there is."""
    instead = located.instead
    if place.id:
        return [say(language, "lookup-id", {"id": place.id})]
    if place.symbol:
        titles = [dated_title(report, language) for report in index.reports.values()]
        return [say(language, "lookup-symbol", {"symbol": place.symbol}), *titles[:_LINES]]
    reports = [index.reports[name] for name in dict.fromkeys(spot.report for spot in instead)]
    lines = [say(language, "lookup-nothing")]
    for report in reports[:_LINES]:
        own = [spot for spot in instead if spot.report == report.id]
        if place.pages and not place.items and report.pages:
            pages = {"report": dated_title(report, language), "pages": report.pages}
            lines.append(say(language, "lookup-pages", pages))
        elif located.section_known or (place.items and not place.section):
            lines += _sections_in_full(report, own, language)
        else:
            lines.append(_sections(report, own, language))
    return lines[: _LINES + 1]


def _sections_in_full(report: StoredReport, spots: Iterable[Spot], language: str) -> list[str]:
    """What each section has: "section IV has ¶ 1–4 and recommendations 1–4"."""
    lines = []
    for section, members in groupby(spots, key=lambda spot: spot.section):
        numbers = section_numbers(list(members), language)
        name = cited_section(report, section, language)
        if numbers and name:
            there = say(language, "lookup-there-is", {"section": name, "numbers": numbers})
            lines.append(there[:1].upper() + there[1:])
    return lines


def section_numbers(spots: Sequence[Spot], language: str) -> str:
    """The numbers of paragraphs by what they count: "¶ 1–4 and recommendations 1–4"."""
    told = []
    for unit in Unit:
        numbers = [spot.number for spot in spots if spot.unit is unit and spot.number]
        if numbers:
            heads = list(dict.fromkeys(number.split("(")[0] for number in numbers))
            given = {"numbers": ranges(heads), "count": len(heads)}
            told.append(say(language, f"numbers-{unit}", given))
    return format_list(told, locale=language) if told else ""


def ranges(numbers: Sequence[str]) -> str:
    """Numbers in short: "1–4, 6"; each range as its ends are printed."""
    runs: list[list[str]] = []
    for number in numbers:
        follows = runs and step(parse(runs[-1][-1]), parse(number)) is Step.NEXT
        if follows:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _sections(report: StoredReport, spots: Iterable[Spot], language: str) -> str:
    """The sections of a report that have a printed number."""
    printed = [
        number
        for number in dict.fromkeys(spot.section for spot in spots)
        if number not in report.unnumbered
    ]
    title = dated_title(report, language)
    if not printed:
        return title
    sections = say(language, "numbers-section", {"numbers": ranges(printed), "count": len(printed)})
    return say(language, "lookup-sections", {"report": title, "sections": sections})
