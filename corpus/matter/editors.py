"""What the editors of a law add to it: when a part was changed, by what; told from its text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.lines import Line, Role

_CHANGED = (
    r"(?:в\s+(?:нов\w+\s+)?ред(?:акци[ия]|\.)|дополнен\w*|изложен\w*|введен\w*|утрати\w+|исключен\w*"
    r"|отменен\w*|изменен\w*)"
)
_PART = (
    r"(?:статья|стать[июе]|част[ьи]|пункт\w*|подпункт\w*|абзац\w*|глав\w+|раздел\w*|наименование"
    r"|название|заголовок|преамбула|приложение|примечание|предложение|слова"
    r"|бап\w*|тармақ\w*|бөлі[кг]\w*)"
)
# Brackets that begin so: "(В редакции Федерального закона …)", "(Часть исключена …)"
_BRACKETS = re.compile(
    rf"(?:{_CHANGED}\b|с\s+(?:изменени|уч[её]том)|{_PART}\b[^()]{{0,80}}?\b{_CHANGED}"
    r"|(?:ескерту|сноска|примечание)\b"
    r"|[^()]{0,80}\b(?:редакциясында|өзгеріс\w* енгізілді|алып тасталды"
    r"|күші жойыл\w+|толықтырылды)"
    r"|(?:as\s+)?(?:amended|inserted|added|substituted|repealed)\b"
    r"|(?:article|part|paragraph|section|item)\b[^()]{0,40}\b(?:amended|repealed|excluded|added))",
    re.IGNORECASE,
)
# Lines that begin so: "Сноска. Статья 5 с изменениями …", "Ескерту. 5-бап …"
_LINE = re.compile(
    r"(?:сноска|ескерту|footnote|примечание\s+(?:ИЗПИ|РЦПИ|изпи|рцпи)|РҚАО-ның ескертпесі"
    r"|ҚР ?(?:ӘЗИ|ЗҚАИ)\w*[\w-]* ескертпесі|note of the (?:ILLI|RCLI))\b\s*[.!:]",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?:статья|article|глава|раздел|chapter)\s+\d|\d+[-.)]", re.IGNORECASE)
# Braces that hold one of these: "{Стаття 2 із змінами, внесеними згідно із Законом № 5}"
_BRACES = re.compile(
    r"[^{}]{0,200}?(?:змін|редакці|доповнен|виключен|втратил|закон)", re.IGNORECASE
)
_LONGEST = 3000  # characters of one pair of brackets


def split_editors(lines: Sequence[Line]) -> list[Line]:
    """The lines, with what editors say on lines of its own, in their role."""
    result: list[Line] = []
    block: list[Line] = []
    for line in lines:
        if line.text and line.role is Role.BODY:
            block.append(line)
        else:
            result += [*_split(block), line]
            block = []
    return [*result, *_split(block)]


def _split(block: Sequence[Line]) -> Iterator[Line]:
    """Lines that stand together, cut where editors begin and end."""
    if not block:
        return
    text = "\n".join(line.text for line in block)
    inside = [False] * len(text)
    for start, end in (*_bracketed(text), *_labelled(text)):
        inside[start:end] = [True] * (end - start)
    if not any(inside):
        yield from block
        return
    offset = 0
    for line in block:
        yield from _cut(line, inside[offset : offset + len(line.text)])
        offset += len(line.text) + 1


def _cut(line: Line, inside: Sequence[bool]) -> Iterator[Line]:
    start = 0
    while start < len(inside):
        end = start
        while end < len(inside) and inside[end] == inside[start]:
            end += 1
        part = line.text[start:end]
        if part.strip():
            lead = len(part) - len(part.lstrip())
            role = Role.EDITOR if inside[start] else line.role
            heading = 0 if inside[start] else line.heading
            yield replace(
                line, start=line.start + start + lead, text=part.strip(), role=role, heading=heading
            )
        start = end


def _bracketed(text: str) -> Iterator[tuple[int, int]]:
    """The outermost brackets that editors speak in."""
    depth, start = 0, 0
    for match in re.finditer(r"[()]", text):
        if match[0] == "(":
            start = match.start() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and match.end() - start <= _LONGEST and _is_editors(text, start):
                yield start, match.end()
    for match in re.finditer(r"\{[^{}]+\}", text):
        if _BRACES.match(match[0], 1):
            yield match.span()


def _is_editors(text: str, start: int) -> bool:
    return _BRACKETS.match(text, start + 1) is not None


def _labelled(text: str) -> Iterator[tuple[int, int]]:
    """The lines that a word gives to the editors, up to where the law goes on."""
    start: int | None = None
    offset = 0
    for line in text.split("\n"):
        if start is not None and _BEGINS.match(line):
            yield start, offset
            start = None
        if start is None and _LINE.match(line):
            start = offset
        offset += len(line) + 1
    if start is not None:
        yield start, len(text)
