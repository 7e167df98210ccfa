"""The shipped report: every trap that its text lays, and that nothing of it is lost."""

import hashlib
from collections import Counter

import pytest

from corpus.report import Kind, Paragraph, Report, Span
from tests.indices import SHIPPED

COUNTS = {"I": (6, 1), "II": (6, 2), "III": (5, 8), "IV": (4, 5), "V": (9, 5)}


@pytest.fixture(scope="module")
def paragraphs(shipped: Report) -> dict[str, Paragraph]:
    """The paragraphs of the shipped report by id."""
    return {paragraph.id: paragraph for paragraph in shipped.paragraphs()}


def test_the_source_is_kept_byte_for_byte(shipped: Report) -> None:
    """The file in the repository is the one whose SHA-256 is recorded."""
    data = (SHIPPED / "kz-ngo" / "report.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == shipped.sha256
    assert shipped.sha256.startswith("0c9b4282a1224446")


def test_sections_hold_the_paragraphs_counted_by_hand(shipped: Report) -> None:
    """30 numbered paragraphs and 21 recommendations, as a careful reader counts them."""
    counted = {
        section.number: (
            sum(p.kind is not Kind.RECOMMENDATION for p in section.paragraphs),
            sum(p.kind is Kind.RECOMMENDATION for p in section.paragraphs),
        )
        for section in shipped.sections
    }
    assert counted == COUNTS


def test_every_visible_character_has_exactly_one_place(shipped: Report) -> None:
    """Each non-space character of the source is in one paragraph, label, heading or marker."""
    places: Counter[int] = Counter()

    def occupy(span: Span) -> None:
        places.update(at for at in range(span.start, span.end) if not shipped.source[at].isspace())

    for section in shipped.sections:
        for heading in section.headings:
            occupy(heading)
        for paragraph in section.paragraphs:
            if paragraph.label:
                occupy(paragraph.label)
            for marker in paragraph.markers:
                occupy(marker.source)
            for piece in paragraph.pieces:
                occupy(Span(piece.source, piece.source + piece.length))
    visible = {at for at, character in enumerate(shipped.source) if not character.isspace()}
    assert set(places) == visible
    assert set(places.values()) == {1}


def test_every_paragraph_is_verbatim(shipped: Report) -> None:
    """Each piece of a text is the same characters in the source, and pieces make up the text."""
    for paragraph in shipped.paragraphs():
        for at, source, length in paragraph.pieces:
            assert paragraph.text[at : at + length] == shipped.source[source : source + length]
        covered = sum(len(paragraph.text[p.at : p.at + p.length]) for p in paragraph.pieces)
        spaces = len(paragraph.text) - covered
        assert spaces == sum(character.isspace() for character in paragraph.text) - sum(
            paragraph.text[p.at : p.at + p.length].count(" ") for p in paragraph.pieces
        )


def test_repeated_numbers_are_told_apart(paragraphs: dict[str, Paragraph]) -> None:
    """Section I prints two paragraphs 2 and two paragraphs 3; both can be cited."""
    for number in ("2", "3"):
        first, second = paragraphs[f"kz-ngo-I-{number}"], paragraphs[f"kz-ngo-I-{number}b"]
        assert (first.number, first.occurrence) == (number, 1)
        assert (second.number, second.occurrence) == (number, 2)
    assert paragraphs["kz-ngo-I-2b"].text.startswith("Accordingly")
    assert paragraphs["kz-ngo-I-3b"].text.startswith("In the declarative part of the said")


def test_a_numbered_line_inside_a_quotation_is_no_paragraph(
    paragraphs: dict[str, Paragraph],
) -> None:
    """The quoted Constitution's own "3." stays inside the paragraph that quotes it."""
    quoting = paragraphs["kz-ngo-I-2"]
    assert (
        "\n3. International treaties ratified by the Republic shall have priority" in quoting.text
    )
    assert quoting.kind is Kind.QUOTATION


def test_footnote_markers_are_lifted_out_and_kept(paragraphs: dict[str, Paragraph]) -> None:
    """13 markers are positions, not text; numbers that belong to references stay."""
    markers = [
        (paragraph.id, marker.label, paragraph.text[: marker.at].split()[-1])
        for paragraph in paragraphs.values()
        for marker in paragraph.markers
    ]
    assert markers == [
        ("kz-ngo-I-1", "1", "party.”"),
        ("kz-ngo-I-4", "1", "Treaties"),
        ("kz-ngo-II-2", "2", "2016."),
        ("kz-ngo-II-3", "3", "Committee"),
        ("kz-ngo-III-1", "4", "Council."),
        ("kz-ngo-III-4", "5", "arms.”"),
        ("kz-ngo-III-5", "6", "choice."),
        ("kz-ngo-IV-1", "7", "2016."),
        ("kz-ngo-V-1", "8", "ICCPR."),
        ("kz-ngo-V-4", "9", "ICCPR."),
        ("kz-ngo-V-7", "10", "detention"),
        ("kz-ngo-V-7", "11", "2016."),
        ("kz-ngo-V-8", "12", "apprehension."),
    ]
    for identifier, kept in {
        "kz-ngo-I-3": ("No.2 dated", "No. 18/2 dated", "Article 4.2 of"),
        "kz-ngo-IV-2": ("Article 2.1 of",),
        "kz-ngo-V-3": ("Article 2.4 of",),
        "kz-ngo-V-5": ("Article 46-5 of",),
    }.items():
        assert all(reference in paragraphs[identifier].text for reference in kept)


@pytest.mark.parametrize(
    ("identifier", "page"),
    [
        ("kz-ngo-I-1", 1),
        ("kz-ngo-II-1", 2),
        ("kz-ngo-II-R1", 2),
        ("kz-ngo-II-R2", 3),
        ("kz-ngo-III-4", 3),
        ("kz-ngo-III-5", 4),
        ("kz-ngo-IV-4", 5),
        ("kz-ngo-IV-R0", 6),
        ("kz-ngo-V-4", 7),
        ("kz-ngo-V-R1", 8),
    ],
)
def test_paragraphs_know_their_page(
    shipped: Report, paragraphs: dict[str, Paragraph], identifier: str, page: int
) -> None:
    """A paragraph's page is the one that it begins on, of 8."""
    assert shipped.pages == 8
    assert paragraphs[identifier].page == page


def test_an_unnumbered_recommendation_can_be_cited(paragraphs: dict[str, Paragraph]) -> None:
    """Section IV's recommendations begin with one that has no number."""
    first = paragraphs["kz-ngo-IV-R0"]
    assert first.number is None
    assert first.label is None
    assert first.text.startswith("Retain the moratorium")
    assert paragraphs["kz-ngo-IV-R1"].text.startswith("Exclude the possibility")  # "1)Exclude"


def test_blocks_stay_inside_their_paragraph(paragraphs: dict[str, Paragraph]) -> None:
    """List items and unnumbered continuations are lines of the paragraph that they follow."""
    assert [len(paragraphs[f"kz-ngo-V-{n}"].blocks) for n in (5, 7, 9)] == [5, 4, 4]
    assert "\nTake all measures necessary" in paragraphs["kz-ngo-III-R2"].text
    assert "\nBring its administrative detention practices" in paragraphs["kz-ngo-V-R1"].text
    assert "\nThe HR Committee expressed concern" in paragraphs["kz-ngo-V-1"].text
    assert "\nIt should be taken into account" in paragraphs["kz-ngo-II-2"].text


def test_a_word_broken_at_a_lines_end_keeps_its_hyphen(
    paragraphs: dict[str, Paragraph],
) -> None:
    """The halves on two lines are one word, its hyphen kept."""
    assert "anti-corruption measures" in paragraphs["kz-ngo-III-R2"].text
    assert "special-purpose means" in paragraphs["kz-ngo-V-5"].text


def test_slips_of_the_original_stay(paragraphs: dict[str, Paragraph]) -> None:
    """A quotation is verbatim, slips included."""
    assert "Low on detention" in paragraphs["kz-ngo-V-5"].text
    assert "tripe-test" in paragraphs["kz-ngo-V-R2"].text
    assert "OCE Office" in paragraphs["kz-ngo-III-5"].text


def test_ids_are_unique_and_fit_a_deep_link(paragraphs: dict[str, Paragraph]) -> None:
    """An id takes part in Telegram links and button data."""
    assert len(paragraphs) == 51
    assert all(len(identifier) <= 48 for identifier in paragraphs)


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_translations_are_whole_and_fresh(shipped: Report, language: str) -> None:
    """Every paragraph, section and title is translated, from the text as it is."""
    (translation,) = (t for t in shipped.translations if t.language == language)
    assert translation.stale == ()
    assert list(translation.paragraphs) == [paragraph.id for paragraph in shipped.paragraphs()]
    assert list(translation.sections) == list(COUNTS)
    assert translation.title


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_translations_keep_every_year(shipped: Report, language: str) -> None:
    """Years are in the translation as often as in the original."""
    (translation,) = (t for t in shipped.translations if t.language == language)
    for paragraph in shipped.paragraphs():
        words = paragraph.text.replace("-", " ").replace("–", " ").split()
        years = [word.strip(".,;:") for word in words if word.strip(".,;:").isdigit()]
        for year in (year for year in years if len(year) == 4):
            assert year in translation.paragraphs[paragraph.id]
