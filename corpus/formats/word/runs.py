"""The characters of a Word paragraph: what is printed of its runs, fields, boxes and equations."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.formats.document import Run
from corpus.formats.word.notes import REFERENCES, NoteLabels
from corpus.formats.word.package import Element, name, value
from corpus.formats.word.styles import Look, Styles
from corpus.formats.word.symbols import plain, symbol

_SIGNS = {
    name("w:tab"): " ",
    name("w:ptab"): " ",
    name("w:noBreakHyphen"): "-",
    name("w:cr"): "\n",
    name("w:br"): "\n",
}
DELETED = frozenset((name("w:del"), name("w:moveFrom")))
# Properties, code of fields, guides over characters, and what was deleted: none of it is printed.
_UNSEEN = DELETED | {
    name(f"w:{tag}") for tag in ("rPr", "pPr", "sdtPr", "sdtEndPr", "delText", "rt", "rubyPr")
}
_BOX = name("w:txbxContent")
_ALTERNATIVES, _CHOICE = name("mc:AlternateContent"), name("mc:Choice")
_RUNS = frozenset((name("w:r"), name("m:r")))
_TEXTS = frozenset((name("w:t"), name("m:t")))
# Fields without a result, whose number Word makes; LISTNUM has levels, which are not kept.
_COUNTING = frozenset(("AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM"))
_RAISED_PART, _DENOMINATOR = name("m:sup"), name("m:den")


@dataclass(slots=True)
class _Field:
    """A field that is open: its code, and whether what comes now is its result."""

    code: str = ""
    shown: bool = False


@dataclass(slots=True)
class Inline:
    """What a paragraph holds; fields run on from one paragraph to the next.

    `boxes` are the text boxes met in the paragraph, `left_out` counts what is not printed.
    """

    styles: Styles
    labels: NoteLabels
    left_out: Counter[str] = field(default_factory=Counter)
    boxes: list[Element] = field(default_factory=list)
    _fields: list[_Field] = field(default_factory=list)

    def runs(self, paragraph: Element, style: str) -> list[Run]:
        """The printed runs of a paragraph; a line feed is a line break within one."""
        self.boxes = []
        runs = list(self._walk(paragraph, style, raised=False))
        self._fields = [each for each in self._fields if each.shown]  # code ends with its paragraph
        if all(run.raised for run in runs if run.text.strip()):
            return [Run(run.text, bold=run.bold) for run in runs]
        return runs

    @property
    def in_contents(self) -> bool:
        """Whether a field that makes a table of contents is open."""
        return any(each.code.split()[:1] == ["TOC"] for each in self._fields)

    def _walk(self, parent: Element, style: str, *, raised: bool) -> Iterator[Run]:
        for child in parent:
            if child.tag in _RUNS:
                yield from self._run(child, style, raised=raised)
            elif child.tag == _ALTERNATIVES:
                yield from self._walk(preferred(child), style, raised=raised)
            elif child.tag in DELETED:
                self.left_out["deleted"] += next(child.iter(name("w:r")), None) is not None
            elif child.tag == name("w:fldSimple") and _counts(child):
                yield Run(self._counted(value(child, "w:instr").split()))
            elif child.tag not in _UNSEEN and isinstance(child.tag, str):
                if child.tag == _DENOMINATOR:
                    yield Run("/")
                yield from self._walk(child, style, raised=raised or child.tag == _RAISED_PART)

    def _run(self, run: Element, style: str, *, raised: bool) -> Iterator[Run]:
        look = self.styles.look(style, run.find(name("w:rPr")))
        for child in run:
            text = self._text(child, look)
            if not text:
                continue
            if look.hidden:
                self.left_out["hidden"] += bool(text.strip())
            else:
                yield Run(text, raised or look.raised or child.tag in REFERENCES, look.bold)

    def _text(self, child: Element, look: Look) -> str:
        """The text of a part of a run; text boxes and the marks of fields are noted aside."""
        if child.tag == name("w:fldChar"):
            return self._field_mark(value(child, "w:fldCharType"))
        if child.tag == name("w:instrText") and self._fields:
            self._fields[-1].code += child.text or ""
        return self._printed(child, look) if all(each.shown for each in self._fields) else ""

    def _printed(self, child: Element, look: Look) -> str:
        if child.tag in _TEXTS:
            return plain(child.text or "", look.font).replace("\xad", "")
        if child.tag == name("w:sym"):
            code, font = value(child, "w:char"), value(child, "w:font")
            return symbol(int(code, 16), font) if _is_hexadecimal(code) else ""
        if child.tag in REFERENCES:
            return "" if look.hidden else self.labels.label(child)
        if child.tag == name("w:ruby"):
            return "".join(
                base.text or "" for base in child.iterfind(f"{name('w:rubyBase')}//{name('w:t')}")
            )
        if child.tag == name("w:commentReference"):
            self.left_out["comments"] += 1
        self.boxes += [] if look.hidden else boxes(child)
        return _SIGNS.get(str(child.tag), "")

    def _field_mark(self, kind: str) -> str:
        """Open a field, begin its result, or close it; a SYMBOL is a field without a result."""
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = True
        elif kind == "end" and self._fields:
            closed = self._fields.pop()
            words = closed.code.split()
            if not closed.shown and words[:1] and words[0] in _COUNTING:
                return self._counted(words)
            if not closed.shown and words[:1] == ["SYMBOL"] and words[1:2] and words[1].isdigit():
                font = closed.code.partition("\\f")[2].split('"')
                return symbol(int(words[1]), font[1] if len(font) > 1 else "")
        return ""

    def _counted(self, words: Sequence[str]) -> str:
        """The next number of a field that counts paragraphs: "1.", or with a sign of its own."""
        self.left_out["counted"] += 1
        signs = words[words.index("\\s") + 1 :] if "\\s" in words else []
        return f"{self.left_out['counted']}{signs[0] if signs else '.'} "


def preferred(alternatives: Element) -> Element:
    """Of the ways in which a drawing is stored, the first that holds text: Word shows one."""
    ways = list(alternatives)
    return next(
        (way for way in ways if next(way.iter(name("w:t")), None) is not None),
        ways[0] if ways else alternatives,
    )


def boxes(element: Element) -> Iterator[Element]:
    """The text boxes in a drawing, each once; those in a box are found when it is read."""
    if element.tag == _BOX:
        yield element
    elif element.tag == _ALTERNATIVES:
        yield from boxes(preferred(element)) if len(element) else ()
    else:
        for child in element:
            yield from boxes(child)


def _counts(simple: Element) -> bool:
    return value(simple, "w:instr").split()[:1] in [[each] for each in _COUNTING]


def _is_hexadecimal(code: str) -> bool:
    return 0 < len(code) <= 4 and all(c in "0123456789abcdefABCDEF" for c in code)
