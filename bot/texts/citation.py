"""What a person reads to find the paragraph: report, section, printed number, page."""

from bot.texts.catalogue import say
from bot.texts.dates import written_date
from bot.texts.names import state_name
from corpus.identity.facts import BODIES
from index.store.stored import Former, StoredParagraph, StoredReport

# Kinds of documents that go by a name of their own rather than by their title.
_OF_THE_REVIEW = frozenset(
    ("upr-report", "upr-addendum", "upr-national", "upr-compilation", "upr-summary")
)
# What a law calls its divisions, so that a chapter is cited as one; others are sections.
_DIVISIONS = {
    "part": ("part", "част", "бөлік"),
    "chapter": ("chapter", "глав", "тарау"),
    "title": ("title", "титул"),
}
_OF_A_BODY = frozenset(("concluding-observations", "list-of-issues"))


def cite(paragraph: StoredParagraph, language: str) -> str:
    """The whole citation, such as "Report (May 2024), section V, ¶ 8, p. 7 of 8".

    Where the report has no date, it says so, and which year it mentions last; and that it was read
    by OCR.
    """
    cited = f"{dated_title(paragraph.report, language)}, {place(paragraph, language)}"
    caution = cautions(paragraph.report, language)
    return f"{cited} ({caution})" if caution else cited


def cautions(report: StoredReport, language: str) -> str:
    """What whoever cites a report should know: that it has no date, that it was read by OCR."""
    read_by = say(language, "recognised") if report.recognised else ""
    return "; ".join(filter(None, (_age(report, language), read_by)))


def _age(report: StoredReport, language: str) -> str:
    """That a report has no date, and the latest year that it mentions; "" where it has one."""
    if report.date:
        return ""
    if report.latest_year is None:
        return say(language, "undated")
    return say(language, "undated-latest", {"year": str(report.latest_year)})


def place(paragraph: StoredParagraph, language: str) -> str:
    """The citation within its report: section, printed number, page where it is known."""
    return ", ".join(
        part
        for part in (
            cited_section(paragraph.report, paragraph.section, language),
            number(paragraph, language),
            _page(paragraph, language),
        )
        if part
    )


def number(paragraph: StoredParagraph, language: str) -> str:
    """The printed number, told apart where it is printed more than once."""
    cited = _number(paragraph, language)
    if paragraph.number is None or paragraph.occurrences == 1:
        return cited
    return say(
        language,
        "cite-occurrence",
        {
            "place": cited,
            "occurrence": paragraph.occurrence,
            "occurrences": paragraph.occurrences,
        },
    )


def former_place(former: Former, report: StoredReport, language: str) -> str:
    """Section and number of a paragraph that its report no longer holds."""
    section = cited_section(report, former.section, language)
    return ", ".join(part for part in (section, _number(former, language)) if part)


def _number(paragraph: StoredParagraph | Former, language: str) -> str:
    if paragraph.number is None:
        return say(language, f"cite-unnumbered-{paragraph.unit}")
    return say(language, f"cite-{paragraph.unit}", {"number": paragraph.number})


def cited_section(report: StoredReport, number: str, language: str) -> str:
    """A section by its printed number, else by its title; "" where it has neither."""
    if number not in report.unnumbered:
        word = report.words.get(number, "").lower()
        kind = next((kind for kind, names in _DIVISIONS.items() if word.startswith(names)), None)
        return say(language, f"cite-{kind or 'section'}", {"number": number})
    titles = report.sections[number]
    title = titles.get(language, titles[report.language])
    return say(language, "cite-unnumbered-section", {"title": title}) if title else ""


def _page(paragraph: StoredParagraph, language: str) -> str:
    """The page that is printed, else the file's page and how many it has."""
    if paragraph.printed_page is not None:
        return say(language, "cite-printed-page", {"page": paragraph.printed_page})
    if paragraph.page is None:
        return ""
    pages = {"page": paragraph.page, "pages": paragraph.report.pages}
    return say(language, "cite-page", pages)


def report_title(report: StoredReport, language: str) -> str:
    """The report's title, in translation where there is one."""
    return report.titles.get(language) or report.titles[report.language]


def dated_title(report: StoredReport, language: str) -> str:
    """What a report is called in a citation, with its symbol, else its date, as far as known.

    Such as "UPR of Slovenia, Working Group report (A/HRC/59/15)"; where its kind has no such name
    or the State is not known, its title: "Report on prisons (May 2024)".
    """
    title = _name_of_kind(report, language) or report_title(report, language)
    mark = _mark(report, language)
    return f"{title} ({mark})" if mark else title


def _name_of_kind(report: StoredReport, language: str) -> str:
    """The name that documents of a kind go by, "" where theirs is the title."""
    if report.kind in _OF_A_BODY and report.body in BODIES and report.state:
        body = say(language, f"body-{report.body}")
    elif report.kind in _OF_THE_REVIEW and report.state:
        body = ""
    else:
        return ""
    state = state_name(report.state, language, in_sentence=True)
    return say(language, f"called-{report.kind}", {"state": state, "body": body})


def _mark(report: StoredReport, language: str) -> str:
    """The symbol by which it is found, else its date."""
    if report.symbol:
        kind = report.kind if report.kind in ("judgment", "law", "code") else "document"
        return say(language, f"symbol-{kind}", {"symbol": report.symbol})
    return written_date(report.date, language) if report.date else ""


def section_title(paragraph: StoredParagraph, language: str) -> str:
    """The section's title, in translation where there is one."""
    titles = paragraph.report.sections[paragraph.section]
    return titles.get(language, titles[paragraph.report.language])
