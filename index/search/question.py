"""Reading a question: its language, its letters, and how much each of its words weighs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from sqlite_utils import Database

from index.asked.subjects import Named, question_subjects
from index.search.concepts import Concept, concepts_of
from index.store.words import read_extent, word_frequencies, written_forms
from index.words import lexical
from index.words.clean import clean
from index.words.language import detect_language
from index.words.readings import latin_readings
from index.words.spelling import restore_letters

# Another reading of Latin letters needs this share of known words, and this much more than English.
_SURELY = 0.5
_CLEARLY = 0.25


# A text of so many words tells a story before it asks.
_STORY = 25
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is searched for.

    `text`: in the letters of `language`, Kazakh ones put back; `asked`: the part of it that asks,
    where it tells a story first; `weights`: the stems that carry a subject → how much each tells of
    a paragraph that holds it, those of States left out; `asking`: those of the part that asks;
    `unknown`: the share of their weight that no text in the language holds, 0 to 1; `named`: what
    the part that asks names; `concepts`: what of that the reports name, too.
    """

    language: str
    text: str
    asked: str
    weights: dict[str, float]
    asking: dict[str, float]
    unknown: float
    named: tuple[Named, ...]
    concepts: tuple[Concept, ...]

    @property
    def states(self) -> frozenset[str]:
        """The States and other territories that are named."""
        return frozenset(each for name in self.named for each in name.territories)


def read_question(database: Database, question: str, language: str | None = None) -> Question:
    """Read a question of any text with the words of the reports; in a language that is known."""
    text = clean(question)
    if language is None:
        language, text = _best_reading(database, text)
    if language == "kk":
        text = restore_letters(text, partial(written_forms, database))
    asked = asking_part(text)
    named = tuple(question_subjects(asked, language))
    frequencies = word_frequencies(database, language, lexical.question_stems(text, language))
    weights = lexical.stem_weights(frequencies, read_extent(database, language).texts)
    stems = lexical.question_stems(asked, language)
    asking = {stem: weights[stem] for stem in stems if stem in weights} or weights
    unknown = sum(weight for stem, weight in asking.items() if not frequencies[stem])
    return Question(
        language=language,
        text=text,
        asked=asked,
        weights=_without_states(weights, named, language),
        asking=_without_states(asking, named, language),
        unknown=unknown / (sum(asking.values()) or 1.0),
        named=named,
        concepts=tuple(concepts_of(database, named)),
    )


def asking_part(text: str) -> str:
    """The last question of a story, or its last sentence; a text that tells none as it is."""
    sentences = _SENTENCE_END.split(text)
    if len(text.split()) < _STORY or len(sentences) == 1:
        return text
    asking = [sentence for sentence in sentences if sentence.endswith("?")]
    return (asking or sentences)[-1]


def _without_states(
    weights: dict[str, float], named: Iterable[Named], language: str
) -> dict[str, float]:
    """Weights without the stems of States, unless nothing else is asked."""
    stems = {
        stem
        for name in named
        if name.territories
        for stem in lexical.analyse(" ".join(name.words), language)
    }
    return {stem: weight for stem, weight in weights.items() if stem not in stems} or weights


def _best_reading(database: Database, text: str) -> tuple[str, str]:
    """The question's language, and the question in that language's letters.

    Of the ways to read Latin letters, or Kazakh without its own letters, the one counts whose
    words the reports hold; English or Russian where none is clearly better.
    """
    language = detect_language(text)
    if language == "kk":
        return language, text
    readings = list(latin_readings(text)) if language == "en" else [("ru", text), ("kk", text)]
    shares = [_known_share(database, reading, name) for name, reading in readings]
    best = max(range(len(readings)), key=shares.__getitem__)
    clear = shares[best] >= _SURELY and shares[best] > shares[0] + _CLEARLY
    return readings[best] if clear else readings[0]


def _known_share(database: Database, text: str, language: str) -> float:
    """How many of a text's words the reports hold in a language, 0 to 1."""
    stems = [stem for stem in lexical.question_stems(text, language) if len(stem) > 2]
    known = word_frequencies(database, language, stems).values()
    return sum(map(bool, known)) / len(stems) if stems else 0.0
