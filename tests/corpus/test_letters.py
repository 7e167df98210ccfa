"""Cyrillic text whose letters are stored as Latin ones."""

from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.formats.extract import extract

RUSSIAN = (
    "1. Государство-участник должно обеспечить, чтобы судьи назначались независимым органом.\n"
    "2. Комитет отмечает, что задержанные подолгу не видят адвоката.\n"
)
KAZAKH = "1. Соттар тәуелсіз болуға тиіс. 2. Адвокаттарға кедергі жасалмасын.\n"


@pytest.mark.parametrize("stored", ["cp1251", "koi8-r", "mac-cyrillic"])
def test_letters_of_a_russian_encoding_are_put_back(stored: str) -> None:
    """The text is right, as long as before, and the admin is told."""
    shown = RUSSIAN.encode(stored).decode("latin-1")
    document = extract(shown.encode(), Path("report.txt"), "utf-8", "none")
    assert document.text == RUSSIAN
    assert [remark.code for remark in document.remarks] == ["letters-mended"]


@pytest.mark.parametrize("text", [RUSSIAN, KAZAKH])
def test_letters_that_cannot_be_put_back_are_refused(text: str) -> None:
    """UTF-8 shown as Latin-1: never added as it is."""
    shown = text.encode().decode("latin-1")
    with pytest.raises(CorpusError, match="letters-garbled"):
        extract(shown.encode(), Path("report.txt"), "utf-8", "none")


@pytest.mark.parametrize(
    "text",
    [
        RUSSIAN,
        KAZAKH,
        "1. L'État a créé à l'été un mécanisme détaché du préfet désigné.\n",
        "1. Türkiye'de özgürlüğünü yitirmiş kişilerin öyküsü böyle sürüyor.\n",
        "1. Þórður á hús við ána í Öræfasveit, en ætlaði þó að flýja.\n",
    ],
)
def test_other_languages_stay_as_they_are(text: str) -> None:
    """Accents are no lost letters."""
    document = extract(text.encode(), Path("report.txt"), "utf-8", "none")
    assert document.text == text
    assert not document.remarks


def test_lines_of_one_typeface_are_mended_alone() -> None:
    """Its headings are garbled, the rest is not; a few words of another language stay."""
    heading = "Право на свободу собраний"
    garbled = heading.encode("cp1251").decode("cp1252")
    good = RUSSIAN.replace("\n", "\n\n")
    text = "\n\n".join((garbled, good, garbled, good, garbled, "Señor Ñáñez está aquí."))
    document = extract(text.encode(), Path("a.txt"), None, "none")
    printed = [line.text for line in document.lines if line.text]
    assert printed.count(heading) == 3
    assert printed[-1] == "Señor Ñáñez está aquí."
    assert document.text.count(heading) == 3
    assert [remark.code for remark in document.remarks] == ["letters-mended"]
