"""Whatever a text looks like, and whatever profile it is read by, nothing of it is lost."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import CorpusError
from corpus.formats.document import Document, Run, Writer
from corpus.formats.text import read_text
from corpus.lines import Role
from corpus.structure.assemble import read_contents
from corpus.structure.profiles import PROFILES
from tests.corpus.coverage import assert_nothing_lost, assert_verbatim

NOWHERE = Path("report.txt")
NUMBERS = st.integers(1, 5)
LABELS = st.one_of(
    *(
        st.builds(form.format, NUMBERS)
        for form in (
            "{}. ",
            "{}) ",
            "2.{} ",
            "(a) ",
            "– ",
            "Article {}. ",
            "Статья {}. ",
            "{}-бап. ",
            "Глава {}. ",
            "{}-тарау. ",
            "Статья 2-{}. ",
            "Статья {}",
            "{}.",
        )
    ),
    st.sampled_from(["I. ", "II. ", "A. ", "B. ", "", "", "", ""]),
)
WORDS = st.sampled_from(
    "law. right, “quoted said” text1 No.2 party.”1 anti- Cttee3. Қазақ право: и 2016.2 of".split()
)
SPECIAL = st.sampled_from(
    ["", "", "", "Recommendations:", "Preamble", "Annex", "_____", "1 A note.", "- 3 -", "\f"]
)
LINES = st.one_of(
    SPECIAL,
    st.builds(lambda label, words: label + " ".join(words), LABELS, st.lists(WORDS, max_size=7)),
)
TEXTS = st.lists(LINES, min_size=1, max_size=40).map("\n".join)


@st.composite
def styled_documents(draw: st.DrawFn) -> Document:
    """Documents as the readers of PDF, DOCX and HTML make them, with styles and footnotes."""
    writer = Writer()
    for _ in range(draw(st.integers(1, 30))):
        text = draw(LINES)
        bold = draw(st.booleans())
        runs = [Run(text, bold=bold)]
        if draw(st.booleans()):
            runs += [Run(draw(st.sampled_from(["1", " 2", "[3]", "*", "th"])), raised=True)]
            runs += [Run(draw(st.sampled_from(["", ".", " and on"])), bold=bold)]
        writer.line(
            runs,
            page=draw(st.integers(1, 2)),
            role=draw(st.sampled_from([*[Role.BODY] * 5, Role.NOTE, Role.FURNITURE])),
            heading=draw(st.sampled_from([0, 0, 0, 0, 1, 2])),
        )
    return writer.finish()


def check(document: Document, profile: str) -> None:
    """Read a document by a profile, and hold every character of it to account."""
    try:
        contents = read_contents(document, PROFILES[profile], "r", "Report", NOWHERE)
    except CorpusError as error:
        assert error.fault.code == "no-numbers"  # nothing was read, so nothing is lost
        return
    assert_nothing_lost(document.text, contents)
    assert_verbatim(document.text, contents)
    identifiers = [p.id for section in contents.sections for p in section.paragraphs]
    assert len(identifiers) == len(set(identifiers))
    numbers = [section.number for section in contents.sections]
    assert len(numbers) == len(set(numbers))
    assert all(section.title for section in contents.sections)


@pytest.mark.parametrize("profile", PROFILES)
@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_no_character_of_a_plain_text_is_lost(profile: str, text: str) -> None:
    """Plain text, with page breaks and footnotes under a rule."""
    if text.strip():
        check(read_text(text, NOWHERE, "form-feed"), profile)


@pytest.mark.parametrize("profile", PROFILES)
@settings(max_examples=150, deadline=None)
@given(document=styled_documents())
def test_no_character_of_a_styled_document_is_lost(profile: str, document: Document) -> None:
    """Headings, bold and raised characters, footnotes and furniture in any order."""
    if document.text.strip():
        check(document, profile)
