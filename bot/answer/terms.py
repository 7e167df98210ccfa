"""Looking a legal term up in the trilingual glossary, in any language and inflection."""

import functools
from collections.abc import Collection, Iterator, Sequence

from corpus.shelf.manifest import LANGUAGES
from corpus.words.glossary import Term
from index.words.lexical import analyse, plain, question_stems

# No more are listed: a word that so many terms hold says too little.
MOST = 32
_NO_MATCH = 9
_FEWER = 4


def find_terms(
    glossary: Sequence[Term], wanted: str, named: Collection[int] = frozenset()
) -> list[int]:
    """The places of the terms that are called so, best first, at most `MOST`.

    First those of that very name, then in another inflection, then those that begin so, hold the
    words in a row, hold them all, or begin with the letters. Of several meanings ("HRC"), those
    that the reports use (`named`: their places) come first. Where nothing is found, Kazakh words
    are compared by fewer letters: endings begin early in short ones (шарасы, шаралары).
    """
    for letters in (None, _FEWER):
        ranked = sorted(
            (rank, place not in named, place)
            for place, term in enumerate(glossary)
            if (rank := _best(term, wanted, letters)) < _NO_MATCH
        )
        if ranked:
            return [place for _, _, place in ranked[:MOST]]
    return []


def _best(term: Term, wanted: str, letters: int | None) -> int:
    return min(_rank(name, wanted, language, letters) for name, language in _names(term))


def _names(term: Term) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        for name in (*term.forms[language], *term.abbreviations[language]):
            yield name, language


def _rank(name: str, wanted: str, language: str, letters: int | None) -> int:
    called, written = plain(name, language), plain(wanted, language)
    if called == written:
        return 0
    held, asked = _stems(name, language, letters), _stems(wanted, language, letters)
    if not asked:
        return _NO_MATCH
    if held == asked:
        return 1
    rows = [held[at : at + len(asked)] for at in range(len(held))]
    if asked in rows:
        return 2 if rows[0] == asked else 3
    if set(asked) <= set(held):
        return 4
    beginnings = called.replace("-", " ").split()
    begun = (any(word.startswith(part) for word in beginnings) for part in written.split())
    return 5 if all(begun) else _NO_MATCH


@functools.lru_cache(maxsize=8192)
def _stems(text: str, language: str, letters: int | None) -> tuple[str, ...]:
    """The stems that a text is about; of one of function words only, all of them."""
    stems = question_stems(text, language) or analyse(text, language)
    return tuple(stem[:letters] if language == "kk" else stem for stem in stems)
