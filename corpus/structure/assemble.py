"""From lines that were told apart to a report's sections and paragraphs: wording, ids, notes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from corpus.errors import CorpusError
from corpus.formats.document import Document
from corpus.lines import Line, Role, remark
from corpus.matter.editors import split_editors
from corpus.matter.front_and_back import set_apart
from corpus.report import Kind, Note, Paragraph, Remark, Section, Span, Unit
from corpus.structure.doubts import doubts
from corpus.structure.headings import mark_headings
from corpus.structure.numbering import plan
from corpus.structure.paragraph_id import MAX_LENGTH, paragraph_id
from corpus.structure.prose import count_paragraphs
from corpus.structure.raw import RawParagraph, RawSection, number_key
from corpus.structure.recommendations import read_recommendations
from corpus.structure.rules import Rules
from corpus.structure.sections import build_sections
from corpus.wording.blocks import Wording, full_width, split_blocks
from corpus.wording.hyphens import Hyphens
from corpus.wording.notes import Notes
from corpus.wording.quotations import find_quotations, quotation_open, quoted_share

_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Contents:
    """What a document says, every character of it in one place."""

    sections: tuple[Section, ...]
    furniture: tuple[Span, ...]
    hyphens: tuple[Span, ...]  # those that broke a word at the end of a line
    unmarked: tuple[Note, ...]
    remarks: tuple[Remark, ...]


def read_contents(
    document: Document, rules: Rules, report_id: str, title: str, source: Path
) -> Contents:
    """Read a document by the rules of its profile; raises CorpusError where they do not fit it.

    A section that no heading announces has the title of the report.
    """
    document = _prepared(document, rules)
    sections, furniture, remarks = _tell_apart(document, rules)
    if not any(paragraph.number for section in sections for paragraph in section.paragraphs):
        raise CorpusError("no-numbers", source, choice="profile")
    assembly = _Assembly(document, rules, report_id, title, source)
    return assembly.contents(sections, furniture, remarks)


def tell_apart(document: Document, rules: Rules) -> tuple[list[RawSection], list[Remark]]:
    """Tell headings and paragraphs of the body apart, and remark on numbers out of order."""
    sections, _, remarks = _tell_apart(_prepared(document, rules), rules)
    return sections, remarks


def _prepared(document: Document, rules: Rules) -> Document:
    """A document whose front and back matter, and what editors add to a law, have their roles."""
    lines = set_apart(document.lines) if rules.styled else list(document.lines)
    return replace(document, lines=tuple(split_editors(lines) if rules.article else lines))


def _tell_apart(
    document: Document, rules: Rules
) -> tuple[list[RawSection], list[Line], list[Remark]]:
    """The sections as lines, the lines of a cover, and what is odd about the numbers."""
    body = [line for line in document.lines if line.role in (Role.BODY, Role.EDITOR)]
    styles_known = any(line.heading or line.bold for line in body)
    if rules.styled:
        body = mark_headings(body, guess=rules.ordinal and not styles_known)
    found = plan(body, rules)
    sections, odd = build_sections(body, found, rules)
    for section in sections:
        uncounted = section.anew and not any(p.number for p in section.paragraphs)
        if rules.ordinal or uncounted:
            width = full_width(document.lines)
            section.paragraphs = count_paragraphs(section, width, rules.items)
    cover = [body[at] for at in sorted(found.cover) if body[at].text]
    return sections, cover, [*found.remarks, *odd]


class _Assembly:
    """Puts one report together; markers and occurrences count through all of it."""

    def __init__(
        self, document: Document, rules: Rules, report_id: str, title: str, source: Path
    ) -> None:
        self._lines = document.lines
        self._rules = rules
        self._report_id = report_id
        self._title = title
        self._source = source
        self._notes = Notes(document.lines)
        self._note_labels = self._notes.labels
        self._hyphens = Hyphens(document.lines)
        self._dropped: list[Span] = []
        self._width = full_width(document.lines)
        self._last_marker = 0
        self._remarks = list(document.remarks)
        self._seen: dict[tuple[str, str | None, bool], int] = {}
        self._ids: set[str] = set()

    def contents(
        self,
        raw_sections: Sequence[RawSection],
        cover: Sequence[Line],
        remarks: Sequence[Remark],
    ) -> Contents:
        sections = read_recommendations([self._section(raw) for raw in raw_sections])
        carried = [line for line in self._lines if line.role is Role.FURNITURE and line.text]
        furniture = (line.span for line in [*carried, *cover])
        unmarked = self._notes.left()
        headings = [line for section in raw_sections for line in section.headings]
        of_headings = {line.text[len(line.heading_text) :].strip(" []()") for line in headings}
        of_headings |= {"*", "**", "***", "†"}  # of the title, or of a line of the cover
        stray = self._stray([note for note in unmarked if note.label not in of_headings])
        every = [*remarks, *self._remarks, *stray, *doubts(sections)]
        every.sort(key=lambda found: found.line)
        return Contents(sections, tuple(furniture), tuple(self._dropped), unmarked, tuple(every))

    def _stray(self, notes: Sequence[Note]) -> list[Remark]:
        starts = {line.start: line for line in self._lines if line.text}
        lines = [starts[note.source[0].start] for note in notes]
        return [
            remark(line, "note-unmarked", label=note.label or "?")
            for line, note in zip(lines, notes, strict=True)
        ]

    def _section(self, raw: RawSection) -> Section:
        paragraphs = tuple(self._paragraph(raw, paragraph) for paragraph in raw.paragraphs)
        headings = tuple(line.span for line in raw.headings)
        title = raw.title or self._title
        return Section(raw.number, title, paragraphs, headings, raw.numbered, raw.above, raw.word)

    def _paragraph(self, section: RawSection, raw: RawParagraph) -> Paragraph:
        first, *others = raw.lines
        labelled = replace(first, start=first.start + raw.label, text=first.text[raw.label :])
        wording = Wording(self._last_marker, self._note_labels, self._hyphens)
        for block in split_blocks([labelled, *others], self._width, self._rules.items):
            wording.add_block(block)
        self._last_marker = wording.last_marker
        self._dropped += wording.dropped
        if quotation_open(wording.text):
            self._remarks.append(remark(first, "quotation-open"))
        own = self._rules.restarts or section.anew or section.anew_numbers
        scope = number_key(section.number) if own else ""
        key = (scope, raw.key or raw.number, raw.recommendation)
        self._seen[key] = self._seen.get(key, 0) + 1
        return Paragraph(
            id=self._id(key, first),
            section=section.number,
            number=raw.number,
            occurrence=self._seen[key],
            kind=self._kind(wording.text, raw.unit),
            page=first.page,
            line=first.number,
            text=wording.text,
            blocks=tuple(wording.blocks),
            markers=tuple(wording.markers),
            pieces=tuple(wording.pieces),
            label=_label(first, raw.label),
            unit=raw.unit,
            printed_page=first.printed_page,
            title=raw.title,
            notes=(*self._take_notes(wording, raw.lines), *_of_editors(raw.notes)),
            numbers=raw.numbers,
        )

    def _id(self, key: tuple[str, str | None, bool], first: Line) -> str:
        """An id of its own: part 1 of article 1, and ¶ 1 of a section 1, are two."""
        scope, number, recommendation = key
        try:
            ids = (
                paragraph_id(
                    self._report_id,
                    scope,
                    number,
                    recommendation=recommendation,
                    occurrence=occurrence,
                )
                for occurrence in count(self._seen[key])
            )
            found = next(each for each in ids if each not in self._ids)
        except ValueError as error:
            raise CorpusError(
                "id-long", self._source, first.number, id=str(error), limit=MAX_LENGTH
            ) from None
        self._ids.add(found)
        return found

    def _kind(self, text: str, unit: Unit) -> Kind:
        recommends = self._rules.recommends
        if unit is Unit.RECOMMENDATION or (recommends and recommends.search(text)):
            return Kind.RECOMMENDATION
        quotes_law = any(quotation.article for quotation in find_quotations(text))
        return Kind.QUOTATION if quotes_law and quoted_share(text) > _MOSTLY else Kind.FINDING

    def _take_notes(self, wording: Wording, lines: Sequence[Line]) -> tuple[Note, ...]:
        notes = []
        for marker in wording.markers:
            page = next(line.page for line in lines if marker.source.start < line.span.end)
            note = self._notes.take(marker.label, page)
            if note:
                notes.append(note)
        return tuple(notes)


def _of_editors(lines: Sequence[Line]) -> Iterator[Note]:
    """What the editors of a law say of a paragraph: one note for the lines that stand together."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and line.number <= groups[-1][-1].number + 1 and not line.text.startswith("("):
            groups[-1].append(line)
        else:
            groups.append([line])
    for group in groups:
        text = " ".join(line.text for line in group)
        yield Note("", text, tuple(line.span for line in group))


def _label(line: Line, length: int) -> Span | None:
    printed = line.text[:length].rstrip()
    return Span(line.start, line.start + len(printed)) if printed else None
