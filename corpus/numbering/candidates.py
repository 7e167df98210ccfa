"""Lines that may begin with a number: what it may stand for, and how sure it is by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.numbering.context import Context
from corpus.numbers import Number, parse, raise_digits

# How sure a number is, by where it stands. Only their order and rough size matter: 1 is a number
# at the beginning of a block, and the costs in align.py are in the same measure.
_MID_SENTENCE = 0.25  # the line before runs on
_LOWER_CASE = 0.4  # so does what follows the number
_QUOTED = 0.2  # the number of a law that is quoted
_TITLE = 0.4  # short and without a full stop: rather a numbered sub-heading
_FORGOTTEN_SIGN = 0.15  # reading 531 as 53¹ costs this much

_PART = re.compile(r"\d+(?:\.\d+)*")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a printed number may stand for: as a number, as cited, and what reading it so costs."""

    number: Number
    printed: str
    cost: float = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may begin with a number.

    `at` is the index of the line, `label` the length of the number on it. A label of several
    numbers ("3., 4., 5.") has them in `others`, the one to count on from in `last`.
    """

    at: int
    label: int
    readings: tuple[Reading, ...]
    worth: float
    others: tuple[str, ...] = ()
    last: Number | None = None


def candidates(
    context: Context,
    pattern: re.Pattern[str],
    start: int,
    end: int,
    *,
    raised: bool = False,
    plain: bool = True,
) -> Iterator[Candidate]:
    """The lines of a range that may begin with a number.

    `raised`: a raised digit may be lost; `plain`: the number may be one of a sub-heading.
    """
    for at in range(start, end):
        line = context.lines[at]
        match = pattern.match(line.text)
        if match is None or context.refers(at) or (line.heading and context.title(at)):
            continue
        numbers = _numbers(match)
        if numbers is None:
            continue
        first, others, last = numbers
        rest = line.text[match.end() :]
        yield Candidate(
            at,
            match.end(),
            tuple(readings(first, raised=raised)),
            _worth(context, at, rest, plain=plain),
            others,
            last,
        )


def readings(printed: str, *, raised: bool) -> Iterator[Reading]:
    """A number as it is printed and, where its raised digits may be lost, 531 as 53¹."""
    yield Reading(parse(printed), printed)
    if raised and printed.isdecimal():
        for tail in (1, 2):
            base, above = printed[:-tail], printed[-tail:]
            if base and not above.startswith("0"):
                number = (int(base), int(above))
                yield Reading(number, base + raise_digits(above), _FORGOTTEN_SIGN * tail)


def _numbers(match: re.Match[str]) -> tuple[str, tuple[str, ...], Number | None] | None:
    """The first number of a label, all that it names, and the one to count on from.

    None where they do not rise.
    """
    first = match["number"]
    group = match.groupdict().get("group")
    if not parse(first):
        return None
    if not group:
        return first, (), None
    prefix = first.rpartition(".")[0]
    named = [parse(first)]
    for sign, part in re.findall(rf"([-‐–—]|[^\d.]+|\.\s*,?\s*)?({_PART.pattern})", group):
        number = parse(f"{prefix}.{part}" if prefix and "." not in part else part)
        if number <= named[-1] or number[:-1] != named[-1][:-1]:
            return None
        from_range = sign.strip(" .") in ("-", "‐", "–", "—")
        start = named[-1][-1] + 1 if from_range else number[-1]
        named += [(*number[:-1], value) for value in range(start, number[-1] + 1)]
    one_run = named[-1][-1] - named[0][-1] == len(named) - 1
    last = named[-1] if one_run else named[0]
    printed = (f"{prefix}.{number[-1]}" if prefix else str(number[-1]) for number in named)
    return first, tuple(printed), last


def _worth(context: Context, at: int, rest: str, *, plain: bool) -> float:
    worth = 1.0 if context.begins(at) else _MID_SENTENCE
    if rest[:1].islower():
        worth *= _LOWER_CASE
    if context.quoted[at]:
        worth *= _QUOTED
    if plain and rest and context.title(at):
        worth *= _TITLE
    return worth
