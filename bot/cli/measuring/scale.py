"""What a large index costs: a synthetic corpus, and vectors that are drawn instead of embedded."""

import hashlib
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import TypeVar

import numpy as np

from corpus.words.glossary import read_glossary
from index.build.reindex import reindex
from index.models.encoder import Vectors
from index.search.reader import open_index
from index.search.search import search
from index.settings import Settings
from index.store.versions import DATABASE, VECTORS, current_version

T = TypeVar("T")

_A_REPORT = 1000
_ADDED = 100
_SENTENCES = 3
_WORDS = 12
_CLUSTERS = 1000
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


class DrawnEncoder:
    """Vectors that follow from the text alone, in clusters as those of texts are.

    `seconds`: how long drawing took, which stands for embedding.
    """

    identity = "drawn"
    dimension = 384

    def __init__(self) -> None:
        self.seconds = 0.0
        self._clusters = np.random.default_rng(1).standard_normal((_CLUSTERS, self.dimension))

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """A vector of length 1 for each text."""
        return self._draw(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """A vector of length 1 for each text."""
        return self._draw(texts)

    def _draw(self, texts: Sequence[str]) -> Vectors:
        begin = time.perf_counter()
        seeds = [int.from_bytes(hashlib.sha256(text.encode()).digest()[:8]) for text in texts]
        noise = [np.random.default_rng(seed).standard_normal(self.dimension) for seed in seeds]
        drawn = np.stack(noise) + self._clusters[[seed % _CLUSTERS for seed in seeds]]
        vectors = np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), np.float32)
        self.seconds += time.perf_counter() - begin
        return vectors


def measure_scale(settings: Settings, paragraphs: int) -> None:
    """Print what an index of so many paragraphs costs to extend, to open and to search."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        aside = replace(
            settings, corpus_dir=home / "corpus", index_dir=home / "index", model="drawn"
        )
        for at in range(0, paragraphs, _A_REPORT):
            _write_report(aside.corpus_dir, at, min(_A_REPORT, paragraphs - at))
        seconds, memory = _apart(_reindex_seconds, aside)
        print(f"{paragraphs} paragraphs from nothing: {seconds:.1f} s, peak memory {memory} MB")
        _write_report(aside.corpus_dir, paragraphs, _ADDED)
        seconds, memory = _apart(_reindex_seconds, aside)
        print(f"{_ADDED} added: {seconds:.1f} s, peak memory {memory} MB")
        seconds, _ = _apart(_reindex_seconds, aside)
        print(f"nothing to do: {seconds:.2f} s")
        version = current_version(aside.index_dir)
        for file in (DATABASE, VECTORS):
            print(f"{file}: {(version / file).stat().st_size // 1_000_000} MB")
        (opening, question), memory = _apart(_read_seconds, aside)
        print(f"opening: {opening:.2f} s; a question: {1000 * question:.0f} ms; {memory} MB")
        print("(seconds apart from drawing the vectors)")


def _write_report(corpus_dir: Path, first: int, count: int) -> None:
    """Write a report of general words, the frequent ones often, as in any text."""
    rng = random.Random(first)  # noqa: S311  # a synthetic text
    terms = [term.forms["en"][0] for term in read_glossary()]
    weights = [1 / rank for rank in range(1, len(terms) + 1)]

    def sentence() -> str:
        return " ".join(rng.choices(terms, weights, k=_WORDS)).capitalize() + "."

    lines = []
    for at in range(count):
        if at % 100 == 0:
            lines.append(f"{_ROMAN[at // 100]}. Section {at // 100 + 1}")
        text = " ".join(sentence() for _ in range(_SENTENCES))
        lines.append(f"{at % 100 + 1}. {text}")
    data = ("\n\n".join(lines) + "\n").encode()
    folder = corpus_dir / f"report-{first}"
    folder.mkdir(parents=True)
    (folder / "report.txt").write_bytes(data)
    (folder / "report.toml").write_text(
        f'title = "Report {first}"\nlanguage = "en"\nsource = "report.txt"\n'
        f'sha256 = "{hashlib.sha256(data).hexdigest()}"\n'
        '[numbering]\nprofile = "roman-sections"\n',
        encoding="utf-8",
    )


def _reindex_seconds(settings: Settings) -> float:
    encoder = DrawnEncoder()
    begin = time.perf_counter()
    reindex(settings, lambda: encoder, keep=1)
    return time.perf_counter() - begin - encoder.seconds


def _read_seconds(settings: Settings) -> tuple[float, float]:
    """Seconds to open the index, and of a warm question (median)."""
    begin = time.perf_counter()
    index = open_index(settings, DrawnEncoder())
    opening = time.perf_counter() - begin
    terms = read_glossary()
    seconds = []
    for term in terms[: 20 * 10 : 10]:
        begin = time.perf_counter()
        search(index, f"what does the law say about {term.forms['en'][0]}")
        seconds.append(time.perf_counter() - begin)
    index.close()
    return opening, median(seconds)


def _apart(task: Callable[[Settings], T], settings: Settings) -> tuple[T, int]:
    """Run a task in a process of its own: its result, and its peak memory in MB."""
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        result = process.submit(task, settings).result()
        status = process.submit(_status).result()
    return result, int(status.split("VmHWM:")[1].split()[0]) // 1024


def _status() -> str:
    return Path("/proc/self/status").read_text(encoding="utf-8")
