"""Footnotes of an HTML page: links from a marker down to a note, and from the note back up."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

_LABEL = re.compile(r"[\[(]?(\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?")
_BLOCKS = frozenset("li p div dd tr aside section".split())


@dataclass(frozen=True, slots=True)
class HtmlNotes:
    """By node id: links that are markers, blocks that are notes (→ label), links back up."""

    markers: frozenset[int]
    blocks: dict[int, str]
    back_links: frozenset[int]


def find_notes(root: LexborNode) -> HtmlNotes:
    """Find the footnotes: a link whose text is a label, to a block that comes later."""
    positions: dict[int, int] = {}
    targets: dict[str, LexborNode] = {}
    for position, node in enumerate(root.css("*")):
        positions[node.mem_id] = position
        for key in (node.attributes.get("id"), node.attributes.get("name")):
            if key:
                targets.setdefault(key, node)
    markers: set[int] = set()
    blocks: dict[int, str] = {}
    back_links: set[int] = set()
    for link in root.css('a[href^="#"]'):
        target = targets.get((link.attributes["href"] or "")[1:])
        label = _LABEL.fullmatch(link.text().strip())
        if target is None:
            continue
        if positions[target.mem_id] < positions[link.mem_id]:
            if not any(character.isalnum() for character in link.text()):
                back_links.add(link.mem_id)
        elif label and (block := _block(target)) and not _holds(block, link):
            markers.add(link.mem_id)
            blocks.setdefault(block.mem_id, label[1])
    return HtmlNotes(frozenset(markers), blocks, frozenset(back_links))


def _block(node: LexborNode | None) -> LexborNode | None:
    while node is not None and node.tag not in _BLOCKS:
        node = node.parent
    return node


def _holds(block: LexborNode, node: LexborNode | None) -> bool:
    while node is not None and node.mem_id != block.mem_id:
        node = node.parent
    return node is not None
