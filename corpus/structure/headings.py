"""Headings: by the words of a profile, by how they are set, or by standing before a number."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.lines import Line, Role, remark
from corpus.numbering.align import DIVISIONS, HEADINGS, Breaks, Chosen, align
from corpus.numbering.candidates import Candidate, Reading, readings
from corpus.numbering.context import Context, is_title
from corpus.numbers import Step
from corpus.report import Remark
from corpus.structure.rules import HeadingRule, Rules, printed_number, printed_word
from corpus.wording.blocks import ends_statement

BOLD = 8  # below every level that a format names
GUESSED = 9
ANEW = -2  # above all: another text begins
CAPITALS = -1  # above the numbered headings: "THE FACTS" over "I. THE CIRCUMSTANCES"
STYLED = 10  # levels of headings known by their looks alone lie below the numbered ones
COVER = 99  # above no section
NUMBERED = 30  # "1. Right to life" between numbered paragraphs
_LONGEST = 200
_LONGEST_NUMBERED = 300
_LONGEST_BARE = 200
_LONGEST_GUESSED = 80
_MOST_LINES = 4  # of a heading without style
_LABEL = re.compile(r"\d{1,3}(?:\.\d+)*[.)]\s|\(\w{1,3}\)\s|[–—•-]\s")
_ITEM = re.compile(r"\(\w{1,4}\)|[–—•*-]\s|\w{1,3}\)|[ivx]+\.\s")
_FACT = re.compile(r"[^\W\d_][\w’' ]{2,40}:\s+\S")  # of a title page: "Date of adoption: 2 May"
# A title begins with a capital letter, behind "(a)", "a.", "ii." or "β)" if with any label
_TITLE = re.compile(
    r"(?:\(\w{1,4}\)\s*|\w\)\s*|[a-zа-я]\.\s+|[ivx]+\.\s+)?[“«\"]?[^\W\d_a-zа-яёәғқңөұүһі]"
)


@dataclass(frozen=True, slots=True)
class Head:
    """A heading: the lines from `at` to `end`, its rank, and what it says."""

    at: int
    end: int
    level: int
    title: str
    number: str | None = None
    word: str = ""
    nested: bool = False
    preface: bool = False
    anew: bool = False


def mark_headings(lines: Sequence[Line], *, guess: bool = False) -> list[Line]:
    """Give a level to bold lines that are headings, and to short lines alone if asked to guess.

    A bold paragraph is none: it has a number, or ends as a sentence does.
    """
    result = list(lines)
    for start, end in _runs(lines, lambda line: line.bold):
        run = lines[start:end]
        text = " ".join(line.text for line in run)
        if all(not line.heading for line in run) and _is_unlabelled(text, _LONGEST):
            result[start:end] = [replace(line, heading=BOLD) for line in run]
    for start, end in _runs(result, lambda _: True) if guess else ():
        line = result[start]
        follows = any(not later.blank for later in result[end:])
        short = end - start == 1 and line.text[:1].isupper()
        if short and follows and not line.heading and _is_unlabelled(line.text, _LONGEST_GUESSED):
            result[start] = replace(line, heading=GUESSED)
    return result


def find_headings(context: Context, rules: Rules) -> tuple[dict[int, Head], list[Remark]]:
    """The headings that a profile knows by their words, by the index of their first line.

    The remarks name parts of a law that are out of order.
    """
    heads: dict[int, Head] = {}
    remarks: list[Remark] = []
    for level, rule in enumerate(rules.headings):
        found = [
            (at, match)
            for at, line in enumerate(context.lines)
            if at not in heads and (match := rule.pattern.fullmatch(line.heading_text))
        ]
        chain = _counted(context, rule, rules, found, heads)
        remarks += [] if rule.read else _odd_steps(context, chain)
        counted = {chosen.at: chosen for chosen in chain}
        for at, match in found:
            number = counted[at].reading.printed if at in counted else None
            if at in counted or (not printed_number(match) and _stands_alone(context, at, rules)):
                heads[at] = _head(context, rules, (at, level, match), number)
    return heads, remarks


def breaks(length: int, heads: Collection[Head]) -> Breaks:
    """Where numbers may begin anew under headings."""
    headings, anew = [0] * (length + 1), [0] * (length + 1)
    for head in heads:
        headings[head.at] += 1
        anew[head.at] += head.anew
    for at in range(1, length + 1):
        headings[at] += headings[at - 1]
        anew[at] += anew[at - 1]
    return Breaks(headings, anew)


def styled_headings(
    context: Context, heads: dict[int, Head], starts: Collection[int]
) -> dict[int, Head]:
    """The headings that only their looks tell, without those of what a paragraph quotes.

    A heading of the report has a number or another heading below it; where a paragraph has
    announced a text ("reads as follows:"), what stands under a heading belongs to that.
    """
    found: dict[int, Head] = {}
    covered = {line for head in heads.values() for line in range(head.at, head.end)}
    announced = False
    at = 0
    while at < len(context.lines):
        line = context.lines[at]
        if at in starts or at in heads:
            announced = False
        if line.heading and at not in covered and at not in starts and line.role is Role.BODY:
            end = _extent(context, at, lambda index: index in starts or index in covered)
            below = _below(context, end)
            numbered = below in starts or below in covered or below == len(context.lines)
            styled = below < len(context.lines) and context.lines[below].heading
            quotes = starts and (announced or context.quoted[at])
            if not quotes or numbered or styled:
                found[at] = Head(at, end, STYLED + line.heading, context.joined(at, end))
                announced = False
            at = end
            continue
        announced = announced or line.text.endswith(":")
        at += 1
    return found


def bare_headings(
    context: Context, heads: dict[int, Head], starts: Collection[int]
) -> dict[int, Head]:
    """Titles without any style that stand right before a number or another heading."""
    found: dict[int, Head] = {}
    covered = {line for head in heads.values() for line in range(head.at, head.end)}
    first = min(starts, default=0)
    for event in sorted({*heads, *starts}, reverse=True):
        stack: list[Head] = []
        below = event
        while head := _bare(context, below, covered, starts):
            stack.append(head)
            covered.update(range(head.at, head.end))
            below = head.at
        if not _complete(context, below, covered) or _is_list(context, stack):
            continue
        for head in stack:
            on_cover = head.at < first and not any(at < head.at for at in heads)
            found[head.at] = replace(head, level=COVER) if on_cover else head
    return found


def _complete(context: Context, at: int, covered: Collection[int]) -> bool:
    """Whether what stands above a line has come to its end."""
    above = at - 1
    while above >= 0 and context.lines[above].blank:
        above -= 1
    return above < 0 or above in covered or ends_statement(context.lines[above].heading_text)


def _is_list(context: Context, stack: Sequence[Head]) -> bool:
    """Whether titles one above the other are a list: "(a) …", "State party: …"."""
    texts = [context.lines[head.at].text for head in stack]
    return any(
        form.match(above) and form.match(below)
        for below, above in pairwise(texts)
        for form in (_ITEM, _FACT)
    )


def numbered_heading(context: Context, at: int, label: int) -> Head | None:
    """A numbered sub-heading, if the line is a title of its own."""
    end = context.title(at, _LONGEST_NUMBERED)
    if not end or context.quoted[at]:
        return None
    title = context.joined(at, end)[label:]
    return Head(at, end, NUMBERED, title.strip()) if title[:1].isupper() else None


def _bare(
    context: Context, below: int, covered: Collection[int], starts: Collection[int]
) -> Head | None:
    """The bare title right above a line, set apart from what is above it."""
    end = below
    while end and context.lines[end - 1].blank:
        end -= 1
    start = end
    while start and _belongs(context, start - 1, covered, starts):
        start -= 1
        if context.unwrapped:
            break
    text = context.text(start, end)
    if (
        not 0 < end - start <= _MOST_LINES
        or (end == below and below not in covered and not context.unwrapped)
        or not _TITLE.match(text)
        or not is_title(text, _LONGEST_BARE)
        or context.quoted[start]
    ):
        return None
    level = CAPITALS if text.isupper() else STYLED + GUESSED
    return Head(start, end, level, context.joined(start, end))


def _belongs(context: Context, at: int, covered: Collection[int], starts: Collection[int]) -> bool:
    line = context.lines[at]
    return not line.blank and line.role is Role.BODY and at not in covered and at not in starts


def _counted(
    context: Context,
    rule: HeadingRule,
    rules: Rules,
    found: Sequence[tuple[int, re.Match[str]]],
    heads: dict[int, Head],
) -> list[Chosen]:
    """The numbered headings of one kind that count."""
    candidates = [
        Candidate(at, 0, tuple(_read(rule, number)), worth)
        for at, match in found
        if (number := printed_number(match)) and (worth := _worth(context, at, rule, rules)) > 0
    ]
    if not rule.read:
        return align(candidates, DIVISIONS, breaks(len(context.lines), heads.values()))
    own = {at for at, _ in found}
    above = [head for head in likely_headings(context) if head.at not in own]
    return align(candidates, HEADINGS, breaks(len(context.lines), [*heads.values(), *above]))


def likely_headings(context: Context) -> Iterator[Head]:
    """Lines that look like headings, whatever they say: in a style, or in capital letters."""
    for at, line in enumerate(context.lines):
        if line.heading or (line.text.isupper() and context.title(at) and context.begins(at)):
            yield Head(at, at + 1, CAPITALS, "")


def _odd_steps(context: Context, chain: Sequence[Chosen]) -> Iterator[Remark]:
    for before, chosen in pairwise(chain):
        line, number = context.lines[chosen.at], chosen.reading.printed
        if chosen.step is Step.REPEAT:
            yield remark(line, "heading-twice", number=number)
        elif chosen.step in (Step.SKIP, Step.BACK):
            yield remark(line, "heading-skips", number=number, before=before.reading.printed)


def _read(rule: HeadingRule, number: str) -> Iterator[Reading]:
    if rule.read:
        yield from (Reading(value, number) for value in rule.read(number))
    else:
        yield from readings(number, raised=True)


def _worth(context: Context, at: int, rule: HeadingRule, rules: Rules) -> float:
    """How surely a line is a numbered heading: by its style, else by standing alone as a title."""
    line = context.lines[at]
    if rules.styled and line.heading:
        worth = 1.2
    elif not context.begins(at):
        return 0
    elif not rule.read:
        worth = 2.0  # named by a word
    elif not rules.styled or context.title(at, _LONGEST_NUMBERED):
        worth = 1.0
    else:
        worth = 0.0 if line.raised is not None else 0.5
    return worth * (0.2 if context.quoted[at] else 1)


def _stands_alone(context: Context, at: int, rules: Rules) -> bool:
    """Whether a heading without a number is one, and not the beginning of a sentence."""
    line = context.lines[at]
    styled = bool(line.heading) or not rules.styled
    return styled or (context.begins(at) and not context.quoted[at] and _is_short(context, at))


def _is_short(context: Context, at: int) -> bool:
    end = context.run(at)
    return end - at <= _MOST_LINES and len(context.text(at, end)) <= _LONGEST


def _head(
    context: Context, rules: Rules, found: tuple[int, int, re.Match[str]], number: str | None
) -> Head:
    at, level, match = found
    rule = rules.headings[level]
    end, rest = heading_lines(context, rules, at)
    title = f"{match['title'].strip()} {rest}".strip()
    if not title:
        start = _below(context, end)
        if start < len(context.lines) and not is_labelled(context.lines[start], rules):
            last, _ = heading_lines(context, rules, start)
            text = context.joined(start, last)
            if context.lines[start].heading or (is_title(text) and not _ITEM.match(text)):
                title, end = text, last
    word = printed_word(match)
    level = ANEW if rule.anew else level
    return Head(at, end, level, title, number, word, rule.nested, rule.preface, rule.anew)


def heading_lines(context: Context, rules: Rules, at: int) -> tuple[int, str]:
    """The index after the lines of a heading, and what those after the first one say."""
    end = _extent(context, at, lambda index: is_labelled(context.lines[index], rules))
    return end, context.joined(at + 1, end)


def is_labelled(line: Line, rules: Rules) -> bool:
    """Whether a line begins with a label that the profile knows."""
    patterns = [rule.pattern.fullmatch(line.heading_text) for rule in rules.headings]
    others = (rules.article, rules.number, rules.nested_number, rules.recommendations)
    return any(patterns) or any(pattern.match(line.text) for pattern in others if pattern)


def _extent(context: Context, at: int, begins: Callable[[int], bool]) -> int:
    """The index after the lines that a heading runs on in."""
    end = at + 1
    while end < len(context.lines) and not begins(end):
        before, line = context.lines[end - 1], context.lines[end]
        alike = 0 < line.heading == before.heading
        capitals = line.text.isupper() and before.text.isupper()
        runs_on = alike or capitals or line.text[:1].islower()
        if line.blank or line.page != before.page or line.role is not Role.BODY or not runs_on:
            break
        end += 1
    return end


def _below(context: Context, at: int) -> int:
    """The index of the next printed line of the body."""
    while at < len(context.lines) and (
        context.lines[at].blank or context.lines[at].role is not Role.BODY
    ):
        at += 1
    return at


def _is_unlabelled(text: str, longest: int) -> bool:
    return is_title(text, longest) and not _LABEL.match(text)


def _runs(lines: Sequence[Line], belongs: Callable[[Line], bool]) -> Iterator[tuple[int, int]]:
    """Ranges of consecutive printed lines of the body that belong together."""
    start: int | None = None
    for at, line in enumerate(lines):
        if line.role is Role.BODY and not line.blank and belongs(line):
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None
    if start is not None:
        yield start, len(lines)
