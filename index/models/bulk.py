"""The bulk engine: sentence-transformers, for reindexing and for any other model."""

import logging
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from index.models.encoder import Vectors, model_identity
from index.models.packed_weights import unpacked_model
from index.settings import DEFAULT_MODEL, Settings
from index.words.clean import clean

_BATCH = 32


class BulkEncoder:
    """Embeds with sentence-transformers, on a GPU where there is one, in bfloat16 where that pays.

    A model that declares the prompts "query" and "passage" (or "document") has them used; a name
    that is no folder is fetched from the model hub.
    """

    def __init__(self, settings: Settings) -> None:
        default = settings.model == DEFAULT_MODEL
        if default:
            os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        # both engines share one OpenMP: threads that spin cost either most where others work too
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        logging.getLogger("sentence_transformers").setLevel(logging.WARNING)
        import torch
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging as transformers_logging

        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        name = str(unpacked_model(settings.model_dir)) if default else settings.model
        kwargs = {"dtype": torch.bfloat16} if _bfloat16_pays() else {}
        self._model: Any = SentenceTransformer(name, model_kwargs=kwargs)
        self.identity = model_identity(settings)
        self.dimension = int(self._model.get_embedding_dimension() or 0)
        prompts = dict(self._model.prompts or {})
        self._query = prompts.get("query") or ""
        self._passage = prompts.get("passage") or prompts.get("document") or ""

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed questions with the model's prompt for queries."""
        return self._encode(texts, self._query)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed passages with the model's prompt for passages."""
        return self._encode(texts, self._passage)

    def _encode(self, texts: Sequence[str], prompt: str) -> Vectors:
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        vectors = self._model.encode(
            [clean(text) for text in texts],
            prompt=prompt,
            batch_size=_BATCH,
            show_progress_bar=False,
        )
        return unit_length(np.asarray(vectors, np.float32))


def unit_length(vectors: Vectors) -> Vectors:
    """Scale each row to length 1, in float32: bfloat16 leaves an error of some thousandths."""
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def library_encode(folder: Path, dtype: str) -> Callable[[Sequence[str]], object]:
    """`SentenceTransformer.encode` as the library has it, to compare this engine with."""
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(folder), model_kwargs={"dtype": dtype})
    return partial(model.encode, batch_size=_BATCH)


def _bfloat16_pays() -> bool:
    """Whether this CPU multiplies bfloat16 natively (AVX-512 BF16, AMX); 3 × as fast if so."""
    import torch

    return not torch.cuda.is_available() and bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())
