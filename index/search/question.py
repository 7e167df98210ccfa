"""Reading a question: its language, its letters, and how much each of its words weighs."""

from dataclasses import dataclass
from functools import partial

from sqlite_utils import Database

from index.store.query import count_texts, word_frequencies, written_forms
from index.words import lexical
from index.words.clean import clean
from index.words.language import detect_language
from index.words.readings import latin_readings
from index.words.spelling import restore_letters

# Another reading of Latin letters needs this share of known words, and this much more than English.
_SURELY = 0.5
_CLEARLY = 0.25


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is searched for.

    `text`: in the letters of `language`, Kazakh ones put back; `weights`: the stems that carry a
    subject → how much each tells of a paragraph that holds it.
    """

    language: str
    text: str
    weights: dict[str, float]


def read_question(database: Database, question: str) -> Question:
    """Read a question of any text with the words of the reports."""
    language, text = _best_reading(database, clean(question))
    weights = lexical.stem_weights(
        word_frequencies(database, language, lexical.question_stems(text, language)),
        count_texts(database, language),
    )
    if language == "kk":
        text = restore_letters(text, partial(written_forms, database))
    return Question(language, text, weights)


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
