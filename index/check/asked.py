"""The questions that every check asks, embedded once: their vectors go from version to version."""

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from corpus.report import text_sha256
from index.models.encoder import Encoder, Vectors

ASKED = "asked.npz"


@dataclass(frozen=True, slots=True)
class Remembering:
    """An encoder that embeds no question twice.

    `known`: vectors of one model by the SHA-256 of their questions; `asked`: those of the questions
    that were put to this encoder.
    """

    encoder: Encoder
    known: dict[str, Vectors]
    asked: dict[str, Vectors] = field(default_factory=dict)

    @property
    def identity(self) -> str:
        """Model and weights."""
        return self.encoder.identity

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self.encoder.dimension

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed the questions that are new, and take the vectors of the others."""
        keys = [text_sha256(text) for text in texts]
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self.known}
        vectors = self.encoder.encode_queries(list(new.values()))
        self.known.update(zip(new, vectors, strict=True))
        self.asked.update((key, self.known[key]) for key in keys)
        return np.stack([self.known[key] for key in keys]) if keys else vectors

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed what reports say: nothing of it is remembered here."""
        return self.encoder.encode_passages(texts)


def read_asked(versions: Iterable[Path], model: str) -> dict[str, Vectors]:
    """The vectors that lie in the folders of versions and are of a model, by SHA-256."""
    asked: dict[str, Vectors] = {}
    for version in versions:
        asked |= _read(version / ASKED, model)
    return asked


def write_asked(folder: Path, encoder: Remembering) -> None:
    """Keep the vectors of what an encoder was asked in the folder of a version."""
    vectors = [*encoder.asked.values()]
    np.savez(
        folder / ASKED,
        model=np.array(encoder.identity),
        keys=np.array([*encoder.asked], "U64"),
        vectors=np.stack(vectors) if vectors else np.empty((0, encoder.dimension), np.float32),
    )


def _read(path: Path, model: str) -> dict[str, Vectors]:
    """Vectors of one model by key; none where there is no such file, or it is damaged."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
            if str(kept["model"]) != model:
                return {}
            return dict(zip(map(str, kept["keys"]), kept["vectors"], strict=True))
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile):
        return {}
