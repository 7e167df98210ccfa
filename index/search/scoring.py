"""The score of a paragraph for a question, from its units:

    score = semantic + LEXICAL · coverage

`semantic` is the mean of two cosines (best sentence, best window), averaged over the languages that
the paragraph stands in, the question's own language weighing OWN times as much as another;
`coverage` is the share of the question's word weight (BM25) that the paragraph holds, in the
question's language only. Both are absolute: they compare across questions.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from index.models.centres import Centre, centred
from index.search.found import Scores
from index.search.units import UnitKind
from index.store.stored import StoredUnit

OWN = 4.0

Query = npt.NDArray[np.float32]


def score_paragraph(
    units: Sequence[StoredUnit], cosines: Sequence[float], language: str, coverage: float | None
) -> Scores:
    """Score a paragraph from its units and their cosines with the question."""
    best: dict[tuple[str, str], float] = {}
    for unit, cosine in zip(units, cosines, strict=True):
        key = (unit.language, unit.kind)
        best[key] = max(cosine, best.get(key, -1.0))
    languages = sorted({unit.language for unit in units})
    weights = [OWN if name == language else 1.0 for name in languages]
    sentence = [best[name, UnitKind.SENTENCE] for name in languages]
    window = [best[name, UnitKind.WINDOW] for name in languages]
    own = languages.index(language) if language in languages else None
    return Scores(
        semantic=float(np.average(sentence, weights=weights) + np.average(window, weights=weights))
        / 2,
        sentence=max(sentence) if own is None else sentence[own],
        window=max(window) if own is None else window[own],
        coverage=coverage,
    )


def unit_cosines(
    units: Sequence[StoredUnit], query: Query, centres: Mapping[str, Centre]
) -> list[float]:
    """Cosine of each unit, centred on its language, with a centred question."""
    if not units:
        return []
    vectors = np.stack([unit.vector for unit in units])
    shifts = np.stack([centres[unit.language] for unit in units])
    return [float(cosine) for cosine in centred(vectors, shifts) @ query]


def answering_sentence(
    units: Sequence[StoredUnit], cosines: Sequence[float], original: str, language: str
) -> int:
    """The place, among the sentences of the original, of the one that answers best.

    A translation is translated sentence by sentence; where the numbers of sentences agree, its
    n-th sentence speaks for the n-th of the original.
    """
    sentences: dict[str, dict[int, float]] = {}
    for unit, cosine in zip(units, cosines, strict=True):
        if unit.kind == UnitKind.SENTENCE:
            sentences.setdefault(unit.language, {})[unit.ordinal] = cosine
    aligned = {
        name: found for name, found in sentences.items() if len(found) == len(sentences[original])
    }
    weights = [OWN if name == language else 1.0 for name in aligned]

    def strength(ordinal: int) -> float:
        values = [found[ordinal] for found in aligned.values()]
        return float(np.average(values, weights=weights))

    return max(sentences[original], key=strength)
