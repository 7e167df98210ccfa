"""What an admin should know of a draft before it is added: a verdict, and what to look at first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from corpus.adding.add import Draft
from corpus.lines import Line
from corpus.numbers import parse
from corpus.report import ARTICLES, Paragraph, Remark, Unit
from corpus.structure.doubts import lists_some

_NAMED = 12  # numbers in a statement; the rest are counted
_SEQUENCES = 3  # sections, opinions; of more, one line tells
_CONTEXT = 90  # characters shown of the lines around
# How much is wrong with a document where a remark holds, most first; others stand in the middle.
ORDER = (
    "language-other",
    "letters-mended",
    "recognised",
    "page-unsure",
    "order-unsure",
    "numbers-counted",
    "page-picture",
    "recommendations-missing",
    "numbers-unordered",
    "paragraph-long",
    "number-skips",
    "number-anew",
    "number-first",
    "number-twice",
    "*",
    "number-text",
    "article-empty",
    "heading-skips",
    "heading-twice",
    "heading-empty",
    "note-unmarked",
    "quotation-open",
)
# Remarks that do not put the numbers or the text of a paragraph in doubt.
_HARMLESS = frozenset(("heading-empty", "note-unmarked"))


@dataclass(frozen=True, slots=True)
class Statement:
    """A part of the verdict: the code of its text, and what fills that in."""

    code: str
    arguments: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A remark with the line that it is on, and the ends of the lines around it."""

    remark: Remark
    before: str
    line: str
    after: str


def verdict(draft: Draft) -> list[Statement]:
    """Whether the numbers are all there, once each, and how many paragraphs look wrong."""
    paragraphs = [p for section in draft.contents.sections for p in section.paragraphs]
    names = {s.number: s.number if s.numbered else s.title for s in draft.contents.sections}
    found = [
        statement
        for scope, unit, prefix, values in _sequences(paragraphs)
        for statement in _judge(names.get(scope, ""), unit, prefix, values)
    ]
    broken = [statement for statement in found if statement.code != "numbers-whole"]
    whole = [statement for statement in found if statement.code == "numbers-whole"]
    if len(whole) > _SEQUENCES:
        whole = [Statement("sequences-whole", {"count": len(whole)})]
    return [*whole, *broken[:_NAMED], _doubtful(draft)]


def doubts(draft: Draft) -> list[Doubt]:
    """The remarks, most doubtful first, with the text around."""
    printed = [line for line in draft.document.lines if not line.blank]
    places = {line.number: at for at, line in enumerate(printed)}
    order = {code: at for at, code in enumerate(ORDER)}
    remarks = sorted(
        draft.contents.remarks,
        key=lambda remark: (order.get(remark.code, order["*"]), remark.line),
    )
    return [_doubt(remark, printed, places.get(remark.line)) for remark in remarks]


def _doubt(remark: Remark, printed: list[Line], at: int | None) -> Doubt:
    if at is None:
        return Doubt(remark, "", "", "")
    before = printed[at - 1].text[-_CONTEXT:] if at else ""
    after = printed[at + 1].text[:_CONTEXT] if at + 1 < len(printed) else ""
    return Doubt(remark, before, printed[at].text, after)


def _doubtful(draft: Draft) -> Statement:
    lines = {remark.line for remark in draft.contents.remarks if remark.code not in _HARMLESS} - {0}
    if not lines:
        return Statement("nothing-doubtful", {})
    return Statement("places-doubtful", {"count": len(lines)})


def _sequences(
    paragraphs: Iterable[Paragraph],
) -> Iterator[tuple[str, str, str, list[int]]]:
    """Numbers that count together: the last part of each, under what comes before it.

    Paragraphs whose numbers begin anew in each section count there. Parts of articles do not count:
    their articles do.
    """
    numbered: list[tuple[str, str, tuple[int, ...]]] = []
    prefixes: dict[tuple[int, ...], str] = {}
    for paragraph in paragraphs:
        if paragraph.unit is Unit.ORDINAL:
            continue
        for printed in paragraph.numbers or ([paragraph.number] if paragraph.number else []):
            number = parse(printed.partition("(")[0])
            if number:
                scope = _scope(paragraph)
                prefixes[number[:-1]] = printed[: printed.rfind(".") + 1]
                numbered.append((scope, str(paragraph.unit), tuple(map(int, number))))
    # a chapter that is nothing but 2.1, 2.2 … is there, too
    chapters = {(scope, unit, (), number[0]) for scope, unit, number in numbered if number[1:]}
    keyed = [(scope, unit, number[:-1], number[-1]) for scope, unit, number in numbered]
    plain = {each[:3] for each in keyed}
    keyed += [each for each in chapters - {*keyed} if each[:3] in plain]
    keyed.sort(key=lambda each: each[:3])
    for (scope, unit, above), group in groupby(keyed, key=lambda each: each[:3]):
        if unit in ARTICLES and above:
            continue  # articles that were inserted later
        values = [each[3] for each in group]
        if unit in ARTICLES:
            values = list(dict.fromkeys(values))
        if len(values) > 1 or not above:
            prefix = prefixes.get(above, "")
            yield scope, unit, prefix, values


def _scope(paragraph: Paragraph) -> str:
    """The section, where the id of the paragraph names it: there the numbers begin anew."""
    named = f"-{paragraph.section}-" in f"{paragraph.id}-"
    return paragraph.section if named and paragraph.unit not in ARTICLES else ""


def _judge(section: str, unit: str, prefix: str, values: list[int]) -> Iterator[Statement]:
    first, last = min(values), max(values)
    missing = sorted(set(range(min(first, 1) or first, last + 1)) - set(values))
    twice = sorted({value for value in values if values.count(value) > 1})
    facts: dict[str, str | int] = {
        "unit": unit,
        "section": section,
        "first": f"{prefix}{first}",
        "last": f"{prefix}{last}",
    }
    some = unit == Unit.RECOMMENDATION and lists_some(values)
    if some:
        yield Statement("numbers-some", facts | {"count": len({*values})})
    for code, odd in (("numbers-missing", [] if some else missing), ("numbers-twice", twice)):
        if odd:
            named: dict[str, str | int] = {"numbers": _listed(prefix, odd), "count": len(odd)}
            yield Statement(code, facts | named)
    if not (missing or twice):
        yield Statement("numbers-whole", facts)


def _listed(prefix: str, values: list[int]) -> str:
    """Numbers as ranges: "140.7–10, 140.15"."""
    runs: list[list[int]] = []
    for value in values:
        if runs and value == runs[-1][-1] + 1:
            runs[-1].append(value)
        else:
            runs.append([value])
    ranges = [f"{prefix}{r[0]}" + (f"–{r[-1]}" if len(r) > 1 else "") for r in runs]
    return ", ".join(ranges[:_NAMED]) + (" …" if len(ranges) > _NAMED else "")
