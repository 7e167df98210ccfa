"""Browsing: reports → sections → paragraphs, and a paragraph between its neighbours, as pages."""

from collections.abc import Sequence
from typing import TypeVar

from bot.pages import keyboards
from bot.pages.callbacks import Press, Verb
from bot.pages.html import Quote, Run, lines
from bot.pages.page import Page, plain_page
from bot.pages.passages import (
    Frame,
    citation,
    introduction,
    list_label,
    notes,
    official_note,
    printed_section,
    quotation,
    section_heading,
    short_citation,
    snippet,
    wording,
)
from bot.texts.catalogue import say
from bot.texts.citation import dated_title
from corpus.report import Kind
from index.search.found import Passage
from index.search.reader import Index
from index.search.search import search
from index.store.stored import StoredParagraph

T = TypeVar("T")

ON_A_PAGE = 20
# Telegram takes 100 buttons; fewer can be read
SECTIONS_ON_A_PAGE = 40
RECOMMENDATIONS = "r"


def contents_page(index: Index, language: str, report_id: str = "", detail: str = "") -> Page:
    """The sections of a report; where there are several and none is named, the choice of one.

    `detail`: RECOMMENDATIONS, so that the sections lead to recommendations only, and the page.
    """
    report = index.reports.get(report_id)
    if report is None and len(index.reports) == 1:
        (report,) = index.reports.values()
    if report is None:
        rows = [
            keyboards.press(dated_title(each, language), Verb.CONTENTS, language, each.id, detail)
            for each in index.reports.values()
        ]
        return plain_page(say(language, "contents-reports"), rows)
    prefix = RECOMMENDATIONS if detail.startswith(RECOMMENDATIONS) else ""
    key = "contents-recommendations" if prefix else "contents-report"
    head = Run(say(language, key, {"title": dated_title(report, language)}), bold=True)
    numbers, page, pages = _turned(list(report.sections), SECTIONS_ON_A_PAGE, detail)
    titles = [
        [Run(section_heading(report, number, language))]
        for number in numbers
        if printed_section(report, number)
    ]
    rows = keyboards.sections(report, numbers, language, prefix)
    if pages > 1:
        titles.append([Run(say(language, "section-page", {"page": page + 1, "pages": pages}))])
        rows.append(keyboards.turn(Press(Verb.CONTENTS, language, report.id, prefix), page, pages))
    if len(index.reports) > 1:
        rows.append(keyboards.press(say(language, "button-reports"), Verb.CONTENTS, language))
    return Page([head, Run("\n"), *lines(titles)], rows)


def section_page(index: Index, frame: Frame, target: str, detail: str) -> Page:
    """The paragraphs of "<report>/<section>", one line each; detail: RECOMMENDATIONS, page."""
    language = frame.language
    report_id, _, number = target.partition("/")
    report = index.reports.get(report_id)
    if report is None or number not in report.sections:
        return contents_page(index, language)
    only_recommendations = detail.startswith(RECOMMENDATIONS)
    found = [
        paragraph
        for paragraph in _section(index, report_id, number)
        if paragraph.kind is Kind.RECOMMENDATION or not only_recommendations
    ]
    shown, page, pages = _turned(found, ON_A_PAGE, detail)
    head = Run(section_heading(report, number, language), bold=True)
    rows = list_label(shown, language) + [
        [
            short_citation(paragraph, frame),
            Run(" " + snippet(Passage(paragraph), language)),
        ]
        for paragraph in shown
    ]
    if not found:
        rows = [[Run(say(language, "no-recommendations"))]]
    runs = [head, Run("\n"), *lines(rows)]
    prefix = RECOMMENDATIONS if only_recommendations else ""
    back = keyboards.press(
        say(language, "button-contents"), Verb.CONTENTS, language, report_id, prefix
    )
    if pages > 1:
        told = say(language, "section-page", {"page": page + 1, "pages": pages})
        runs.append(Run(f"\n{told}"))
        back += keyboards.turn(Press(Verb.SECTION, language, target, prefix), page, pages)
    take = keyboards.pick_all(language) if shown else []
    return Page(runs, [*keyboards.paragraphs(shown, language), take, back])


def paragraph_page(
    index: Index,
    passage: Passage,
    frame: Frame,
    *,
    original: bool = False,
    formerly: Sequence[Run] = (),
) -> Page:
    """A paragraph whole, and what it said before, between its neighbours, which unfold."""
    paragraph, language = passage.paragraph, frame.language
    shown = wording(passage, language, original=original)
    before, after = _neighbours(index, paragraph)
    runs = [
        Run(section_heading(paragraph.report, paragraph.section, language), bold=True),
        Run(f"\n{_place_in_section(index, paragraph, language)}\n\n", italic=True),
        *_neighbour("neighbour-before", before, frame, original=original),
        *introduction(passage, shown, language),
        *quotation(shown, fold=False),
        Run("\n— "),
        *citation(paragraph, frame),
        *official_note(shown, paragraph, language),
        *notes(paragraph),
        *formerly,
        *([Run("\n\n")] if after else ()),
        *_neighbour("neighbour-after", after, frame, original=original),
    ]
    return Page(
        runs,
        [
            keyboards.neighbours(before, after, language),
            keyboards.wording_switch(passage, language, original=original)
            + keyboards.section(paragraph, language),
            keyboards.subject(paragraph, language),
            keyboards.handing(passage, language),
            keyboards.copy_citation(paragraph, language),
        ],
    )


def related(index: Index, subject: StoredParagraph, limit: int) -> list[StoredParagraph]:
    """The recommendations nearest to a paragraph's subject: of its section, where that has any."""
    report = subject.report.id
    nearest = search(index, subject.text, limit=ON_A_PAGE, report=report, kind=Kind.RECOMMENDATION)
    found = [passage.paragraph for passage in nearest.passages]
    own = [paragraph for paragraph in found if paragraph.section == subject.section]
    return (own or found)[:limit]


def _turned(every: list[T], size: int, detail: str) -> tuple[list[T], int, int]:
    """What is on the page that a detail names, that page, and how many there are."""
    wanted = detail.removeprefix(RECOMMENDATIONS)
    pages = max(1, -(-len(every) // size))
    page = min(int(wanted) if wanted.isdecimal() else 0, pages - 1)
    return every[page * size : (page + 1) * size], page, pages


def _section(index: Index, report: str, section: str) -> list[StoredParagraph]:
    ids = [paragraph_id for number, paragraph_id in index.outline(report) if number == section]
    return [paragraph for each in ids if (paragraph := index.paragraph(each))]


def _neighbours(
    index: Index, paragraph: StoredParagraph
) -> tuple[StoredParagraph | None, StoredParagraph | None]:
    ids = [paragraph_id for _, paragraph_id in index.outline(paragraph.report.id)]
    at = ids.index(paragraph.id)
    before = index.paragraph(ids[at - 1]) if at else None
    after = index.paragraph(ids[at + 1]) if at + 1 < len(ids) else None
    return before, after


def _neighbour(
    key: str, paragraph: StoredParagraph | None, frame: Frame, *, original: bool
) -> list[Run]:
    if paragraph is None:
        return []
    shown = wording(Passage(paragraph), frame.language, original=original)
    return [
        Run(f"{say(frame.language, key)} "),
        short_citation(paragraph, frame),
        Run("\n"),
        Run(shown.text, quote=Quote.FOLDED),
        Run("\n"),
    ]


def _place_in_section(index: Index, paragraph: StoredParagraph, language: str) -> str:
    """Which of how many texts of its section a paragraph is."""
    outline = index.outline(paragraph.report.id)
    ids = [paragraph_id for section, paragraph_id in outline if section == paragraph.section]
    told = {"place": ids.index(paragraph.id) + 1, "count": len(ids)}
    return say(language, "place-in-section", told)
