"""What a person reads to find the paragraph: report, section, printed number, page."""

from bot.catalogue import say
from corpus.report import Kind
from index.reader import StoredParagraph, StoredReport


def cite(paragraph: StoredParagraph, language: str) -> str:
    """The whole citation, such as "…, section V, ¶ 8, p. 7 of 8"."""
    return ", ".join([report_title(paragraph.report, language), place(paragraph, language)])


def place(paragraph: StoredParagraph, language: str) -> str:
    """The citation within its report: section, printed number, page where it is known."""
    parts = [say(language, "cite-section", {"number": paragraph.section})]
    parts.append(number(paragraph, language))
    if paragraph.page is not None:
        pages = {"page": paragraph.page, "pages": paragraph.report.pages}
        parts.append(say(language, "cite-page", pages))
    return ", ".join(parts)


def number(paragraph: StoredParagraph, language: str) -> str:
    """The printed number, told apart where it is printed more than once."""
    what = "recommendation" if paragraph.kind is Kind.RECOMMENDATION else "paragraph"
    if paragraph.number is None:
        return say(language, f"cite-unnumbered-{what}")
    cited = say(language, f"cite-{what}", {"number": paragraph.number})
    if paragraph.occurrences == 1:
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


def report_title(report: StoredReport, language: str) -> str:
    """The report's title, in translation where there is one."""
    return report.titles.get(language, report.titles[report.language])


def section_title(paragraph: StoredParagraph, language: str) -> str:
    """The section's title, in translation where there is one."""
    titles = paragraph.report.sections[paragraph.section]
    return titles.get(language, titles[paragraph.report.language])
