"""The glossary on Telegram: every term of the translations, in any language and inflection."""

import pytest

from bot.answer.terms import MOST, find_terms
from bot.pages.callbacks import Press, Verb
from bot.pages.terms import more_terms, terms_page
from bot.texts.catalogue import say
from corpus.words.glossary import Term, read_glossary
from corpus.words.terms import read_terms
from index.search.reader import Index
from tests.bot_api import Person

GLOSSARY = read_glossary()


def names(wanted: str, named: frozenset[int] = frozenset()) -> list[str]:
    """The English names of what is found."""
    return [GLOSSARY[place].forms["en"][0] for place in find_terms(GLOSSARY, wanted, named)]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_every_held_term_is_found(language: str) -> None:
    """What translations must say, people can look up."""
    held = [term.forms[language][0].replace("*", "") for term in read_terms() if term.glossary]
    assert [form for form in held if not names(form)] == []


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("due process", "due process"),
        ("досудебного содержания под стражей", "pre-trial detention"),
        ("равенством состязательных возможностей", "equality of arms"),
        ("Международной ассоциации юристов", "International Bar Association"),
        ("Халықаралық заңгерлер қауымдастығының", "International Bar Association"),
        ("сотқа дейінгі күзетпен ұстауды", "pre-trial detention"),
        ("бұлтартпау шараларын", "measure of restraint"),
        ("reception centres", "reception and distribution centre"),
        ("by-laws", "by-law"),
        ("what is habeas corpus?", "habeas corpus"),
        ("ӘМШ", "Universal Periodic Review"),
        ("презумп", "presumption of innocence"),
        ("осужденный", "convicted person"),
    ],
)
def test_terms_are_found_in_any_form(wanted: str, expected: str) -> None:
    """Plural, inflected, by either name of an institution, by its beginning, with and without ё."""
    assert expected in names(wanted)[:2]


def test_the_meaning_that_reports_use_comes_first(index: Index) -> None:
    """An arrest of the reports is an apprehension; of two bodies, the one that they name."""
    named = frozenset(index.named_terms())
    assert names("arrest", named)[0] == "arrest"
    assert names("HRC", named)[0] == "Human Rights Committee"
    council = next(
        place for place, term in enumerate(GLOSSARY) if "UNHRC" in term.abbreviations["en"]
    )
    assert names("HRC", frozenset({council}))[0] == "UN Human Rights Council"


async def test_more_terms_are_a_press_away(aru: Person) -> None:
    """Each once, until there are no more."""
    message = await aru.ask("/term court")
    (button,) = message.buttons[0]
    shown = message.text
    assert button.text == say("en", "term-more", {"count": len(names("court")) - 5})
    while message.buttons:
        await aru.press(message, message.buttons[0][0])
        message = await aru.chat.next()
        shown += "\n" + message.text
    found = [line for line in shown.split("\n") if line.startswith("EN  ")]
    assert len(found) == len(set(found)) == len(names("court")) <= MOST


def test_a_button_of_another_glossary_shows_nothing_else() -> None:
    """Places mean other terms there: better none."""
    terms = [
        Term(
            {"en": (f"law {n}",), "ru": (f"закон {n}",), "kk": (f"заң {n}",)},
            {"en": (), "ru": (), "kk": ()},
        )
        for n in range(9)
    ]
    (row,) = terms_page(terms, list(range(9)), "en").rows
    _, _, target, detail = str(row[0].callback_data).split(":")
    press = Press(Verb.TERMS, "en", target, detail)
    page = more_terms(terms, press)
    assert page is not None
    assert "law 8" in "".join(run.text for run in page.runs)
    assert more_terms(terms[1:], press) is None
