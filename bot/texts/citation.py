"""What a person reads to find the paragraph: report, section, printed number, page."""

from bot.texts.catalogue import say
from bot.texts.dates import written_date
from index.store.stored import Former, StoredParagraph, StoredReport


def cite(paragraph: StoredParagraph, language: str) -> str:
    """The whole citation, such as "Report (May 2024), section V, ¶ 8, p. 7 of 8"."""
    return ", ".join([dated_title(paragraph.report, language), place(paragraph, language)])


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
        return say(language, "cite-section", {"number": number})
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
    """The report's title, with its date where that is known."""
    title = report_title(report, language)
    return f"{title} ({written_date(report.date, language)})" if report.date else title


def section_title(paragraph: StoredParagraph, language: str) -> str:
    """The section's title, in translation where there is one."""
    titles = paragraph.report.sections[paragraph.section]
    return titles.get(language, titles[paragraph.report.language])
