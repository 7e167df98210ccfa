"""The pages of the site in one language: their paths and their HTML."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from bot.lookup.law import instrument_name
from bot.site.actions import action_names
from bot.site.content import Content
from bot.site.laws import Act, act_page
from bot.site.render import Page, render
from bot.site.sheets import Sheet
from bot.site.shown import Shown, show
from index.store.stored import StoredParagraph, StoredReport


def pages(content: Content, language: str) -> Iterator[Page]:
    """Path from the site's folder and HTML of each page in a language."""
    yield render(content, "home.html", language, "index", {"reports": content.reports.values()})
    yield render(content, "search.html", language, "search", {})
    yield from _law_pages(content, language)
    for report in content.reports.values():
        yield from _report_pages(content, report, language)
    yield from _pages_of_what_is_gone(content, language)


def _law_pages(content: Content, language: str) -> Iterator[Page]:
    def name(act: Act) -> str:
        return instrument_name(act.count.instrument, act.count.name, language)

    kinds = {
        kind: [(act_page(act.count.instrument), name(act), act.count.paragraphs) for act in acts]
        for kind, acts in groupby(content.acts, key=lambda act: act.count.kind)
    }
    yield render(content, "acts.html", language, "law/index", {"kinds": kinds})
    for act in content.acts:
        facts = {"act": act, "name_of_act": name(act)}
        yield render(content, "act.html", language, f"law/{act_page(act.count.instrument)}", facts)


def _report_pages(content: Content, report: StoredReport, language: str) -> Iterator[Page]:
    sheets = content.sheets[report.id]
    shown = {
        paragraph.id: _shown(content, paragraph, language)
        for sheet in sheets
        for paragraph in sheet.paragraphs
    }
    asked = [each for each in shown.values() if each.is_recommendation]
    facts = {
        "report": report,
        "contents": _contents(content, report),
        "recommendations": len(asked),
        "paragraphs": len(shown),
    }
    yield render(content, "report.html", language, f"{report.id}/index", facts)
    if asked:
        extra = {"shown": asked, **_choices(asked)}
        path = f"{report.id}/recommendations"
        yield render(content, "recommendations.html", language, path, facts | extra)
    for place, sheet in enumerate(sheets):
        extra = {
            "sheet": sheet,
            "shown": [shown[paragraph.id] for paragraph in sheet.paragraphs],
            "before": sheets[place - 1] if place else None,
            "after": sheets[place + 1] if place + 1 < len(sheets) else None,
            "gone": content.history.gone.get(sheet.name, ()),
        }
        yield render(content, "section.html", language, sheet.name, facts | extra)


def _pages_of_what_is_gone(content: Content, language: str) -> Iterator[Page]:
    """Pages on which only what is no more stood: their anchors stay."""
    standing = {sheet.name for sheets in content.sheets.values() for sheet in sheets}
    for name, gone in content.history.gone.items():
        if name not in standing:
            report = content.reports.get(gone[0].former.report)
            facts = {"gone": gone, "report": report, "report_id": gone[0].former.report}
            yield render(content, "gone.html", language, name, facts)


def _contents(content: Content, report: StoredReport) -> Mapping[str, list[Sheet]]:
    """Section → its pages, of the sections that have paragraphs."""
    sheets = content.sheets[report.id]
    return {section: list(cut) for section, cut in groupby(sheets, key=lambda each: each.section)}


def _shown(content: Content, paragraph: StoredParagraph, language: str) -> Shown:
    cited = content.cited.get(paragraph.id, ())
    # every page of a report lies one folder below that of its language
    return show(paragraph, cited, content.history, language=language, root="../", bot=content.bot)


def _choices(asked: list[Shown]) -> dict[str, list[str]]:
    """By what recommendations can be filtered: only what tells some from others."""
    actions = {action for each in asked for action in each.actions}
    states = sorted({state for each in asked for state in each.states})
    responses = {each.paragraph.response for each in asked if each.paragraph.response}
    sections = list(dict.fromkeys(each.paragraph.section for each in asked))
    return {
        "actions": [action for action in action_names() if action in actions],
        "states": states,
        "responses": sorted(responses),
        "sections": sections if len(sections) > 1 else [],
    }
