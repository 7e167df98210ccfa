"""A message's words as features: whole words, neighbours, and the letters within words."""

import re
import zlib
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

WIDTH = 4096
_TOKEN = re.compile(r"\w+|[^\w\s]")
_STRETCHED = re.compile(r"(\w)\1{2,}")
# many people type Kazakh with the letters of a Russian keyboard
_PLAIN = str.maketrans("әғқңөұүһіё", "агкноуухие")
_GRAMS = (3, 4)


def word_features(message: str) -> npt.NDArray[np.float32]:
    """Features of a message by the hashing trick, of length 1; shape (WIDTH,).

    Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009.
    """
    values = np.zeros(WIDTH, np.float32)
    for name in set(_names(message)):
        values[zlib.crc32(name.encode("utf-8", "surrogatepass")) % WIDTH] += 1
    length = float(np.linalg.norm(values))
    return values / length if length else values


def _names(message: str) -> Iterator[str]:
    plain = _STRETCHED.sub(r"\1\1", message.lower()).translate(_PLAIN)
    words = _TOKEN.findall(plain)
    yield from (f"w{word}" for word in words)
    yield from (f"b{a}_{b}" for a, b in zip(["^", *words], [*words, "$"], strict=True))
    for word in words:
        edged = f"<{word}>"
        for size in _GRAMS:
            yield from (f"g{edged[at : at + size]}" for at in range(len(edged) - size + 1))
