"""The small rules of reading: sentences, footnote markers, quotations, blocks, ids, pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.lines import split_lines
from corpus.numbers import roman
from corpus.report import Span
from corpus.structure.paragraph_id import paragraph_id
from corpus.wording.blocks import Wording, split_blocks
from corpus.wording.markers import find_marker
from corpus.wording.quotations import find_quotations, quotation_open
from corpus.wording.sentences import line_spans, split_sentences


def sentences(text: str) -> list[str]:
    """The sentences of a text, as texts."""
    return [text[start:end] for start, end in split_sentences(text, line_spans(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("He said: “No.” Then he left.", ["He said: “No.”", "Then he left."]),
        ("It was No. 18/2 of 2000. It held.", ["It was No. 18/2 of 2000.", "It held."]),
        (
            "Searches, privacy, etc. Introduce a rule.",
            ["Searches, privacy, etc.", "Introduce a rule."],
        ),
        (
            "It asserts: “4. If a treaty fails, it fails.”",
            ["It asserts: “4. If a treaty fails, it fails.”"],
        ),
        ("Принят в 2016 г. Сенатом. Точка.", ["Принят в 2016 г. Сенатом.", "Точка."]),
        ("Согласно ст. 15 УК. Да.", ["Согласно ст. 15 УК.", "Да."]),
        ("Сот қарады. Өтініш бар.", ["Сот қарады.", "Өтініш бар."]),
        ("By J. Smith. End.", ["By J. Smith.", "End."]),
        ("They may:\n– go;\n– stay.", ["They may:", "– go;", "– stay."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    """Abbreviations, initials and printed numbers do not end a sentence."""
    assert sentences(text) == expected


@given(st.text(alphabet="aB1.?! “”«»\n–-", max_size=60))
def test_sentences_hold_every_visible_character_once(text: str) -> None:
    """Splitting loses and repeats nothing."""
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("word", "previous", "last", "label"),
    [
        ("party.”1", "State", 0, "1"),
        ("2016.2", "in", 1, "2"),
        ("Committee3.", "HR", 2, "3"),
        ("detention10,", "of", 9, "10"),
        ("Treaties1,", "of", 1, "1"),
        ("4.2", "Article", 1, None),
        ("2.1", "Article", 0, None),
        ("46-5", "Article", 4, None),
        ("18/2", "No.", 1, None),
        ("No.2", "Kazakhstan", 1, None),
        ("2015-2020", "for", 19, None),
        ("Committee9", "HR", 2, None),
        ("2018", "until", 17, None),
    ],
)
def test_footnote_markers_are_told_from_numbers(
    word: str, previous: str, last: int, label: str | None
) -> None:
    """A marker is glued to a word, counts up, and is no part of a reference."""
    found = find_marker(word, previous, last)
    assert (found.label if found else None) == label


def test_a_quotation_names_the_article_it_is_from() -> None:
    """The article is the one named in the sentence before the quotation, or in brackets after."""
    text = (
        "As article 27 of the Convention says: “A party may not.” “A rule” (Article 4 of the law)."
    )
    articles = [text[slice(*q.article)] if q.article else None for q in find_quotations(text)]
    assert articles == ["article 27 of the Convention", "Article 4 of the law"]


def test_a_quotation_without_an_article_names_none() -> None:
    """Nothing is guessed where the text does not name a source."""
    assert [q.article for q in find_quotations("The Council said: “It is so.”")] == [None]


def test_nested_quotations_count_as_one() -> None:
    """Only the outermost marks delimit."""
    text = "«Один „два“ три» и “four”"
    assert [text[slice(*q.span)] for q in find_quotations(text)] == ["«Один „два“ три»", "“four”"]
    assert not quotation_open(text)
    assert quotation_open("He said: “no")


def test_a_break_is_meant_where_the_next_word_would_have_fitted() -> None:
    """A full line runs on; a short one that ends a statement ends a block."""
    lines = split_lines("A full line of text that runs\non to here.\nNext block.\n- item", "none")
    assert [len(block) for block in split_blocks(lines, 30)] == [2, 1, 1]


def test_a_word_broken_at_a_lines_end_joins_up() -> None:
    """The hyphen stays; a dash between two names does not swallow the space."""
    wording = Wording(0)
    wording.add_block(split_lines("anti-\ncorruption and Kazakh-\nRussian", "none"))
    assert wording.text == "anti-corruption and Kazakh- Russian"


@pytest.mark.parametrize(
    ("page_break", "source", "pages"),
    [
        ("leading-space", "a\n b\n  c\n\n d", [1, 2, 2, 2, 3]),
        ("form-feed", "a\n\fb\nc", [1, 2, 2]),
        ("none", "a\n b", [None, None]),
    ],
)
def test_pages_are_counted_as_the_source_breaks_them(
    page_break: str, source: str, pages: list[int | None]
) -> None:
    """One space and text begins a page where a form feed was lost."""
    lines = split_lines(source, page_break)  # type: ignore[arg-type]  # a parameter of the test
    assert [line.page for line in lines] == pages


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("kz", "V", "8", False, 1), "kz-V-8"),
        (("kz", "I", "2", False, 2), "kz-I-2b"),
        (("kz", "IV", None, True, 1), "kz-IV-R0"),
        (("kz", "", "123.45", True, 1), "kz-R123-45"),
        (("kz", "I", "2", False, 28), "kz-I-2ab"),
    ],
)
def test_paragraph_ids_are_readable(
    arguments: tuple[str, str, str | None, bool, int], expected: str
) -> None:
    """Report, section, number; R for a recommendation; a letter where the number repeats."""
    report, section, number, recommendation, occurrence = arguments
    assert (
        paragraph_id(report, section, number, recommendation=recommendation, occurrence=occurrence)
        == expected
    )


def test_an_id_that_does_not_fit_a_link_is_refused() -> None:
    """Telegram's deep links take letters of A-Z, digits, - and _ only."""
    with pytest.raises(ValueError, match="kz-Раздел-1"):
        paragraph_id("kz", "Раздел", "1", recommendation=False, occurrence=1)


def test_roman_numerals() -> None:
    """Sections are counted in Roman numerals."""
    assert [roman(n) for n in (1, 4, 9, 14, 40, 99)] == ["I", "IV", "IX", "XIV", "XL", "XCIX"]


def test_blocks_of_a_text_are_its_lines() -> None:
    """A paragraph's text has one block on each line."""
    assert list(line_spans("ab\nc")) == [Span(0, 2), Span(3, 4)]
