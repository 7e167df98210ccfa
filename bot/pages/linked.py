"""What a link or a button from before leads to: the paragraph, or what has become of it."""

from bot.pages import browse, keyboards
from bot.pages.html import Quote, Run
from bot.pages.links import Target, fingerprint
from bot.pages.page import Page, plain_page
from bot.pages.passages import Frame
from bot.texts.catalogue import say
from bot.texts.citation import dated_title, former_place
from bot.texts.dates import written_date
from index.search.found import Passage
from index.search.reader import Index
from index.store.stored import Former


def linked_page(
    index: Index,
    target: Target,
    frame: Frame,
    places: range = range(0),
    *,
    original: bool = False,
) -> Page:
    """The paragraph of a link, under its new number if it has another one now.

    Where it was reworded since, the wording that was linked to follows.

    `places` are of the linked wording, and mean nothing in another one.
    """
    paragraph = index.paragraph(target.paragraph_id)
    if paragraph and target.fingerprint in ("", fingerprint(paragraph)):
        return browse.paragraph_page(index, Passage(paragraph, places), frame, original=original)
    former = index.former(target.paragraph_id, target.fingerprint)
    if former and (renumbered := index.standing(former)):
        page = browse.paragraph_page(index, Passage(renumbered, places), frame, original=original)
        was = former_place(former, renumbered.report, frame.language)
        notice = Run(
            say(frame.language, "paragraph-renumbered", {"was": was}) + "\n\n", italic=True
        )
        return Page([notice, *page.runs], page.rows)
    if paragraph is None:
        return gone_page(index, target, frame)
    reworded, formerly = Passage(paragraph), _formerly(former, frame.language)
    page = browse.paragraph_page(index, reworded, frame, original=original, formerly=formerly)
    notice = Run(say(frame.language, "wording-changed") + "\n\n", italic=True)
    return Page([notice, *page.runs], page.rows)


def gone_page(index: Index, target: Target, frame: Frame) -> Page:
    """A paragraph that no report holds: what it said, as far as that is known."""
    language = frame.language
    former = index.former(target.paragraph_id, target.fingerprint)
    former = former or index.former(target.paragraph_id)
    if former is None:
        key = "paragraph-gone" if target.fingerprint else "paragraph-unknown"
        told = say(language, key, {"id": target.paragraph_id})
        return plain_page(told, [keyboards.contents(language)])
    date = written_date(former.replaced, language)
    report = index.reports.get(former.report)
    if report is None or former.text is None:
        told = say(language, "report-withdrawn", {"report": former.report, "date": date})
        return plain_page(told, [keyboards.contents(language)])
    cited = f"{dated_title(report, language)}, {former_place(former, report, language)}"
    runs = [
        Run(say(language, "paragraph-removed"), bold=True),
        Run("\n" + say(language, "paragraph-removed-said", {"date": date}) + "\n"),
        Run(former.text, quote=Quote.OPEN),
        Run(f"\n— {cited}\n"),
        Run(say(language, "paragraph-removed-note"), italic=True),
    ]
    return Page(runs, [keyboards.contents(language, report.id)])


def _formerly(former: Former | None, language: str) -> list[Run]:
    if former is None or former.text is None:
        return []
    date = written_date(former.replaced, language)
    told = say(language, "former-wording", {"date": date})
    return [Run(f"\n\n{told}\n", italic=True), Run(former.text, quote=Quote.OPEN)]
