"""Which lines begin what: all numbers of a document decided at once, by the rules of a profile."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.lines import Line, remark
from corpus.numbering.align import (
    ARTICLES,
    PARAGRAPHS,
    PARTS,
    RECOMMENDATIONS,
    Breaks,
    Chosen,
    Costs,
    align,
    lists,
)
from corpus.numbering.candidates import Candidate, candidates, readings
from corpus.numbering.context import Context
from corpus.numbers import Number, Step
from corpus.report import Remark
from corpus.structure.headings import (
    STYLED,
    Head,
    bare_headings,
    breaks,
    find_headings,
    heading_lines,
    is_labelled,
    likely_headings,
    numbered_heading,
    styled_headings,
)
from corpus.structure.plan import ArticleStart, Plan, Start
from corpus.structure.rules import Rules, printed_number, printed_word
from corpus.wording.blocks import ends_statement

RECOMMENDING = re.compile(r"recommend|рекоменд|ұсын", re.IGNORECASE)
_LONGEST_COVER = 60  # printed lines
_LONGEST_SIGNATURE = 15
# When and under which number an act was adopted: "Закон Республики … от 3 июля 2014 года № 226-V."
_ADOPTED = re.compile(r"(?=.{10,200}$).*\b\d{4}\b.*(?:№|\bNo\.)\s?\d.{0,30}")
_FEW = 2  # numbers of one kind that make it credible

# The number that counts before some candidates that do not.
_Between = tuple[Chosen | None, list[Candidate]]


def plan(lines: Sequence[Line], rules: Rules) -> Plan:
    """Decide what the lines of a body begin; whatever begins nothing carries on."""
    context = Context(lines)
    heads, remarks = find_headings(context, rules)
    result = Plan(heads, remarks=remarks)
    context.headings.update(line for head in heads.values() for line in range(head.at, head.end))
    if rules.recommendations:
        result.openings = {
            at for at, x in enumerate(lines) if rules.recommendations.fullmatch(x.text)
        }
    if rules.article:
        _add_articles(context, rules, rules.article, result)
    if rules.nested_number:
        _add_nested(context, rules, rules.nested_number, result)
    for zone in _zones(context, rules, result):
        _add_numbers(context, zone, result)
    if rules.styled:
        covered = {*result.starts, *result.articles}
        result.heads |= styled_headings(context, result.heads, covered)
        if not rules.ordinal:
            result.heads |= bare_headings(context, result.heads, covered)
            result.cover = _cover(context, rules, result)
            result.cover |= set(_signatures(context, rules, result)) - set(result.heads)
    result.remarks.sort(key=lambda found: found.line)
    return result


def _cover(context: Context, rules: Rules, found: Plan) -> set[int]:
    """The titles that stand before everything that has a number or a heading by its words.

    Of a judgment, all else too: who sat, and when; but for a long text without any number.
    """
    named = (at for at, head in found.heads.items() if head.level < STYLED)
    end = min({*named, *found.starts, *found.articles}, default=0)
    known = {line for head in found.heads.values() for line in range(head.at, head.end)}
    short = sum(not line.blank for line in context.lines[:end]) <= _LONGEST_COVER
    result: set[int] = set()
    at = 0
    while at < end:
        last = at + 1
        if context.lines[at].text and at not in known:
            last = max(last, context.title(at))
            adopted = rules.article and _ADOPTED.fullmatch(context.text(at, context.run(at)))
            if adopted:
                result.update(range(at, min(context.run(at), end)))
            if last > at + 1 or context.title(at) or (rules.cover and short):
                result.update(range(at, min(last, end)))
        at = last
    return result - known


def _signatures(context: Context, rules: Rules, found: Plan) -> Iterator[int]:
    """The lines that a text is signed with: few, behind its last number, before an annex."""
    if rules.closing is None:
        return
    anew = [at for at, head in found.heads.items() if head.anew]
    events = {*found.starts, *found.articles}
    for start, end in pairwise(sorted({0, *anew, len(context.lines)})):
        last = max((at for at in events if start <= at < end), default=start)
        for at in range(last + 1, end):
            match = rules.closing.fullmatch(context.lines[at].text)
            if match and context.begins(at) and (match["done"] or context.title(at)):
                if sum(not line.blank for line in context.lines[at:end]) <= _LONGEST_SIGNATURE:
                    yield from range(at, end)
                break


@dataclass(frozen=True, slots=True)
class _Zone:
    """A range of lines whose numbers count together, and how."""

    start: int
    end: int
    pattern: re.Pattern[str]
    costs: Costs
    breaks: Breaks
    few: int = 1  # numbers at least, or there are none
    nested: bool = False
    raised: bool = False


def _zones(context: Context, rules: Rules, found: Plan) -> Iterator[_Zone]:
    """Where numbers are looked for: in each article, in each section, or in all of the text."""
    length = len(context.lines)
    if rules.number is None:
        return
    if not (rules.article or rules.restarts):
        here = breaks(length, [*likely_headings(context), *found.heads.values()])
        nested = rules.nested_number is not None
        yield _Zone(0, length, rules.number, PARAGRAPHS, here, nested=nested)
        return
    none = breaks(length, ())
    edges = sorted({*found.heads, *found.articles, *found.openings, length})
    for start, end in pairwise(edges):
        if start in found.articles:
            if not rules.whole:
                yield _Zone(start + 1, end, rules.number, PARTS, none, raised=True)
        elif start in found.openings:
            if rules.recommendation:
                yield _Zone(start + 1, end, rules.recommendation, PARTS, none)
        else:
            few = _FEW if rules.article else 1
            yield _Zone(found.heads[start].end, end, rules.number, PARTS, none, few)


def _add_articles(context: Context, rules: Rules, pattern: re.Pattern[str], found: Plan) -> None:
    possible, words = [], {}
    for at, line in enumerate(context.lines):
        match = pattern.match(line.text)
        printed = printed_number(match) if match else None
        begins = bool(line.heading) or context.begins(at)
        if match and printed and at not in found.heads and begins:
            ways = tuple(readings(printed, raised=True))
            worth = 0.2 if context.quoted[at] else 1.0
            if ways[0].number:
                possible.append(Candidate(at, match.start("rest"), ways, worth))
                words[at] = printed_word(match)
    chain = align(possible, ARTICLES, breaks(len(context.lines), found.heads.values()))
    for chosen in chain:
        article = replace(_article(context, rules, chosen), word=words[chosen.at])
        found.articles[chosen.at] = article
        context.headings.update(range(article.at, article.end))
    found.remarks += _odd_steps(context, chain)


def _article(context: Context, rules: Rules, chosen: Chosen) -> ArticleStart:
    """An article with its title, which may run over several lines or stand below."""
    at, label, number = chosen.at, chosen.candidate.label, chosen.reading.printed
    line = context.lines[at]
    if not rules.titled and not line.heading and len(line.text) > label:
        return ArticleStart(at, at, label, number, "")
    end, title = heading_lines(context, rules, at)
    title = f"{line.heading_text[label:]} {title}".strip()
    below = end
    while below < len(context.lines) and context.lines[below].blank:
        below += 1
    if not title and below < len(context.lines) and context.lines[below].heading:
        last, rest = heading_lines(context, rules, below)
        if not is_labelled(context.lines[below], rules):
            title, end = f"{context.lines[below].heading_text} {rest}".strip(), last
    return ArticleStart(at, end, label, number, title)


def _add_nested(context: Context, rules: Rules, pattern: re.Pattern[str], found: Plan) -> None:
    """Numbers within numbers: 123.4; one alone whose 123 nothing else has is text."""
    length = len(context.lines)
    possible = [
        candidate
        for candidate in candidates(context, pattern, 0, length, plain=False)
        if candidate.worth > 0.25
        and candidate.at not in found.heads  # none amid a sentence
        and not (candidate.readings[0].printed[:1].isalpha() and context.title(candidate.at))
    ]
    chain = align(possible, RECOMMENDATIONS, breaks(length, found.heads.values()))
    prefixes = [chosen.reading.number[0] for chosen in chain]
    plain = {
        int(match["number"])
        for line in context.lines
        if rules.number and (match := rules.number.match(line.text))
    }
    chain = [
        chosen
        for chosen in chain
        if prefixes.count(chosen.reading.number[0]) >= _FEW or chosen.reading.number[0] in plain
    ]
    for chosen in chain:
        found.starts[chosen.at] = _start(chosen)
    for prefix in dict.fromkeys(prefixes):
        within = [chosen for chosen in chain if chosen.reading.number[0] == prefix]
        found.remarks += _odd_within(context, within)


def _odd_within(context: Context, chain: Sequence[Chosen]) -> Iterator[Remark]:
    """What is odd about 123.1, 123.2 …: of a list by subjects, only where it goes back."""
    steps = _odd_steps(context, chain[1:])
    by_subject = any(chosen.step is Step.BACK for chosen in chain[1:])
    for found in steps:
        if found.code != "number-skips" or not by_subject:
            yield found


def _add_numbers(context: Context, zone: _Zone, found: Plan) -> None:
    """The paragraphs of a zone; what is numbered besides is a sub-heading, a list, or text."""
    taken = {*found.heads, *found.starts}
    possible = [
        candidate
        for candidate in candidates(context, zone.pattern, zone.start, zone.end, raised=zone.raised)
        if candidate.at not in taken
    ]
    chain = align(possible, zone.costs, zone.breaks)
    if len(chain) < zone.few:
        return
    nested = sorted(found.starts)
    for chosen in chain:
        if head := _heading_of_nested(context, chosen, found, nested):
            found.heads[chosen.at] = head
        else:
            found.starts[chosen.at] = _start(chosen)
    chapters = {start.number.partition(".")[0] for start in found.starts.values() if start.nested}
    found.remarks += [
        odd
        for odd in _odd_steps(context, chain, zone.breaks)
        if not _between_chapters(odd, chapters)
    ]
    due = 1
    for between in _between(chain, possible):
        due = _place_others(context, zone, between, found, due)


def _between_chapters(odd: Remark, chapters: Collection[str]) -> bool:
    """Whether the numbers that a step leaves out are there with others within: 1.1, 2.1, 3."""
    number, before = (str(odd.arguments.get(name, "0")) for name in ("number", "before"))
    if odd.code not in ("number-skips", "number-first") or not number.isdecimal():
        return False
    left_out = range(int(before) + 1, int(number)) if before.isdecimal() else ()
    return bool(left_out) and all(str(value) in chapters for value in left_out)


def _heading_of_nested(
    context: Context, chosen: Chosen, found: Plan, nested: Sequence[int]
) -> Head | None:
    """The heading that "2. Prisons" is where 2.1 comes right below it."""
    head = numbered_heading(context, chosen.at, chosen.candidate.label)
    place = bisect_right(nested, chosen.at)
    below = nested[place] if place < len(nested) else None
    if head is None or below is None or context.text(head.end, below):
        return None
    printed = chosen.reading.printed
    within = found.starts[below].number.startswith(f"{printed}.")
    return replace(head, number=printed, level=len(chosen.reading.number)) if within else None


def _place_others(context: Context, zone: _Zone, between: _Between, found: Plan, due: int) -> int:
    """Say what the numbers are that stand between two paragraphs and are none.

    `due` is the next number of the recommendations so far; returns it as it is then.
    """
    lead, others = between
    left = [other for other in others if not context.quoted[other.at]]
    if zone.costs.lists:
        heads = {other.at: numbered_heading(context, other.at, other.label) for other in left}
        headed = _followed_by_text(context, heads, found)
        found.heads |= headed
        left = [other for other in left if other.at not in headed]
    if lead is not None and zone.nested:
        text = context.text(lead.at, others[0].at if others else lead.at + 1)
        if RECOMMENDING.search(text):
            for value, item in lists(left, due):
                cited = f"{lead.reading.printed}.{value}"
                found.starts[item.at] = Start(item.at, item.label, cited, (cited,), True)
                due = value + 1
            left = [other for other in left if other.at not in found.starts]
    listed_at = {item.at for _, item in lists(left)}
    before = lead.reading.printed if lead else "0"
    for other in left:
        blank = other.at == 0 or context.lines[other.at - 1].blank
        if blank and other.at not in listed_at and other.worth > 0.25:
            line, number = context.lines[other.at], other.readings[0].printed
            found.remarks.append(remark(line, "number-text", number=number, before=before))
    return due


def _followed_by_text(
    context: Context, heads: dict[int, Head | None], found: Plan
) -> dict[int, Head]:
    """Those of the titles that a numbered paragraph or another heading comes right after."""
    result: dict[int, Head] = {}
    begins = {*found.starts, *found.heads}
    for at in sorted(heads, reverse=True):
        head = heads[at]
        if head is None:
            continue
        below = head.end
        while below < len(context.lines) and context.lines[below].blank:
            below += 1
        line = context.lines[below] if below < len(context.lines) else None
        unnumbered = line is not None and bool(line.heading)
        titled = line is not None and context.title(below) != 0 and not ends_statement(line.text)
        if below in begins or unnumbered or titled:
            result[at] = head
            begins.add(at)
    return result


def _between(chain: Sequence[Chosen], possible: Iterable[Candidate]) -> Iterator[_Between]:
    """The candidates that do not count, with the number that counts before them."""
    places = {chosen.at: chosen for chosen in chain}
    lead: Chosen | None = None
    others: list[Candidate] = []
    for candidate in possible:
        if candidate.at in places:
            if others:
                yield lead, others
            lead, others = places[candidate.at], []
        else:
            others.append(candidate)
    if others:
        yield lead, others


def _start(chosen: Chosen) -> Start:
    numbers = chosen.candidate.others or (chosen.reading.printed,)
    cited = _range(numbers) if len(numbers) > 1 else numbers[0]
    nested = len(chosen.reading.number) > 1
    return Start(chosen.at, chosen.candidate.label, cited, numbers, nested)


def _range(numbers: Sequence[str]) -> str:
    """Several numbers as they are cited: "3–5", "140.82–85, 87"."""
    prefix, _, _ = numbers[0].rpartition(".")
    values = [int(number.rpartition(".")[2]) for number in numbers]
    runs: list[list[int]] = []
    for value in values:
        if runs and value == runs[-1][-1] + 1:
            runs[-1].append(value)
        else:
            runs.append([value])
    parts = [f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs]
    return f"{prefix}.{', '.join(parts)}" if prefix else ", ".join(parts)


def _odd_steps(
    context: Context, chain: Sequence[Chosen], here: Breaks | None = None
) -> Iterator[Remark]:
    """The numbers of a chain that do not follow the one before, but where another text begins."""
    for at, chosen in enumerate(chain):
        if here and at and here.breaks[chain[at - 1].at] != here.breaks[chosen.at]:
            continue
        line = context.lines[chosen.at]
        number, before = _joined(chosen.reading.number), _joined(chosen.before)
        match chosen.step:
            case Step.REPEAT:
                yield remark(line, "number-twice", number=number)
            case Step.SKIP if not chosen.before:
                yield remark(line, "number-first", number=number)
            case Step.SKIP:
                yield remark(line, "number-skips", number=number, before=before)
            case Step.RESTART:
                yield remark(line, "number-anew", number=number, before=before)
            case Step.BACK:
                yield remark(line, "numbers-unordered", number=number, before=before)


def _joined(number: Number) -> str:
    return ".".join(map(str, number))
