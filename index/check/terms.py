"""Whether a translation keeps to the table of terms: one term, one form, sentence by sentence."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from corpus.wording.sentences import line_spans, split_sentences
from corpus.words.terms import HeldTerm
from index.words.lexical import analyse, plain, words

# What may stand between two words of a term: "тараптардың сот алдындағы теңдігі".
_BETWEEN = 2


class Lapse(NamedTuple):
    """A term that a sentence lacks (`lacks`), or has where the original has another word."""

    term: HeldTerm
    lacks: bool
    sentence: str


class _Word(NamedTuple):
    """A word of a text as it is compared, and its stem."""

    plain: str
    stem: str


def lapses(
    terms: Sequence[HeldTerm],
    original: tuple[str, str],
    translated: tuple[str, str],
    excepted: Mapping[str, str] | None = None,
) -> Iterator[Lapse]:
    """Compare (language, text) of an original with (language, text) of its translation.

    Sentences are compared one by one where both have as many, else block by block. `excepted`:
    name of a term → why this paragraph has another form.
    """
    (source, text), (target, translation) = original, translated
    for ours, theirs in _pairs(text, translation):
        named = _named(terms, ours, source)
        said = _words(theirs, target)
        for term in terms:
            there = any(_find(said, form, target) for form in term.forms[target])
            lapse = there is not (term in named) if term.exact else term in named and not there
            if lapse and term.name not in (excepted or {}):
                yield Lapse(term, lacks=not there, sentence=theirs)


def _pairs(text: str, translation: str) -> Iterator[tuple[str, str]]:
    ours, theirs = _sentences(text), _sentences(translation)
    if len(ours) != len(theirs):
        ours, theirs = text.split("\n"), translation.split("\n")
    yield from zip(ours, theirs, strict=True)


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, line_spans(text))]


def _named(terms: Sequence[HeldTerm], sentence: str, language: str) -> list[HeldTerm]:
    """The terms that a sentence holds; where they overlap, the longest ("UN States parties")."""
    said = _words(sentence, language)
    found = [
        (span, term) for term in terms for form in term.forms[language]
        for span in _find(said, form, language)
    ]  # fmt: skip
    taken: set[int] = set()
    held: list[HeldTerm] = []
    for span, term in sorted(found, key=lambda each: -len(each[0])):
        if taken.isdisjoint(span):
            taken.update(span)
            held.append(term)
    return held


def _find(said: Sequence[_Word], form: str, language: str) -> list[range]:
    """Where a form stands: its words in order, at most `_BETWEEN` others between two of them."""
    wanted = [
        (_plain_word(part.rstrip("*"), language), part.endswith("*"))
        for token in form.split()
        for part in token.replace("-", " ").split()
    ]
    found = []
    for start in range(len(said)):
        at = start
        for place, (word, any_ending) in enumerate(wanted):
            ahead = range(at, min(at + (_BETWEEN + 1 if place else 1), len(said)))
            met = next((here for here in ahead if _same(said[here], word, any_ending)), None)
            if met is None:
                break
            at = met + 1
        else:
            found.append(range(start, at))
    return found


def _same(said: _Word, wanted: _Word, any_ending: bool) -> bool:
    return said.plain.startswith(wanted.plain) if any_ending else said.stem == wanted.stem


def _words(text: str, language: str) -> list[_Word]:
    return [_plain_word(word, language) for word in words(text)]


def _plain_word(word: str, language: str) -> _Word:
    return _Word(plain(word, language), " ".join(analyse(word, language)))
