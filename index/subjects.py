"""What a question is about, as far as general resources name it: legal terms and territories.

A question that names a legal term or a country which a report never mentions is hardly answered by
that report, however near its passages are. The names come from the glossary and from Unicode's CLDR
(through Babel), in each language; nothing is learnt from questions.
"""

import functools
from collections.abc import Iterator, Sequence

from babel import Locale

from corpus.glossary import read_glossary
from index.lexical import analyse

Stems = tuple[str, ...]

# Stems as long as this that begin alike are one name: "uzbek" and "uzbekistan".
_LONG = 5
# Stems as short as this stand for too many words to name a territory.
_SHORT = 3
_TERRITORY = "territory:"


def named_subjects(text: str, language: str) -> set[str]:
    """Every subject that a text names, names within longer names included."""
    found = _find(analyse(text, language), language)
    return {subject for subjects in found.values() for subject in subjects}


def text_subjects(layers: dict[str, str]) -> set[str]:
    """The subjects that a paragraph names in any of its languages (language → text)."""
    return {
        subject for language, text in layers.items() for subject in named_subjects(text, language)
    }


def absent_subjects(question: str, language: str, present: set[str]) -> tuple[int, bool]:
    """How many terms of the question `present` lacks, and whether it lacks a territory.

    Where names overlap the longest counts. A term of several meanings ("CAT": the convention, the
    committee) is there if any of them is.
    """
    found = _find(analyse(question, language), language)
    terms, territory = 0, False
    taken: set[int] = set()
    for start, end in sorted(found, key=lambda stretch: stretch[0] - stretch[1]):
        if not taken.isdisjoint(range(start, end)):
            continue
        taken.update(range(start, end))
        subjects = found[start, end]
        if subjects.isdisjoint(present):
            is_territory = any(subject.startswith(_TERRITORY) for subject in subjects)
            territory = territory or is_territory
            terms += not is_territory
    return terms, territory


def _find(stems: Sequence[str], language: str) -> dict[tuple[int, int], set[str]]:
    """Stretches of stems that name something: (start, end) → subjects."""
    names = _names(language)
    found: dict[tuple[int, int], set[str]] = {}
    for start, stem in enumerate(stems):
        for name, subject in names.get(stem[:_LONG], ()):
            stretch = stems[start : start + len(name)]
            if len(stretch) == len(name) and all(map(_same, name, stretch)):
                found.setdefault((start, start + len(name)), set()).add(subject)
    return found


def _same(name: str, stem: str) -> bool:
    shorter, longer = sorted((name, stem), key=len)
    return shorter == longer or (len(shorter) >= _LONG and longer.startswith(shorter))


@functools.cache
def _names(language: str) -> dict[str, list[tuple[Stems, str]]]:
    """Beginning of the first stem → (stems of a name, subject)."""
    names: dict[str, list[tuple[Stems, str]]] = {}
    for name, subject in _subjects(language):
        if stems := tuple(analyse(name, language)):
            names.setdefault(stems[0][:_LONG], []).append((stems, subject))
    return names


def _subjects(language: str) -> Iterator[tuple[str, str]]:
    for place, term in enumerate(read_glossary()):
        for form in (*term.forms[language], *term.abbreviations[language]):
            yield form, f"term:{place}"
    for code, name in Locale(language).territories.items():
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ"):
            bare = name.split("(")[0].strip()
            # "Дания" and "данные" have one stem of three letters; "США" is as it is
            if bare.isupper() or all(len(stem) > _SHORT for stem in analyse(bare, language)):
                yield bare, f"{_TERRITORY}{code}"
