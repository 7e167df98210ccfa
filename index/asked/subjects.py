"""What a question is about, as far as general resources name it: legal terms, rights, territories.

A question that names a subject or a country which a report never mentions is hardly answered by
that report, however near its passages are. The names come from the glossary, from the list of what
human-rights reports may be about (`corpus/words/subjects.csv`), and from Unicode's CLDR (through
Babel), in each language; nothing is learnt from questions.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages

from corpus.shelf.manifest import LANGUAGES
from corpus.words.glossary import read_glossary, read_states, read_subjects
from index.words.lexical import analyse, plain, words
from index.words.stopwords import STOPWORDS

_TERM = "term:"
_SUBJECT = "subject:"
TERRITORY = "territory:"
# What may follow a name: case endings, and those of the adjective of a country. Kazakh: number,
# possession, case, in this order, in Russian letters.
_ENDINGS = {
    "en": "|s|n|an|ian|i|ese",
    "ru": r"\w{0,3}|\w{0,3}ск\w{1,3}",
    "kk": "(?:[лдт][ае]р)?(?:[ыи]?[мн](?:[ыи]з)?|с?[ыи])?"
    "(?:[ндт][ыи]н?|н|[гкн]?[ае]|н?[дт][ае](?:г[ыи])?|н?[дтн][ае]н|[мбп]ен)?",
}
# What follows the name of a language that stands for the language, and what stands before it.
_SPEECH = {
    "en": re.compile(r"speak|language|minorit|communit|translat|interpret|version|word"),
    "ru": re.compile(r"язык|говорящ|меньшинств"),
    "kk": re.compile(r"тил|сойлей"),
}
_IN = {"en": ("in", "into"), "ru": ("на", "по", "с"), "kk": ()}
# Names that end in another vowel ("Самоа") have no endings.
_RUSSIAN_ENDING = re.compile("(?<![аоуеэы])[ая]$|[йь]$")
# A Kazakh suffix may voice the last letter of a word.
_VOICED = {"к": "[кг]", "п": "[пб]"}
# Shorter words begin too many others.
_SHORT = 3


@dataclass(frozen=True, slots=True)
class _Name:
    """A name, word by word: as stems, or as patterns of words."""

    words: tuple[str, ...]
    of_stems: bool
    subject: str
    spoken: bool = False  # the name of a language, which may stand for its country
    bare: tuple[str, ...] = ()  # a country's name as it is, word by word

    def matches(self, stretch: Sequence[str]) -> bool:
        """Whether words, or stems, are this name."""
        if self.of_stems:
            return self.words == tuple(stretch)
        return len(stretch) == len(self.words) and all(
            _compiled(pattern).fullmatch(word)
            for pattern, word in zip(self.words, stretch, strict=True)
        )


@dataclass(frozen=True, slots=True)
class _Names:
    """Names by the stem of their first word, the others by its first letters."""

    by_stem: dict[str, list[_Name]]
    by_letters: dict[str, list[_Name]]


@dataclass(frozen=True, slots=True)
class Named:
    """Words of a question that name something, and what: any of several meanings ("CAT")."""

    words: tuple[str, ...]
    subjects: frozenset[str]

    @property
    def territories(self) -> frozenset[str]:
        """The territories among the meanings."""
        return frozenset(filter(is_territory, self.subjects))


def text_subjects(layers: dict[str, str]) -> set[str]:
    """The subjects that a paragraph names in any of its languages (language → text).

    A country counts by its own name only: "Romano-Germanic" does not speak of Germany.
    """
    return {
        subject
        for language, text in layers.items()
        for subjects in _find(text, language, _text_names(language)).values()
        for subject in subjects
    }


def named_terms(subjects: Iterable[str]) -> set[int]:
    """The places in the glossary of the terms among subjects."""
    return {int(name.removeprefix(_TERM)) for name in subjects if name.startswith(_TERM)}


def question_subjects(question: str, language: str) -> list[Named]:
    """What a question names; where names overlap, the longest counts."""
    written = words(question)
    return [
        Named(tuple(written[slice(*stretch)]), frozenset(subjects))
        for stretch, subjects in _longest(_find(question, language, _question_names(language)))
    ]


def is_territory(subject: str) -> bool:
    """Whether a subject is a territory, not a term."""
    return subject.startswith(TERRITORY)


def territory(code: str) -> str:
    """The subject of a territory, by its ISO 3166 code of two letters."""
    return TERRITORY + code


def _longest(
    found: dict[tuple[int, int], set[str]],
) -> Iterator[tuple[tuple[int, int], set[str]]]:
    taken: set[int] = set()
    for start, end in sorted(found, key=lambda stretch: stretch[0] - stretch[1]):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            yield (start, end), found[start, end]


def _find(text: str, language: str, names: _Names) -> dict[tuple[int, int], set[str]]:
    """Stretches of words that name something: (start, end) → subjects."""
    written, stems = words(text), analyse(text, language)
    lower = [plain(word, language) for word in written]
    abbreviations = _abbreviations(language)
    found: dict[tuple[int, int], set[str]] = {}
    for start, word in enumerate(written):
        by_stem = names.by_stem.get(stems[start], ())
        for name in (*by_stem, *names.by_letters.get(lower[start][:_SHORT], ())):
            end = start + len(name.words)
            if (
                name.matches((stems if name.of_stems else lower)[start:end])
                and not (
                    (name.spoken or _is_adjective(lower[start:end], name, language))
                    and _means_language(lower, start, end, language)
                )
                and not _is_small_word(written, start, end, language)
            ):
                found.setdefault((start, end), set()).add(name.subject)
        # people type long abbreviations in small letters, too; short ones are other words then
        small = len(word) < 3 or word.lower() in STOPWORDS[language]
        as_written = word if small else word.upper()
        if subjects := abbreviations.get(as_written):
            found.setdefault((start, start + 1), set()).update(subjects)
    return found


def _is_adjective(written: list[str], name: _Name, language: str) -> bool:
    """Whether an English country's name has an ending: "Russian" may mean a language, too."""
    return language == "en" and is_territory(name.subject) and tuple(written) != name.bare


def _means_language(lower: list[str], start: int, end: int, language: str) -> bool:
    """Whether the name of a language stands for the language or who speaks it, not for a country.

    "German-speaking", "in German", "на немецком языке", "неміс тілінде".
    """
    before = lower[start - 1] if start else ""
    after = lower[end] if end < len(lower) else ""
    if _SPEECH[language].match(after):
        return True
    return before in _IN[language] and (not after or after in STOPWORDS[language])


def _is_small_word(written: list[str], start: int, end: int, language: str) -> bool:
    """Whether a name is written like a word that joins others: "ғана" is not Ghana."""
    word = written[start]
    small = end == start + 1 and plain(word, language) in _small_words(language)
    return small and (not word[0].isupper() or word.lower() in STOPWORDS[language] or start == 0)


@functools.cache
def _small_words(language: str) -> frozenset[str]:
    return frozenset(plain(word, language) for word in STOPWORDS[language])


# a few of the names are ever met: the others are not worth compiling
_compiled = functools.cache(re.compile)


@functools.cache
def _text_names(language: str) -> _Names:
    return _by_beginning(language, *_terms(language), *_territories(language))


@functools.cache
def _question_names(language: str) -> _Names:
    named = (*_terms(language), *_said(language), *_territories(language), *_adjectives(language))
    return _by_beginning(language, *named)


def _by_beginning(language: str, *named: tuple[str, _Name]) -> _Names:
    names = _Names({}, {})
    for first, name in named:
        if name.of_stems:
            names.by_stem.setdefault(name.words[0], []).append(name)
        else:
            names.by_letters.setdefault(plain(first, language)[:_SHORT], []).append(name)
    return names


@functools.cache
def _abbreviations(language: str) -> dict[str, set[str]]:
    """Abbreviation in capitals → subjects."""
    found: dict[str, set[str]] = {}
    for place, term in enumerate(read_glossary()):
        for short in term.abbreviations[language]:
            found.setdefault(short.upper(), set()).add(f"{_TERM}{place}")
    for code, names in read_states().items():
        for short in filter(str.isupper, names[language]):
            found.setdefault(short, set()).add(TERRITORY + code)
    return found


def _terms(language: str) -> Iterator[tuple[str, _Name]]:
    for place, term in enumerate(read_glossary()):
        for form in term.forms[language]:
            yield _term(form, f"{_TERM}{place}", language)
    for place, subject in enumerate(read_subjects()):
        for form in subject.forms[language]:
            yield _term(form, f"{_SUBJECT}{place}", language)


def _said(language: str) -> Iterator[tuple[str, _Name]]:
    """What people say for subjects; of Kazakh words the beginnings, as verbs have many endings."""
    for place, subject in enumerate(read_subjects()):
        for form in subject.said[language]:
            first, name = _term(form, f"{_SUBJECT}{place}", language)
            if language == "kk":
                beginnings = (_begins(plain(word, language)) for word in words(form))
                name = replace(name, words=tuple(beginnings))
            yield first, name


def _begins(word: str) -> str:
    """A pattern of the words that begin so; a short one stands for itself."""
    return re.escape(word) + (r"\w*" if len(word) > _SHORT else "")


def _term(form: str, subject: str, language: str) -> tuple[str, _Name]:
    first = words(form)[0]
    if language == "kk":
        return first, _inflected(form, subject, language)
    return first, _Name(tuple(analyse(form, language)), of_stems=True, subject=subject)


def _territories(language: str) -> Iterator[tuple[str, _Name]]:
    for code, name in Locale(language).territories.items():
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ"):
            plain_name = name.split("(")[0].replace("&", "and").replace("’", "'").strip()
            yield from _country(plain_name, code, language)
    for code, names in read_states().items():
        for name in names[language]:
            yield from _country(name, code, language)


def _adjectives(language: str) -> Iterator[tuple[str, _Name]]:
    """The names of languages, each with the country where most people speak it."""
    for code, subtags in _spoken_in().items():
        if code in LANGUAGES:
            continue  # what people ask in: "a Russian-speaking advocate", "answer in English"
        country = subtags.rsplit("_", 1)[-1]
        name = Locale(language).languages.get(code)
        if name and code in get_official_languages(country, regional=False, de_facto=True):
            named = name.removesuffix(" тілі").removesuffix("ий")
            for first, spoken in _country(named, country, language):
                yield first, replace(spoken, spoken=True)


def _spoken_in() -> dict[str, str]:
    """Language → the subtags most likely with it, the country last."""
    subtags: dict[str, str] = get_global("likely_subtags")  # type: ignore[assignment]
    return subtags


def _country(name: str, code: str, language: str) -> Iterator[tuple[str, _Name]]:
    if len(name) > _SHORT:
        yield words(name)[0], _inflected(name, TERRITORY + code, language)


def _inflected(name: str, subject: str, language: str) -> _Name:
    return _Name(
        tuple(_inflections(plain(word, language), language) for word in words(name)),
        of_stems=False,
        subject=subject,
        bare=tuple(plain(word, language) for word in words(name)),
    )


def _inflections(word: str, language: str) -> str:
    """A pattern of a word and what its endings make of it."""
    base = _RUSSIAN_ENDING.sub("", word) if language == "ru" else word
    if len(base) <= _SHORT:
        return re.escape(word)
    if language == "kk" and base[-1] in _VOICED:
        return re.escape(base[:-1]) + _VOICED[base[-1]] + _ENDINGS["kk"]
    return f"{re.escape(base)}(?:{_ENDINGS[language]})"
