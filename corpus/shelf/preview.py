"""What was understood of a file, for the admin to check before it is added."""

from collections import Counter
from collections.abc import Iterator

from corpus.report import Kind, Paragraph, Section, Unit
from corpus.shelf.add import Draft

_SECTIONS = 12
_CITATIONS = 6
_REMARKS = 12
_OPENING = 60
_SIGNS = {Unit.PARAGRAPH: "¶ ", Unit.RECOMMENDATION: "recommendation ", Unit.ARTICLE: "Article "}


def describe(draft: Draft) -> str:
    """Sections, counts, first citations, what was left over, and what to look at."""
    return "\n".join(
        [*_facts(draft), *_sections(draft), *_citations(draft), *_left_over(draft), *_odd(draft)]
    )


def _facts(draft: Draft) -> Iterator[str]:
    pages = draft.document.lines[-1].page
    size = f"{pages} pages" if pages else f"{len(draft.document.lines)} lines"
    yield f"title     {draft.title}"
    yield f"id        {draft.id}"
    yield f"language  {draft.language}"
    yield f"profile   {draft.profile}"
    yield f"date      {draft.date or 'not known'}"
    encoding = f", {draft.encoding}" if draft.encoding else ""
    yield f"file      {draft.format.upper()}{encoding}, {size}"


def _sections(draft: Draft) -> Iterator[str]:
    sections = draft.contents.sections
    paragraphs = [paragraph for section in sections for paragraph in section.paragraphs]
    kinds = Counter(paragraph.kind for paragraph in paragraphs)
    recommendations = kinds[Kind.RECOMMENDATION]
    notes = sum(len(paragraph.notes) for paragraph in paragraphs)
    yield ""
    yield (
        f"{len(sections)} sections, {len(paragraphs)} paragraphs "
        f"({recommendations} of them recommendations), {notes} footnotes"
    )
    for section in sections[:_SECTIONS]:
        number = f"{section.number}. " if section.numbered else ""
        yield f"  {number}{section.title or draft.title} ({len(section.paragraphs)})"
    if len(sections) > _SECTIONS:
        yield f"  and {len(sections) - _SECTIONS} more"


def _citations(draft: Draft) -> Iterator[str]:
    yield ""
    yield "the first citations"
    every = [(s, p) for s in draft.contents.sections for p in s.paragraphs]
    for section, paragraph in every[:_CITATIONS]:
        opening = " ".join(paragraph.text.split())[:_OPENING]
        yield f"  {paragraph.id}: {_citation(section, paragraph)}: {opening}"


def _citation(section: Section, paragraph: Paragraph) -> str:
    page = paragraph.printed_page or paragraph.page
    if paragraph.number is None or paragraph.unit is Unit.ORDINAL:
        ordinal = f", paragraph {paragraph.number}" if paragraph.number else ""
        place = f"{section.title or 'before the first heading'}{ordinal}"
    else:
        place = f"{_SIGNS[paragraph.unit]}{paragraph.number}"
        if paragraph.occurrence > 1:
            place += f" (no. {paragraph.occurrence} of that number)"
    return f"{place}, p. {page}" if page else place


def _left_over(draft: Draft) -> Iterator[str]:
    contents, text = draft.contents, draft.document.text
    furniture = Counter(text[start:end] for start, end in contents.furniture)
    if furniture:
        yield ""
        yield f"taken for headers, footers and page numbers: {furniture.total()} lines, such as"
        yield from (f"  {line[:_OPENING]}" for line, _ in furniture.most_common(4))
    unnumbered = [p for s in contents.sections for p in s.paragraphs if p.number is None]
    if unnumbered:
        yield ""
        yield "under no number"
        yield from (f"  {' '.join(p.text.split())[:_OPENING]}" for p in unnumbered[:4])


def _odd(draft: Draft) -> Iterator[str]:
    remarks = draft.contents.remarks
    if remarks:
        yield ""
        yield "look at these" if len(remarks) <= _REMARKS else f"look at these {len(remarks)}"
    for line, page, code, arguments in remarks[:_REMARKS]:
        place = f"page {page}" if page else f"line {line}"
        opening = draft.document.lines[line - 1].text[:40]
        facts = " ".join(map(str, arguments.values()))
        yield f"  {place}: {code} {facts}: {opening}"
