"""Pages of the glossary: terms in all three languages."""

import hashlib
from collections.abc import Sequence

from bot.pages import keyboards
from bot.pages.callbacks import Press, Verb
from bot.pages.html import Run, lines
from bot.pages.page import Page
from bot.texts.catalogue import say
from corpus.shelf.manifest import LANGUAGES
from corpus.words.glossary import Term

_SHOWN = 5
_FLAGS = {"en": "EN", "ru": "RU", "kk": "KZ"}
# A place takes two digits of this base in a button.
_BASE = 36
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def terms_page(glossary: Sequence[Term], places: Sequence[int], language: str) -> Page:
    """The first terms, the reader's language first, and a button for those that are left."""
    order = sorted(LANGUAGES, key=lambda name: name != language)
    rows: list[list[Run]] = []
    for place in places[:_SHOWN]:
        rows += [_row(glossary[place], name, first=name == language) for name in order]
        rows.append([])
    left = places[_SHOWN:]
    if not left:
        return Page(lines(rows))
    label = say(language, "term-more", {"count": len(left)})
    detail = _stamp(glossary)
    more = keyboards.press(label, Verb.TERMS, language, _pack(left), detail)
    return Page(lines(rows), [more])


def more_terms(glossary: Sequence[Term], press: Press) -> Page | None:
    """The terms that a button stands for; None where the glossary has changed since."""
    if press.detail != _stamp(glossary):
        return None
    return terms_page(glossary, _unpack(press.target), press.language)


def _pack(places: Sequence[int]) -> str:
    return "".join(_DIGITS[place // _BASE] + _DIGITS[place % _BASE] for place in places)


def _unpack(packed: str) -> list[int]:
    return [int(packed[at : at + 2], _BASE) for at in range(0, len(packed), 2)]


def _stamp(glossary: Sequence[Term]) -> str:
    """What tells a glossary from another in a button: places mean nothing in the other."""
    names = "\n".join(form for term in glossary for form in term.forms["en"])
    return hashlib.sha256(names.encode()).hexdigest()[:4]


def _row(term: Term, language: str, *, first: bool) -> list[Run]:
    forms = "; ".join(term.forms[language])
    if abbreviations := ", ".join(term.abbreviations[language]):
        forms += f" ({abbreviations})"
    return [Run(f"{_FLAGS[language]}  "), Run(forms, bold=first)]
