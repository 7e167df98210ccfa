"""What a page's CSS says of its elements: raised, bold, or not shown at all."""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import tinycss2  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEIGHT = re.compile(r"(-?[\d.]+)(?:%|[a-z]+)")
_WEIGHT = re.compile(r"bold|bolder|[6-9]00")
_HIDDEN = {"display": "none", "visibility": "hidden"}


@dataclass(frozen=True, slots=True)
class Css:
    """How an element is set; None where nothing is said."""

    raised: bool | None = None
    bold: bool | None = None
    hidden: bool | None = None

    def over(self, other: "Css") -> "Css":
        """This, and what another says where this says nothing."""
        return Css(
            other.raised if self.raised is None else self.raised,
            other.bold if self.bold is None else self.bold,
            other.hidden if self.hidden is None else self.hidden,
        )


def sheet_styles(tree: LexborHTMLParser) -> dict[int, Css]:
    """What the style sheets within a page say, by node id; of rules alike the later one holds."""
    found: dict[int, Css] = {}
    for sheet in tree.css("style"):
        rules = tinycss2.parse_stylesheet(
            sheet.text() or "", skip_comments=True, skip_whitespace=True
        )
        for rule in rules:
            css = _read(rule.content) if rule.type == "qualified-rule" else Css()
            if css == Css():
                continue
            for node in _selected(tree, tinycss2.serialize(rule.prelude)):
                found[node.mem_id] = css.over(found.get(node.mem_id, Css()))
    return found


@functools.cache
def inline_style(text: str) -> Css:
    """What the attribute `style` of an element says."""
    return _read(text)


def _selected(tree: LexborHTMLParser, selectors: str) -> Iterator[LexborNode]:
    """The elements that selectors name; states and pseudo-elements (":hover") are none."""
    for selector in selectors.split(","):
        if selector.strip() and ":" not in selector:
            try:
                yield from tree.css(selector.strip())
            except ValueError:  # not CSS: a browser passes over it, too
                continue


def _read(declarations: str | Iterable[object]) -> Css:
    css = Css()
    for declaration in tinycss2.parse_blocks_contents(
        declarations, skip_comments=True, skip_whitespace=True
    ):
        if declaration.type == "declaration":
            value = tinycss2.serialize(declaration.value).strip().lower()
            css = _declared(declaration.lower_name, value).over(css)
    return css


def _declared(name: str, value: str) -> Css:
    if name == "vertical-align":
        height = _HEIGHT.fullmatch(value)
        return Css(raised=value in ("super", "text-top") or bool(height and float(height[1]) > 0))
    if name == "font-variant-position":
        return Css(raised=value == "super")
    if name == "font-weight":
        return Css(bold=_WEIGHT.fullmatch(value) is not None)
    if name in _HIDDEN:
        return Css(hidden=value == _HIDDEN[name])
    return Css()
