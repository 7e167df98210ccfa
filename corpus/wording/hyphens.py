"""Words broken at the end of a line: which hyphens are the word's own, and which typesetting's."""

import re
from collections.abc import Iterable
from functools import cached_property

from corpus.lines import Line, Role

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEFT = re.compile(r"([^\W\d_]+)-$")
_RIGHT = re.compile(r"[^\W\d_]+")


class Hyphens:
    """Judges hyphens at the ends of lines by the other words of the same document."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines = [line.text for line in lines if line.role is Role.BODY and line.text]

    def splits(self, above: str, below: str) -> bool:
        """Whether the hyphen at the end of `above` only breaks a word that goes on in `below`."""
        left, right = _LEFT.search(above), _RIGHT.match(below)
        if left is None or right is None or not right[0].islower():
            return False
        known = self._known(left[1].lower(), right[0])
        return self._typesets if known is None else known

    def _known(self, left: str, right: str) -> bool | None:
        """What the document's other words say of "left-right"; None where they say nothing."""
        if left + right in self._words:
            return f"{left}-{right}" not in self._words
        if f"{left}-{right}" in self._words or {left, right} <= self._words:
            return False
        return None

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words that stand within a line."""
        return frozenset(
            match[0]
            for text in self._lines
            for match in _WORD.finditer(text.lower())
            if match.end() < len(text) - 1 or text[-1] != "-"
        )

    @cached_property
    def _typesets(self) -> bool:
        """Whether words are broken in this document: more than are joined by a hyphen."""
        known = [
            self._known(left[1].lower(), right[0])
            for above, below in zip(self._lines, self._lines[1:], strict=False)
            if (left := _LEFT.search(above))
            and (right := _RIGHT.match(below))
            and right[0].islower()
        ]
        return known.count(True) > known.count(False)
