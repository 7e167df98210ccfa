"""Vectors of units: as the database keeps them, and the FAISS file of the centred ones."""

import errno
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeGuard, cast

import faiss
import numpy as np
import numpy.typing as npt

from index.models.encoder import Vectors

Keys = npt.NDArray[np.int64]
# one bit a key, the least significant bit of a byte first
Bitmap = npt.NDArray[np.uint8]

# Up to here an exact search takes a few milliseconds; beyond, vectors lie in lists around
# centroids, a byte a dimension, and the lists near a question are searched (docs/decisions/0014).
EXACT_UP_TO = 50_000
# Vectors that centroids are learnt from, for each: FAISS asks for 39 to 256.
_A_CENTROID = 40
# Vectors that are handled at once.
AT_ONCE = 4096

# A component loses at most 2⁻¹¹ of itself: a cosine moves by less than .0005.
KEPT = "float16"


def to_kept(vector: npt.NDArray[np.float32]) -> bytes:
    """A vector as the database keeps it."""
    return vector.astype(KEPT).tobytes()


def from_kept(rows: Sequence[bytes]) -> Vectors:
    """Vectors that the database keeps, at least one; shape (rows, dimension)."""
    return np.frombuffer(b"".join(rows), KEPT).reshape(len(rows), -1).astype(np.float32)


def write_vectors(
    path: Path, count: int, dimension: int, batches: Callable[[], Iterable[tuple[Keys, Vectors]]]
) -> None:
    """Write an index of `count` vectors, which `batches` yields as (keys, vectors); maybe twice.

    Raises OSError.
    """
    if count <= EXACT_UP_TO:
        index: faiss.Index = faiss.IndexIDMap(faiss.IndexFlatIP(dimension))
    else:
        index = _trained(count, dimension, (vectors for _, vectors in batches()))
    for keys, vectors in batches():
        index.add_with_ids(vectors, keys)
    try:
        faiss.write_index(index, str(path))
    except RuntimeError as error:
        raise OSError(errno.EIO, str(error).splitlines()[-1], str(path)) from None


def _trained(count: int, dimension: int, batches: Iterable[Vectors]) -> faiss.Index:
    """An empty index in lists, trained on vectors from all over."""
    # 2 √n lists, each of √n / 2 vectors: as many centroids to look at as vectors in a few lists
    lists = 2 ** round(math.log2(2 * math.sqrt(count)))
    index = faiss.IndexIVFScalarQuantizer(
        faiss.IndexFlatIP(dimension),
        dimension,
        lists,
        faiss.ScalarQuantizer.QT_8bit,
        faiss.METRIC_INNER_PRODUCT,
    )
    index.cp.min_points_per_centroid = 1  # or FAISS writes to the terminal
    step = max(1, count // (lists * _A_CENTROID))
    index.train(np.concatenate([vectors[::step] for vectors in batches]))
    return index


def read_vectors(path: Path, probes: int = 1) -> faiss.Index:
    """Open the file that `write_vectors` wrote.

    Lists are mapped: processes share them, and read those that they search. `probes`: how many
    lists that are for a question.
    """
    index = faiss.read_index(str(path), faiss.IO_FLAG_MMAP)
    if in_lists(index):
        index.nprobe = probes
    return index


def in_lists(index: faiss.Index) -> TypeGuard[faiss.IndexIVFScalarQuantizer]:
    """Whether a search looks at some lists of vectors only."""
    return isinstance(index, faiss.IndexIVFScalarQuantizer)


def stored_vectors(index: faiss.Index) -> Iterator[tuple[Keys, Vectors]]:
    """Yield batches of (keys, vectors) as the index has them, rounded where it rounds."""
    if in_lists(index):
        yield from _listed(index)
        return
    flat = cast("faiss.IndexIDMap", index)
    keys: Keys = faiss.vector_to_array(flat.id_map)
    for at in range(0, len(keys), AT_ONCE):
        batch = keys[at : at + AT_ONCE]
        yield batch, flat.index.reconstruct_n(at, len(batch))


def _listed(index: faiss.IndexIVFScalarQuantizer) -> Iterator[tuple[Keys, Vectors]]:
    lists = index.invlists
    assert lists is not None  # noqa: S101  # a file of lists has them
    for place in range(index.nlist):
        if size := lists.list_size(place):
            keys = faiss.rev_swig_ptr(lists.get_ids(place), size)
            codes = faiss.rev_swig_ptr(lists.get_codes(place), size * index.code_size)
            residuals = index.sq.decode(codes.reshape(size, -1))
            yield keys.copy(), residuals + index.quantizer.reconstruct(place)


def bitmap(keys: Keys) -> Bitmap:
    """A set of keys, at least one, as bits."""
    bits = np.zeros(int(keys.max()) + 1, bool)
    bits[keys] = True
    return np.packbits(bits, bitorder="little")


def nearest(
    index: faiss.Index,
    query: npt.NDArray[np.float32],
    limit: int,
    among: Keys | Bitmap | None = None,
) -> list[int]:
    """Keys of the units nearest to a query of shape (dimension,), nearest first.

    `among`: the keys that count, in a list or as bits; None where all do.
    """
    if limit < 1 or (among is not None and not among.any()):
        return []
    parameters = None if among is None else _narrowed(index, among)
    _, keys = index.search(query[None, :], min(limit, index.ntotal), params=parameters)
    return [int(key) for key in keys[0] if key >= 0]  # FAISS pads short results with -1


def _narrowed(index: faiss.Index, among: Keys | Bitmap) -> faiss.SearchParameters:
    bits = among.dtype == np.uint8
    count = int(np.bitwise_count(among).sum()) if bits else len(among)
    selector = (faiss.IDSelectorBitmap if bits else faiss.IDSelectorBatch)(among)  # type: ignore[call-arg, arg-type]  # SWIG
    if not in_lists(index):
        return faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]  # SWIG
    # as many vectors that count as a search among all of them sees; the others cost next to nothing
    probes = math.ceil(index.nprobe * index.ntotal / count)
    return faiss.SearchParametersIVF(sel=selector, nprobe=min(index.nlist, probes))  # type: ignore[call-arg]
