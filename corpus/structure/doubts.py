"""What an admin should look at in what was read: too long, or with numbers left out."""

import statistics
from collections.abc import Collection, Iterable, Iterator, Sequence

from corpus.report import Paragraph, Remark, Section, Unit

_TIMES = 10  # as long as its neighbours: something was glued to it
_LONG = 4000  # characters; below that, nothing is
_NEIGHBOURS = 10
# Of the numbers up to the last: a list that is meant to be whole, and one that is not. Replies to
# some recommendations have a third of them (140.1 to 140.253: 83).
_NEARLY_ALL = 0.8
_SOME = 0.5
_MOST_NAMED = 20


def doubts(sections: Sequence[Section]) -> Iterator[Remark]:
    """Remarks on paragraphs that are much too long, and on recommendations that are missing."""
    every = [paragraph for section in sections for paragraph in section.paragraphs]
    yield from _too_long(every)
    recommendations = [p for p in every if p.unit is Unit.RECOMMENDATION and p.number]
    missing = missing_numbers(number for p in recommendations for number in p.numbers)
    if missing:
        first = recommendations[0]
        more = "…" if len(missing) > _MOST_NAMED else ""
        named = ", ".join(missing[:_MOST_NAMED]) + more
        yield Remark(first.line, first.page, "recommendations-missing", {"numbers": named})


def _too_long(paragraphs: Sequence[Paragraph]) -> Iterator[Remark]:
    lengths = [len(paragraph.text) for paragraph in paragraphs]
    for at, paragraph in enumerate(paragraphs):
        start = max(0, at - _NEIGHBOURS)
        around = lengths[start:at] + lengths[at + 1 : at + 1 + _NEIGHBOURS]
        if lengths[at] < _LONG or not around:
            continue
        times = lengths[at] / max(1, statistics.median(around))
        if times >= _TIMES:
            facts: dict[str, str | int] = {"number": paragraph.number or "–", "times": round(times)}
            yield Remark(paragraph.line, paragraph.page, "paragraph-long", facts)


def missing_numbers(numbers: Iterable[str]) -> list[str]:
    """The numbers that a list leaves out, where it is a list that leaves out few."""
    values: dict[str, set[int]] = {}
    for number in numbers:
        prefix, _, last = number.rpartition(".")
        if prefix and last.isdecimal():
            values.setdefault(prefix, set()).add(int(last))
    return [
        f"{prefix}.{value}"
        for prefix, known in values.items()
        if len(known) >= _NEARLY_ALL * max(known)
        for value in range(1, max(known))
        if value not in known
    ]


def lists_some(values: Collection[int]) -> bool:
    """Whether numbers are only some of a list: replies to a few, a list by subject."""
    return len({*values}) < _SOME * max(values)
