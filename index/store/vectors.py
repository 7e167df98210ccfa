"""The FAISS file: every unit's centred vector under the unit's key."""

import errno
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import cast

import faiss
import numpy as np
import numpy.typing as npt

from index.models.encoder import Vectors

Keys = npt.NDArray[np.int64]

# Up to here an exact search takes a few milliseconds; beyond, one byte a dimension halves the time
# and quarters the file at recall@10 of .99 (docs/decisions/0003-retrieval.md).
EXACT_UP_TO = 50_000
# Vectors that are handled at once.
AT_ONCE = 4096


def write_vectors(
    path: Path, count: int, dimension: int, batches: Callable[[], Iterable[tuple[Keys, Vectors]]]
) -> None:
    """Write an index of `count` vectors, which `batches` yields as (keys, vectors); maybe twice.

    Raises OSError.
    """
    if count <= EXACT_UP_TO:
        flat: faiss.Index = faiss.IndexFlatIP(dimension)
    else:
        flat = faiss.IndexScalarQuantizer(
            dimension, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT
        )
        flat.train(_extremes(vectors for _, vectors in batches()))
    index = faiss.IndexIDMap(flat)
    for keys, vectors in batches():
        index.add_with_ids(vectors, keys)
    try:
        faiss.write_index(index, str(path))
    except RuntimeError as error:
        raise OSError(errno.EIO, str(error).splitlines()[-1], str(path)) from None


def _extremes(batches: Iterable[Vectors]) -> Vectors:
    """Each batch's least and greatest values by dimension: all that 8 bits are fitted to."""
    return np.concatenate(
        [[vectors.min(axis=0), vectors.max(axis=0)] for vectors in batches], dtype=np.float32
    )


def read_vectors(path: Path) -> faiss.IndexIDMap:
    """Open the file that `write_vectors` wrote."""
    return cast("faiss.IndexIDMap", faiss.read_index(str(path)))


def stored_vectors(index: faiss.IndexIDMap) -> Iterator[tuple[Keys, Vectors]]:
    """Yield batches of (keys, vectors) as the index has them, rounded where it rounds."""
    keys: Keys = faiss.vector_to_array(index.id_map)
    for at in range(0, len(keys), AT_ONCE):
        batch = keys[at : at + AT_ONCE]
        yield batch, index.index.reconstruct_n(at, len(batch))


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
