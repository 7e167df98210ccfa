"""Measure speed as ratios, side by side in one run: machines are noisy, ratios less so."""

import dataclasses
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import click

from bot.answer.ask import ask
from bot.cli.command import command
from bot.cli.measuring.scale import measure_scale
from bot.cli.options import POSITIVE
from bot.texts.commands import command_line
from corpus.read import read_corpus
from corpus.shelf.manifest import LANGUAGES
from index.build.reindex import reindex
from index.models.bulk import library_encode
from index.models.encoder import Encoder, open_encoder
from index.models.packed_weights import unpacked_model
from index.search.reader import open_index
from index.settings import ROOT, Settings, load_settings
from index.words.units import layers, make_units

_ROUNDS = 3
_QUESTIONS = {
    "en": "what does the law say about pre-trial detention",
    "ru": "кто избирает омбудсмена по правам человека",
    "kk": "өлім жазасына мораторий сақтала ма",
}


@command("benchmark")
@click.option("--scale", type=POSITIVE)
def benchmark(*, scale: int | None) -> None:
    """Print the ratios, or instead what a large index costs."""
    settings = load_settings()
    if scale:
        measure_scale(settings, scale)
        return
    with tempfile.TemporaryDirectory() as folder:
        aside = dataclasses.replace(settings, index_dir=Path(folder) / "index")
        bulk, packed = open_encoder(settings), open_encoder(settings, "packed")
        _bulk_embedding(settings, bulk, packed)
        seconds = _seconds(lambda: reindex(aside, lambda: bulk))
        again = _seconds(lambda: reindex(aside, lambda: bulk))
        print(f"reindex with nothing to do / from nothing: {again / seconds:.3f} ({again:.2f} s)")
        _questions(aside, packed)
        _cold_start(aside)


def _bulk_embedding(settings: Settings, bulk: Encoder, packed: Encoder) -> None:
    """Passages a second of scripts/reindex's engine, of the library it uses, and of the packed."""
    texts = [
        text[unit.start : unit.end]
        for report in read_corpus(settings.corpus_dir)
        for paragraph in report.paragraphs()
        for language, text in layers(report, paragraph)
        for unit in make_units(language, text)
    ]
    rates = {"scripts/reindex": _rate(texts, bulk.encode_passages)}
    for dtype in ("float32", "bfloat16"):
        encode = library_encode(unpacked_model(settings.model_dir), dtype)
        rates[f"SentenceTransformer.encode, {dtype}"] = _rate(texts, encode)
    rates["packed engine"] = _rate(texts[:120], packed.encode_passages)
    fastest = max(rate for name, rate in rates.items() if name.startswith("Sentence"))
    for name, rate in rates.items():
        print(f"{name}: {rate / fastest:.2f} of the library's fastest ({rate:.0f} passages/s)")


def _questions(settings: Settings, packed: Encoder) -> None:
    """A warm question, and how many times its embedding that takes."""
    index = open_index(settings, packed)
    for language in LANGUAGES:
        question = _QUESTIONS[language]
        ask(index, question)
        whole = median(_seconds(partial(ask, index, question)) for _ in range(20))
        alone = median(_seconds(partial(packed.encode_queries, [question])) for _ in range(20))
        print(f"question, {language}: {whole / alone:.2f} × its embedding ({1000 * whole:.0f} ms)")
    index.close()


def _cold_start(settings: Settings) -> None:
    """A question from a cold start, against a Python that only imports NumPy and FAISS."""
    ask_once = "from bot.cli.main import main; main(['ask', '--json', 'moratorium'])"
    cold = min(_seconds(partial(_run, settings, ask_once)) for _ in range(5))
    bare = min(_seconds(partial(_run, settings, "import numpy, faiss")) for _ in range(5))
    # VmHWM is this program's own peak; ru_maxrss would count the process that started it
    peak = _run(settings, f"{ask_once}; print(open('/proc/self/status').read())")
    memory = int(peak.split("VmHWM:")[1].split()[0]) // 1024
    print(
        f"cold {command_line('ask')}: {cold / bare:.1f} × importing NumPy and FAISS ({cold:.2f} s)"
    )
    print(f"peak memory of a cold {command_line('ask')}: {memory} MB")


def _run(settings: Settings, code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | {"INDEX_DIR": str(settings.index_dir)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def _rate(texts: list[str], encode: Callable[[list[str]], object]) -> float:
    encode(texts[:32])
    return len(texts) / min(_seconds(lambda: encode(texts)) for _ in range(_ROUNDS))


def _seconds(run: Callable[[], object]) -> float:
    begin = time.perf_counter()
    run()
    return time.perf_counter() - begin
