"""What the site is made of: everything that an index holds, read once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.site.former import History, read_history
from bot.site.laws import Act, read_acts
from bot.site.sheets import Sheet, cut_report
from index.search.reader import Index
from index.store.references import Cited
from index.store.stored import StoredParagraph, StoredReport, read_whole


@dataclass(frozen=True, slots=True)
class Content:
    """All reports and what was found in them.

    `sheets`: report id → its pages; `sheet_of`: paragraph id → its page; `cited`: paragraph id →
    its references; `bot`: the name that "ask in Telegram" opens, "" for none; `reader`: where the
    site is published, "" where that is not known; `version`: the index.
    """

    reports: Mapping[str, StoredReport]
    paragraphs: Mapping[str, StoredParagraph]
    sheets: Mapping[str, Sequence[Sheet]]
    sheet_of: Mapping[str, Sheet]
    acts: Sequence[Act]
    cited: Mapping[str, Sequence[Cited]]
    history: History
    bot: str
    reader: str
    version: str

    def address(self, paragraph: StoredParagraph) -> str:
        """Where a paragraph stands, from the folder of a language."""
        return f"{self.sheet_of[paragraph.id].name}.html#{paragraph.id}"


def read_content(index: Index, bot: str, reader: str) -> Content:
    """Read everything that the site shows."""
    history = read_history(index)
    weights = {
        former: sum(len((each.text or "").encode(errors="replace")) for each in wordings)
        for former, wordings in history.reworded.items()
    }
    sheets = {
        report.id: cut_report(report, read_whole(index.database, index.reports, report.id), weights)
        for report in index.reports.values()
    }
    acts, cited = read_acts(index)
    sheet_of = {
        paragraph.id: sheet
        for cut in sheets.values()
        for sheet in cut
        for paragraph in sheet.paragraphs
    }
    return Content(
        reports=index.reports,
        paragraphs={
            paragraph.id: paragraph
            for cut in sheets.values()
            for sheet in cut
            for paragraph in sheet.paragraphs
        },
        sheets=sheets,
        sheet_of=sheet_of,
        acts=acts,
        cited=cited,
        history=history,
        bot=bot,
        reader=reader,
        version=index.version,
    )
