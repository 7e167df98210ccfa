"""Files of each format, made for a test."""

import io
from collections.abc import Sequence
from pathlib import Path

import docx
import pikepdf
from docx.document import Document as Package
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

BODY, SMALL, LARGE = 11, 8, 16
_MARGIN = 72


def write_pdf(path: Path, pages: Sequence[Sequence[str]], *, first_number: int = 1) -> Path:
    """Write a PDF, each page given as lines, under a running header and over a page number.

    A line that begins with "# " is large, with "* " bold, with "~ " a small one at the foot;
    "" leaves space, and "^1^" raises what is between.
    """
    canvas = Canvas(str(path))
    for number, page in enumerate(pages, start=first_number):
        canvas.setFont("Helvetica", 9)
        canvas.drawString(_MARGIN, 800, "CAT/X/TST/CO/9")
        canvas.drawCentredString(300, 30, str(number))
        y, foot = 760, 50 + 12 * sum(line.startswith("~ ") for line in page)
        for line in page:
            if line.startswith("~ "):
                _draw(canvas, foot, line[2:], "Helvetica", SMALL)
                foot -= 10
                continue
            size = LARGE if line.startswith("# ") else BODY
            bold = line.startswith(("# ", "* "))
            _draw(
                canvas,
                y,
                line[2:] if bold else line,
                "Helvetica-Bold" if bold else "Helvetica",
                size,
            )
            y -= 14
        canvas.showPage()
    canvas.save()
    return path


def _draw(canvas: Canvas, y: float, line: str, font: str, size: int) -> None:
    text = canvas.beginText(_MARGIN, y)
    for at, part in enumerate(line.split("^")):
        text.setFont(font, size * 0.6 if at % 2 else size)
        text.setRise(size * 0.4 if at % 2 else 0)
        text.textOut(part)
    canvas.drawText(text)


def write_pictures_pdf(path: Path) -> Path:
    """Write a PDF whose only page is a picture, as a scanner does."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        picture = pikepdf.Stream(pdf, bytes(16))
        picture.stream_dict = pikepdf.Dictionary(
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=4,
            Height=4,
            ColorSpace=pikepdf.Name.DeviceGray,
            BitsPerComponent=8,
        )
        name = page.add_resource(picture, pikepdf.Name.XObject)
        page.contents_add(f"q 500 0 0 700 50 50 cm {name} Do Q".encode())
        pdf.save(path)
    return path


def docx_bytes(package: Package) -> bytes:
    """The file of a package."""
    buffer = io.BytesIO()
    package.save(buffer)
    return buffer.getvalue()


def new_docx() -> Package:
    """An empty package."""
    return docx.Document()


def add_footnote(package: Package, text: str, *, to: int = -1) -> None:
    """Add a footnote to the end of a paragraph, the first of its package."""
    reference = parse_xml(
        f"<w:r {nsdecls('w')}><w:footnoteReference w:id='7'/></w:r>"  # python-docx makes none
    )
    package.paragraphs[to]._p.insert_element_before(reference)
    xml = (
        f"<w:footnotes {nsdecls('w')}><w:footnote w:id='7'><w:p><w:r><w:footnoteRef/></w:r>"
        f"<w:r><w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    part = Part(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        xml.encode(),
        package.part.package,
    )
    package.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def number_paragraphs(package: Package, start: int, form: str = "%1.") -> None:
    """Let Word number every paragraph of a package."""
    numbering = package.part.numbering_part.element
    for xml in (
        f"<w:abstractNum {nsdecls('w')} w:abstractNumId='77'><w:lvl w:ilvl='0'>"
        f"<w:start w:val='{start}'/><w:numFmt w:val='decimal'/><w:lvlText w:val='{form}'/></w:lvl>"
        "</w:abstractNum>",
        f"<w:num {nsdecls('w')} w:numId='77'><w:abstractNumId w:val='77'/></w:num>",
    ):
        numbering.append(parse_xml(xml))
    for paragraph in package.paragraphs:
        paragraph._p.get_or_add_pPr().insert_element_before(
            parse_xml(f"<w:numPr {nsdecls('w')}><w:ilvl w:val='0'/><w:numId w:val='77'/></w:numPr>")
        )
