"""A handout as DOCX, in Times New Roman, which has every letter of Kazakh wherever Word is."""

import io
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from bot.paper.handouts.handout import Entry, Handout, citation_of, printable
from bot.paper.lines import runs_right_to_left
from bot.paper.quoted import Quoted

_FACE = "Times New Roman"
_SPELLING = {"en": "en-GB", "ru": "ru-RU", "kk": "kk-KZ"}


def as_docx(handout: Handout) -> bytes:
    """The file."""
    document = Document()
    _set_up(document, handout)
    document.add_heading(printable(handout.title), 0)
    document.add_paragraph(handout.date, "Subtitle")
    for entry in handout.entries:
        _write_entry(document, entry)
    document.add_heading(handout.sources_title, 1)
    for name, digest in handout.sources:
        document.add_paragraph(f"{printable(name)}\nSHA-256: {digest}", "Source")
    document.add_paragraph(handout.note, "Source")
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _set_up(document: Docx, handout: Handout) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    for style in document.styles:
        if style.type in (WD_STYLE_TYPE.PARAGRAPH, WD_STYLE_TYPE.CHARACTER):
            _set_face(style.element, handout.language)
    document.styles["Normal"].font.size = Pt(11)
    for name, size in (("Source", 9), ("Citation", 9.5)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.font.size = Pt(size)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = printable(handout.title), "", ""
    properties.language = _SPELLING[handout.language]
    properties.created = properties.modified = datetime.now(UTC).replace(
        hour=0, minute=0, second=0, microsecond=0, tzinfo=None
    )
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for part in ("PAGE", " / ", "NUMPAGES"):
        _add_field(footer, part) if part.isalpha() else footer.add_run(part)


def _set_face(element: Any, language: str) -> None:  # noqa: ANN401  # of lxml, without stubs
    properties = element.get_or_add_rPr()
    faces = properties.get_or_add_rFonts()
    for name in list(faces.attrib):
        del faces.attrib[name]
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        faces.set(qn(f"w:{name}"), _FACE)
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    spelling = OxmlElement("w:lang")
    spelling.set(qn("w:val"), _SPELLING[language])
    properties.append(spelling)


def _add_field(paragraph: Paragraph, code: str) -> None:
    field: Any = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    paragraph._p.append(field)  # python-docx has no fields


def _write_entry(document: Docx, entry: Entry) -> None:
    if entry.original is None:
        _write_quotation(document, entry.quotation)
    else:
        table = document.add_table(1, 2)
        table.style = "Table Grid"
        for cell, quotation in zip(
            table.rows[0].cells, (entry.original, entry.quotation), strict=True
        ):
            _write_quotation(cell, quotation)
            first = cell.paragraphs[0]._p  # the empty one that a cell begins with
            first.getparent().remove(first)
    cited = document.add_paragraph(style="Citation")
    cited.add_run(f"— {printable(citation_of(entry.quotation))}").bold = True
    cited.add_run(f"\n{printable(entry.quotation.link)}")
    cited.paragraph_format.space_after = Pt(16)


def _write_quotation(place: Any, quotation: Quoted) -> None:  # noqa: ANN401  # document or cell
    head = place.add_paragraph()
    head.add_run(f"{quotation.said} ({quotation.label}):").italic = True
    head.paragraph_format.keep_with_next = True
    paragraph = place.add_paragraph(printable(quotation.text))
    paragraph.paragraph_format.left_indent = Cm(0.6)
    if runs_right_to_left(quotation.text):
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        for run in paragraph.runs:
            run.font.rtl = True
    if quotation.note:
        place.add_paragraph(printable(quotation.note), "Source")
