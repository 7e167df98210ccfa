"""Words as the lexical index sees them: one analysis for each language."""

import functools
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import Stemmer

from index.words.clean import clean
from index.words.stopwords import STOPWORDS

_WORD = re.compile(r"\w+")
_SNOWBALL = {"en": "english", "ru": "russian"}
# Kazakh piles suffixes on a stem that hardly changes: the first letters stand for it, the last of
# them unvoiced, as a suffix may voice it (құқық, құқығы). Measured on the development set against
# whole words, trigrams, stripped suffixes and Snowball's Turkish stemmer.
_KAZAKH_STEM = 5
_UNVOICED = {"г": "к", "б": "п"}
# Many people type Kazakh with the letters of a Russian keyboard.
RUSSIAN_LETTERS = str.maketrans("әғқңөұүһі", "агкноуухи")

# FTS5's own constants (sqlite.org/fts5.html, "The bm25() function")
_K1 = 1.2
_B = 0.75
# How many rows FTS5 may go through for a question: it takes a microsecond for each, and a word
# that stands in very many of them tells little of any.
_ROWS = 20_000


def analyse(text: str, language: str) -> list[str]:
    """Split a text into stemmed words, in order."""
    return _stem([plain(word, language) for word in words(text)], language)


def words(text: str) -> list[str]:
    """The words that `analyse` stems, as they are written."""
    return _WORD.findall(clean(text))


def plain(word: str, language: str) -> str:
    """A word as it is compared: in small letters, those that people leave out left out."""
    lower = word.lower().replace("ё", "е")
    return lower.translate(RUSSIAN_LETTERS) if language == "kk" else lower


def _stem(plain_words: list[str], language: str) -> list[str]:
    if language == "kk":
        return [_kazakh_stem(word) for word in plain_words]
    return list(_stemmer(language).stemWords(plain_words))


def _kazakh_stem(word: str) -> str:
    stem = word[:_KAZAKH_STEM]
    return stem[:-1] + _UNVOICED.get(stem[-1], stem[-1])


@functools.cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(_SNOWBALL[language])


def question_stems(question: str, language: str) -> list[str]:
    """The stems that a question is about, each once: function words and question words left out."""
    stopwords = _stopwords(language)
    asked = [plain(word, language) for word in words(question)]
    subject = [word for word in asked if word not in stopwords]
    return [stem for stem in dict.fromkeys(_stem(subject, language)) if stem not in stopwords]


@functools.cache
def _stopwords(language: str) -> frozenset[str]:
    return frozenset(plain(word, language) for word in STOPWORDS[language])


def match_expression(stems: Iterable[str]) -> str:
    """An FTS5 query for any of the stems: each quoted, so that nothing in it is syntax."""
    return " OR ".join(f'"{stem}"' for stem in stems)


def rare_stems(frequencies: Mapping[str, int]) -> list[str]:
    """The stems to search by: the rarest, as long as they stand in few rows; one at least.

    `frequencies`: stem → rows that hold it.
    """
    rarest = sorted(frequencies, key=lambda stem: frequencies[stem])
    rows = list(itertools.accumulate(frequencies[stem] for stem in rarest))
    return [stem for stem, passed in zip(rarest, rows, strict=True) if passed <= _ROWS] or rarest[
        :1
    ]


def stem_weights(frequencies: Mapping[str, int], rows: int) -> dict[str, float]:
    """Inverse document frequency of each stem, as FTS5's bm25() has it.

    `frequencies`: stem → rows that hold it.
    """
    return {
        stem: max(math.log((rows - found + 0.5) / (found + 0.5)), 1e-6)
        for stem, found in frequencies.items()
    }


def bm25(weights: Mapping[str, float], stems: Sequence[str], mean: float) -> float:
    """BM25 of a row, given as its stems, for a question's stems and their weights.

    `mean`: stems of a row on average.
    """
    length = _K1 * (1 - _B + _B * len(stems) / mean)
    counts = Counter(stem for stem in stems if stem in weights)
    return sum(
        weights[stem] * count * (_K1 + 1) / (count + length) for stem, count in counts.items()
    )


def highest_bm25(weights: Mapping[str, float]) -> float:
    """The BM25 score that no row can exceed: every stem of the question, as often as you like.

    Dividing by it gives the share of the question's weight that a paragraph covers, 0 to 1, which
    unlike BM25 compares across questions.
    """
    return (_K1 + 1) * sum(weights.values())


def covered_share(weights: Mapping[str, float], text: str, language: str) -> float:
    """Share of the question's weight whose stems a text holds, 0 to 1."""
    stems = set(analyse(text, language))
    held = sum(weight for stem, weight in weights.items() if stem in stems)
    return held / (sum(weights.values()) or 1.0)
