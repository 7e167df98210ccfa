"""The glossary: complete, without duplicates, each column in its script."""

import re
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.glossary import HEADER, read_glossary, read_subjects


def test_the_glossary_has_at_least_250_terms_in_three_languages() -> None:
    """Every term stands in English, Russian and Kazakh."""
    terms = read_glossary()
    assert len(terms) >= 250
    assert all(set(term.forms) == {"en", "ru", "kk"} for term in terms)


def test_no_english_term_stands_twice() -> None:
    """One row a term."""
    forms = [form.lower() for term in read_glossary() for form in term.forms["en"]]
    assert len(forms) == len(set(forms))


def test_each_column_is_in_its_script() -> None:
    """No Cyrillic in English, no Latin look-alike inside a Cyrillic word."""
    for forms in [*(term.forms for term in read_glossary()), *read_subjects()]:
        assert not re.search(r"[а-яё]", " ".join(forms["en"]), re.IGNORECASE)
        for language in ("ru", "kk"):
            for word in re.findall(r"\w+", " ".join(forms[language])):
                latin, cyrillic = re.search(r"[a-z]", word, re.I), re.search(r"[а-я]", word, re.I)
                assert not (latin and cyrillic), word


@pytest.mark.parametrize(
    ("row", "expected"),
    [("a,б,", "expected 6 cells, found 3"), ("a,,б,,,", "a term needs all of en, ru and kk")],
)
def test_a_row_that_does_not_fit_names_its_line(tmp_path: Path, row: str, expected: str) -> None:
    """A broken glossary is refused by line."""
    path = tmp_path / "glossary.csv"
    path.write_text(f"{','.join(HEADER)}\n{row}\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=f"line 2: {expected}"):
        read_glossary(path)
