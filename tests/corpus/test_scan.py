"""Scanned pages: read by Tesseract once, kept with the report, and marked wherever it is cited."""

import io
import os
import tomllib
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from reportlab.lib.utils import ImageReader  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from bot.texts.errors import explain, explain_remark
from corpus.adding.add import prepare, write
from corpus.errors import CorpusError
from corpus.formats.extract import Recognition
from corpus.formats.scan import pages, tesseract
from corpus.places import places_in
from corpus.read import read_report
from corpus.shelf.manifest import LANGUAGES
from tests.corpus.files import write_pdf, write_pictures_pdf

TEXT = [
    "1. The committee visited the lakes and saw that they were dry.",
    "",
    "2. The boats lie in the mud, and nobody has been paid for them.",
    "",
    "3. The ministry should publish the figures every year.",
]
LAST = "4. Nobody rows on any lake, and the oars are sold."
installed = pytest.mark.skipif(
    "eng" not in tesseract.installed(), reason="no Tesseract that reads English"
)


def scan(path: Path) -> Path:
    """A PDF of the pictures of another's pages, as a scanner makes it."""
    with pypdfium2.PdfDocument(write_pdf(path.with_name("printed.pdf"), [TEXT, [LAST]])) as pdf:
        first, *others = [page.render(scale=150 / 72).to_pil() for page in pdf]
        first.save(path, save_all=True, append_images=others, resolution=150)
    return path


@installed
def test_a_scan_is_read_once_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the preview, in report.toml and in the report, which needs Tesseract no more."""
    told: list[tuple[int, int]] = []
    recognition = Recognition("eng", lambda page, of: told.append((page, of)))
    draft = prepare(scan(tmp_path / "scan.pdf"), tmp_path, recognition, report_id="lakes")
    assert told == [(1, 2), (2, 2)]
    found = [p for section in draft.contents.sections for p in section.paragraphs]
    assert [p.text for p in found] == [line[3:] for line in (*TEXT, LAST) if line]
    (mark,) = (remark for remark in draft.contents.remarks if remark.code == "recognised")
    assert all("OCR" in explain_remark(mark, language) for language in LANGUAGES)
    (place,) = places_in(draft.document, found[1])
    assert abs(place.box.left - 72) < 5
    assert 700 < place.box.bottom < place.box.top < 760

    folder = write(draft, tmp_path)
    manifest = tomllib.loads((folder / "report.toml").read_text())
    assert (manifest["converted"], manifest["recognised"]) == ("recognised.tsv", "eng")
    monkeypatch.setenv("PATH", "")
    tesseract.installed.cache_clear()
    report = read_report(folder)
    tesseract.installed.cache_clear()
    assert report.recognised
    assert [p.text for p in report.paragraphs()] == [p.text for p in found]


@installed
def test_pictures_of_no_text_are_refused(tmp_path: Path) -> None:
    """A photograph, an empty sheet."""
    with pytest.raises(CorpusError, match="no-text"):
        prepare(write_pictures_pdf(tmp_path / "a.pdf"), tmp_path)


@pytest.mark.parametrize("where", ["missing", "unknown", "slow"])
def test_what_recognition_needs_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """The packages of Debian, the languages that there are, or how long it may take."""
    path = scan(tmp_path / "scan.pdf")
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\n[ $1 = --list-langs ] && echo langs && echo eng || sleep 9\n")
    program.chmod(0o700)
    known = str(tmp_path) if where != "missing" else ""
    monkeypatch.setenv("PATH", f"{known}{os.pathsep}/bin:/usr/bin" if known else "")
    monkeypatch.setattr(pages, "SECONDS", 0.2)
    tesseract.installed.cache_clear()
    languages = "xxx" if where == "unknown" else None
    with pytest.raises(CorpusError) as refused:
        prepare(path, tmp_path, Recognition(languages))
    tesseract.installed.cache_clear()
    expected = {"missing": "tesseract-ocr-kaz", "unknown": "xxx", "slow": "OCR"}
    assert expected[where] in explain(refused.value, "en")


def test_the_text_behind_a_picture_is_read_as_recognised(tmp_path: Path) -> None:
    """A scanner's own program put it there; the picture is what the page shows."""
    with pypdfium2.PdfDocument(write_pdf(tmp_path / "printed.pdf", [TEXT])) as pdf:
        picture = io.BytesIO()
        pdf[0].render().to_pil().save(picture, format="PNG")
    path = tmp_path / "layer.pdf"
    canvas = Canvas(str(path))
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
    line = canvas.beginText(72, 760)
    line.setTextRenderMode(3)
    for text in TEXT:
        line.textLine(text)
    canvas.drawText(line)
    canvas.save()
    draft = prepare(path, tmp_path, report_id="lakes")
    assert draft.document.recognised
    assert 'recognised = "unknown"' in (write(draft, tmp_path) / "report.toml").read_text()
