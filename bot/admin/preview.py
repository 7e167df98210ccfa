"""What was understood of a document, for an admin to check on a phone before it is added."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bot.pages.html import Quote, Run, lines
from bot.texts.catalogue import say
from bot.texts.citation import place
from bot.texts.dates import written_date
from bot.texts.errors import explain_remark
from corpus.report import Kind, Paragraph, Remark
from corpus.shelf.add import Draft
from corpus.structure.profiles import PROFILES
from index.store.stored import StoredParagraph, StoredReport

_SECTIONS = 8
_CITATIONS = 5
_SAMPLES = 3
_REMARKS = 5
_OPENING = 60


def preview(draft: Draft, language: str, same: str | None = None) -> list[Run]:
    """The report as it would be added: what it is, its parts, first citations, oddities.

    `same`: the report that was made from the very same file, if any.
    """
    return [
        Run(say(language, "draft-title")),
        *([Run("\n\n" + say(language, "draft-same", {"id": same}), bold=True)] if same else ()),
        Run("\n\n"),
        *_facts(draft, language),
        *_sections(draft, language),
        *_citations(draft, language),
        *_left_over(draft, language),
        *_oddities(draft, language),
        Run("\n\n" + say(language, "draft-captions", {"profiles": ", ".join(PROFILES)})),
    ]


def _facts(draft: Draft, language: str) -> list[Run]:
    """What was decided or proposed, in the words that a caption takes."""
    pages = draft.document.lines[-1].page
    size = {"pages": pages} if pages else {"lines": len(draft.document.lines)}
    undated = say(language, "draft-undated")
    rows = [
        [Run("title: "), Run(draft.title, bold=True)],
        [Run("id: "), Run(draft.id, code=True)],
        _choice("language", draft.language, say(language, f"about-language-{draft.language}")),
        _choice("profile", draft.profile, say(language, f"profile-{draft.profile}")),
        _choice("date", draft.date, written_date(draft.date, language))
        if draft.date
        else [Run(f"date: {undated}")],
        [Run(say(language, f"draft-{next(iter(size))}", {"format": draft.format.upper(), **size}))],
    ]
    return lines(rows)


def _choice(key: str, value: str, name: str) -> list[Run]:
    return [Run(f"{key}: "), Run(value, code=True), Run(f" ({name})")]


def _sections(draft: Draft, language: str) -> Iterator[Run]:
    sections = draft.contents.sections
    paragraphs = list(_paragraphs(draft))
    counts = {
        "sections": len(sections),
        "paragraphs": len(paragraphs),
        "recommendations": sum(each.kind is Kind.RECOMMENDATION for each in paragraphs),
        "notes": sum(len(each.notes) for each in paragraphs),
    }
    yield Run("\n\n" + say(language, "draft-counts", counts))
    for section in sections[:_SECTIONS]:
        number = f"{section.number}. " if section.numbered else ""
        title = _opening(f"{number}{section.title or draft.title}")
        yield Run(f"\n• {title} ({len(section.paragraphs)})")
    yield from _more(len(sections) - _SECTIONS, language)


def _citations(draft: Draft, language: str) -> Iterator[Run]:
    yield Run("\n\n" + say(language, "draft-citations") + "\n", bold=True)
    cited = [
        f"{place(stored, language)}: {_quoted(stored.text, language)}"
        for stored in _stored(draft, list(_paragraphs(draft))[:_CITATIONS])
    ]
    yield Run("\n".join(cited), quote=Quote.OPEN)


def _left_over(draft: Draft, language: str) -> Iterator[Run]:
    furniture = Counter(draft.document.text[start:end] for start, end in draft.contents.furniture)
    if furniture:
        told = say(language, "draft-furniture", {"count": furniture.total()})
        yield from _samples(told, [line for line, _ in furniture.most_common()], language)
    unnumbered = [each.text for each in _paragraphs(draft) if each.number is None]
    if unnumbered:
        told = say(language, "draft-unnumbered", {"count": len(unnumbered)})
        yield from _samples(told, unnumbered, language)


def _oddities(draft: Draft, language: str) -> Iterator[Run]:
    remarks = draft.contents.remarks
    if not remarks:
        return
    yield Run("\n\n" + say(language, "draft-remarks") + "\n", bold=True)
    shown = [_remark(each, draft, language) for each in remarks[:_REMARKS]]
    yield Run("\n".join(shown), quote=Quote.OPEN)
    yield from _more(len(remarks) - _REMARKS, language)


def _remark(remark: Remark, draft: Draft, language: str) -> str:
    told = explain_remark(remark, language)
    if not remark.line:
        return told
    key, at = ("at-page", remark.page) if remark.page else ("at-line", remark.line)
    line = _quoted(draft.document.lines[remark.line - 1].text, language)
    return f"{say(language, key, {'at': str(at)})}, {told}: {line}"


def _samples(told: str, texts: Sequence[str], language: str) -> Iterator[Run]:
    yield Run(f"\n\n{told}\n")
    shown = [_quoted(text, language) for text in texts[:_SAMPLES]]
    yield Run("\n".join(shown), quote=Quote.OPEN)


def _more(count: int, language: str) -> Iterator[Run]:
    if count > 0:
        yield Run("\n" + say(language, "draft-more", {"count": count}))


def _quoted(text: str, language: str) -> str:
    return say(language, "quoted", {"text": _opening(text)})


def _opening(text: str) -> str:
    """The beginning of a text, in one line; cut anywhere, since a word may be long."""
    line = " ".join(text.split())
    return line if len(line) <= _OPENING else line[:_OPENING].rstrip() + " …"


def _paragraphs(draft: Draft) -> Iterator[Paragraph]:
    for section in draft.contents.sections:
        yield from section.paragraphs


def _stored(draft: Draft, paragraphs: Iterable[Paragraph]) -> Iterator[StoredParagraph]:
    """Paragraphs as the index would hold them, so that they are cited as they will be."""
    report = StoredReport(
        id=draft.id,
        language=draft.language,
        sha256="",
        addressee=None,
        date=draft.date,
        pages=draft.document.lines[-1].page,
        titles={draft.language: draft.title},
        sections={each.number: {draft.language: each.title} for each in draft.contents.sections},
        unnumbered=frozenset(each.number for each in draft.contents.sections if not each.numbered),
    )
    printed = Counter((each.section, each.number, each.unit) for each in _paragraphs(draft))
    for each in paragraphs:
        yield StoredParagraph(
            key=0,
            id=each.id,
            report=report,
            section=each.section,
            number=each.number,
            occurrence=each.occurrence,
            occurrences=printed[each.section, each.number, each.unit],
            kind=each.kind,
            unit=each.unit,
            page=each.page,
            printed_page=each.printed_page,
            heading=each.title,
            text=each.text,
            notes=(),
            translations={},
            sentences={},
        )
