"""Files of other word processors: read by way of LibreOffice, refused with advice without it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from corpus.adding.add import prepare, write
from corpus.errors import CorpusError
from corpus.formats.extract import extract, read_bytes
from corpus.formats.office import convert
from corpus.read import read_report
from tests.corpus.files import add_footnote, docx_bytes, new_docx, number_paragraphs

RTF = (
    r"{\rtf1\ansi The committee saw it. {\v Not for print.}{\super 1}\par "
    r"Article 5\u167? 2.\par}"
)
installed = pytest.mark.skipif(
    not any(map(shutil.which, convert.PROGRAMS)), reason="no LibreOffice"
)


def lines(path: Path) -> list[str]:
    """The lines of a file that print something."""
    document = extract(read_bytes(path), path, None, "none")
    return [line.text for line in document.lines if line.text]


def by_libreoffice(path: Path, target: str) -> Path:
    """A file as LibreOffice saves it in another format."""
    profile = (path.parent / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", target, path],
        cwd=path.parent,
        check=True,
        capture_output=True,
        timeout=100,
    )
    return path.with_suffix(f".{target.partition(':')[0]}")


@installed
@pytest.mark.parametrize("ending", ["odt", "rtf", "doc"])
def test_numbers_and_notes_of_each_format_are_read(tmp_path: Path, ending: str) -> None:
    """They are those of the DOCX that LibreOffice made the file of."""
    package = new_docx()
    for text in ("The first thing.", "The second thing, with a note", "The third thing."):
        package.add_paragraph(text)
    number_paragraphs(package, start=4)
    add_footnote(package, "The note itself.", to=1)
    path = tmp_path / "a.docx"
    path.write_bytes(docx_bytes(package))
    expected = lines(path)
    assert lines(by_libreoffice(path, ending)) == expected


@installed
def test_hidden_text_of_rtf_is_left_out(tmp_path: Path) -> None:
    """What a word processor does not print is not read."""
    path = tmp_path / "a.rtf"
    path.write_text(RTF, encoding="ascii")
    assert lines(path) == ["The committee saw it. 1", "Article 5§ 2."]


def test_without_the_program_the_refusal_names_its_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing is run."""
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "a.rtf"
    path.write_text(RTF, encoding="ascii")
    with pytest.raises(CorpusError, match=rf"program .*package={convert.PACKAGE}"):
        lines(path)


@installed
def test_a_conversion_that_takes_too_long_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With all that it started."""
    monkeypatch.setattr(convert, "SECONDS", 0.01)
    path = tmp_path / "a.rtf"
    path.write_text(RTF, encoding="ascii")
    with pytest.raises(CorpusError, match="program-slow"):
        lines(path)


def test_a_locked_word_file_is_said_to_be_locked(tmp_path: Path) -> None:
    """A DOCX with a password is kept in the old container."""
    path = tmp_path / "a.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(508) + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(CorpusError, match="password"):
        lines(path)


@installed
def test_a_reindex_needs_no_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it made is kept with the report, and read again to the same text."""
    path = tmp_path / "a.rtf"
    numbered = "".join(rf"{n}. The committee saw lake {n}.\par " for n in range(1, 5))
    path.write_text(rf"{{\rtf1\ansi Report on lakes\par {numbered}}}", encoding="ascii")
    draft = prepare(path, tmp_path, report_id="lakes", date="2020")
    folder = write(draft, tmp_path)
    monkeypatch.setenv("PATH", "")
    found = [p.text for p in read_report(folder).paragraphs()]
    assert found == [p.text for s in draft.contents.sections for p in s.paragraphs]
    (folder / "converted.docx").write_bytes(b"another")
    with pytest.raises(CorpusError, match="other-file"):
        read_report(folder)


@installed
def test_word_files_say_what_libreoffice_prints(tmp_path: Path) -> None:
    """Its own export of the text: the same words and numbers, in the same order."""
    package = new_docx()
    for text in ("The first thing\tis so.", "The second, with no\u2011break signs.", "The third."):
        package.add_paragraph(text)
    number_paragraphs(package, start=4)
    for row in (("Lake", "Boats"), ("Lake One", "12"), ("Lake Two", "none")):
        table = package.add_table(1, 2)
        for cell, text in zip(table.rows[0].cells, row, strict=True):
            cell.text = text
    path = tmp_path / "a.docx"
    path.write_bytes(docx_bytes(package))
    exported = by_libreoffice(path, "txt:Text (encoded):UTF8").read_text(encoding="utf-8-sig")
    read = " ".join(lines(path))
    assert read.replace("\u2011", "-").split() == exported.replace("\u2011", "-").split()
