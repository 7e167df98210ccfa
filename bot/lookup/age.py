"""How old a report is, who wrote it, and whether it still holds: what is known, and no more."""

import re
from collections.abc import Mapping

from bot.texts.catalogue import say
from bot.texts.citation import report_title
from bot.texts.dates import written_date
from corpus.references.reference import fold
from index.store.stored import StoredReport

_REPORT = r"(?:(?:this|that|the|your)\s(?:report|document|text|file)|it|this|that)"
_DOKLAD = r"(?:(?:этот|этого|сам|ваш|этом)\s)?(?:доклад|отчет|документ)\w*"
_ESEP = r"(?:(?:бул|осы)\s)?(?:баяндама|есеп|кужат)\w*"
_YEAR = re.compile(
    rf"(?:what|which)\s(?:year|date)\s(?:is|was|does)\s{_REPORT}(?:\s(?:written|published|from|made"
    r"|issued|released|date\sfrom))?"
    rf"|(?:from\s)?(?:what|which)\syear\s(?:is|was)\s{_REPORT}"
    rf"|when\s(?:was|is)\s{_REPORT}\s(?:written|published|made|issued|released|from|dated|prepared)"
    rf"|how\s(?:old|recent|current|new|fresh|up\sto\sdate)\s(?:is|are)\s{_REPORT}"
    rf"|is\s{_REPORT}\s(?:up\sto\sdate|current|recent|new|old|outdated|out\sof\sdate)"
    rf"|(?:what\sis\sthe\s)?(?:date|year|age)\sof\s{_REPORT}"
    rf"|(?:за\s|от\s)?как(?:ого|ой|ому|ом)\sгод\w*\s{_DOKLAD}|{_DOKLAD}\s(?:за|от|какого)\sкак\w+\sгод\w*"
    rf"|{_DOKLAD}\sкакого\sгода|когда\s(?:был\s)?(?:написан|опубликован|составлен|издан|сделан|вышел"
    rf"|подготовлен)\s{_DOKLAD}|когда\s{_DOKLAD}\s(?:был\s)?(?:написан|опубликован|вышел|составлен)"
    rf"|(?:насколько\s)?(?:старый|свежий|актуален|актуальный|устарел)\s(?:ли\s)?{_DOKLAD}"
    rf"|{_DOKLAD}\s(?:не\s)?(?:устарел|актуален|старый|свежий)|(?:дата|год)\s{_DOKLAD}"
    rf"|{_ESEP}\s(?:кай|кандай)\sжыл\w*|(?:кай|кандай)\sжылг\w+\s{_ESEP}"
    rf"|{_ESEP}\sкашан\s(?:жазыл|жариялан|шык|жасал)\w*|кашан\sжазылган\s{_ESEP}"
    rf"|{_ESEP}\s(?:ескирген|жана|ески)\s(?:бе|ме|ма|па)|{_ESEP}\s(?:куни|жылы)"
)
_AUTHOR = re.compile(
    rf"who\s(?:wrote|made|published|prepared|authored|issued|compiled|drafted)\s{_REPORT}"
    rf"|who\s(?:is|are)\s(?:the\s)?authors?(?:\sof\s{_REPORT})?|whose\sreport\s(?:is\s)?{_REPORT}"
    rf"|кто\s(?:написал|составил|подготовил|опубликовал|сделал|выпустил)\s(?:{_DOKLAD}|это|его)"
    rf"|кто\s(?:его\s)?автор\w*(?:\s{_DOKLAD})?|чей\s(?:это\s)?{_DOKLAD}|авторы?\s{_DOKLAD}"
    rf"|(?:{_ESEP}|муны|оны)\sким\s(?:жаз|дайында|шыгар|жарияла|жаса)\w*|(?:{_ESEP}\s)?авторы\sким"
    rf"|кимнин\s{_ESEP}"
)
_LAW = re.compile(
    r"(?:is|are)\s(?:this|it|that|these)(?:\slaw)?\sstill\s(?:the\s)?(?:law|in\sforce|valid|true|case"
    r"|current|so)|(?:does|do)\s(?:this|it|that)\sstill\s(?:apply|hold)|is\sthis\sthe\slaw\s(?:now|today)"
    r"|(?:это|он|этот\sзакон|закон)\s(?:все\s|до\s)?(?:еще|сих\sпор|сейчас)?\s?(?:действует|в\sсиле"
    r"|актуально|закон|действующий\sзакон)|это\s(?:все\s)?еще\sтак|до\sсих\sпор\sтак"
    r"|(?:бул|осы)\s(?:зан\s)?(?:али|казир)\s(?:де\s|да\s)?(?:кушинде|колданыста|зан|солай)\s(?:ме|ма|ба|бе)"
)
_MOST = 5


def parse_about_report(text: str) -> str | None:
    """What a message asks about a report itself: "year", "author" or "law"; None: anything else."""
    words = " ".join(re.findall(r"\w+", fold(text)))
    for subject, pattern in (("year", _YEAR), ("author", _AUTHOR), ("law", _LAW)):
        if pattern.fullmatch(words):
            return subject
    return None


def about_report_text(
    reports: Mapping[str, StoredReport], subject: str, language: str, report: str | None = None
) -> str:
    """What is known of the age, the authors or the validity of one report, or of the first few."""
    chosen = reports.get(report or "")
    known = [chosen] if chosen else list(reports.values())[:_MOST]
    lines = []
    for each in known:
        title = {"title": report_title(each, language)}
        if subject == "author":
            lines.append(say(language, "report-authors", title))
        lines.append(age_text(each, language))
    if subject == "law":
        lines.append(say(language, "report-law"))
    return "\n".join(lines)


def age_text(report: StoredReport, language: str) -> str:
    """When a report was published, else the latest year that it mentions."""
    told: dict[str, object] = {"title": report_title(report, language), "year": report.latest_year}
    if report.date:
        told["date"] = written_date(report.date, language)
        return say(language, "report-dated", told)
    key = "report-undated" if report.latest_year is None else "report-undated-latest"
    # as text: a year is no number to be grouped
    return say(language, key, told | {"year": str(report.latest_year)})
