"""How Word sets characters and paragraphs: by style, by what a style is based on, directly."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.formats.word.package import Element, is_on, name, value

_HEADING = re.compile(r"heading (\d)|(title)$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|contents) (?:\d|heading)|table of figures", re.IGNORECASE)
_BODY_LEVEL = 9  # ECMA-376 part 1, 17.3.1.20: levels 0 to 8 are headings, 9 is body text


@dataclass(frozen=True, slots=True)
class Look:
    """How characters are set; `font` is "" where nobody says."""

    hidden: bool = False
    bold: bool = False
    raised: bool = False
    font: str = ""


class Styles:
    """The styles of a file, each with those that it is based on."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall(name("w:style"))
        self._styles = {value(style, "w:styleId"): style for style in found}
        self._default = next(
            (
                value(style, "w:styleId")
                for style in found
                if value(style, "w:type") == "paragraph"
                and value(style, "w:default") in ("1", "true")
            ),
            "",
        )
        language = None if root is None else next(root.iter(name("w:lang")), None)
        self.language = value(language)[:2] or "en"  # that of the defaults, which stand first
        self._looks: dict[tuple[str, str], Look] = {}
        self._chains: dict[str, tuple[Element, ...]] = {}

    def of_paragraph(self, properties: Element | None) -> str:
        """The id of a paragraph's style, from its properties."""
        named = None if properties is None else properties.find(name("w:pStyle"))
        return value(named) if value(named) in self._styles else self._default

    def chain(self, style: str) -> tuple[Element, ...]:
        """A style and those that it is based on, nearest first."""
        if style not in self._chains:
            self._chains[style] = tuple(self._follow(style))
        return self._chains[style]

    def _follow(self, style: str) -> Iterator[Element]:
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = value(self._styles[style].find(name("w:basedOn")))

    def is_contents(self, style: str) -> bool:
        """Whether a style is one of Word's for tables of contents."""
        return any(_CONTENTS.match(_named(element)) for element in self.chain(style))

    def heading(self, style: str, properties: Element | None) -> int:
        """The level of a heading, from 1: the paragraph's own, else its style's; 0 for none."""
        direct = None if properties is None else properties.find(name("w:outlineLvl"))
        if direct is not None:
            return _level(direct)
        for element in self.chain(style):
            level = element.find(f"{name('w:pPr')}/{name('w:outlineLvl')}")
            if level is not None:
                return _level(level)
            if heading := _HEADING.match(_named(element)):
                return int(heading[1] or 1)
        return 0

    def look(self, style: str, properties: Element | None) -> Look:
        """How a run (or a paragraph's mark) is set: by its properties and its paragraph's style."""
        named = None if properties is None else properties.find(name("w:rStyle"))
        key = style, value(named)
        if key not in self._looks:
            self._looks[key] = self._styled(*key)
        look = self._looks[key]
        return look if properties is None else _changed(look, properties)

    def _styled(self, paragraph: str, character: str) -> Look:
        """What two styles say: of switches, both together are neither (ECMA-376, 17.7.3)."""
        looks = []
        for style in (paragraph, character):
            look = Look()
            for element in reversed(self.chain(style)):
                properties = element.find(name("w:rPr"))
                look = look if properties is None else _changed(look, properties)
            looks.append(look)
        of_paragraph, of_character = looks
        return Look(
            hidden=of_paragraph.hidden ^ of_character.hidden,
            bold=of_paragraph.bold ^ of_character.bold,
            raised=of_paragraph.raised or of_character.raised,
            font=of_character.font or of_paragraph.font,
        )


def _changed(look: Look, properties: Element) -> Look:
    """A look with what run properties say directly."""
    changes: dict[str, bool] = {}
    font = look.font
    for child in properties:
        if child.tag == name("w:vanish"):
            changes["hidden"] = is_on(child)
        elif child.tag == name("w:b"):
            changes["bold"] = is_on(child)
        elif child.tag == name("w:vertAlign"):
            changes["raised"] = value(child) == "superscript"
        elif child.tag == name("w:position") and value(child).lstrip("-").isdigit():
            changes["raised"] = int(value(child)) > 0
        elif child.tag == name("w:rFonts"):
            font = value(child, "w:ascii") or value(child, "w:hAnsi") or font
    return replace(look, font=font, **changes)


def _named(style: Element) -> str:
    return value(style.find(name("w:name")))


def _level(element: Element) -> int:
    level = value(element)
    return int(level) + 1 if level.isdigit() and int(level) < _BODY_LEVEL else 0
