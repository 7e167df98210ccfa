"""DOCX to a document: paragraphs, tables and footnotes, with the numbers that Word prints."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.document import Document as Package
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml.etree import XMLSyntaxError

from corpus.errors import CorpusError
from corpus.formats.document import Document, Run, Writer
from corpus.formats.lines import Role
from corpus.formats.word.numbering import Numbering

_HEADING = re.compile(r"heading (\d)|(title)", re.IGNORECASE)
_TEXT = {qn("w:tab"): " ", qn("w:noBreakHyphen"): "-", qn("w:cr"): "\n", qn("w:br"): "\n"}
_NOTES = {"footnote": qn("w:footnoteReference"), "endnote": qn("w:endnoteReference")}
# Deleted text, and the second copy of a text box that old versions of Word read.
_SKIPPED = (
    qn("w:del"),
    qn("w:moveFrom"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)


def read_docx(data: bytes, path: Path) -> Document:
    """Read a DOCX; raises CorpusError where it is damaged or holds no text."""
    try:
        package = docx.Document(io.BytesIO(data))
        document = _Reader(package).read()
    except (KeyError, ValueError, zipfile.BadZipFile, XMLSyntaxError, EOFError) as error:
        raise CorpusError("damaged", path, format="DOCX", reason=str(error)[:80]) from None
    if not document.text.strip():
        raise CorpusError("no-text", path)
    return document


class _Reader:
    """Reads one package; footnotes are numbered in the order of their references, as printed."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = {style.style_id: style for style in package.styles}
        self._numbering = Numbering(package)
        self._writer = Writer()
        self._labels: dict[tuple[str, str], str] = {}

    def read(self) -> Document:
        for paragraph in self._package.element.body.iter(qn("w:p")):
            if not any(ancestor.tag in _SKIPPED for ancestor in paragraph.iterancestors()):
                self._read_paragraph(paragraph)
        self._read_notes()
        return self._writer.finish(self._package.core_properties.title.strip() or None)

    def _read_paragraph(self, paragraph: BaseOxmlElement) -> None:
        style = self._styles.get(_style_id(paragraph))
        runs = list(self._runs(paragraph, style_bold=_is_bold(style.element) if style else None))
        if any(run.text.strip() for run in runs):
            label = self._numbering.label(paragraph, style.element if style else None)
            runs.insert(0, Run(label, bold=all(run.bold for run in runs if run.text.strip())))
        heading = _HEADING.match(style.name or "") if style else None
        self._write(runs, heading=int(heading[1] or 1) if heading else 0)
        self._writer.blank()

    def _read_notes(self) -> None:
        """Write the notes that the text refers to, after it."""
        texts: dict[tuple[str, str], list[Run]] = {}
        for relation in self._package.part.rels.values():
            for kind, reference in _NOTES.items():
                if relation.reltype.endswith(f"/{kind}s"):
                    for note in parse_xml(relation.target_part.blob).iter(qn(f"w:{kind}")):
                        runs = [run for p in note.iter(qn("w:p")) for run in self._runs(p)]
                        texts[reference, note.get(qn("w:id")) or ""] = runs
        for key, label in self._labels.items():
            self._write([Run(f"{label} "), *texts.get(key, [])], role=Role.NOTE)

    def _write(self, runs: list[Run], *, role: Role = Role.BODY, heading: int = 0) -> None:
        """Write runs as lines, a new one at each line break."""
        lines: list[list[Run]] = [[]]
        for run in runs:
            for number, text in enumerate(run.text.split("\n")):
                if number:
                    lines.append([])
                lines[-1].append(Run(text, run.raised, run.bold))
        for line in lines:
            if any(run.text.strip() for run in line):
                self._writer.line(line, role=role, heading=heading)

    def _runs(self, paragraph: BaseOxmlElement, *, style_bold: bool | None = None) -> Iterator[Run]:
        for run in paragraph.iter(qn("w:r")):
            ancestors = list(run.iterancestors())
            nearest = next(element for element in ancestors if element.tag == qn("w:p"))
            if nearest is not paragraph or any(element.tag in _SKIPPED for element in ancestors):
                continue
            bold = _is_bold(run)
            raised = _property(run, "w:vertAlign") == "superscript"
            for child in run:
                if child.tag == qn("w:t"):
                    text = (child.text or "").replace("\xad", "")
                    yield Run(text, raised, bool(style_bold if bold is None else bold))
                elif child.tag in _TEXT:
                    yield Run(_TEXT[child.tag], bold=bool(style_bold if bold is None else bold))
                elif child.tag in _NOTES.values():
                    yield Run(self._label(child), raised=True, bold=bool(style_bold))

    def _label(self, reference: BaseOxmlElement) -> str:
        key = (str(reference.tag), reference.get(qn("w:id")) or "")
        return self._labels.setdefault(key, str(len(self._labels) + 1))


def _style_id(paragraph: BaseOxmlElement) -> str:
    element = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "Normal" if element is None else element.get(qn("w:val")) or "Normal"


def _property(run: BaseOxmlElement, name: str) -> str | None:
    """A property of a run (or style): its value, "" where it is only named, None where absent."""
    element = run.find(f"{qn('w:rPr')}/{qn(name)}")
    return None if element is None else element.get(qn("w:val")) or ""


def _is_bold(element: BaseOxmlElement) -> bool | None:
    value = _property(element, "w:b")
    return None if value is None else value not in ("0", "false", "off")
