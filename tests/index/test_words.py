"""Words in the index: how much of a question a paragraph covers, and which words are searched."""

from collections.abc import Sequence

import pytest

from index.search.question import read_question
from index.search.reader import Index
from index.search.scoring import word_coverage
from index.words.lexical import highest_bm25, match_expression, rare_stems


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("how are lawyers admitted and who elects the ombudsman?", "en"),
        ("Кто избирает омбудсмена и как допускают адвокатов?", "ru"),
        ("Омбудсменді кім сайлайды, адвокаттар қалай жіберіледі?", "kk"),
    ],
)
def test_coverage_is_the_bm25_of_fts5(index: Index, question: str, language: str) -> None:
    """What is counted here for the candidates is what FTS5 counts for its matches."""
    read = read_question(index.database, question)
    table = f"words_{language}"
    rows = index.database.execute(
        f"SELECT rowid, -bm25({table}) FROM {table} WHERE {table} MATCH ?",
        [match_expression(read.weights)],
    ).fetchall()
    assert len(rows) > 5
    covered = word_coverage(index.database, [read], language, [key for key, _ in rows])
    assert {key: row[0] for key, row in covered.items()} == pytest.approx(
        {key: score / highest_bm25(read.weights) for key, score in rows}, rel=1e-5
    )


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        ((0, 40, 15_000), ["c0", "c1", "c2"]),  # few texts: every word is searched
        ((19_000, 900, 19_500), ["c1", "c0"]),  # the common words would cost more than they tell
        ((900_000, 800_000), ["c1"]),  # but one there must be
        ((), []),
    ],
)
def test_words_that_stand_everywhere_are_not_searched(
    texts: Sequence[int], kept: Sequence[str]
) -> None:
    """The rarest words are searched, as long as they stand in few texts together."""
    frequencies = {f"c{at}": count for at, count in enumerate(texts)}
    assert rare_stems(frequencies) == kept
