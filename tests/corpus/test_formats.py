"""Each format is read into the same report: numbers, headings, footnotes, pages."""

from pathlib import Path

import pytest

from bot.texts.errors import explain_remark
from corpus.formats.document import Document
from corpus.formats.extract import encoding_of, extract, read_bytes
from corpus.identity.recognise import propose_facts
from corpus.lines import PageBreak, Role
from corpus.report import Kind, Paragraph
from corpus.structure.assemble import Contents, read_contents
from corpus.structure.profiles import PROFILES
from tests.corpus.coverage import assert_nothing_lost, assert_verbatim
from tests.corpus.files import add_footnote, docx_bytes, new_docx, number_paragraphs, write_pdf

RUSSIAN = (
    "Комитет обеспокоен тем, что задержанные не всегда имеют доступ к адвокату с самого начала. "
    "Государству-участнику следует принять меры."
)
KAZAKH = (
    "Комитет ұсталғандардың бәрі бірдей адвокатқа қол жеткізе алмайтынына алаңдаушылық білдіреді. "
    "Қатысушы мемлекет тиісті шаралар қабылдауға тиіс."
)
PAGES = [
    [
        "# Observations on an imagined country",
        "",
        "* A. Introduction",
        "",
        "1. The committee thanks the country for its report, which came late but was",
        "full.^1^ It hopes for more.",
        "",
        "2. A second paragraph begins on this page and runs over to the one that",
        "~ ^1^ The report is document seven.",
    ],
    [
        "comes after it, with anti-",
        "corruption measures.",
        "",
        "* B. Concerns",
        "",
        "3. The committee is concerned about the following:^2^",
        "(a) delays;",
        "(b) costs.",
        "~ ^2^ See another text,",
        "~ which takes two lines.",
    ],
]


def read(
    path: Path, profile: str, encoding: str | None = None, page_break: PageBreak = "none"
) -> tuple[Document, Contents]:
    """Read a file by a profile, and make sure that nothing of it is lost."""
    document = extract(read_bytes(path), path, encoding, page_break)
    contents = read_contents(document, PROFILES[profile], "r", "Report", path)
    assert_nothing_lost(document.text, contents)
    assert_verbatim(document.text, contents)
    return document, contents


def paragraphs(contents: Contents) -> dict[str, Paragraph]:
    """The paragraphs by id."""
    return {p.id: p for section in contents.sections for p in section.paragraphs}


def test_a_pdf_is_read_with_its_pages_headings_and_footnotes(tmp_path: Path) -> None:
    """Headers and page numbers are told apart; footnotes join their markers."""
    _, contents = read(write_pdf(tmp_path / "a.pdf", PAGES, first_number=11), "treaty-body")
    found = paragraphs(contents)
    assert list(found) == ["r-1", "r-2", "r-3"]
    assert [(s.number, s.title) for s in contents.sections] == [
        ("A", "Introduction"),
        ("B", "Concerns"),
    ]
    assert found["r-1"].text.endswith("came late but was full. It hopes for more.")
    assert [(note.label, note.text) for note in found["r-1"].notes] == [
        ("1", "The report is document seven.")
    ]
    assert found["r-3"].notes[0].text == "See another text, which takes two lines."
    assert len(found["r-3"].blocks) == 3
    assert found["r-2"].text.endswith(
        "over to the one that comes after it, with anti-corruption measures."
    )
    assert [(p.page, p.printed_page) for p in found.values()] == [(1, "11"), (1, "11"), (2, "12")]
    assert contents.remarks == ()


def test_a_pdf_with_headings_over_two_lines_and_several_markers(tmp_path: Path) -> None:
    """A large title runs on; "2,3" are two markers, and article 5¹ is not article 51."""
    page = [
        "# Observations on the report",
        "# of an imagined country^*^",
        "",
        "1. The committee saw it.^1,2^ Article 5^1^ of the code counts.",
        "The size of this longer line is that of the body, not the one of the notes.",
        "",
        "2. The committee saw more in 2016.^3^ It had seen less in 2015^4^ and before.",
        "~ ^*^ Adopted at its tenth session.",
        "~ ^1^ First note.",
        "~ ^2^ Second note.",
        "~ ^3^ Third note.",
        "~ ^4^ Fourth note.",
    ]
    path = write_pdf(tmp_path / "a.pdf", [page, ["3. The committee left."]])
    document, contents = read(path, "treaty-body")
    found = paragraphs(contents)
    assert propose_facts(document, "").title == "Observations on the report of an imagined country"
    assert [s.title for s in contents.sections] == [propose_facts(document, "").title]
    assert found["r-1"].text.startswith("The committee saw it. Article 5¹ of the code counts.")
    assert [note.text for note in found["r-1"].notes] == ["First note.", "Second note."]
    assert [(marker.label, marker.at) for marker in found["r-1"].markers] == [("1", 21), ("2", 21)]
    assert found["r-2"].text.endswith("more in 2016. It had seen less in 2015 and before.")
    assert [note.label for note in found["r-2"].notes] == ["3", "4"]
    assert [note.text for note in contents.unmarked] == ["Adopted at its tenth session."]
    assert contents.remarks == ()


def test_a_table_above_the_footnotes_of_a_pdf_is_text(tmp_path: Path) -> None:
    """Both are small; the first raised number tells where the footnotes begin."""
    body = ["1. See the table of the regions.^1^", "", "2. And so on."]
    page = [*body, "~ North 12", "~ South 3", "~ ^1^ The note."]
    _, contents = read(write_pdf(tmp_path / "a.pdf", [page]), "treaty-body")
    found = paragraphs(contents)
    assert [note.text for note in found["r-1"].notes] == ["The note."]
    assert found["r-2"].text.endswith("North 12 South 3")


def test_headings_do_not_run_on_over_a_page(tmp_path: Path) -> None:
    """A page of leaders under "Contents" does not give the next heading that name."""
    pages = [["# Contents", "One ........ 1"], ["# Summary", "", "1. Text.", "", "2. More."]]
    _, contents = read(write_pdf(tmp_path / "a.pdf", pages), "treaty-body")
    assert [section.title for section in contents.sections] == ["Summary"]


def test_a_docx_is_read_with_the_numbers_that_word_prints(tmp_path: Path) -> None:
    """Automatic numbers and footnotes are in other parts of the file than the text."""
    package = new_docx()
    package.add_paragraph("The first thing.")
    package.add_paragraph("The second thing, with a note")
    package.add_paragraph("The third thing.")
    number_paragraphs(package, start=4)
    add_footnote(package, "The note itself.", to=1)
    path = tmp_path / "a.docx"
    path.write_bytes(docx_bytes(package))
    _, contents = read(path, "treaty-body")
    found = paragraphs(contents)
    assert list(found) == ["r-4", "r-5", "r-6"]
    assert found["r-5"].text == "The second thing, with a note"
    assert [(note.label, note.text) for note in found["r-5"].notes] == [("1", "The note itself.")]
    assert [explain_remark(remark, "en") for remark in contents.remarks] == ["begins with 4"]


def test_a_docx_keeps_headings_tables_and_leaves_out_deleted_text(tmp_path: Path) -> None:
    """Styles tell headings; a table's cells are lines; tracked deletions are not in the text."""
    package = new_docx()
    package.add_heading("The only part", level=1)
    package.add_paragraph("Kept.")
    table = package.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "left", "right"
    data = docx_bytes(package)
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    document, contents = read(path, "prose")
    assert [section.title for section in contents.sections] == ["The only part"]
    assert [line.text for line in document.lines if line.text][1:] == ["Kept.", "left", "right"]


HTML = """<!doctype html><html><head><title>A page</title><style>p {}</style>
<script>var secret = "1. not text";</script></head><body>
<nav>Home | About</nav><h1>Report</h1><h2>A. Part one</h2>
<p>1. First, with a note.<sup><a href="#n1" id="r1">1</a></sup> And&nbsp;on.</p>
<p hidden>never shown</p><p style="display: none">nor this</p>
<ol start="2"><li>Second,<br>on two lines.</li><li>Third:<ul><li>an item</li></ul></li></ol>
<ol class="notes"><li id="n1">The note. <a href="#r1">↩</a></li></ol>
<footer>© Nobody</footer></body></html>"""


def test_html_is_read_as_a_browser_shows_it(tmp_path: Path) -> None:
    """Scripts and what is hidden are no text; numbers of lists are."""
    path = tmp_path / "a.html"
    path.write_text(HTML, encoding="utf-8")
    document, contents = read(path, "treaty-body")
    found = paragraphs(contents)
    assert list(found) == ["r-1", "r-2", "r-3"]
    assert found["r-1"].text == "First, with a note. And on."
    assert [(note.label, note.text) for note in found["r-1"].notes] == [("1", "The note.")]
    assert found["r-2"].text == "Second, on two lines."
    assert found["r-3"].text == "Third:\n• an item"
    assert "secret" not in document.text and "shown" not in document.text
    furniture = [line.text for line in document.lines if line.role is Role.FURNITURE]
    assert furniture == ["Home | About", "© Nobody"]


def test_menus_and_what_is_around_the_main_part_of_a_page_are_no_text(tmp_path: Path) -> None:
    """As on a page saved from a legislation site; a list with text of its own stays."""
    path = tmp_path / "a.html"
    path.write_text(
        f"<html><body><script>{'var x = 1;' * 50}</script>"
        "<div>Portal</div><main><ul><li><a>Text</a></li><li><a>History</a></li><li><a>Links</a></li>"
        "</ul><h2>Глава 1<sup>1</sup></h2><p>Статья 1<sup>2</sup>. Предмет</p>"
        "<p>Она о том:</p><ul><li><a>одно</a>;</li><li><a>другое</a>;</li>"
        "<li><a>третье</a> и всё.</li></ul></main></body></html>",
        encoding="utf-8",
    )
    document, contents = read(path, "law")
    furniture = [line.text for line in document.lines if line.role is Role.FURNITURE and line.text]
    assert furniture == ["Portal", "• Text", "• History", "• Links"]
    assert [section.number for section in contents.sections] == ["1¹"]
    found = paragraphs(contents)["r-1_2"]
    assert (found.number, found.title) == ("1²", "Предмет")
    assert found.text == "Она о том:\n• одно;\n• другое;\n• третье и всё."


def test_html_nested_deeper_than_calls_can_go_is_read(tmp_path: Path) -> None:
    """A page cannot crash the program by its depth."""
    path = tmp_path / "a.html"
    path.write_text("<html><body>" + "<div>" * 20_000 + "1. Deep." + "</div>" * 20_000)
    _, contents = read(path, "treaty-body")
    assert paragraphs(contents)["r-1"].text == "Deep."


MARKDOWN = """# Report

## Part one

1. First **bold** paragraph.[^a]

3. Its number skips.
3. And repeats.

[^a]: The note.
"""


def test_markdown_keeps_its_numbers_as_they_are_written(tmp_path: Path) -> None:
    """A renderer would number 1, 3, 3 anew."""
    path = tmp_path / "a.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    _, contents = read(path, "treaty-body")
    found = paragraphs(contents)
    assert list(found) == ["r-1", "r-3", "r-3b"]
    assert found["r-1"].text == "First bold paragraph."
    assert [note.text for note in found["r-1"].notes] == ["The note."]
    assert [explain_remark(r, "en") for r in contents.remarks] == [
        "number 3 follows 1",
        "number 3 stands twice",
    ]
    assert [section.above for section in contents.sections] == [("Report",)]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *[(RUSSIAN, e) for e in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")],
        *[(RUSSIAN, e) for e in ("windows-1251", "koi8-r", "cp866", "iso8859-5", "utf-32")],
        *[(KAZAKH, e) for e in ("utf-8", "utf-16", "kz1048", "ptcp154")],
        ("The “naïve” reader’s text — in English.", "windows-1252"),
    ],
)
def test_text_in_any_common_encoding_is_read(tmp_path: Path, text: str, encoding: str) -> None:
    """The encoding is found once, to be recorded, and the text is the same in each."""
    path = tmp_path / "отчёт қазақша.txt"
    path.write_bytes(f"Part\r\n\r\n1. {text}\r\n".encode(encoding))
    recorded = encoding_of(read_bytes(path), path)
    assert (recorded is None) == (encoding == "utf-8")
    _, contents = read(path, "treaty-body", recorded)
    assert paragraphs(contents)["r-1"].text == text


def test_html_says_its_encoding_itself(tmp_path: Path) -> None:
    """A declared encoding is believed where the bytes fit it."""
    path = tmp_path / "a.html"
    path.write_bytes(
        f'<html><meta charset="windows-1251"><body>1. {RUSSIAN}</body></html>'.encode("cp1251")
    )
    assert encoding_of(read_bytes(path), path) == "windows-1251"
    _, contents = read(path, "treaty-body")
    assert paragraphs(contents)["r-1"].kind is Kind.RECOMMENDATION


def test_plain_text_with_pages_has_its_headers_and_footnotes_told_apart(tmp_path: Path) -> None:
    """A paragraph runs on over a page's footer, footnotes and the next page's header."""
    path = tmp_path / "a.txt"
    path.write_text(
        "Yearly report\n\n1. It begins here.1 It runs\n\n_____\n1 The first note.\n\n- 4 -\n"
        "\fYearly report\n\non over the page.\n\n2. The second.\n\n- 5 -\n"
        "\fYearly report\n\n3. The third.\n\n- 6 -\n"
    )
    _, contents = read(path, "treaty-body", page_break="form-feed")
    found = paragraphs(contents)
    assert found["r-1"].text == "It begins here. It runs on over the page."
    assert [note.text for note in found["r-1"].notes] == ["The first note."]
    assert [(p.page, p.printed_page) for p in found.values()] == [(1, "4"), (2, "5"), (3, "6")]


@pytest.mark.parametrize(
    "raised",
    [
        '<span class="up">1</span>',
        '<span style="vertical-align: super; font-size: 8pt">1</span>',
        '<b style="VERTICAL-ALIGN:4pt">1</b>',
        '<p-x class="other up">1</p-x>'.replace("p-x", "i"),
        "<sup>1</sup>",
    ],
)
def test_text_raised_by_css_is_raised(tmp_path: Path, raised: str) -> None:
    """Official law portals raise the numbers of inserted articles by a class or in place."""
    path = tmp_path / "a.html"
    path.write_text(
        "<html><head><style><!-- /* ids */ .up, .x:hover {vertical-align: super}"
        " td {vertical-align: 2px} .gone {display: none} @media print {p {display: none}} -->"
        f"</style></head><body><p>Статья 5. Одна</p><p>Текст.</p><p>Статья 5{raised}. Другая</p>"
        '<p>Текст.</p><p class="gone">Не видно.</p><table><td>Ячейка.</td></table></body></html>',
        encoding="utf-8",
    )
    document, contents = read(path, "law")
    assert [p.number for p in paragraphs(contents).values()] == ["5", "5¹"]
    assert "видно" not in document.text
    assert all(
        not line.raised or document.text[slice(*line.raised[0])] == "¹" for line in document.lines
    )
