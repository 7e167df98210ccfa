"""Pages about the bot itself: help, reports, sources, privacy."""

from collections.abc import Sequence

from bot.pages import keyboards
from bot.pages.callbacks import Verb
from bot.pages.html import Run, lines
from bot.pages.page import Page, plain_page
from bot.texts.catalogue import say
from bot.texts.citation import cautions, dated_title, report_title
from bot.texts.dates import version_time, written_date
from corpus.shelf.manifest import LANGUAGES
from index.search.reader import Index
from index.store.stored import StoredReport

# The menu, in its order.
COMMANDS = (
    "ask",
    "recommendations",
    "contents",
    "reports",
    "term",
    "handout",
    "help",
    "language",
    "about",
    "privacy",
)
# What admins have besides.
ADMIN_COMMANDS = ("reindex", "rollback", "status")


def start_page(language: str) -> Page:
    """What a newcomer reads first."""
    runs = [
        Run(say(language, "start") + "\n\n"),
        Run(say(language, "start-notice") + "\n\n"),
        Run(say(language, "start-how")),
    ]
    return Page(runs, [*keyboards.examples(language), *keyboards.languages(language)[:1]])


def help_page(language: str, bot: str, *, for_admin: bool = False) -> Page:
    """How to ask, every command, and examples to tap."""
    runs = [
        Run(say(language, "help") + "\n\n"),
        Run(say(language, "help-follow-up") + "\n\n"),
        Run(say(language, "help-inline", {"bot": bot}) + "\n\n"),
        Run(say(language, "help-commands"), bold=True),
        Run("\n"),
        *_commands(COMMANDS, language),
        Run("\n\n"),
        *(_help_admin(language) if for_admin else ()),
        Run(say(language, "help-examples")),
    ]
    return Page(runs, keyboards.examples(language))


def _help_admin(language: str) -> list[Run]:
    return [
        Run(say(language, "help-admin"), bold=True),
        Run("\n"),
        *_commands(ADMIN_COMMANDS, language),
        Run("\n" + say(language, "help-admin-add") + "\n\n"),
    ]


def _commands(names: Sequence[str], language: str) -> list[Run]:
    return lines([[Run(f"/{name} – {say(language, f'command-{name}')}")] for name in names])


def language_page(language: str) -> Page:
    """The choice of a language."""
    return plain_page(say(language, "language-choose"), keyboards.languages(language))


def privacy_page(language: str) -> Page:
    """What the bot knows, what it cannot promise, and forgetting."""
    runs = [
        Run(say(language, "safe-lines") + "\n\n"),
        Run(say(language, "privacy-kept-title"), bold=True),
        Run("\n" + say(language, "privacy-kept") + "\n\n"),
        Run(say(language, "privacy-not-title"), bold=True),
        Run("\n" + say(language, "privacy-not") + "\n\n"),
        Run(say(language, "privacy-forget")),
    ]
    return Page(runs, [keyboards.press(say(language, "button-forget"), Verb.FORGET, language)])


def reports_page(index: Index, language: str, chosen: str | None = None) -> Page:
    """Every report, to browse; where there are several, also to ask one of them only."""
    rows = []
    for report in index.reports.values():
        facts = ", ".join(_facts(index, report, language))
        title = Run(report_title(report, language), bold=True)
        rows.append([Run("✓ " if report.id == chosen else "• "), title, Run(f"\n{facts}")])
    count = Run(say(language, "reports", {"count": len(index.reports)}) + "\n")
    if len(index.reports) == 1:
        (only,) = index.reports
        return Page([count, *lines(rows)], [keyboards.contents(language, only)])
    buttons = [
        keyboards.press(
            say(language, "button-report", {"title": dated_title(report, language)}),
            Verb.REPORT,
            language,
            report.id,
        )
        for report in index.reports.values()
    ]
    every = keyboards.all_reports(language)
    return Page([count, *lines(rows)], [*buttons, every, keyboards.contents(language)])


def about_page(index: Index, language: str, version: str) -> Page:
    """The sources with their checksums, the versions, and that it is no legal advice."""
    runs = [
        Run(say(language, "about-title"), bold=True),
        Run("\n" + say(language, "about-notice") + "\n"),
    ]
    for report in index.reports.values():
        facts = _facts(index, report, language)
        if names := _translations(report, language):
            facts.append(say(language, "about-translations", {"languages": names}))
        runs += [
            Run("\n"),
            Run(report_title(report, language), bold=True),
            Run(f"\n{'; '.join(facts)}\n{say(language, 'about-source')}\n"),
            Run(report.sha256, code=True),
            Run("\n"),
        ]
    told = {
        "version": version,
        "built": version_time(index.version),
        "index": index.version,
    }
    return Page([*runs, Run("\n" + say(language, "about-version", told))])


def _facts(index: Index, report: StoredReport, language: str) -> list[str]:
    count = len(index.outline(report.id))
    facts = [
        say(language, f"report-language-{report.language}"),
        say(language, "report-paragraphs", {"count": count}),
    ]
    if report.date:
        published = {"date": written_date(report.date, language)}
        facts.append(say(language, "about-published", published))
    else:
        facts.append(cautions(report, language))
    return facts


def _translations(report: StoredReport, language: str) -> str:
    names: Sequence[str] = [
        name for name in LANGUAGES if name in report.titles and name != report.language
    ]
    return ", ".join(say(language, f"about-language-{name}") for name in names)
