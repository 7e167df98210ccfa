"""What a document prints about itself before its text: title page, masthead, lines above ¶ 1."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from corpus.formats.document import Document
from corpus.identity.dates import dates_alone, find_dates
from corpus.identity.states import state_named
from corpus.lines import Line, Role

LONGEST_TITLE = 250
_LONGEST_FRONT = 60  # printed lines; what follows is text, whether it has numbers or not
_SHORT_TITLE = 4  # words: one that may have a subtitle
_BOLD, _PLAIN = 8, 9  # ranks of blocks that are set as no heading

# The text begins here, and a contents list in front of it.
_BODY = re.compile(
    r"(?:1|I)\.(?:\d+\.?)?\s+\S|(?:§|¶)\s*1\b"
    r"|(?:contents|table of contents|introduction|summary|preamble|abbreviations"
    r"|list of abbreviations|содержание|оглавление|введение|преамбула|список сокращений"
    r"|мазмұны|кіріспе|алғысөз|зміст|вступ|преамбула|índice|introducción|sommaire|introduction"
    r")\s*[.:]?$"
    r"|(?:article|section|статья|стаття|artículo)\s*(?:1|I)\b|1\s?[-‐–]?\s?(?:бап|берене)\b"
    r"|(?:part|title|chapter|раздел|глава|часть|розділ|título|capítulo)\s+(?:1|I|one|first"
    r"|перв\w+|перший)\b|(?:1|I)\s?[-‐–]?\s?(?:бөлім|тарау|бөлүм|глава)\b|общая часть$|жалпы бөлім$"
    r"|(?:procedure|the facts|in the case of\b.*|par ces motifs|процедура)$"
    r"|мы, .*народ|біз, .*халық|we, the people",
    re.IGNORECASE,
)
# Lines of a title page that are no title, whatever they look like.
_NO_TITLE = re.compile(
    r"ge\.\d\d-\d+.*|distr\b.*|.*\bdistr\.:.*|original\s*:.*|\d+|.*\b\d{1,2}[-–]\d{1,2}\b.*"
    r"|(?:\S+[ -]){1,4}(?:session|сессия|сессиясы|período de sesiones)(?:\W.*)?"
    r"|(?:agenda item|item|пункт|тармақ)\b.*\d.*|(?:page|стр\.?|с\.)\s*\d+.*"
    r"|(?:strasbourg|final|judgment|decision|arrêt|definitif)|\(?(?:applications?|requêtes?|жалоб\w+)"
    r"\W.*\d+/\d+.*|(?:grand chamber|(?:first|second|third|fourth|fifth) section|chamber)"
    r"|this (?:judgment|document|report) .*|.*\bformal editing\b.*|generated on .*|rin \d.*"
    r"|\[?docket\b.*|identifier\b.*|\d+ cfr\b.*|agency:.*|vol\.\s*\d.*|.*federal register.*"
    r"|(?:принят|одобрен|утвержд[её]н|введ[её]н|подписан)[ао]?\b.*|қабылданды.*|прийнят\w* .*"
    r"|adopted\b.*|approved\b.*|\((?:в редакции|с учетом|с изменениями|with amendments|as amended)"
    r".*|\[?\(?(?:ред\.|изм\.).*|[*†‡]+\s?\S.*|(?:https?://|www\.)\S+|.*\.{4,}.*|.*@.*\.\w+"
    r"|(?:advance unedited|unedited) version|(?:не для|не подлежит) .*|проект|draft"
    r"|paragraphs?\s+page|(?:communication submitted by|submitted by|alleged victims?|state party"
    r"|date of [\w\s]{3,40}|subject matter|(?:substantive|procedural) issues?"
    r"|articles? of the .{3,40}"
    r"|document references?|представлен\w*|предполагаем\w+ жертв\w+|государство-участник"
    r"|дата [\w\s]{3,40}|тема сообщения|затронутые .{3,40}|статьи? \w+)\s?:\s.*",
    re.IGNORECASE,
)
# Who issues a document stands above its title; it is one only where nothing else is printed.
_ISSUER = re.compile(
    r"united nations|general assembly|human rights co(?:uncil|mmittee)|security council"
    r"|economic and social council|(?:united nations )?treaty bodies|universal periodic review"
    r"|(?:sub)?committee (?:on|against|for)\b.{3,90}|working group on (?:the )?[^.]{3,60}"
    r"|(?:international )?(?:covenant|convention) (?:on|against|for)\b.*"
    r"|european court of human rights"
    r"|council of europe|cour européenne .*|office of the .*|report of the (?:office|secretary).*"
    r"|note by the secretariat|(?:department|ministry|bureau) of .{3,60}"
    r"|(?:\S+ ){1,3}administration"
    r"|организация объедин[её]нных наций|генеральная ассамблея|совет по правам человека"
    r"|комитет (?:против|по)\b.*|рабочая группа по .*|универсальный периодический обзор"
    r"|европейский суд по правам человека|министерство .*|біріккен ұлттар ұйымы|бас ассамблея"
    r"|адам құқықтары жөніндегі кеңес|.* (?:комитеті|министрлігі)",
    re.IGNORECASE,
)
# Organs that stand on lines of their own, one below the other.
_ORGAN = re.compile(
    r"united nations|general assembly|human rights council|security council"
    r"|economic and social council|working group on the universal periodic review"
    r"|universal periodic review|организация объедин[её]нных наций|генеральная ассамблея"
    r"|совет по правам человека|универсальный периодический обзор|біріккен ұлттар ұйымы"
    r"|бас ассамблея|адам құқықтары жөніндегі кеңес",
    re.IGNORECASE,
)
_NAMES_KIND = re.compile(
    r"\b(?:report|observations|summary|compilation|recommendations|constitution|code|law|act"
    r"|review|questions|study|guidelines|resolution|opinion|statement|submission|rules|comment)\b"
    r"|доклад|замечани|рекомендаци|конституци|кодекс|закон|указ\b|отч[её]т|обзор|резолюц|вопрос"
    r"|баяндама|ескертул|конституция|заң|есеп|шолу|қарар|constitución|informe|ley\b|resolución"
    r"|конституці|закон|мыйзам|баяндама",
    re.IGNORECASE,
)
# The kind of an act alone on its line: what the act is about follows.
_BARE_KIND = re.compile(
    r"(?:(?:федеральный|конституционный|федеральный конституционный)\s+)?(?:закон|кодекс|указ"
    r"|постановление)(?:\s+(?:республики|российской|украины)\b.{0,40})?|law|act|code|resolution"
    r"|(?:қазақстан республикасының\s+)?(?:заңы|кодексі)|україни закон|закон україни",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"(?:case of|affaire|дело|caso)\s.+\s(?:v|c|vs|против|contra)\b\.?\s.+", re.IGNORECASE
)
_ADOPTED = re.compile(r"\W?(?:adopted|принят|.*қабылданды|прийнят|от \d|aprobad)", re.IGNORECASE)
_DATED = re.compile(r"№|\bno\.|\bdated?\b|\bon\b|published|дата|күні", re.IGNORECASE)
_OF_A_MEETING = re.compile(
    r"\d\s?[-–]\s?\d{1,2}\s|[–-]\s?\d{1,2}\s\w+\s\d{4}|session|сесси", re.IGNORECASE
)
_ADDED = re.compile(r"addendum|corrigendum|добавление|исправление|қосымша", re.IGNORECASE)
# A title is no sentence, and no part of one.
_SENTENCE = re.compile(
    r"[,:]$|^[A-Z]{4,}:\s|^[^\W\d_A-ZА-ЯЁӘҒҚҢӨҰҮҺІЇЄҐÀ-Þ]|(?:\S+\s+){10,}\S+[.,;:]$"
)
_COLUMNS = re.compile(r"\s{3,}")
_UNFINISHED = re.compile(r"\b(?:of|on|in|to|for|the|and|by|об?|по|в|и|за)$", re.IGNORECASE)
# The title of a resolution stands behind its number.
_RESOLUTION = re.compile(r"\d{1,3}/\d{1,4}\.\s+(?=\S)")
_MARKS = re.compile(r"(?:[\s,]*[*†‡⁎∗]+)*\s*$")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that are set alike and follow each other; `rank`: 1 for the largest heading."""

    text: str
    rank: int


def front_lines(document: Document) -> list[Line]:
    """The printed lines before the text begins; columns of plain text as lines of their own."""
    found: list[Line] = []
    for line in document.lines:
        if line.blank or line.role is Role.NOTE:
            continue
        if len(found) >= _LONGEST_FRONT or _BODY.match(line.text):
            break
        found += [replace(line, text=cell) for cell in _COLUMNS.split(line.text)]
    return found


def first_page(document: Document) -> list[Line]:
    """The printed lines that may be a masthead: of the first page, else those before the text."""
    if document.lines[-1].page is None:
        return front_lines(document)
    return [line for line in document.lines if line.page == 1 and not line.blank]


def printed_title(document: Document, front: Sequence[Line]) -> str:
    """The title as it is printed, "" where none is: a State and an addendum belong to it."""
    blocks = list(_blocks(front))
    named = (b for b in blocks if _CASE.fullmatch(b.text) or _RESOLUTION.match(b.text))
    if known := next(named, None):
        return known.text[:LONGEST_TITLE]
    at = _main(blocks)
    if at is None:
        return ""
    parts = [blocks[at].text]
    rest = [block.text for block in blocks[at + 1 :]]
    before = blocks[at - 1] if at else None
    if state_named(parts[0]) and rest:
        parts.append(rest.pop(0))
    elif before and before.rank < _BOLD and state_named(before.text):
        parts.insert(0, before.text)
    if _BARE_KIND.fullmatch(parts[0]) and rest and not _NO_TITLE.fullmatch(rest[0]):
        parts = [f"{parts[0]} {rest.pop(0)}"]
    if len(rest) > 1 and _is_subtitle(blocks[at], blocks[at + 1], rest[1]):
        parts.append(rest.pop(0))
    if rest and state_named(rest[0]) and not any(map(state_named, parts)):
        parts.append(rest.pop(0))
    title = parts[0]
    for part in parts[1:]:
        title += f" {part}" if _UNFINISHED.search(title) else f": {part}"
    if rest and _ADDED.fullmatch(rest[0]):
        title = f"{title}. {': '.join(rest[:2])}"
    return title[:LONGEST_TITLE].rstrip()


def _is_subtitle(title: Block, block: Block, after: str) -> bool:
    """Whether a heading goes on with a short title: on a title page, something else follows it."""
    short = len(title.text.split()) <= _SHORT_TITLE
    alone = _NO_TITLE.fullmatch(after) or list(dates_alone(iter([after])))
    return short and title.rank < block.rank < _BOLD and bool(alone)


def printed_date(lines: Sequence[Line]) -> str | None:
    """The date of a document: alone on its line, else of its adoption, else the only one."""
    texts = [line.text for line in lines if not _OF_A_MEETING.search(line.text)]
    dated = [(text, dates) for text in texts if (dates := find_dates(text))]
    adopted = (dates[0].iso for text, dates in dated if _ADOPTED.match(text))
    named = (dates[0].iso for text, dates in dated if len(dates) == 1 and _DATED.search(text))
    return next(chain(dates_alone(iter(texts)), adopted, named), None)


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    run: list[Line] = []
    for line in lines:
        if run and not _runs_on(run[-1], line):
            yield _block(run)
            run = []
        run.append(line)
    if run:
        yield _block(run)


def _runs_on(before: Line, line: Line) -> bool:
    """Whether a line goes on with a block: set alike, with nothing between, or in mid-sentence."""
    if _stands_alone(before.text) or _stands_alone(line.text):
        return False
    near = line.number - before.number
    if line.heading != before.heading or near > 2:
        return False
    return (near == 1 and (line.heading > 0 or line.bold == before.bold)) or line.text[:1].islower()


def _stands_alone(text: str) -> bool:
    plain = _MARKS.sub("", text)
    forms = (_NO_TITLE, _ADDED, _ORGAN)
    return any(form.fullmatch(plain) for form in forms) or state_named(plain) is not None


def _block(lines: Sequence[Line]) -> Block:
    first = lines[0]
    text = _MARKS.sub("", " ".join(line.heading_text for line in lines))
    return Block(text, first.heading or (_BOLD if all(line.bold for line in lines) else _PLAIN))


def _main(blocks: Sequence[Block]) -> int | None:
    """The place of the block that the title begins with."""
    able = [
        at
        for at, block in enumerate(blocks)
        if not _NO_TITLE.fullmatch(block.text)
        and len(block.text) <= LONGEST_TITLE
        and not _SENTENCE.search(block.text)
        and any(character.isalpha() for character in block.text)
    ]
    strong = [at for at in able if not _ISSUER.fullmatch(blocks[at].text)]
    titled = [at for at in strong if not state_named(blocks[at].text)]
    pool = titled or strong or able

    def order(at: int) -> tuple[int, bool, int]:
        block = blocks[at]
        named = _NAMES_KIND.search(block.text) is not None
        return min(block.rank, _BOLD) if block.rank < _BOLD else block.rank - named, not named, at

    return min(pool, key=order, default=None)
