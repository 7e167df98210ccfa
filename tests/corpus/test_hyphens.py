"""Words broken at the end of a line: the document's other words tell how they are written."""

import pytest

from corpus.formats.text import read_text
from corpus.lines import split_lines
from corpus.structure.assemble import read_contents
from corpus.structure.profiles import PROFILES
from corpus.wording.hyphens import Hyphens
from tests.corpus.coverage import assert_nothing_lost, assert_verbatim
from tests.corpus.test_nothing_lost import NOWHERE

# three words that the text also has unbroken, so that it does break words
BROKEN = """detention, treatment and punishment; a well-known ill-treatment; long and lasting

deten-
tion and treat-
ment and punish-
ment
"""


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("of deten-", "tion, and", True),  # stands unbroken elsewhere
        ("the ill-", "treatment of", False),  # stands with its hyphen elsewhere
        ("a long-", "lasting one", False),  # two words that stand alone elsewhere
        ("of informa-", "tion", True),  # unknown, in a text that breaks words
        ("Kazakh-", "Russian", False),  # two names
        ("see 5-", "fold", False),
        ("a dash -", "and on", False),
    ],
)
def test_the_documents_words_tell(above: str, below: str, expected: bool) -> None:
    """Unbroken elsewhere, or with its hyphen, or two words."""
    assert Hyphens(split_lines(BROKEN, "none")).splits(above, below) is expected


def test_a_text_that_breaks_no_words_keeps_its_hyphens() -> None:
    """Nothing is known of "anti-corruption", and nothing speaks for typesetting."""
    assert not Hyphens(split_lines("One line.\nAnother.", "none")).splits("an anti-", "corruption")


def test_a_quotation_reads_as_if_set_on_one_line() -> None:
    """The hyphen is kept in its place among what pages carry, so that nothing is lost."""
    text = f"Head\n\n1. {BROKEN}\n2. He was held in deten-\ntion without informa-\ntion.\n"
    document = read_text(text, NOWHERE, "none")
    contents = read_contents(document, PROFILES["treaty-body"], "r", "Report", NOWHERE)
    *_, last = contents.sections[-1].paragraphs
    assert last.text == "He was held in detention without information."
    assert [text[start:end] for start, end in contents.hyphens] == ["-"] * 5
    assert_nothing_lost(text, contents)
    assert_verbatim(text, contents)
