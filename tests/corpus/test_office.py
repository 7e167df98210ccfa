"""Files of other word processors: read by way of LibreOffice, refused with advice without it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.formats.extract import extract, read_bytes
from corpus.formats.office import convert
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
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", ending, path],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=100,
    )
    assert lines(path.with_suffix(f".{ending}")) == expected


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
