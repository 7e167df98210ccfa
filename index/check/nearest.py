"""What a search in lists of vectors finds of what an exact search finds.

The more lists a question searches, the more it finds and the longer it takes: they are as many as
the questions of the bank need. An index that is searched exactly needs no such measure.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from corpus.errors import Fault
from corpus.shelf.manifest import LANGUAGES
from index.errors import DamagedIndexError
from index.models.centres import centred
from index.search.bank import embed_bank
from index.search.reader import Index
from index.search.search import UNITS
from index.store.embeddings import unit_vectors
from index.store.vectors import in_lists, nearest

# recall@10: the share of the ten exactly nearest that is among what a search goes on to score
# exactly, wanted and at least.
DEPTH = 10
WANTED = 0.99
FLOOR = 0.98


@dataclass(frozen=True, slots=True)
class Probes:
    """How many lists a question searches in a version, and recall@10 with them, 0 to 1."""

    probes: int
    recall: float


def fit_probes(index: Index) -> Probes | None:
    """The fewest lists, by powers of two, that find what is wanted; None where there are no lists.

    Raises DamagedIndexError where even all lists find too little. Leaves the index set to them.
    """
    if not in_lists(index.vectors):
        return None
    queries = np.concatenate([embed_bank(index, language)[1] for language in LANGUAGES])
    exact = _exactly_nearest(index, queries)
    probes = index.vectors.nprobe = 1
    while (recall := _recall(index, queries, exact)) < WANTED and probes < index.vectors.nlist:
        probes = index.vectors.nprobe = 2 * probes
    if recall < FLOOR:
        fault = Fault("vectors-recall", arguments={"recall": f"{recall:.3f}", "floor": str(FLOOR)})
        raise DamagedIndexError("version-refused", fault=fault)
    return Probes(probes, round(recall, 4))


def _recall(index: Index, queries: npt.NDArray[np.float32], exact: npt.NDArray[np.int64]) -> float:
    found = [nearest(index.vectors, query, UNITS) for query in queries]
    return float(
        np.mean([np.isin(row, near).mean() for row, near in zip(exact, found, strict=True)])
    )


def _exactly_nearest(index: Index, queries: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
    """Keys of the ten units nearest to each query; shape (queries, 10)."""
    keys = np.zeros((len(queries), 0), np.int64)
    scores = np.zeros((len(queries), 0), np.float32)
    for batch, languages, vectors in unit_vectors(index.database):
        shifts = np.stack([index.passage_centres[name] for name in languages])
        scores = np.hstack([scores, queries @ centred(vectors, shifts).T])
        keys = np.hstack([keys, np.tile(batch, (len(queries), 1))])
        best = np.argsort(-scores, axis=1)[:, :DEPTH]
        scores = np.take_along_axis(scores, best, axis=1)
        keys = np.take_along_axis(keys, best, axis=1)
    return keys
