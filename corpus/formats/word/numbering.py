"""Automatic numbers of a DOCX: Word stores "item of list 3", and prints "12." or "(a)"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from docx.document import Document as Package
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from corpus.numbers import letters, roman

_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": lambda number: roman(number).lower(),
    "upperRoman": roman,
    "russianLower": lambda number: _RUSSIAN[(number - 1) % len(_RUSSIAN)],
    "russianUpper": lambda number: _RUSSIAN[(number - 1) % len(_RUSSIAN)].upper(),
    "bullet": lambda _: "•",
    "none": lambda _: "",
}


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    format: str
    text: str


@dataclass(slots=True)
class _List:
    """A list as it counts; several numberings can share one."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Gives paragraphs, in their order, the labels that Word prints before them."""

    def __init__(self, package: Package) -> None:
        self._lists: dict[str, _List] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        try:
            element = package.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        shared = {
            _value(abstract, "w:abstractNumId"): _List(dict(_levels(abstract)))
            for abstract in element.findall(qn("w:abstractNum"))
        }
        for num in element.findall(qn("w:num")):
            number = _value(num, "w:numId")
            reference = num.find(qn("w:abstractNumId"))
            self._lists[number] = shared.get(_value(reference, "w:val"), _List({}))
            self._restarts[number] = {
                int(_value(override, "w:ilvl")): int(_value(start, "w:val"))
                for override in num.findall(qn("w:lvlOverride"))
                if (start := override.find(qn("w:startOverride"))) is not None
            }

    def label(self, paragraph: BaseOxmlElement, style: BaseOxmlElement | None) -> str:
        """The label of the next paragraph, with a space after it; "" where it has none."""
        number, depth = _membership(paragraph, style)
        members = self._lists.get(number)
        if members is None or depth not in members.levels:
            return ""
        level = members.levels[depth]
        start = self._restarts[number].pop(depth, None)
        if start is None and depth in members.counts:
            members.counts[depth] += 1
        else:
            members.counts[depth] = level.start if start is None else start
        for deeper in [other for other in members.counts if other > depth]:
            del members.counts[deeper]
        if level.format == "bullet":
            return "• "
        text = re.sub(r"%([1-9])", lambda match: _count(members, int(match[1]) - 1), level.text)
        return f"{text} " if text else ""


def _levels(abstract: BaseOxmlElement) -> Iterator[tuple[int, _Level]]:
    for element in abstract.findall(qn("w:lvl")):
        values = {
            name: _value(element.find(qn(f"w:{name}")), "w:val")
            for name in ("start", "numFmt", "lvlText")
        }
        yield (
            int(_value(element, "w:ilvl")),
            _Level(int(values["start"] or 1), values["numFmt"] or "decimal", values["lvlText"]),
        )


def _membership(paragraph: BaseOxmlElement, style: BaseOxmlElement | None) -> tuple[str, int]:
    """Which list a paragraph is in, and how deep: its own word, else its style's."""
    number, depth = "", ""
    for element in (paragraph, style):
        properties = None if element is None else element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if properties is not None:
            number = number or _value(properties.find(qn("w:numId")), "w:val")
            depth = depth or _value(properties.find(qn("w:ilvl")), "w:val")
    return number, int(depth or 0)


def _count(members: _List, depth: int) -> str:
    level = members.levels.get(depth, _Level(1, "decimal", ""))
    return _FORMATS.get(level.format, str)(members.counts.get(depth, level.start))


def _value(element: BaseOxmlElement | None, attribute: str) -> str:
    return "" if element is None else element.get(qn(attribute)) or ""
