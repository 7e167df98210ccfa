"""Which numbers count: the sequence that explains most of a text's candidates, decided at once.

An alignment by dynamic programming, as of a longest increasing subsequence with gap costs: each
candidate that is taken earns what it is worth (about 1), each step from one to the next costs what
is odd about it. The best chain explains most numbers with the fewest oddities; whatever is not on
it is something else (a sub-heading, a list within a paragraph, a quoted law, text).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from corpus.numbering.candidates import Candidate, Reading
from corpus.numbers import Number, Step, missing, step

# A candidate is followed by one of so many after it: enough for a paragraph with 300 numbered
# recommendations within.
_REACH = 320
# To take up a list within a paragraph costs this much; its numbers then earn what they are worth.
_LIST = 0.8
_UNDER_HEADING = 0.8  # more, where a heading stands before it
_MISSING_AT_FIRST = 16  # so that two numbers in order can begin an extract, and one cannot
_CARRIED_ON = 0.3  # more, where a list does not begin with 1
_LIST_AT_END = 0.5  # of that, where no number of the paragraphs comes after it


@dataclass(frozen=True, slots=True)
class Costs:
    """What is odd about a step, in the measure of a candidate's worth; inf: it cannot be.

    `skip` for a number left out, and `missing` for each (a year at the start of a line is far from
    any number); `first` for beginning with another number than 1, and `missing` for each left out
    then (up to a number: an extract may begin anywhere); `anew` for beginning again under a
    heading, and `anew_at_break` where another text begins (an annex, an opinion).
    """

    skip: float = 0.5
    missing: float = 0.05
    most_missing: int = 100
    repeat: float = 0.6
    first: float = 0.3
    anew: float = 1.2
    anew_at_break: float = 0.1
    back: float = math.inf
    lists: bool = False  # paragraphs may hold numbered lists


PARAGRAPHS = Costs(lists=True)
# Articles are named by a word, so that a number far away is one all the same.
ARTICLES = Costs(skip=0.4, missing=0, most_missing=10_000, repeat=0.5, anew=0.5)
PARTS = Costs(anew=math.inf, anew_at_break=math.inf)
# A list of recommendations is ordered by subject as often as by number.
RECOMMENDATIONS = Costs(skip=0.1, missing=0, most_missing=10_000, first=0, anew=0.3, back=0.4)
HEADINGS = Costs(skip=0.8, repeat=0.9, anew=0)
DIVISIONS = Costs(skip=0.5, missing=0, most_missing=10_000, repeat=0.5, anew=0.1, back=0.6)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate that counts: how it is read, and how it follows the one before."""

    candidate: Candidate
    reading: Reading
    step: Step
    before: Number

    @property
    def at(self) -> int:
        """The index of the line."""
        return self.candidate.at


@dataclass(frozen=True, slots=True)
class Breaks:
    """Where numbers may begin anew: for each line, how many headings and breaks came so far."""

    headings: Sequence[int]
    breaks: Sequence[int]

    def cost(self, costs: Costs, start: int, end: int) -> float:
        """What beginning anew between two lines costs."""
        if self.breaks[start] != self.breaks[end]:
            return costs.anew_at_break
        return costs.anew if self.headings[start] != self.headings[end] else math.inf


class _Chain(NamedTuple):
    """The best chain that ends in a candidate read in one way, and the step that leads there."""

    score: float
    before: "tuple[int, int] | None" = None
    step: Step = Step.NEXT


def align(candidates: Sequence[Candidate], costs: Costs, breaks: Breaks) -> list[Chosen]:
    """The chain of candidates that explains most; candidates are in the order of their lines."""
    chains = [[_first(c, reading, costs) for reading in c.readings] for c in candidates]
    best, end = 0.0, None
    for at, candidate in enumerate(candidates):
        listed = _Listed()
        counted_on = [False] * len(
            chains[at]
        )  # the next number was met: skipping it cannot be best
        for later in range(at + 1, min(len(candidates), at + 1 + _REACH)):
            follower = candidates[later]
            bonus = listed.worth if costs.lists else 0
            for way, chain in enumerate(chains[at]):
                last = candidate.last or candidate.readings[way].number
                for other, reading in enumerate(follower.readings):
                    earned = chain.score + bonus + follower.worth - reading.cost
                    if earned <= chains[later][other].score:
                        continue
                    kind = _step(last, reading.number)
                    if kind is Step.SKIP and counted_on[way]:
                        continue
                    counted_on[way] |= kind is Step.NEXT and follower.worth >= 1
                    price = _price(costs, kind, last, reading.number)
                    if kind is Step.REPEAT:
                        price += bonus  # a list does not end with the number that it began in
                    elif kind is Step.RESTART:
                        price = min(price, breaks.cost(costs, candidate.at, follower.at))
                    if earned - price > chains[later][other].score:
                        chains[later][other] = _Chain(earned - price, (at, way), kind)
            if costs.lists:
                headed = breaks.headings[candidate.at] != breaks.headings[follower.at]
                listed.add(follower, headed=headed)
        for way, chain in enumerate(chains[at]):
            total = chain.score + (_LIST_AT_END * listed.worth if costs.lists else 0)
            if total > best:
                best, end = total, (at, way)
    return _trace(candidates, chains, end)


def _step(last: Number, number: Number) -> Step:
    """As `step`; most numbers have one part, and this is asked millions of times."""
    if len(last) != 1 or len(number) != 1:
        return step(last, number)
    ahead = number[0] - last[0]
    if ahead > 0:
        return Step.NEXT if ahead == 1 else Step.SKIP
    return Step.REPEAT if ahead == 0 else Step.RESTART if number == (1,) else Step.BACK


def lists(candidates: Sequence[Candidate], due: int = 1) -> list[tuple[int, Candidate]]:
    """The numbered lists among candidates that are no paragraphs: each item with its number.

    The first may carry on one from before, whose next number is `due`.
    """
    listed = _Listed()
    if due > 1 and candidates and candidates[0].readings[0].number == (due,):
        return [
            (number[0], candidate)
            for at, candidate in enumerate(candidates)
            if (number := candidate.readings[0].number) == (due + at,)
        ]
    for candidate in candidates:
        listed.add(candidate)
    whole = listed.items and listed.items[0][0] == 1
    return listed.items if whole and listed.worth > 0 else []


class _Listed:
    """Lists that count 1, 2, 3 …, as they are met; a 1 that no 2 follows is none.

    The first may carry on one from before: 46, 47 …
    """

    def __init__(self) -> None:
        self.items: list[tuple[int, Candidate]] = []
        self._earned = 0.0
        self._costs = 0.0
        self._due = 1
        self._first: Candidate | None = None

    @property
    def worth(self) -> float:
        """What the lists so far explain, less what each costs."""
        return max(0.0, self._earned)

    def add(self, candidate: Candidate, *, headed: bool = False) -> None:
        """Take the candidate up where it is the item that is due, or the first of another list.

        `headed`: a heading stands between the paragraph that holds the list and the candidate.
        """
        number = candidate.readings[0].number
        if len(number) != 1 or (self._first and number[0] not in (self._due, 1)):
            return
        if number == (self._due,) and self._first:
            first = self._first.last or self._first.readings[0].number
            if self._due == first[0] + 1:
                self._earned -= self._costs
                self._take(self._first)
            self._take(candidate)
        else:
            self._first = candidate
            self._costs = _LIST + headed * _UNDER_HEADING
            self._costs += 0 if number == (1,) else _CARRIED_ON
        self._due = (candidate.last or number)[0] + 1

    def _take(self, candidate: Candidate) -> None:
        self._earned += candidate.worth
        self.items.append((candidate.readings[0].number[0], candidate))


def _first(candidate: Candidate, reading: Reading, costs: Costs) -> _Chain:
    kind = step((), reading.number)
    left_out = min(missing((), reading.number), _MISSING_AT_FIRST)
    price = 0 if kind is Step.NEXT else costs.first + left_out * costs.missing
    return _Chain(candidate.worth - reading.cost - price, None, kind)


def _price(costs: Costs, kind: Step, last: Number, number: Number) -> float:
    """What the step from one number to another costs, where it does not begin anew."""
    match kind:
        case Step.NEXT:
            return 0
        case Step.REPEAT:
            return costs.repeat
        case Step.SKIP:
            left_out = missing(last, number)
            far = left_out > costs.most_missing
            return math.inf if far else costs.skip + left_out * costs.missing
        case Step.RESTART | Step.BACK:
            return costs.back


def _trace(
    candidates: Sequence[Candidate],
    chains: Sequence[Sequence[_Chain]],
    end: tuple[int, int] | None,
) -> list[Chosen]:
    """The chain that ends there, from its beginning on."""
    chosen: list[Chosen] = []
    while end is not None:
        at, way = end
        candidate, chain = candidates[at], chains[at][way]
        before: Number = ()
        if chain.before is not None:
            earlier = candidates[chain.before[0]]
            before = earlier.last or earlier.readings[chain.before[1]].number
        chosen.append(Chosen(candidate, candidate.readings[way], chain.step, before))
        end = chain.before
    return chosen[::-1]
