"""Automatic numbers of a Word file: it stores "item of list 3", and prints "12." or "(a)"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from corpus.formats.word.counting import write_number
from corpus.formats.word.package import Element, is_on, name, value
from corpus.formats.word.styles import Styles
from corpus.formats.word.symbols import plain

_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    """How one depth of a list counts and looks; the names are those of ECMA-376, 17.9."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    style: str = ""
    suffix: str = " "
    restarts_after: int | None = None  # the depth from which on it counts anew; None: any above
    legal: bool = False  # the numbers above it are in digits, too
    hidden: bool = False
    language: str = "en"


@dataclass(slots=True)
class _Counts:
    """How far a list has counted at each depth; several numberings can share one."""

    at: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _List:
    levels: Mapping[int, _Level]
    counts: _Counts
    restarts: dict[int, int]  # what a numbering starts with when it is first used


class Numbering:
    """Gives paragraphs, in their order, the labels that Word prints before them."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        if root is None:
            return
        self._numbers = {value(num, "w:numId"): num for num in root.findall(name("w:num"))}
        abstracts = {
            value(abstract, "w:abstractNumId"): abstract
            for abstract in root.findall(name("w:abstractNum"))
        }
        counts: dict[str, _Counts] = {}
        for number, num in self._numbers.items():
            abstract = self._abstract(num, abstracts)
            levels = {} if abstract is None else dict(_levels(abstract, styles.language))
            overrides = num.findall(name("w:lvlOverride"))
            for override in overrides:
                levels |= dict(_levels(override, styles.language))
            shared = counts.setdefault(value(abstract, "w:abstractNumId"), _Counts())
            self._lists[number] = _List(levels, shared, dict(_starts(overrides)))

    def _abstract(self, num: Element, abstracts: Mapping[str, Element]) -> Element | None:
        """The definition of a numbering, through the style that it may refer to instead."""
        for _ in abstracts:
            abstract = abstracts.get(value(num.find(name("w:abstractNumId"))))
            link = None if abstract is None else abstract.find(name("w:numStyleLink"))
            if link is None:
                return abstract
            number, _ = _named(_properties(self._styles.chain(value(link))))
            if number not in self._numbers:
                return abstract
            num = self._numbers[number]
        return None

    def label(self, properties: Element | None, style: str) -> str:
        """Count a paragraph; its label with what follows it, "" where it has none."""
        number, depth = self._membership(properties, style)
        members = self._lists.get(number)
        if members is None or depth not in members.levels:
            return ""
        level, counts = members.levels[depth], members.counts.at
        start = members.restarts.pop(depth, None)
        if start is None and depth in counts:
            counts[depth] += 1
        else:
            counts[depth] = level.start if start is None else start
        for deeper in [other for other in counts if other > depth]:
            limit = members.levels.get(deeper, _Level()).restarts_after
            if limit is None or depth < limit:
                del counts[deeper]
        return "" if level.hidden else _written(members, level)

    def _membership(self, properties: Element | None, style: str) -> tuple[str, int]:
        """Which list a paragraph is in, and how deep: its own word, else that of its styles."""
        chain = self._styles.chain(style)
        direct, depth = _named([properties])
        styled, of_style = _named(_properties(chain))
        number = direct or styled
        if depth is None and not direct and number in self._lists:
            ids = [value(element, "w:styleId") for element in chain]
            depths = {level.style: at for at, level in self._lists[number].levels.items()}
            depth = next((depths[each] for each in ids if each in depths), None)
        return number, next((at for at in (depth, of_style) if at is not None), 0)


def _written(members: _List, level: _Level) -> str:
    if level.format == "bullet":
        return "• " if level.text else ""

    def count(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        other = members.levels.get(depth, _Level())
        plainly = level.legal and other.format not in ("bullet", "none")
        return write_number(
            members.counts.at.get(depth, other.start),
            "decimal" if plainly else other.format,
            other.language,
        )

    text = _PLACEHOLDER.sub(count, level.text)
    return f"{text}{level.suffix}" if text.strip() else ""


def _levels(parent: Element, language: str) -> Iterator[tuple[int, _Level]]:
    for element in parent.findall(name("w:lvl")):
        depth = value(element, "w:ilvl")
        if depth.isdigit():
            yield int(depth), _read_level(element, language)


def _read_level(element: Element, language: str) -> _Level:
    restart, properties = element.find(name("w:lvlRestart")), element.find(name("w:rPr"))
    legal = element.find(name("w:isLgl"))
    number_format = next(element.iter(name("w:numFmt")), None)  # may stand among alternatives
    custom = value(number_format, "w:format") if value(number_format) == "custom" else ""
    vanish = None if properties is None else properties.find(name("w:vanish"))
    own_language = None if properties is None else properties.find(name("w:lang"))
    return _Level(
        start=_integer(element.find(name("w:start")), 1),
        format=custom or value(number_format) or "decimal",
        text=plain(value(element.find(name("w:lvlText"))), ""),
        style=value(element.find(name("w:pStyle"))),
        suffix="" if value(element.find(name("w:suff"))) == "nothing" else " ",
        restarts_after=None if restart is None else _integer(restart, 0),
        legal=legal is not None and is_on(legal),
        hidden=vanish is not None and is_on(vanish),
        language=value(own_language)[:2] or language,
    )


def _properties(chain: tuple[Element, ...]) -> Iterator[Element | None]:
    return (style.find(name("w:pPr")) for style in chain)


def _starts(overrides: list[Element]) -> Iterator[tuple[int, int]]:
    for override in overrides:
        start, depth = override.find(name("w:startOverride")), value(override, "w:ilvl")
        if start is not None and depth.isdigit():
            yield int(depth), _integer(start, 1)


def _named(holders: Iterable[Element | None]) -> tuple[str, int | None]:
    """The list and the depth that the nearest of several paragraph properties name."""
    number, depth = "", ""
    for holder in holders:
        properties = None if holder is None else holder.find(name("w:numPr"))
        if properties is not None:
            number = number or value(properties.find(name("w:numId")))
            depth = depth or value(properties.find(name("w:ilvl")))
    return number, int(depth) if depth.isdigit() else None


def _integer(element: Element | None, default: int) -> int:
    written = value(element)
    return int(written) if written.lstrip("-").isdigit() else default
