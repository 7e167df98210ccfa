"""HTML to a document: what a browser shows, block by block."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from corpus.errors import CorpusError
from corpus.formats.document import Document, Run, Writer
from corpus.formats.html.notes import find_notes
from corpus.formats.html.styles import Css, inline_style, sheet_styles
from corpus.lines import Role
from corpus.wording.notes import NOTE_LABEL

_UNSEEN = frozenset(
    "head script style noscript template iframe object embed svg math canvas audio video "
    "button select textarea input form dialog".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby "
    "s samp small span strike strong sub sup time tt u var wbr".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_FURNITURE = frozenset(("nav", "footer"))
_LISTS = frozenset(("ul", "ol"))
_MENU = 3  # links at least
_CELLS = frozenset(("td", "th"))
_LARGEST_ROW = 4000  # letters; a larger one lays out a page
_NUMBER_ALONE = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?")


@dataclass(frozen=True, slots=True)
class _Style:
    """How the characters inside an element are set."""

    role: Role = Role.BODY
    heading: int = 0
    bold: bool = False
    raised: bool = False
    pre: bool = False


# Signs "<": a code of 200 articles has 8,000; a table of a million cells takes 280 bytes of memory
# and 7 microseconds a sign.
MAX_TAGS = 1_000_000


def read_html(html: str, path: Path) -> Document:
    """Read an HTML page; raises CorpusError where it shows no text, or holds too much."""
    if html.count("<") > MAX_TAGS:
        raise CorpusError("too-many-cells", path)
    tree = LexborHTMLParser(html)
    title = tree.css_first("title")
    writer = _Page(tree.body, sheet_styles(tree)).writer if tree.body else Writer()
    document = writer.finish(title.text().strip() if title else None)
    if not document.text.strip():
        raise CorpusError("page-empty", path)
    return document


class _Page:
    """A page as it is read: the lines so far, and the runs of the line being written."""

    def __init__(self, root: LexborNode, sheet: dict[int, Css]) -> None:
        self.writer = Writer()
        self._sheet = sheet
        self._notes = find_notes(root)
        self._numbers: dict[int, int] = {}
        self._runs: list[Run] = []
        self._row: int | None = None  # of a table, whose cells stand together
        self._style = _Style()
        self._label = ""
        self._main = _main_part(root)
        for node, style, opens in self._walk(root):
            if node.tag == "-text":
                self._add_text(node.text_content or "", style)
            elif node.tag == "br":
                self._end_line()
            elif node.tag not in _INLINE:
                self._end_block(node, opens=opens)
        self._end_line()

    def _end_block(self, node: LexborNode, *, opens: bool) -> None:
        """End the line where a block opens or closes; the cells of a row stand together."""
        in_row = node.tag in _CELLS or self._row is not None
        alone = in_row and _NUMBER_ALONE.fullmatch("".join(run.text for run in self._runs).strip())
        if alone:  # the number of the row goes with the cell after it
            self._runs.append(Run(" "))
            return
        self._end_line()
        if node.tag == "tr":
            self._row = node.mem_id if opens and _is_data(node) else None
        if self._row is None or node.tag == "tr":
            self.writer.blank()
        if opens:
            self._label = self._label_of(node) or self._label

    def _walk(self, root: LexborNode) -> Iterator[tuple[LexborNode, _Style, bool]]:
        """Every node shown, with its style: as it opens and, for elements, as it closes.

        A stack, since a page may nest deeper than calls can.
        """
        around = Role.FURNITURE if self._main else Role.BODY
        stack = [(root, _Style(around), True)]
        while stack:
            node, outer, opens = stack.pop()
            if node.tag == "-text" or not opens:
                yield node, outer, opens
            elif self._is_shown(node):
                style = self._style_of(node, outer)
                yield node, style, True
                stack.append((node, style, False))
                child = node.last_child
                while child is not None:
                    stack.append((child, style, True))
                    child = child.prev

    def _is_shown(self, node: LexborNode) -> bool:
        return not (
            not (node.tag or "-")[0].isalpha()
            or node.tag in _UNSEEN
            or "hidden" in node.attributes
            or self._css(node).hidden
            or node.mem_id in self._notes.back_links
        )

    def _css(self, node: LexborNode) -> Css:
        """What CSS says of an element, its own attribute before the style sheets."""
        inline = inline_style(node.attributes.get("style") or "")
        return inline.over(self._sheet.get(node.mem_id, Css()))

    def _style_of(self, node: LexborNode, style: _Style) -> _Style:
        tag = node.tag or ""
        if node.mem_id == self._main:
            style = replace(style, role=Role.BODY)
        if node.mem_id in self._notes.blocks:
            style = replace(style, role=Role.NOTE)
        if tag == "sup" or node.mem_id in self._notes.markers:
            style = replace(style, raised=True)
        elif tag in _HEADINGS:
            style = replace(style, heading=int(tag[1]), bold=True)
        elif tag in ("b", "strong"):
            style = replace(style, bold=True)
        elif tag == "pre":
            style = replace(style, pre=True)
        elif tag in _FURNITURE or (tag in _LISTS and _is_menu(node)):
            style = replace(style, role=Role.FURNITURE)
        css = self._css(node)
        if css.bold is not None:
            style = replace(style, bold=css.bold)
        if tag in _INLINE and css.raised:  # of a table's cell it says where the text begins
            style = replace(style, raised=True)
        return style

    def _label_of(self, node: LexborNode) -> str:
        """What stands before a block's text without being in it: a list's number, a note's."""
        if node.tag == "li":
            parent = node.parent
            ordered = parent is not None and parent.tag == "ol"
            return f"{self._count(node, parent)}. " if parent and ordered else "• "
        label = self._notes.blocks.get(node.mem_id, "")
        printed = NOTE_LABEL.match(node.text().strip())
        return "" if not label or (printed and printed["label"] == label) else f"{label} "

    def _count(self, item: LexborNode, parent: LexborNode) -> int:
        """The number that a browser prints before an item of an ordered list."""
        start = _integer(parent, "start", 1)
        number = _integer(item, "value", self._numbers.get(parent.mem_id, start - 1) + 1)
        self._numbers[parent.mem_id] = number
        return number

    def _add_text(self, text: str, style: _Style) -> None:
        for number, line in enumerate(text.split("\n") if style.pre else [text]):
            if number:
                self._end_line()
            self._add(line.replace("\xad", ""), style)

    def _add(self, text: str, style: _Style) -> None:
        if text.strip() and not any(run.text.strip() for run in self._runs):
            self._style = style
            self._runs = [Run(self._label, bold=style.bold)]
            self._label = ""
        self._runs.append(Run(text, style.raised, style.bold))

    def _end_line(self) -> None:
        if any(run.text.strip() for run in self._runs):
            self.writer.line(self._runs, role=self._style.role, heading=self._style.heading)
        self._runs = []


def _main_part(root: LexborNode) -> int | None:
    """The element that a page names as its main part, if most of its text is there."""
    main = root.css_first("main, [role=main]")
    return main.mem_id if main and _letters(main) > _letters(root) / 2 else None


def _is_menu(node: LexborNode) -> bool:
    """Whether a list holds nothing but links: a menu, or a table of contents."""
    links = node.css("a")
    return len(links) >= _MENU and sum(map(_letters, links)) >= _letters(node) > 0


def _is_data(row: LexborNode) -> bool:
    """Whether a row of a table holds facts, and does not lay out a page."""
    cells = [child for child in row.iter() if child.tag in _CELLS]
    return len(cells) > 1 and row.css_first("table") is None and _letters(row) <= _LARGEST_ROW


def _letters(node: LexborNode) -> int:
    """How many letters and digits are shown in an element, scripts apart."""
    shown = sum(character.isalnum() for character in node.text())
    return shown - sum(_letters(script) for script in node.css("script, style") if script != node)


def _integer(node: LexborNode, attribute: str, default: int) -> int:
    value = node.attributes.get(attribute) or ""
    return int(value) if value.isascii() and value.isdigit() else default
