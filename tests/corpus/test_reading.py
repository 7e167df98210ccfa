"""Reports that do not fit: one line that says which file, which line, and what was expected."""

from pathlib import Path

import pytest

from bot.texts.errors import explain, explain_remark
from corpus.errors import CorpusError
from corpus.read import read_corpus, read_report
from tests.corpora import SMALL, write_report


def error_of(folder: Path) -> str:
    """The one line that reading the folder fails with."""
    with pytest.raises(CorpusError) as caught:
        read_report(folder)
    message = explain(caught.value, "en")
    assert "\n" not in message
    return message


def test_a_small_report_is_read(tmp_path: Path) -> None:
    """Sections, paragraphs and recommendations are found in any text of the profile."""
    report = read_report(write_report(tmp_path, "small", SMALL))
    assert [paragraph.id for paragraph in report.paragraphs()] == [
        "small-I-1",
        "small-I-2",
        "small-I-R1",
        "small-I-R2",
        "small-II-1",
        "small-II-2",
        "small-II-R1",
    ]
    assert all(paragraph.page is None for paragraph in report.paragraphs())


def remarks_of(folder: Path) -> list[str]:
    """What reading the folder remarks on, by line."""
    return [
        f"line {remark.line}: {explain_remark(remark, 'en')}"
        for remark in read_report(folder).remarks
    ]


def test_a_number_that_skips_is_remarked_on_by_line(tmp_path: Path) -> None:
    """A missing paragraph is not silently passed over."""
    folder = write_report(tmp_path, "small", SMALL.replace("2. Organisers", "4. Organisers"))
    assert remarks_of(folder) == ["line 5: number 4 follows 1"]
    assert "small-I-4" in [paragraph.id for paragraph in read_report(folder).paragraphs()]


def test_text_before_the_first_section_is_kept(tmp_path: Path) -> None:
    """Nothing of the text is dropped because it has no place."""
    report = read_report(write_report(tmp_path, "small", "Foreword\n\n" + SMALL))
    assert (report.sections[0].number, report.sections[0].numbered) == ("0", False)
    assert report.sections[0].title == report.title
    assert next(report.paragraphs()).text == "Foreword"


def test_a_section_without_paragraphs_is_remarked_on(tmp_path: Path) -> None:
    """A heading with nothing under it may show that the text does not fit the profile."""
    folder = write_report(tmp_path, "small", "I. Empty\n\nII. Full\n\n1. Text.\n")
    assert remarks_of(folder) == ["line 1: nothing stands under this heading"]
    assert [section.number for section in read_report(folder).sections] == ["II"]


def test_a_quotation_never_closed_is_remarked_on(tmp_path: Path) -> None:
    """An open quotation does not swallow the paragraphs after it."""
    folder = write_report(tmp_path, "small", "I. One\n\n1. It says “so.\n\n2. More.\n")
    assert remarks_of(folder) == ["line 3: a quotation is opened here and never closed"]
    assert len(list(read_report(folder).paragraphs())) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "The file is empty"),
        (" \n\n ", "The file is empty"),
        ("Plain prose without any numbering.", "no numbers of that kind"),
    ],
)
def test_a_text_that_is_no_report_is_refused(tmp_path: Path, text: str, expected: str) -> None:
    """An empty text and one of another kind are refused."""
    assert expected in error_of(write_report(tmp_path, "small", text))


def test_a_source_that_changed_is_refused(tmp_path: Path) -> None:
    """The source must be the one whose SHA-256 is recorded."""
    folder = write_report(tmp_path, "small", SMALL)
    (folder / "report.txt").write_text("I. Other\n\n1. Text.\n")
    assert "This is not the file that report.toml records" in error_of(folder)


def test_a_source_in_another_encoding_names_the_line(tmp_path: Path) -> None:
    """A byte that is no UTF-8 is found by its line."""
    folder = write_report(tmp_path, "small", SMALL)
    data = SMALL.encode().replace(b"Permits", "Разрешения".encode("windows-1251"))
    (folder / "report.txt").write_bytes(data)
    manifest = folder / "report.toml"
    import hashlib

    old = hashlib.sha256(SMALL.encode()).hexdigest()
    manifest.write_text(manifest.read_text().replace(old, hashlib.sha256(data).hexdigest()))
    assert "line 3" in error_of(folder)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('titel = "x"', "The key “titel” is not known; known are addressee, body,"),
        ('date = "yesterday"', "“date” must be YYYY"),
        ('addressee = "you"', "“addressee” must be one of state"),
        ("title = [", "This is not valid TOML"),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(tmp_path: Path, line: str, expected: str) -> None:
    """report.toml is checked key by key."""
    folder = write_report(tmp_path, "small", SMALL)
    manifest = folder / "report.toml"
    manifest.write_text(f"{line}\n{manifest.read_text()}")
    assert expected in error_of(folder)


@pytest.mark.parametrize("source", ["../secret.txt", "/etc/passwd", "sub/report.txt"])
def test_a_source_outside_the_reports_folder_is_refused(tmp_path: Path, source: str) -> None:
    """A manifest cannot make the program read other files."""
    assert "“source” must be a file beside" in error_of(
        write_report(tmp_path, "small", SMALL, source=source)
    )


@pytest.mark.parametrize("report_id", ["Отчёт", "two words", "UPPER", "a--b", "x" * 33])
def test_a_folder_whose_name_is_no_id_is_refused(tmp_path: Path, report_id: str) -> None:
    """The report id takes part in links."""
    assert "The folder’s name is the report id" in error_of(
        write_report(tmp_path, report_id, SMALL)
    )


def test_an_empty_corpus_says_what_it_lacks(tmp_path: Path) -> None:
    """A missing folder and an empty one are told apart."""
    with pytest.raises(CorpusError, match="no-report"):
        read_corpus(tmp_path)
    with pytest.raises(CorpusError, match="no-corpus"):
        read_corpus(tmp_path / "nowhere")


def translation(folder: Path, body: str, language: str = "ru") -> None:
    """Write a translation file."""
    (folder / "translations").mkdir()
    (folder / "translations" / f"{language}.toml").write_text(body, encoding="utf-8")


def test_a_stale_translation_is_reported_and_left_out(tmp_path: Path) -> None:
    """A translation of words that have changed since is not shown."""
    folder = write_report(tmp_path, "small", SMALL)
    translation(folder, '[paragraphs.small-II-2]\nof = "0123456789abcdef"\ntext = "Старое."\n')
    (found,) = read_report(folder).translations
    assert found.stale == ("small-II-2",)
    assert found.paragraphs == {}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('[paragraphs.small-I-1]\ntext = "?"\n', "small-I-1 needs the keys “of” and “text”"),
        ("paragraphs = 3\n", "“paragraphs” must be a table"),
    ],
)
def test_a_translation_that_does_not_fit_is_refused(
    tmp_path: Path, body: str, expected: str
) -> None:
    """A translation names what it translates."""
    folder = write_report(tmp_path, "small", SMALL)
    translation(folder, body)
    assert expected in error_of(folder)


def test_a_translation_has_the_blocks_of_the_original(tmp_path: Path) -> None:
    """Blocks are aligned line by line."""
    folder = write_report(tmp_path, "small", SMALL)
    paragraph = next(p for p in read_report(folder).paragraphs() if p.id == "small-II-2")
    digest = paragraph.sha256[:16]
    translation(folder, f'[paragraphs.small-II-2]\nof = "{digest}"\ntext = "Одна\\nДве"\n')
    assert "small-II-2 has 2 blocks, the original 1" in error_of(folder)
