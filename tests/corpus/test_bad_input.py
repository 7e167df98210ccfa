"""Files that cannot be a report: one line that says what and where, and nothing written."""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from bot.cli.main import main
from corpus.adding.add import prepare, write
from corpus.errors import CorpusError
from corpus.formats.extract import MAX_BYTES
from corpus.read import read_report
from tests.corpora import SMALL, write_report
from tests.corpus.files import docx_bytes, new_docx, write_pdf


def _missing(_: Path) -> None:
    """A file whose name was mistyped."""


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _blank(path: Path) -> None:
    path.write_bytes(b" \n\r\n\t")


def _pdf_without_pages(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.save(path)


def _encrypted_pdf(path: Path) -> None:
    plain = write_pdf(path.with_name("plain.pdf"), [["1. Text."]])
    with pikepdf.open(plain) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    plain.unlink()


def _blank_pdf(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)


def _truncated_pdf(path: Path) -> None:
    write_pdf(path, [["1. Text."]])
    path.write_bytes(path.read_bytes()[:300])


def _truncated_docx(path: Path) -> None:
    data = docx_bytes(new_docx())
    path.write_bytes(data[: len(data) // 2])


def _docx_with_broken_xml(path: Path) -> None:
    package = new_docx()
    package.add_paragraph("1. Text.")
    _rewrite(path, docx_bytes(package), "word/document.xml", lambda data: data[:-40])


def _docx_without_text(path: Path) -> None:
    path.write_bytes(docx_bytes(new_docx()))


def _zip_bomb(path: Path) -> None:
    _rewrite(path, docx_bytes(new_docx()), "word/media/a.bin", lambda _: bytes(250_000_000))


def _odt_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", bytes(250_000_000))


def _docx_of_a_million_cells(path: Path) -> None:
    cells = b"<w:tc/>" * 4_000_001
    _rewrite(path, docx_bytes(new_docx()), "word/document.xml", lambda _: cells)


def _page_of_a_million_cells(path: Path) -> None:
    path.write_text(f"<html><body><table>{'<td>1' * 1_000_001}</table></body></html>")


def _docx_that_expands_entities(path: Path) -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    body = (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{levels}]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>"
    )
    _rewrite(path, docx_bytes(new_docx()), "word/document.xml", lambda _: body.encode())


def _rewrite(path: Path, data: bytes, name: str, change: Callable[[bytes], bytes]) -> None:
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for member in source.namelist():
            if member != name:
                target.writestr(member, source.read(member))
        target.writestr(name, change(source.read(name) if name in source.namelist() else b""))


def _other_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")


def _scripts_alone(path: Path) -> None:
    script = "<script>document.write('1. Text.');</script>"
    path.write_text(f"<!doctype html><html><body>{script * 5000}</body></html>")


def _a_folder(path: Path) -> None:
    path.mkdir()


def _a_pipe(path: Path) -> None:
    os.mkfifo(path)  # who reads one waits for ever


def _twenty_one_megabytes_of_text(path: Path) -> None:
    path.write_bytes(b"1. a\n" * 4_200_000)


def _two_hundred_megabytes(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200_000_000)


def _old_word(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


def _picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(600))


def _noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 8)


BAD = [
    (_empty, "a.txt", "The file is empty"),
    (_empty, "a.pdf", "The file is empty"),
    (_blank, "a.md", "The file is empty"),
    (_pdf_without_pages, "a.pdf", "This PDF is damaged, incomplete or without pages"),
    (_encrypted_pdf, "a.pdf", "It is protected by a password"),
    (_blank_pdf, "a.pdf", "It holds no text"),
    (_truncated_pdf, "a.pdf", "This PDF is damaged"),
    (_truncated_docx, "a.docx", "This DOCX is damaged, incomplete"),
    (_docx_with_broken_xml, "a.docx", "This DOCX is damaged"),
    (_docx_without_text, "a.docx", "It holds no text"),
    (_zip_bomb, "a.docx", "It unpacks to more than 200 MB"),
    (_odt_bomb, "a.odt", "It unpacks to more than 200 MB"),
    (_docx_of_a_million_cells, "a.docx", "There are more tables or marks in it"),
    (_page_of_a_million_cells, "a.html", "There are more tables or marks in it"),
    (_docx_that_expands_entities, "a.docx", "This DOCX is damaged"),
    (_other_zip, "a.docx", "This is a ZIP archive and no DOCX"),
    (_scripts_alone, "a.html", "The page shows no text"),
    (_two_hundred_megabytes, "a.txt", "It has 200 MB, more than the 50 MB"),
    (_twenty_one_megabytes_of_text, "a.txt", "It has 21 MB, more than the 20 MB"),
    (_a_folder, "a.pdf", "This is no file"),
    (_a_pipe, "a.pdf", "This is no file"),
    (_missing, "a.pdf", "There is no such file"),
    (_old_word, "a.docx", "This is an old Office file"),
    (_picture, "a.pdf", "This is a picture"),
    (_noise, "a.txt", "The text is in no encoding that is known"),
]


@pytest.mark.parametrize(
    ("make", "name", "expected"), BAD, ids=[make.__name__.strip("_") for make, _, _ in BAD]
)
def test_a_bad_file_is_refused_in_one_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    make: Callable[[Path], None],
    name: str,
    expected: str,
) -> None:
    """The script's message names the file and what to do; the corpus stays as it was."""
    corpus_dir, path = tmp_path / "corpus", tmp_path / f"Есеп – қазақша {name}"
    corpus_dir.mkdir()
    make(path)
    monkeypatch.setenv("CORPUS_DIR", str(corpus_dir))
    assert main(["add-report", str(path), "--yes", "--in", "en"]) == 1
    printed = capsys.readouterr()
    (line,) = printed.err.splitlines()
    assert line.startswith(f"scripts/add_report: {path}: {expected}")
    assert printed.out == ""
    assert list(corpus_dir.iterdir()) == []


def test_a_file_too_large_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its size is asked for first."""
    path = tmp_path / "a.txt"
    _two_hundred_megabytes(path)
    assert path.stat().st_size > MAX_BYTES
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("was read"))
    with pytest.raises(CorpusError, match=r"too-large .*size=200"):
        prepare(path, tmp_path)


@pytest.mark.parametrize("name", ["report.txt", "report.docx", "report", "report.HTML"])
def test_a_wrong_ending_does_not_matter(tmp_path: Path, name: str) -> None:
    """The content decides: a PDF is read as one whatever it is called, and stored as one."""
    corpus_dir, path = tmp_path / "corpus", tmp_path / name
    corpus_dir.mkdir()
    pages = [["# Title", "", "1. The first.", "", "2. The second."], ["3. The third."]]
    write_pdf(path, pages)
    folder = write(prepare(path, corpus_dir), corpus_dir)
    assert (folder / "report.pdf").read_bytes() == path.read_bytes()
    assert len(list(read_report(folder).paragraphs())) == 3


def test_a_text_called_pdf_is_read_as_text(tmp_path: Path) -> None:
    """So is a text whose name promises more."""
    path = tmp_path / "a.pdf"
    path.write_text(SMALL)
    assert prepare(path, tmp_path).profile == "roman-sections"


@pytest.mark.parametrize("name", ["отчёт за год.txt", "есеп – қазақша.txt", "two words.txt"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    """A file is stored under a name of ours; its own name takes part in nothing."""
    corpus_dir, path = tmp_path / "corpus", tmp_path / name
    corpus_dir.mkdir()
    path.write_text(SMALL)
    folder = write(prepare(path, corpus_dir), corpus_dir)
    assert sorted(file.name for file in folder.iterdir()) == ["report.toml", "report.txt"]
    assert folder.name.isascii()


@pytest.mark.parametrize("target", ["../outside.txt", "/etc/hostname"])
def test_a_link_out_of_the_corpus_is_refused(tmp_path: Path, target: str) -> None:
    """Neither a path in report.toml nor a symbolic link leads out of the report's folder."""
    folder = write_report(tmp_path, "small", SMALL)
    (tmp_path / "outside.txt").write_text(SMALL)
    (folder / "report.txt").unlink()
    (folder / "report.txt").symlink_to(target)
    with pytest.raises(CorpusError, match="key-source"):
        read_report(folder)


def test_an_unknown_profile_or_encoding_in_report_toml_is_refused(tmp_path: Path) -> None:
    """report.toml is checked, and says what it may hold."""
    folder = write_report(tmp_path, "small", SMALL, encoding="klingon")
    with pytest.raises(CorpusError, match="key-encoding"):
        read_report(folder)
    folder = write_report(tmp_path, "small", SMALL)
    manifest = folder / "report.toml"
    manifest.write_text(manifest.read_text().replace("roman-sections", "greek"))
    with pytest.raises(CorpusError, match=r"key-value .*profile.*treaty-body"):
        read_report(folder)
