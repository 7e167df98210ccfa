"""What sets the languages apart in the model's space, learnt from general text.

Texts of one meaning lie apart by little more than a shift that depends on the language (and on
whether the model reads a question or a passage). Taking most of that shift away, the mean of like
text in each language, brings questions and passages of different languages together.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from corpus.shelf.manifest import LANGUAGES
from corpus.words.glossary import Term
from index.models.encoder import Vectors

# Share of the mean that is taken away; 0.5 to 1.0 do alike on the development set.
STRENGTH = 0.8
# A mean of this many terms, spread over the glossary, is as good as one of all.
TERMS = 200
# Fewer parallel sentences than this say more about their subject than about their language.
ENOUGH = 100

Centre = npt.NDArray[np.float32]


def term_centres(
    encode: Callable[[Sequence[str]], Vectors], glossary: list[Term]
) -> dict[str, Centre]:
    """Mean vector of the glossary's terms for each language, read as `encode` reads them."""
    terms = glossary[:: max(1, len(glossary) // TERMS)]
    return {
        language: encode([term.forms[language][0] for term in terms]).mean(axis=0)
        for language in LANGUAGES
    }


def passage_centres(parallel: Mapping[str, Iterable[Vectors]]) -> dict[str, Centre]:
    """Mean vector of passages for each language; empty where the text is too little.

    `parallel`: language → batches of vectors of sentences that stand in every language.
    """
    means = {language: _mean(batches) for language, batches in parallel.items()}
    if len(means) < 2 or any(count < ENOUGH for _, count in means.values()):
        return {}
    return {language: mean for language, (mean, _) in means.items()}


def _mean(batches: Iterable[Vectors]) -> tuple[Centre, int]:
    """Mean of any number of vectors, one batch in memory at a time, and their number."""
    total, count = np.float64(0), 0
    for vectors in batches:
        total = total + vectors.sum(axis=0, dtype=np.float64)
        count += len(vectors)
    return np.asarray(total / max(count, 1), np.float32), count


def centred(vectors: Vectors, centre: Centre) -> Vectors:
    """Take the language's shift away and scale to length 1; shape (n, dimension)."""
    shifted = vectors - STRENGTH * centre
    return np.asarray(shifted / np.linalg.norm(shifted, axis=-1, keepdims=True), np.float32)
