"""Front and back matter told from the body: letterheads, contents, abbreviations, endnotes.

None of it is ever cited; what is marked here has the role of furniture or of a footnote.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.lines import Line, Role
from corpus.wording.blocks import ends_statement
from corpus.wording.notes import NOTE_LABEL

_MONTH = r"[^\W\d_]{3,9}"
_DATE = (
    rf"\d{{1,2}}\.?(?:\s*[–-]\s*\d{{1,2}})?\s+{_MONTH}(?:\s+\d{{4}}(?:\s+(?:года|г\.|жыл\w*))?)?"
)
# The symbol of a document of the UN: A/HRC/59/15, CCPR/C/KAZ/CO/2, E/C.12/KAZ/CO/2
_SYMBOL = r"[A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.()-]*){2,}"
# Any two of these on the first page are a letterhead.
_LETTERHEAD = re.compile(
    rf"(?:United Nations|Организация Объединенных Наций|Біріккен Ұлттар Ұйымы)?\s*{_SYMBOL}[*†]*"
    r"|.{0,60}\bDistr\.?\s?:?\s?[^\W\d_]+(?:\s\d.*)?"
    r"|(?:original|язык оригинала|түпнұсқа(?: тілі)?)\s?:\s?[\w\s,/]+|.*\boriginal: [a-z/]+"
    r"|(?:\d+\s+)?GE\.\d\d-\d{4,5}\b.{0,40}",
    re.IGNORECASE,
)
# These are a part of one where there is one.
_WITH_LETTERHEAD = re.compile(
    rf"(?:[^\W\d_ ]+(?:, [^\W\d_]+)?,\s)?{_DATE}(?:\s?[–-]\s?{_DATE})?"
    r"|(?:united nations|general assembly|economic and social council|security council"
    r"|human rights council|human rights committee|universal periodic review"
    r"|working group on the universal periodic review|committee (?:against|on) [\w\s,]{3,70}"
    r"|организация объединенных наций|генеральная ассамблея|совет по правам человека"
    r"|комитет (?:против|по) [\w\s,]{3,70}|универсальный периодический обзор)"
    r"|[\w\s-]{3,40}\b(?:session|сессия|сессиясы)"
    r"|(?:agenda )?items? [\d,() a-z]{1,20}(?: of the .*)?"
    r"|пункт[ы]? [\d, а-я]{1,12} повестки дня|please recycle.*|[*]\d{6,8}[*]"
    r"|(?:english|french|spanish|russian|arabic|chinese)(?: only| and \w+ only)?",
    re.IGNORECASE,
)
_FIRST_PAGE = 60  # printed lines, where a format knows no pages
_ASIDE = re.compile(r"[*†‡]{1,3}\s")

_CONTENTS = re.compile(
    r"(?:table of )?contents|содержание|оглавление|мазмұны|мазмуну|зміст|índice|contenido",
    re.IGNORECASE,
)
_CONTENTS_HEAD = re.compile(
    r"(?:(?:paragraphs?|pages?|пункты|стр(?:аница|\.)|тармақтар|бет)\s*)+", re.IGNORECASE
)
_PAGES = re.compile(r"[\s.…_]*\s(?:\d{1,4}(?:\s?[–-]\s?\d{1,4})?\s*|[ivxl]+\s*){1,2}$")
_LONGEST_ENTRY = 200
_ABBREVIATIONS = re.compile(
    r"(?:list of |table of )?(?:abbreviations|acronyms)(?: (?:and|&) \w+)*(?: used.*)?"
    r"|(?:список |перечень )?(?:используемых |принятых |условных )*сокращени[йя]"
    r"|(?:қолданылған )?қысқарт(?:ыл|у)\w*(?: сөздер)?(?: тізімі)?",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"(?:[IVXL]+|[A-ZА-Я])\.\s+\S|(?:introduction|введение|кіріспе)$", re.IGNORECASE
)
_NUMBERED = re.compile(r"(\d{1,3})[.)]\s")
_NOTES = re.compile(
    r"(?:end|foot)?notes(?: and references)?|references|примечания|сноски|концевые сноски"
    r"|ескертпелер|ескертулер|сілтемелер|notas|примітки",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"(?:annex|appendix|приложение|қосымша)\b.{0,60}", re.IGNORECASE)


def set_apart(lines: Sequence[Line]) -> list[Line]:
    """Give their roles to the lines of the body that are none of what the report says."""
    result = list(lines)
    for mark in (_mark_letterhead, _mark_contents, _mark_abbreviations, _mark_endnotes):
        mark(result)
    _close_gaps(result, lines)
    return result


def _mark_letterhead(lines: list[Line]) -> None:
    """The masthead of a title page, wherever on it the format has it; and its symbol elsewhere."""
    body = _printed(lines)
    first = [at for at in body if lines[at].page in (1, None)]
    first = first if lines and lines[-1].page else first[:_FIRST_PAGE]
    signs = [at for at in first if _LETTERHEAD.fullmatch(lines[at].text)]
    if len(signs) < 2:
        return
    symbols = {match[0] for at in signs for match in re.finditer(_SYMBOL, lines[at].text)}
    weak = [at for at in first if _WITH_LETTERHEAD.fullmatch(lines[at].heading_text)]
    again = [at for at in body if lines[at].text.strip("*") in symbols]
    _give(lines, {*signs, *weak, *again}, Role.FURNITURE)
    for at, line in enumerate(lines):
        if line.role is Role.NOTE and _LETTERHEAD.fullmatch(line.text):
            lines[at] = replace(line, role=Role.FURNITURE)
    for at in first:
        if _ASIDE.match(lines[at].text) and lines[at].role is Role.BODY:
            end = at
            while end < len(lines) and lines[end].text and lines[end].role is Role.BODY:
                end += 1
            _give(lines, range(at, end), Role.NOTE)


def _mark_contents(lines: list[Line]) -> None:
    """A table of contents: up to where its first entries come again, as headings."""
    for start in _printed(lines):
        if not _CONTENTS.fullmatch(lines[start].heading_text):
            continue
        entries: list[str] = []
        end = start + 1
        while end < len(lines) and _is_entry(lines[end], entries):
            if lines[end].text:
                entries.append(_folded(lines[end].text))
            end += 1
        if len(entries) > 1:
            _give(lines, range(start, end), Role.FURNITURE)


def _is_entry(line: Line, entries: Sequence[str]) -> bool:
    if line.role is not Role.BODY or not line.text or _CONTENTS_HEAD.fullmatch(line.text):
        return True
    if line.heading:
        return False
    if _PAGES.search(line.text):
        return True
    again = _folded(line.text) in entries
    return not again and len(line.text) <= _LONGEST_ENTRY and not ends_statement(line.text)


def _folded(text: str) -> str:
    """An entry of a table of contents as its heading would be: without leaders and pages."""
    return " ".join(_PAGES.sub("", text).casefold().split())


def _mark_abbreviations(lines: list[Line]) -> None:
    """A list of abbreviations, up to the next heading or sentence."""
    for start in _printed(lines):
        if not _ABBREVIATIONS.fullmatch(lines[start].heading_text.rstrip(":")):
            continue
        last = 0
        end = start + 1
        while end < len(lines):
            line = lines[end]
            number = _NUMBERED.match(line.text)
            sentence = line.text.endswith(".") and len(line.text) > _LONGEST_ENTRY / 2
            anew = number is not None and int(number[1]) <= last
            if line.role is Role.BODY and (
                line.heading or _HEADING.match(line.text) or sentence or anew
            ):
                break
            last = int(number[1]) if number else last
            end += 1
        _give(lines, range(start, end), Role.FURNITURE)


def _mark_endnotes(lines: list[Line]) -> None:
    """Notes at the end of a report, over as many pages as they take."""
    printed = _printed(lines)
    for start in printed:
        if not _NOTES.fullmatch(lines[start].heading_text.rstrip(":")):
            continue
        below = next((at for at in range(start + 1, len(lines)) if lines[at].text), len(lines))
        if below == len(lines) or not _begins_notes(lines[below]):
            continue
        end = below
        while end < len(lines) and not _ends_notes(lines[end]):
            end += 1
        _give(lines, [start], Role.FURNITURE)
        _give(lines, range(below, end), Role.NOTE)


def _begins_notes(line: Line) -> bool:
    match = NOTE_LABEL.match(line.text)
    return line.role is Role.NOTE or (match is not None and match["label"] in ("1", "*", "a"))


def _ends_notes(line: Line) -> bool:
    return line.role is Role.BODY and (
        line.heading > 0 or _ANNEX.fullmatch(line.heading_text) is not None
    )


def _printed(lines: Sequence[Line]) -> list[int]:
    """The indices of the lines of the body that are not blank."""
    return [at for at, line in enumerate(lines) if line.text and line.role is Role.BODY]


def _give(lines: list[Line], places: Iterable[int], role: Role, *, blank: bool = False) -> None:
    """Give a role to lines of the body, and leave the gaps around them as they are."""
    for at in places:
        if lines[at].role is Role.BODY and lines[at].blank == blank:
            lines[at] = replace(lines[at], role=role, heading=0)


def _close_gaps(lines: list[Line], before: Sequence[Line]) -> None:
    """Where a sentence runs on over what was marked, the blank lines beside that are no gap."""
    last: Line | None = None
    gap: list[int] = []
    marked = False
    for at, line in enumerate(lines):
        if line.role is Role.BODY and line.text:
            if marked and last and _runs_on(last, line):
                _give(lines, gap, Role.FURNITURE, blank=True)
            last, gap, marked = line, [], False
        else:
            gap.append(at)
            marked = marked or line.role is not before[at].role


def _runs_on(above: Line, below: Line) -> bool:
    """Whether a sentence is cut off at the end of one line, and goes on in the other."""
    cut_off = not above.heading and not ends_statement(above.heading_text)
    return cut_off and (below.text[:1].islower() or len(above.text) > _LONGEST_ENTRY / 3)
