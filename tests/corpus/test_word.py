"""Word files: what Word prints and nothing else, with the numbers that it prints."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.formats.document import Document
from corpus.formats.word.docx import read_docx
from corpus.lines import Role
from index.settings import ROOT
from tests.corpus.word_files import level, listed, paragraph, run, word

FAILING = Path(os.environ.get("TARMAQ_FAILING", ROOT.parent / "shared" / "failing"))


def read(data: bytes) -> Document:
    """Read a file of no name that matters."""
    return read_docx(data, Path("report.docx"))


def lines(data: bytes) -> list[str]:
    """What is printed of a file's body, line by line."""
    return [line.text for line in read(data).lines if line.text and line.role is Role.BODY]


SECRET = '<w:rStyle w:val="Secret"/>'
NOT_HIDDEN = '<w:vanish w:val="0"/>'
LEGAL = '<w:isLgl/><w:lvlRestart w:val="0"/>'
HIDDEN_STYLE = (
    '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/>'
    "<w:rPr><w:vanish/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/>'
    '<w:basedOn w:val="Base"/></w:style>'
    '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/>'
    "<w:rPr><w:vanish/></w:rPr></w:style>"
)


@pytest.mark.parametrize(
    ("secret", "code"),
    [
        (f"<w:p>{run('Names of the witnesses', '<w:vanish/>')}</w:p>", "hidden-text"),
        (f"<w:p>{run('Names of the witnesses', SECRET)}</w:p>", "hidden-text"),
        (paragraph("Names of the witnesses", '<w:pStyle w:val="Base"/>'), "hidden-text"),
        (paragraph("Names of the witnesses", '<w:pStyle w:val="Note"/>'), "hidden-text"),
        (f"<w:p><w:del>{run('Names of the witnesses')}</w:del></w:p>", "deleted-text"),
        (f"<w:p><w:moveFrom>{run('Names of the witnesses')}</w:moveFrom></w:p>", "deleted-text"),
    ],
    ids=["run", "character style", "style", "inherited", "deleted", "moved"],
)
def test_what_word_does_not_print_is_not_read_and_said(secret: str, code: str) -> None:
    """Hidden in whatever way, or deleted; the admin is told."""
    document = read(word(paragraph("1. Courts are slow.") + secret, styles=HIDDEN_STYLE))
    assert "witnesses" not in document.text
    assert [remark.code for remark in document.remarks] == [code]


def test_hidden_is_not_what_a_run_shows_again() -> None:
    """A switch that is set to off overrides the style."""
    shown = f'<w:p><w:pPr><w:pStyle w:val="Base"/></w:pPr>{run("Seen", NOT_HIDDEN)}</w:p>'
    assert lines(word(shown, styles=HIDDEN_STYLE)) == ["Seen"]


NUMBERED = (
    f'<w:abstractNum w:abstractNumId="7">{level(0, "%1.")}{level(1, "%1.%2")}'
    f"{level(2, '(%3)', form='russianLower')}</w:abstractNum>"
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
)


def test_numbers_are_those_that_word_prints() -> None:
    """Each depth counts on, and anew under the next above it; a paragraph without text counts."""
    body = "".join(
        paragraph(text, listed(3, depth))
        for text, depth in [("A", 0), ("B", 1), ("C", 1), ("D", 2), ("E", 0), ("", 0), ("F", 1)]
    )
    found = lines(word(body, numbering=NUMBERED))
    assert found == ["1. A", "1.1 B", "1.2 C", "(а) D", "2. E", "3.1 F"]


def test_a_style_carries_the_list_and_a_level_names_its_style() -> None:
    """Inherited through basedOn; which depth, the level says."""
    styles = (
        f'<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Para"/>'
        f"<w:pPr>{listed(3, None)}</w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/>'
        '<w:basedOn w:val="Para"/></w:style>'
    )
    tied = level(1, "%1.%2", more='<w:pStyle w:val="Sub"/>')
    numbering = NUMBERED.replace(level(1, "%1.%2"), tied)
    body = paragraph("A", '<w:pStyle w:val="Para"/>') + paragraph("B", '<w:pStyle w:val="Sub"/>')
    assert lines(word(body, styles=styles, numbering=numbering)) == ["1. A", "1.1 B"]


def test_a_numbering_overrides_a_whole_level_and_where_it_starts() -> None:
    """Paragraphs go on from 41 where the file says so."""
    override = (
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="41"/>{level(0, "§ %1")}</w:lvlOverride>'
    )
    numbering = NUMBERED + (f'<w:num w:numId="4"><w:abstractNumId w:val="7"/>{override}</w:num>')
    body = paragraph("A", listed(4)) + paragraph("B", listed(4))
    assert lines(word(body, numbering=numbering)) == ["§ 41 A", "§ 42 B"]


def test_legal_numbers_are_digits_and_some_lists_never_restart() -> None:
    """IsLgl writes the Roman number above in digits; lvlRestart 0 counts through."""
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level(0, "%1.", form="upperRoman")}'
        f"{level(1, '%1.%2', more=LEGAL)}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    depths = [0, 1, 1, 0, 1]
    body = "".join(paragraph("x", listed(1, depth)) for depth in depths)
    assert lines(word(body, numbering=numbering)) == ["I. x", "1.1 x", "1.2 x", "II. x", "2.3 x"]


@pytest.mark.parametrize(
    ("inside", "printed"),
    [
        ('<w:sym w:font="Symbol" w:char="F0B7"/>', "•"),
        ('<w:sym w:font="Times New Roman" w:char="00A7"/>', "§"),
        ("<w:t>non</w:t><w:noBreakHyphen/><w:t>derogable</w:t>", "non-derogable"),
        ("<w:t>deroga</w:t><w:softHyphen/><w:t>ble</w:t>", "derogable"),
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a b"),
    ],
)
def test_signs_outside_plain_text_are_read(inside: str, printed: str) -> None:
    """Symbols, hyphens of two kinds, tabs."""
    assert lines(word(f"<w:p><w:r>{inside}</w:r></w:p>")) == [printed]


def test_a_field_is_read_by_its_result() -> None:
    """Its code is not printed."""
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("paragraph 12")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert lines(word(f"<w:p>{run('See ')}{field}{run(' above.')}</w:p>")) == [
        "See paragraph 12 above."
    ]


@pytest.mark.parametrize(
    "raised", ['<w:vertAlign w:val="superscript"/>', '<w:position w:val="6"/>']
)
def test_raised_digits_are_raised_however_it_is_set(raised: str) -> None:
    """Article 53¹ is not article 531."""
    body = f"<w:p>{run('Article 53')}{run('1', raised)}{run('. Words.')}</w:p>"
    assert lines(word(body)) == ["Article 53¹. Words."]


def test_what_the_file_names_and_does_not_hold_is_no_obstacle() -> None:
    """A dangling relation: Word opens such files, too."""
    data = io.BytesIO()
    whole = zipfile.ZipFile(io.BytesIO(word(paragraph("Text."))))
    with whole, zipfile.ZipFile(data, "w") as archive:
        for part in whole.namelist():
            if part != "word/numbering.xml":
                archive.writestr(part, whole.read(part))
    assert lines(data.getvalue()) == ["Text."]


def test_a_file_cut_short_is_damaged() -> None:
    """One line, no traceback."""
    data = word(paragraph("Text.")).replace(b"</w:body>", b"<w:bod>")
    with pytest.raises(CorpusError, match="damaged"):
        read(data)


@pytest.mark.skipif(not FAILING.is_dir(), reason="no ../shared/failing")
@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("21-numbers-basedOn.docx", "1 2 3 4 5 6"),
        ("21-numbers-empty_numbered.docx", "1 2 3 5 6 7"),
        ("21-numbers-override_level.docx", "41 42 43 44 45 46"),
        ("21-numbers-numStyleLink.docx", "1 2 3 4 5 6"),
        ("21-numbers-level_only.docx", "1.1 1.2 1.3 2.1 2.2 2.3"),
        ("20-hidden-text.docx", "1 2 3 4 5 6"),
        ("22-strict.docx", "1 2 3 4 5 6"),
        ("22-dangling-relation.docx", "1 2 3 4 5 6"),
        ("22-macro.docm", "1 2 3 4 5 6"),
    ],
)
def test_files_that_failed(name: str, numbers: str) -> None:
    """The paragraphs have the numbers that Word prints."""
    found = lines((FAILING / name).read_bytes())
    paragraphs = [line for line in found if len(line) > 40]  # headings are shorter
    printed = [first for line in paragraphs if (first := line.split()[0])[0].isdigit()]
    assert [number.rstrip(".") for number in printed] == numbers.split()


@pytest.mark.parametrize("simple", [True, False])
def test_numbers_that_fields_make_are_counted_and_told(*, simple: bool) -> None:
    """AUTONUM has no result in the file: Word shows 1., 2. …"""
    field = (
        r'<w:fldSimple w:instr=" AUTONUM "/>'
        if simple
        else '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> AUTONUM </w:instrText>"
        '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = "".join(f"<w:p>{field}{run(f'Lake {n} is dry.')}</w:p>" for n in (1, 2))
    document = read_docx(word(body), Path("a.docx"))
    assert [x.text for x in document.lines if x.text] == ["1. Lake 1 is dry.", "2. Lake 2 is dry."]
    assert [remark.code for remark in document.remarks] == ["numbers-counted"]
