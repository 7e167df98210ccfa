"""What must hold of every report that was read, whatever its kind; each fault is a code."""

import re
from collections.abc import Iterator

from corpus.errors import Fault
from corpus.numbers import parse
from corpus.report import Paragraph, Report, Span, Unit
from corpus.wording.quotations import quotation_open

_SHOWN = 60  # characters of a text that a fault names
_SHORTEST_LINE = 12  # letters of a line of furniture that no sentence repeats by chance


def reading_faults(report: Report) -> Iterator[Fault]:
    """Every character in one place, numbers that rise or are remarked on, nothing glued."""
    yield from _character_faults(report)
    yield from _order_faults(report)
    furniture = {
        line
        for start, end in report.furniture
        if len(line := _plain(report.source[start:end])) >= _SHORTEST_LINE
    }
    for paragraph in report.paragraphs():
        if _plain(paragraph.text) in furniture:
            yield Fault("paragraph-furniture", paragraph.id)
        if following := _next_number(paragraph):
            yield Fault("paragraph-glued", paragraph.id, arguments={"number": following})


def _character_faults(report: Report) -> Iterator[Fault]:
    """Whether each printed character is in one piece, label, marker, heading, note or furniture."""
    text = report.source
    places = bytearray(len(text))
    for start, end in _spans(report):
        for at in range(start, end):
            places[at] = min(places[at] + 1, 2)
    for code, wrong in (("text-lost", 0), ("text-twice", 2)):
        found = [at for at, times in enumerate(places) if times == wrong and not text[at].isspace()]
        if found:
            opening = " ".join(text[found[0] : found[0] + _SHOWN].split())
            yield Fault(code, report.id, arguments={"count": len(found), "text": opening})


def _spans(report: Report) -> Iterator[Span]:
    notes = {note.source[0]: note for p in report.paragraphs() for note in p.notes}
    for note in (*notes.values(), *report.unmarked):
        yield from note.source
    yield from report.furniture
    for section in report.sections:
        yield from section.headings
        for paragraph in section.paragraphs:
            yield from [paragraph.label] if paragraph.label else []
            yield from (marker.source for marker in paragraph.markers)
            yield from (Span(p.source, p.source + p.length) for p in paragraph.pieces)


def _order_faults(report: Report) -> Iterator[Fault]:
    """Whether numbers rise in each sequence, but for where a remark says that they do not."""
    remarked = {remark.line for remark in report.remarks}
    last: dict[tuple[str, Unit, tuple[int, ...]], tuple[int, ...]] = {}
    for paragraph in report.paragraphs():
        number = parse(paragraph.numbers[0]) if paragraph.numbers else ()
        if not number or paragraph.unit not in (Unit.PARAGRAPH, Unit.RECOMMENDATION):
            continue
        scope = paragraph.section if f"-{paragraph.section}-" in f"{paragraph.id}-" else ""
        key = (scope, paragraph.unit, number[:-1])
        before = last.get(key)
        if before and number <= before and paragraph.line not in remarked:
            facts = {"number": paragraph.number or "", "before": ".".join(map(str, before))}
            yield Fault("number-unremarked", paragraph.id, arguments=facts)
        last[key] = number  # of a group, the first


def _next_number(paragraph: Paragraph) -> str | None:
    """The next number of the paragraph's own sequence, where one of its later blocks begins so."""
    number = parse(paragraph.number or "")
    if paragraph.unit not in (Unit.PARAGRAPH, Unit.RECOMMENDATION) or not number:
        return None
    following = ".".join(map(str, (*number[:-1], number[-1] + 1)))
    label = re.compile(rf"{re.escape(following)}\.?\s+\S")
    text = paragraph.text
    held = any(
        label.match(text, start) and not quotation_open(text[:start])
        for start, _ in paragraph.blocks[1:]
    )
    return following if held else None


def _plain(text: str) -> str:
    return " ".join(text.split())
