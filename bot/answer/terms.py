"""Looking a legal term up in the trilingual glossary, and showing it."""

from collections.abc import Iterator, Sequence

from bot.pages.html import Run, lines
from bot.texts.catalogue import say
from corpus.shelf.manifest import LANGUAGES
from corpus.words.glossary import Term

_SHOWN = 5
_STEM = 5
_FLAGS = {"en": "EN", "ru": "RU", "kk": "KZ"}


def find_terms(glossary: Sequence[Term], wanted: str) -> list[Term]:
    """The terms that are called so, else begin so, else hold the words in any inflection."""
    words = wanted.casefold().split()
    ranked = sorted(
        (rank, place)
        for place, term in enumerate(glossary)
        if (rank := min(_rank(name, words) for name in _names(term))) is not None
        and rank < _NO_MATCH
    )
    return [glossary[place] for _, place in ranked]


_NO_MATCH = 9


def _rank(name: str, words: Sequence[str]) -> int:
    called = name.casefold()
    text = " ".join(words)
    if called == text:
        return 0
    if called.startswith(text):
        return 1
    if f" {text}" in called:
        return 2
    stems = [word[:_STEM] for word in words]
    held = called.replace("-", " ").split()
    if stems and all(any(part.startswith(stem) for part in held) for stem in stems):
        return 3
    return _NO_MATCH


def _names(term: Term) -> Iterator[str]:
    for language in LANGUAGES:
        yield from term.forms[language]
        yield from term.abbreviations[language]


def terms_text(terms: Sequence[Term], language: str) -> list[Run]:
    """Terms in all three languages, with their abbreviations; the reader's language first."""
    order = sorted(LANGUAGES, key=lambda name: name != language)
    rows: list[list[Run]] = []
    for term in terms[:_SHOWN]:
        rows += [_row(term, name, first=name == language) for name in order]
        rows.append([])
    if len(terms) > _SHOWN:
        rows.append([Run(say(language, "term-more", {"count": len(terms) - _SHOWN}))])
    return lines(rows)


def _row(term: Term, language: str, *, first: bool) -> list[Run]:
    forms = "; ".join(term.forms[language])
    if abbreviations := ", ".join(term.abbreviations[language]):
        forms += f" ({abbreviations})"
    return [Run(f"{_FLAGS[language]}  "), Run(forms, bold=first)]
