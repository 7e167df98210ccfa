"""What a document says that it is: title, symbol, body, State, kind, date, language."""

import re
from collections.abc import Iterator, Sequence

from corpus.formats.document import Document
from corpus.identity.facts import BODY_OF_SYMBOL, Facts
from corpus.identity.front import (
    LONGEST_TITLE,
    first_page,
    front_lines,
    printed_date,
    printed_title,
)
from corpus.identity.languages import language_of
from corpus.identity.states import state_in, state_of_symbol
from corpus.lines import Line

_ORGANISATION = (
    r"(?:united nations|nations unies|naciones unidas|организация объедин[её]нных наций"
    r"|біріккен ұлттар ұйымы)"
)
_SYMBOL = r"(?P<symbol>[A-Z]{1,5}(?:\.\d+)?(?:/[A-Z0-9][A-Za-z0-9.\-]*){1,8})"
_SYMBOL_ALONE = re.compile(rf"(?i:{_ORGANISATION}\s+)?{_SYMBOL}[*†]*(?:\s+(?i:distr)\b.*)?")
_APPLICATION = re.compile(
    r"(?:applications?|requêtes?|жалоб\w+)\s*(?:nos?\.?|№№?|n[o°]s?\.?)?\s*(?P<symbol>\d+/\d\d"
    r"(?:\s*(?:,|and|et|и)\s*\d+/\d\d)*)",
    re.IGNORECASE,
)
# "от 3 июля 2014 года № 226-V ЗРК", "2014 жылғы 3 шілдедегі № 226-V ҚРЗ"
_ACT = re.compile(r"(?:.*\s)?(?:от|dated|жылғы)\s.*№\s?(?P<symbol>\d[\w/-]*(?:\s[ЗҚРК]{3})?)\W*")
# What a title says that the document is; looked at in this order, after the symbol.
_KIND_OF_TITLE = (
    ("judgment", r"(?:case of|affaire|дело|caso)\s.+\s(?:v|c|vs|против|contra)\b.*"),
    ("upr-addendum", r".*universal periodic review.*addendum.*"),
    ("upr-addendum", r".*универсальн\w+ период\w+ обзор.*добавление.*"),
    ("upr-report", r"report of the working group on the universal periodic review.*"),
    ("upr-report", r"доклад рабочей группы по универсальному периодическому обзору.*"),
    ("upr-report", r"әмбебап кезеңдік шолу жөніндегі жұмыс тобының баяндамасы.*"),
    ("upr-compilation", r".*\bcompilation (?:of|prepared|on)\b.*|.*(?:подборка|компиляция)\b.*"),
    ("upr-summary", r".*\bsummary of (?:other )?(?:stakeholder|submissions).*"),
    ("upr-summary", r".*резюме материалов.*|.*summary prepared by the office.*"),
    ("upr-national", r"national report\b.*|национальный доклад.*|ұлттық баяндама.*"),
    ("concluding-observations", r".*concluding observations\b.*|.*observaciones finales.*"),
    ("concluding-observations", r".*заключительные замечания.*|.*қорытынды ескерт.*"),
    ("list-of-issues", r".*list of issues\b.*|.*перечень вопросов.*"),
    ("general-comment", r"general (?:comment|recommendation)\b.*|замечание общего порядка.*"),
    ("state-report", r".*periodic reports?\b.*|.*периодическ\w+ доклад.*"),
    ("constitution", r".*\bconstitution\b.*|.*конституц.*|.*\bconstitución\b.*"),
    ("code", r".*\bcode\b(?! of conduct).*|.*кодекс.*|.*\bcódigo\b.*"),
    ("resolution", r".*\bresolution\b.*|резолюция.*"),
    ("law", r".*\b(?:law on|law of|act)\b.*|.*\bley\b.*"),
    ("law", r".*\bзакон\b.*|.*\bзаңы?\b.*|.*мыйзам.*"),
    ("report", r".*\breport\b.*|.*\bдоклад|.*\bотч[её]т|.*баяндама|.*\bесеп|.*\binforme\b.*"),
)
_PARTS_OF_SYMBOL = {
    "CO": "concluding-observations",
    "Q": "list-of-issues",
    "D": "views",
    "GC": "general-comment",
    "RES": "resolution",
}
_OF_THE_REVIEW = {"1": "upr-national", "2": "upr-compilation", "3": "upr-summary"}
# What programs put where a title should be.
_NO_TITLE = re.compile(
    r"untitled.*|microsoft word\b.*|.*\.(?:exe|docx?|pdf|rtf|html?|odt|txt|indd|qxd|dotx?)"
    r"|(?:template|complex|document|presentation|echr|title|normal|page|home|report)\d*"
    r"|без имени.*|документ\d*|слайд.*|\W*|\d+|[\da-f-]{16,}|united nations",
    re.IGNORECASE,
)


def propose_facts(document: Document, fallback: str) -> Facts:
    """What a document says that it is; `fallback` is its title where it names none."""
    front, page = front_lines(document), first_page(document)
    title = printed_title(document, front) or _own_title(document) or fallback
    symbol = printed_symbol(front, page, document.lines)
    kind = kind_of(title, symbol) or _kind_of_act(front)
    return Facts(
        title=title,
        language=language_of(document.text),
        date=printed_date([*front, *page]),
        symbol=symbol,
        body=body_of(symbol, kind),
        state=state_of_symbol(symbol) or _state(title, kind, front) or "",
        kind=kind,
    )


def printed_symbol(front: Sequence[Line], page: Sequence[Line], lines: Sequence[Line]) -> str:
    """The symbol of the document: alone on a line of its masthead, else of its running headers.

    Of a judgment it is the number of the application, of an act the number that follows its date.
    """
    for line in (*front, *page):
        if match := _SYMBOL_ALONE.fullmatch(line.text):
            return match["symbol"]
    for line in front:
        if match := _APPLICATION.search(line.text):
            return re.sub(r"\s*(?:,|and|et|и)\s*", ", ", match["symbol"])
    for line in _outside_brackets(front):
        if match := _ACT.fullmatch(line.text):
            return match["symbol"]
    headers = (line.text for line in lines if (line.page or 1) > 1)
    found = [match["symbol"] for text in headers if (match := _SYMBOL_ALONE.fullmatch(text))]
    often = max(found, key=found.count, default="")
    return often if found.count(often) > 1 else ""


def _outside_brackets(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines that are not in a list of amendments, which stands in brackets."""
    depth = 0
    for line in lines:
        depth += line.text.count("(") - line.text.count(")")
        if depth == 0 and "(" not in line.text and line.text.count("№") == 1:
            yield line


def kind_of(title: str, symbol: str) -> str:
    """What kind of document this is: by its symbol, else by what its title says; "" if neither."""
    parts = symbol.split("/")
    if symbol.startswith("A/HRC/WG.6/") and parts[-1] in _OF_THE_REVIEW:
        return _OF_THE_REVIEW[parts[-1]]
    for part, kind in _PARTS_OF_SYMBOL.items():
        if part in parts[1:]:
            return kind
    named = (kind for kind, form in _KIND_OF_TITLE if re.match(form, title.lower()))
    kind = next(named, "")
    added = kind == "upr-report" and any(part.startswith("Add.") for part in parts)
    return "upr-addendum" if added else kind


def _kind_of_act(front: Sequence[Line]) -> str:
    """The kind that a line of its own names, such as "Закон Республики Казахстан от … № …"."""
    acts = (line.text for line in front if _ACT.fullmatch(line.text))
    kinds = (kind_of(text, "") for text in acts)
    return next((kind for kind in kinds if kind in ("constitution", "code", "law")), "")


def body_of(symbol: str, kind: str) -> str:
    """The body that issued the document: by its symbol; the Court, for an application number."""
    for beginning, body in BODY_OF_SYMBOL.items():
        if symbol.startswith(beginning):
            return body
    return "echr" if kind == "judgment" and re.match(r"\d+/\d\d", symbol) else ""


def _state(title: str, kind: str, front: Sequence[Line]) -> str | None:
    """The State in the title; of an act without one, the State that is printed above it."""
    found = state_in(title)
    if found or kind not in ("constitution", "code", "law"):
        return found
    return next((state for line in front if (state := state_in(line.text))), None)


def _own_title(document: Document) -> str:
    """The title that the file names, unless a program made it up."""
    title = " ".join((document.title or "").split())
    return "" if _NO_TITLE.fullmatch(title) else title[:LONGEST_TITLE]
