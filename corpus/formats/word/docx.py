"""DOCX to a document: what Word prints, with the numbers that it prints."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

from lxml.etree import XMLSyntaxError

from corpus.errors import CorpusError
from corpus.formats.document import Document, Run, Writer
from corpus.formats.word.notes import NoteLabels
from corpus.formats.word.numbering import Numbering
from corpus.formats.word.package import (
    Element,
    Package,
    TooLargeError,
    is_on,
    name,
    open_package,
    value,
)
from corpus.formats.word.runs import DELETED, Inline, preferred
from corpus.formats.word.styles import Styles
from corpus.lines import Role
from corpus.report import Remark

_WRAPPERS = frozenset(
    name(f"w:{tag}") for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")
)
_PARAGRAPH, _TABLE, _SDT = name("w:p"), name("w:tbl"), name("w:sdt")
_ALTERNATIVES = name("mc:AlternateContent")
_LEFT_OUT = {
    "hidden": "hidden-text",
    "deleted": "deleted-text",
    "comments": "comments-left",
    "counted": "numbers-counted",
}
_ENTRY = re.compile(r"\s(?:\d{1,4}|[ivxl]+)$")  # of a table of contents: a page number at its end
_NUMBER_ALONE = re.compile(r"\(?\d{1,4}(?:\.\d{1,3})*[.)]?")
# A cell of a matrix of recommendations holds up to four paragraphs; one that holds more is a frame
# for running text, whose paragraphs stand apart.
_CELL_PARAGRAPHS = 5
# Judgments have headings of up to 190 characters; what is longer is a paragraph whose style was
# taken for its number.
_LONGEST_HEADING = 250
_LONGEST_HEAD = 300  # characters of a table's head


def read_docx(data: bytes, path: Path) -> Document:
    """Read a DOCX; raises CorpusError where it is damaged, holds no text or too much."""
    try:
        package = open_package(data)
        document = _Reader(package).read()
    except TooLargeError:
        raise CorpusError("too-many-cells", path) from None
    except (
        KeyError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error, XMLSyntaxError, EOFError
    ) as error:  # fmt: skip
        raise CorpusError("damaged", path, format="DOCX", reason=str(error)[:80]) from None
    if not any(line.role is Role.BODY and line.text for line in document.lines):
        raise CorpusError("no-text", path)
    return document


class _Reader:
    """Reads one package: headers and footers, the blocks of its body in order, then its notes."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(package.styles)
        self._numbering = Numbering(package.numbering, self._styles)
        self._labels = NoteLabels(package)
        self._inline = Inline(self._styles, self._labels)
        self._writer = Writer()
        self._role = Role.BODY
        self._in_row = False
        # a paragraph whose end is not printed (or a number alone in its cell): the next runs on
        self._carried: list[Run] = []
        self._carried_label = ""

    def read(self) -> Document:
        self._as(Role.FURNITURE, *self._package.furniture)
        self._blocks(self._package.body)
        self._flush()
        self._notes()
        document = self._writer.finish(self._package.title)
        return replace(document, remarks=tuple(_left_out(self._inline.left_out)))

    def _as(self, role: Role, *parents: Element) -> None:
        """Read blocks in a role of their own."""
        outer, self._role = self._role, role
        for parent in parents:
            self._blocks(parent)
        self._role = outer

    def _blocks(self, parent: Element) -> None:
        for child in parent:
            if child.tag == _PARAGRAPH:
                self._paragraph(child)
            elif child.tag == _TABLE:
                self._table(child)
            elif child.tag == _SDT and _is_contents(child):
                self._as(Role.FURNITURE, *child.iterfind(name("w:sdtContent")))
            elif child.tag in _WRAPPERS:
                self._blocks(child)
            elif child.tag == _ALTERNATIVES:
                self._blocks(preferred(child))

    def _paragraph(self, paragraph: Element) -> None:
        properties = paragraph.find(name("w:pPr"))
        style = self._styles.of_paragraph(properties)
        in_contents = self._inline.in_contents
        runs = self._inline.runs(paragraph, style)
        boxes, in_contents = self._inline.boxes, in_contents or self._inline.in_contents
        text = "".join(run.text for run in runs).strip()
        deleted, hidden = self._end_unprinted(properties, style)
        if not deleted and (text or not hidden):
            label = self._numbering.label(properties, style)
            self._carried_label = self._carried_label or ("" if hidden and not text else label)
        self._carried += runs
        contents = self._styles.is_contents(style) or (in_contents and _ENTRY.search(text))
        if not self._runs_on(text, unprinted=deleted or hidden):
            self._flush(
                role=Role.FURNITURE if contents else self._role,
                heading=0
                if len(text) > _LONGEST_HEADING
                else self._styles.heading(style, properties),
            )
        for box in boxes:
            self._blocks(box)
        if properties is not None and properties.find(name("w:sectPr")) is not None:
            self._labels.end_section()

    def _end_unprinted(self, properties: Element | None, style: str) -> tuple[bool, bool]:
        """Whether the mark that ends a paragraph was deleted, and whether it is hidden."""
        mark = None if properties is None else properties.find(name("w:rPr"))
        deleted = mark is not None and any(child.tag in DELETED for child in mark)
        return deleted, self._styles.look(style, mark).hidden

    def _runs_on(self, text: str, *, unprinted: bool) -> bool:
        """Whether the next paragraph belongs on the line of this one."""
        if unprinted:
            return True
        printed = f"{self._carried_label}{text}".strip()
        if self._in_row and _NUMBER_ALONE.fullmatch(printed):
            self._carried.append(Run(" "))
            return True
        return False

    def _flush(self, role: Role = Role.BODY, heading: int = 0) -> None:
        """Write the paragraph read so far; a number without a text is not written."""
        runs, label = self._carried, self._carried_label
        self._carried, self._carried_label = [], ""
        printed = [run for run in runs if run.text.strip()]
        if printed:
            bold = all(run.bold for run in printed)
            self._write([Run(label, bold=bold), *runs], role, heading)
        self._blank()

    def _blank(self) -> None:
        if not self._in_row:
            self._writer.blank()

    def _write(self, runs: Sequence[Run], role: Role, heading: int = 0) -> None:
        """Write runs as lines, a new one at each line break."""
        lines: list[list[Run]] = [[]]
        for run in runs:
            for number, text in enumerate(run.text.split("\n")):
                if number:
                    lines.append([])
                lines[-1].append(Run(text, run.raised, run.bold and not self._in_row))
        for line in lines:
            if any(run.text.strip() for run in line):
                self._writer.line(line, role=role, heading=heading)

    def _table(self, table: Element) -> None:
        """Read a table row by row; its head, which Word repeats on each page, is furniture."""
        self._blank()
        rows = [row for row in _parts(table, "w:tr") if self._is_printed(row)]
        heads = len(list(takewhile(_is_head, rows)))
        for at, row in enumerate(rows):
            outer = self._role
            if at < heads < len(rows) and len(_text(row)) <= _LONGEST_HEAD:
                self._role = Role.FURNITURE
            self._table_row(row)
            self._role = outer

    def _table_row(self, row: Element) -> None:
        """Read a row: its cells are lines of one block, unless one is a frame or stands alone."""
        cells = list(_parts(row, "w:tc"))
        apart = sum(bool(_text(cell)) for cell in cells) < 2 or any(map(_is_frame, cells))
        outer, self._in_row = self._in_row, self._in_row or not apart
        for cell in cells:
            self._blocks(cell)
        self._in_row = outer
        self._flush()

    def _is_printed(self, row: Element) -> bool:
        properties = row.find(name("w:trPr"))
        marks = [] if properties is None else [child.tag for child in properties]
        self._inline.left_out["deleted"] += name("w:del") in marks
        self._inline.left_out["hidden"] += name("w:hidden") in marks
        return name("w:del") not in marks and name("w:hidden") not in marks

    def _notes(self) -> None:
        """Write the notes that the text refers to, after it, in the order of their references."""
        texts = self._labels.texts()
        for key, label in list(self._labels.given.items()):
            runs = [Run(label, raised=True), Run(" ")] if label else []
            for paragraph in texts[key].iter(_PARAGRAPH) if key in texts else ():
                style = self._styles.of_paragraph(paragraph.find(name("w:pPr")))
                runs += [*self._inline.runs(paragraph, style), Run(" ")]
            self._write(runs, Role.NOTE)


def _parts(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, through what wraps them."""
    for child in parent:
        if child.tag == name(tag):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _parts(child, tag)


def _is_head(row: Element) -> bool:
    head = row.find(f"{name('w:trPr')}/{name('w:tblHeader')}")
    return head is not None and is_on(head)


def _is_frame(cell: Element) -> bool:
    paragraphs = sum(bool(_text(paragraph)) for paragraph in cell.iterfind(_PARAGRAPH))
    return paragraphs > _CELL_PARAGRAPHS or cell.find(_TABLE) is not None


def _text(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(name("w:t"))).strip()


def _is_contents(sdt: Element) -> bool:
    """Whether a content control holds a table of contents of Word's making."""
    gallery = sdt.find(f"{name('w:sdtPr')}/{name('w:docPartObj')}/{name('w:docPartGallery')}")
    return value(gallery) == "Table of Contents"


def _left_out(counts: Mapping[str, int]) -> Iterator[Remark]:
    for kind, code in _LEFT_OUT.items():
        if counts[kind]:
            yield Remark(0, None, code)
