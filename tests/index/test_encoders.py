"""The two engines: one model, the same vectors, whatever the text."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from corpus.report import Report
from index.errors import MismatchError
from index.models import packed_weights as weights
from index.models.encoder import Encoder, model_identity
from index.settings import DEFAULT_MODEL, load_settings
from index.words.clean import clean

AWKWARD = [
    "\x00null\x07 bell",
    "lone \ud800 surrogate",
    "ﷺ" * 200,  # one character that NFKC expands to eighteen
    "zero\u200bwidth\u200djoiner and \u00a0 spaces",
    "Ｆｕｌｌ ｗｉｄｔｈ № ½ ﬁ",
    "🙂🙂🙂",
    "ё Ё й Й і ғ қ ң ұ ү һ ө ә",
]


def test_both_engines_give_the_same_vectors(
    packed: Encoder, bulk: Encoder, shipped: Report
) -> None:
    """English, Russian and Kazakh passages and questions: cosine at least 0.999."""
    texts = [p.text[:600] for p in shipped.paragraphs()][::5]
    for translation in shipped.translations:
        texts += [text[:600] for text in translation.paragraphs.values()][::5]
    for encode in ("encode_passages", "encode_queries"):
        one, other = getattr(packed, encode)(texts), getattr(bulk, encode)(texts)
        assert (one * other).sum(axis=1).min() >= 0.999


def test_both_engines_read_awkward_texts_alike(packed: Encoder, bulk: Encoder) -> None:
    """Control characters, surrogates and expanding characters neither crash nor tell apart."""
    texts = [text[:20] for text in AWKWARD]
    cosines = (packed.encode_passages(texts) * bulk.encode_passages(texts)).sum(axis=1)
    assert cosines.min() >= 0.999


@pytest.mark.parametrize("text", AWKWARD)
def test_any_text_gets_a_unit_vector(packed: Encoder, text: str) -> None:
    """The packed engine survives what people may send."""
    (vector,) = packed.encode_queries([text])
    assert vector.shape == (384,)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-4)


def test_a_query_is_not_read_as_a_passage(packed: Encoder) -> None:
    """The model is told which it reads."""
    (query,), (passage,) = packed.encode_queries(["law"]), packed.encode_passages(["law"])
    assert query @ passage < 0.999


def test_no_text_gives_no_vector(packed: Encoder, bulk: Encoder) -> None:
    """An empty list is a list."""
    assert packed.encode_queries([]).shape == bulk.encode_queries([]).shape == (0, 384)


def test_both_engines_name_the_same_model(packed: Encoder, bulk: Encoder) -> None:
    """Readers and writers recognise each other."""
    assert packed.identity == bulk.identity == model_identity(load_settings())
    assert packed.identity.startswith(f"{DEFAULT_MODEL}@")


def test_weights_other_than_the_pinned_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another model file does not pass for this one."""
    other = tmp_path / "e5-small-q4.bin"
    other.write_bytes(b"E5S1" + bytes(100))
    monkeypatch.setattr(weights, "weights_path", lambda: other)
    with pytest.raises(MismatchError, match="weights-other"):
        weights.check_weights()


def test_clean_text_is_printable() -> None:
    """Nothing invisible or half-encoded reaches the model."""
    assert clean("  a\x00\u200b\ud800b\n\tﬁ ") == "a b fi"
    assert all(text == clean(text) for text in map(clean, AWKWARD))


def test_reading_an_index_does_not_import_torch() -> None:
    """A server of 1 GB answers without torch."""
    code = (
        "import sys; sys.modules['torch'] = None; sys.modules['sentence_transformers'] = None\n"
        "from index.models.encoder import open_reader; from index.settings import load_settings\n"
        "import index.search.search, bot.answer.ask, bot.cli.asking.ask, bot.cli.admin.reindex\n"
        "print(open_reader(load_settings()).encode_queries(['law']).shape)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "(1, 384)"
