"""What a question and a paragraph both name, whatever the words and the language.

Who asks whether someone was "locked up", «закрыли» or «қамап қойды» asks about detention. The
subjects that a question names (`subjects.py`) are compared with those of each paragraph: the share
of their weight that a paragraph holds is 0 to 1, and the same across languages.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from index.asked.subjects import Named
from index.store.query import (
    Narrowing,
    count_all_paragraphs,
    eligible_paragraphs,
    paragraphs_naming,
    subject_frequencies,
)

# A subject that so many paragraphs name proposes none of them.
_COMMON = 1000
# How many paragraphs subjects alone may propose.
_PROPOSED = 50
_LEAST = 0.05


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that a question names: its meanings, each with the weight of what is rare."""

    weights: Mapping[str, float]
    common: bool

    @property
    def weight(self) -> float:
        """That of its rarest meaning."""
        return max(self.weights.values())

    def held(self, subjects: Collection[str]) -> float:
        """The weight of it that a paragraph with these subjects holds."""
        return max((self.weights[name] for name in self.weights if name in subjects), default=0.0)


def concepts_of(database: Database, named: Sequence[Named]) -> list[Concept]:
    """What a question names, States apart, and some paragraph does."""
    wanted = {subject for name in named if not name.territories for subject in name.subjects}
    frequencies = subject_frequencies(database, wanted)
    paragraphs = count_all_paragraphs(database)
    found = []
    for meanings in dict.fromkeys(name.subjects for name in named if not name.territories):
        held = {each: frequencies[each] for each in sorted(meanings) if each in frequencies}
        if held:
            weights = {each: _weight(count, paragraphs) for each, count in held.items()}
            found.append(Concept(weights, common=min(held.values()) > _COMMON))
    return found


def share(concepts: Sequence[Concept], subjects: Collection[str]) -> float:
    """How much of what a question names a paragraph with these subjects names, 0 to 1."""
    total = sum(concept.weight for concept in concepts)
    return sum(concept.held(subjects) for concept in concepts) / total if concepts else 0.0


def proposed_by_concepts(
    database: Database, concepts: Sequence[Concept], narrowing: Narrowing
) -> set[int]:
    """Keys of the paragraphs that name most of what a question names that is not common."""
    rare = {name for concept in concepts if not concept.common for name in concept.weights}
    naming = paragraphs_naming(database, rare)
    among = eligible_paragraphs(database, naming, narrowing) if narrowing else naming.keys()
    return set(sorted(among, key=lambda key: (-share(concepts, naming[key]), key))[:_PROPOSED])


def _weight(paragraphs: int, all_paragraphs: int) -> float:
    """The inverse document frequency, as BM25 has it."""
    odds = (all_paragraphs - paragraphs + 0.5) / (paragraphs + 0.5)
    return max(math.log(odds), _LEAST) if odds > 0 else _LEAST
