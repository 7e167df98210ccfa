"""The order of printed numbers: which one counts on, which is text, and what to remark on."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from operator import itemgetter

from corpus.formats.lines import Line, remark
from corpus.numbers import Number, Step, parse, step
from corpus.report import Remark
from corpus.structure.rules import printed_number

_LOOK_AHEAD = 500
_LONGEST_SKIP = 100  # of bare numbers: "1999." at the start of a line is a year


class Order:
    """Judges numbers at the start of lines against the one before, and looks ahead for the next."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.remarks: list[Remark] = []
        self._lines = lines
        self._numbers: dict[re.Pattern[str], list[tuple[int, Number]]] = {}

    def follows(
        self,
        at: int,
        number: Number,
        last: Number,
        pattern: re.Pattern[str],
        *,
        begins: bool,
        renews: bool,
        named: bool,
    ) -> bool:
        """Whether the number of line `at` counts on from `last`.

        `begins`: the line begins a block; `renews`: it is the first under a heading, so that the
        numbers can begin anew; `named`: a word says what it counts ("Article 128"), so that it is
        no other number.
        """
        kind = step(last, number)
        if kind is Step.NEXT or not begins:
            return kind is Step.NEXT
        printed, before = (".".join(map(str, value)) for value in (number, last))
        if kind is Step.REPEAT:
            return self._remark(at, "number-twice", number=printed)
        near = named or max(number) - max(last, default=0) <= _LONGEST_SKIP
        if kind is Step.SKIP and near and not self._comes_later(at, last, pattern):
            if not last:
                return self._remark(at, "number-first", number=printed)
            return self._remark(at, "number-skips", number=printed, before=before)
        if kind is Step.RESTART and renews:
            return self._remark(at, "number-anew", number=printed, before=before)
        if at and self._lines[at - 1].blank:
            self._remark(at, "number-text", number=printed, before=before or "0")
        return False

    def _remark(self, at: int, code: str, **arguments: str) -> bool:
        self.remarks.append(remark(self._lines[at], code, **arguments))
        return True

    def _comes_later(self, at: int, last: Number, pattern: re.Pattern[str]) -> bool:
        """Whether the number due after `last` is still to come: then another one is mere text."""
        numbers = self._numbers.setdefault(pattern, [])
        if not numbers:
            matches = ((place, pattern.match(line.text)) for place, line in enumerate(self._lines))
            numbers.extend((place, parse(printed_number(m) or "")) for place, m in matches if m)
        start = bisect_right(numbers, at, key=itemgetter(0))
        for _, number in islice(numbers, start, start + _LOOK_AHEAD):
            kind = step(last, number)
            if kind is not Step.SKIP:
                return kind is Step.NEXT and (not last or len(number) == len(last))
        return False
