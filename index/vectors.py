"""The FAISS file: every unit's centred vector under the unit's key."""

from collections.abc import Iterable
from pathlib import Path

import faiss
import numpy as np
import numpy.typing as npt

from index.encoder import Vectors

Keys = npt.NDArray[np.int64]

# Up to here an exact search takes a few milliseconds; beyond, one byte a dimension halves the time
# and quarters the file at recall@10 of .99 (docs/decisions/0003-retrieval.md).
EXACT_UP_TO = 50_000


def write_vectors(
    path: Path, dimension: int, count: int, batches: Iterable[tuple[Keys, Vectors]]
) -> None:
    """Write an index of `count` vectors, given as batches of (keys, vectors)."""
    if count <= EXACT_UP_TO:
        flat: faiss.Index = faiss.IndexFlatIP(dimension)
    else:
        flat = faiss.IndexScalarQuantizer(
            dimension, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT
        )
    index = faiss.IndexIDMap(flat)
    for keys, vectors in batches:
        if not flat.is_trained:
            flat.train(vectors)
        index.add_with_ids(vectors, keys)
    faiss.write_index(index, str(path))


def read_vectors(path: Path) -> faiss.Index:
    """Open the file that `write_vectors` wrote."""
    return faiss.read_index(str(path))


def nearest(
    index: faiss.Index, query: npt.NDArray[np.float32], limit: int, among: Keys | None = None
) -> list[int]:
    """Keys of the units nearest to a query of shape (dimension,), nearest first."""
    if limit < 1 or (among is not None and not len(among)):
        return []
    parameters = None
    if among is not None:
        parameters = faiss.SearchParameters(sel=faiss.IDSelectorBatch(among))  # type: ignore[call-arg]  # SWIG
    _, keys = index.search(query[None, :], min(limit, index.ntotal), params=parameters)
    return [int(key) for key in keys[0] if key >= 0]  # FAISS pads short results with -1
