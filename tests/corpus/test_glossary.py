"""The glossary: complete, without duplicates, each column in its script."""

from pathlib import Path

import pytest

from bot.cli.main import main
from corpus.errors import CorpusError
from corpus.words.check_glossary import check_word_lists
from corpus.words.glossary import HEADER, SUBJECTS_HEADER, read_glossary


def test_the_glossary_has_at_least_250_terms_in_three_languages() -> None:
    """Every term stands in English, Russian and Kazakh."""
    terms = read_glossary()
    assert len(terms) >= 250
    assert all(set(term.forms) == {"en", "ru", "kk"} for term in terms)


def test_the_word_lists_are_sound() -> None:
    """What scripts/check_glossary checks."""
    assert check_word_lists() == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("a,б,в,,,\nA,г,д,,,\n", "line 3: “A” stands in line 2, too"),
        ("a,бo,в,,,\n", "line 2: “бo” (Russian) has letters of another script"),
        ("а,б,в,,,\n", "line 2: “а” (English) has letters of another script"),
    ],
)
def test_faults_are_named_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: str, expected: str
) -> None:
    """Double terms, and look-alike letters."""
    path = tmp_path / "subjects.csv"
    path.write_text(f"{','.join(SUBJECTS_HEADER)}\n{rows}", encoding="utf-8")
    assert main(["check-glossary", "--subjects", str(path)]) == 1
    assert f"{path}, {expected}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("row", "expected"),
    [("a,б,", "table-cells .*expected=6, found=3"), ("a,,б,,,", "term-incomplete")],
)
def test_a_row_that_does_not_fit_names_its_line(tmp_path: Path, row: str, expected: str) -> None:
    """A broken glossary is refused by line."""
    path = tmp_path / "glossary.csv"
    path.write_text(f"{','.join(HEADER)}\n{row}\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=f"line 2: {expected}"):
        read_glossary(path)
