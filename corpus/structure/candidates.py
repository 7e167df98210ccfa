"""Lines that may begin with a number: what it may stand for, and how sure it is by itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.formats.lines import Line
from corpus.numbers import Number, parse, raise_digits
from corpus.wording.blocks import ends_statement
from corpus.wording.hyphens import Hyphens

# How sure a number is, by where it stands. Only their order and rough size matter: 1 is a number
# at the beginning of a block, and the costs in align.py are in the same measure.
_MID_SENTENCE = 0.25  # the line before runs on
_LOWER_CASE = 0.4  # so does what follows the number
_QUOTED = 0.2  # the number of a law that is quoted
_TITLE = 0.4  # short and without a full stop: rather a numbered sub-heading
_FORGOTTEN_SIGN = 0.15  # reading 531 as 53¹ costs this much
_LONGEST_QUOTATION = 200  # lines; one that is open for longer is a slip
_LONGEST_TITLE = 200

_REFERS = re.compile(
    r"(?:\b(?:articles?|paragraphs?|paras?\.|sections?|rules?|nos?\.|and|or|to|of"
    r"|стать\w+|пункт\w*|част\w+|п\.|ст\.|и|или|от)|№|,)$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.;:,…][”»\")\]]*\d{0,3}$")
_MARK = re.compile('[“”«»„]|(?<!\\S)"(?=\\S)|"')
_CLOSERS = {"“": "”", "«": "»", "„": "“”", '"': '"'}
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


class Context:
    """The lines of the body, and what stands around each."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.headings: set[int] = set()  # the lines known to be headings
        self.quoted = _quoted(lines)
        self._hyphens = Hyphens(lines)

    def before(self, at: int) -> Line | None:
        """The line before, unless a blank one sets them apart or it is a heading."""
        before = self.lines[at - 1] if at and at - 1 not in self.headings else None
        return None if before is None or before.blank or before.heading else before

    def begins(self, at: int) -> bool:
        """Whether a line cannot be the rest of a sentence."""
        before = self.before(at)
        return before is None or ends_statement(before.text)

    def refers(self, at: int) -> bool:
        """Whether the line before ends as "under paragraph", so that a number carries it on."""
        before = self.before(at)
        return before is not None and bool(_REFERS.search(before.text))

    def run(self, at: int) -> int:
        """The index after the lines that stand together from this one on, set alike."""
        end = at + 1
        first = self.lines[at]
        while end < len(self.lines):
            line = self.lines[end]
            if line.blank or (line.heading, line.bold, line.role) != (
                first.heading,
                first.bold,
                first.role,
            ):
                break
            end += 1
        return end

    def title(self, at: int, longest: int = _LONGEST_TITLE) -> int:
        """The index after a title that begins here, and is all that stands together; 0 if none."""
        end = self.run(at)
        if end < len(self.lines) and not self.lines[end].blank and not self.lines[at].heading:
            alike = self.lines[end].bold == self.lines[at].bold
            if alike or not self.lines[at].bold:
                return 0
        return end if is_title(self.text(at, end), longest) else 0

    def text(self, start: int, end: int) -> str:
        """Lines as one text, without the footnote markers at their ends."""
        return " ".join(line.heading_text for line in self.lines[start:end] if not line.blank)

    def joined(self, start: int, end: int) -> str:
        """The lines of a heading as its text, words broken at a line's end put together."""
        text = ""
        for line in self.lines[start:end]:
            splits = self._hyphens.splits(text, line.text)
            text = f"{text[:-1] if splits else f'{text} '}{line.heading_text}"
        return text.strip()


def is_title(text: str, longest: int = _LONGEST_TITLE) -> bool:
    """Whether a text is short and does not end as a sentence does."""
    return 0 < len(text) <= longest and not _SENTENCE_END.search(text)


def candidates(
    context: Context, pattern: re.Pattern[str], start: int, end: int, *, raised: bool = False
) -> Iterator[Candidate]:
    """The lines of a range that may begin with a number; `raised`: a raised digit may be lost."""
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
            _worth(context, at, rest),
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
    return first, tuple(".".join(map(str, number)) for number in named), last


def _worth(context: Context, at: int, rest: str) -> float:
    worth = 1.0 if context.begins(at) else _MID_SENTENCE
    if rest[:1].islower():
        worth *= _LOWER_CASE
    if context.quoted[at]:
        worth *= _QUOTED
    if rest and context.title(at):
        worth *= _TITLE
    return worth


def _quoted(lines: Sequence[Line]) -> list[bool]:
    """Whether each line begins within a quotation that is closed further on.

    Where a quotation runs over several paragraphs, each may open it anew.
    """
    result = [False] * len(lines)
    opened: list[str] = []
    start = 0
    for at, line in enumerate(lines):
        if opened and at - start > _LONGEST_QUOTATION:
            opened.clear()
        for match in _MARK.finditer(line.text):
            mark = match[0]
            if opened and mark in _CLOSERS[opened[-1]] and not (mark == '"' and not match.start()):
                opened.pop()
                if not opened:
                    result[start + 1 : at + 1] = [True] * (at - start)
            elif mark in _CLOSERS and not (opened and match.start() == 0):
                if not opened:
                    start = at
                opened.append(mark)
    return result
