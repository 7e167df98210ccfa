"""Labels of the footnotes and endnotes of a Word file, in the order of their references."""

from dataclasses import dataclass, field

from corpus.formats.word.counting import write_number
from corpus.formats.word.package import Element, Package, name, value

REFERENCES = {name("w:footnoteReference"): "footnote", name("w:endnoteReference"): "endnote"}
# ECMA-376 part 1, 17.11.17 and .18: what notes are numbered in where nothing is said.
_DEFAULTS = {"footnote": "decimal", "endnote": "lowerRoman"}

Key = tuple[str, str]  # the kind of a note, and its id in the file


@dataclass(slots=True)
class NoteLabels:
    """Counts notes as they are referred to; `given` holds the label of each, "" for a typed one."""

    package: Package
    given: dict[Key, str] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def label(self, reference: Element) -> str:
        """The label of a reference: the next number of its kind, or what it had before."""
        kind = REFERENCES[str(reference.tag)]
        key = kind, value(reference, "w:id")
        if key not in self.given:
            typed = value(reference, "w:customMarkFollows") in ("1", "true", "on")
            self.given[key] = "" if typed else self._next(kind)
        return self.given[key]

    def _next(self, kind: str) -> str:
        start = self._property(kind, "w:numStart")
        first = int(start) if start.isdigit() else 1
        self._counts[kind] = self._counts.get(kind, first - 1) + 1
        numbering = self._property(kind, "w:numFmt") or _DEFAULTS[kind]
        return write_number(self._counts[kind], numbering)

    def end_section(self) -> None:
        """Begin anew with the notes that count by section."""
        for kind in _DEFAULTS:
            if self._property(kind, "w:numRestart") == "eachSect":
                self._counts.pop(kind, None)

    def _property(self, kind: str, prefixed: str) -> str:
        """A property of all notes of a kind: of the last section, else of the settings."""
        for holder in (self.package.body.find(name("w:sectPr")), self.package.settings):
            properties = None if holder is None else holder.find(name(f"w:{kind}Pr"))
            element = None if properties is None else properties.find(name(prefixed))
            if element is not None:
                return value(element)
        return ""

    def texts(self) -> dict[Key, Element]:
        """The text of every note."""
        parts = {"footnote": self.package.footnotes, "endnote": self.package.endnotes}
        return {
            (kind, value(note, "w:id")): note
            for kind, part in parts.items()
            if part is not None
            for note in part.iter(name(f"w:{kind}"))
        }
