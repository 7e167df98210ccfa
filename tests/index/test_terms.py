"""The table of terms: the shipped translations keep to it, and what does not is named."""

from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.report import Report
from corpus.wording.quotations import find_quotations
from corpus.words.terms import HeldTerm, read_terms
from index.check.terms import lapses

# A quotation of fewer words is a name or an irony, not the wording of an act.
WORDS = 12


def term(en: str, ru: str, kk: str, *, exact: bool = False) -> HeldTerm:
    """A term of one form a language."""
    return HeldTerm({"en": (en,), "ru": (ru,), "kk": (kk,)}, exact=exact)


def test_the_shipped_translations_keep_to_the_table(shipped: Report) -> None:
    """Sentence by sentence: where the English has the term, the translation has its form."""
    found = [
        (translation.language, paragraph.id, lapse)
        for translation in shipped.translations
        for paragraph in shipped.paragraphs()
        for lapse in lapses(
            read_terms(),
            (shipped.language, paragraph.text),
            (translation.language, translation.paragraphs[paragraph.id]),
            translation.other.get(paragraph.id),
        )
    ]
    assert found == []


def test_every_exception_excuses_something_and_says_why(shipped: Report) -> None:
    """An exception that the text has outgrown would hide the next lapse."""
    for translation in shipped.translations:
        for identifier, excepted in translation.other.items():
            (paragraph,) = (each for each in shipped.paragraphs() if each.id == identifier)
            met = {
                lapse.term.name
                for lapse in lapses(
                    read_terms(),
                    (shipped.language, paragraph.text),
                    (translation.language, translation.paragraphs[identifier]),
                )
            }
            assert set(excepted) == met, (translation.language, identifier)
            assert all(excepted.values())


@pytest.mark.parametrize(
    ("original", "translated", "expected"),
    [
        ("The State must pay.", "Государство должно платить.", []),
        ("The State must pay.", "Государству следует платить.", [("must", True)]),
        ("The State pays. It must.", "Должно ли? Платит.", [("must", False), ("must", True)]),
        ("States parties met.", "Государства-участники встретились.", []),
        ("UN States parties met.", "Государства — члены ООН встретились.", []),
        ("UN States parties met.", "Участники встретились.", [("UN States parties", True)]),
    ],
)
def test_lapses_are_found_by_sentence(
    original: str, translated: str, expected: list[tuple[str, bool]]
) -> None:
    """Inflected forms count; an exact form stands for nothing else; the longest term wins."""
    terms = [
        HeldTerm({"en": ("must",), "ru": ("должен", "должно"), "kk": ("тиіс",)}, exact=True),
        term("States parties", "государство-участник", "қатысушы мемлекет"),
        term("UN States parties", "государство член ООН", "БҰҰ-ға мүше мемлекет"),
    ]
    found = [
        (lapse.term.name, lapse.lacks)
        for lapse in lapses(terms, ("en", original), ("ru", translated))
    ]
    assert found == expected


def test_kazakh_forms_are_found_in_any_ending() -> None:
    """A star stands for endings that the stem does not see; other words may stand between."""
    terms = [
        term("arrest", "задержание", "ұстап ал*"),
        term("equality of arms", "равенство", "тараптардың теңдігі"),
    ]
    original = ("en", "No arrest. Equality of arms.")
    kept = ("kk", "Ұстап алынған жоқ. Тараптардың сот алдындағы теңдігі.")
    assert not list(lapses(terms, original, kept))
    (lapse,) = lapses(terms, original, ("kk", "Ұсталған жоқ. Тараптардың теңдігін."))
    assert (lapse.term.name, lapse.sentence) == ("arrest", "Ұсталған жоқ.")


def test_every_quotation_of_an_act_says_whose_wording_it_is(shipped: Report) -> None:
    """Official, with its source, or translated; and an official one stands in quotation marks."""
    for paragraph in shipped.paragraphs():
        quoted = max(
            (
                len(paragraph.text[slice(*each.span)].split())
                for each in find_quotations(paragraph.text)
            ),
            default=0,
        )
        for translation in shipped.translations:
            noted = paragraph.id in translation.official
            assert noted or quoted < WORDS, (paragraph.id, translation.language)
            if translation.official.get(paragraph.id):
                assert find_quotations(translation.paragraphs[paragraph.id])


def test_a_row_without_a_language_is_refused(tmp_path: Path) -> None:
    """By its place in the table."""
    path = tmp_path / "terms.toml"
    path.write_text('[[term]]\nen = ["a"]\nru = ["б"]\n', encoding="utf-8")
    with pytest.raises(CorpusError, match=r"term 1.*term-incomplete"):
        read_terms(path)
