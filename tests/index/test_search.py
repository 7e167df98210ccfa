"""Searching the shipped report: raw scores, filters, languages, and any input at all."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.report import Kind, Span
from index.search.reader import Index
from index.search.scoring import answering_sentence, score_paragraph
from index.search.search import search
from index.store.stored import StoredUnit
from index.words import lexical
from index.words.language import detect_language
from index.words.units import WINDOW, make_units


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("excessive use of pre-trial detention", "kz-ngo-V-8"),
        ("чрезмерное применение содержания под стражей до суда", "kz-ngo-V-8"),
        ("сотқа дейін күзетпен ұстауды шамадан тыс қолдану", "kz-ngo-V-8"),
        ("When was the Children's Ombudsman established?", "kz-ngo-II-6"),
        ("Когда учреждён детский омбудсмен?", "kz-ngo-II-6"),
        ("Бала құқықтары жөніндегі уәкіл қашан құрылды?", "kz-ngo-II-6"),
    ],
)
def test_the_same_paragraph_is_found_in_each_language(
    index: Index, question: str, paragraph: str
) -> None:
    """English, Russian and Kazakh are equals."""
    assert search(index, question).passages[0].paragraph.id == paragraph


def test_scores_are_raw_and_ranked(index: Index) -> None:
    """Hits come best first, each with scores that compare across questions."""
    hits = search(index, "death penalty moratorium", limit=10).passages
    fused = [hit.scores.fused for hit in hits]
    assert fused == sorted(fused, reverse=True)
    best = hits[0].scores
    assert 0 < (best.coverage or 0) <= 1
    assert -1 <= best.semantic < best.fused


def test_a_question_of_one_kind_finds_only_that_kind(index: Index) -> None:
    """Recommendations can be asked for alone."""
    hits = search(index, "death penalty", limit=50, kind=Kind.RECOMMENDATION).passages
    assert len(hits) == 21
    assert {hit.paragraph.kind for hit in hits} == {Kind.RECOMMENDATION}


def test_a_question_to_one_report_finds_only_that_report(index: Index) -> None:
    """A report that is not there holds nothing."""
    assert search(index, "death penalty", report="kz-ngo").passages
    assert search(index, "death penalty", report="other").passages == []


@pytest.mark.parametrize("limit", [1, 7, 51, 1000])
def test_the_limit_is_kept(index: Index, limit: int) -> None:
    """As many hits as asked for, as far as there are candidates."""
    assert len(search(index, "судьи", limit=limit).passages) <= limit


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80))
def test_any_text_can_be_searched(index: Index, question: str) -> None:
    """No string breaks the search: FTS5 syntax, surrogates, controls, emoji."""
    for hit in search(index, question, limit=3).passages:
        for start, end in hit.highlights(hit.paragraph.report.language):
            assert hit.paragraph.text[start:end]


@pytest.mark.parametrize(
    "question", ['"', "*", "NEAR(a b)", "a AND", "-", "col:x", "(", "' OR 1=1 --", "\x00", "\ud800"]
)
def test_query_syntax_is_only_text(index: Index, question: str) -> None:
    """FTS5's operators mean nothing in a question."""
    assert search(index, question).language == "en"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("what is the law", "en"),
        ("права адвоката на", "ru"),
        ("курс доллара", "ru"),
        ("сот төрағасы", "kk"),
        ("омбудсменди ким сайлайды", "kk"),
        ("судья туралы заң", "kk"),
        ("что такое ICCPR и Paris Principles", "ru"),
        ("12345", "en"),
        ("", "en"),
    ],
)
def test_language_is_told_from_few_words(question: str, language: str) -> None:
    """Kazakh letters decide; Russian and Kazakh without them are told apart."""
    assert detect_language(question) == language


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "recommendations detained", "recommendation detain"),
        ("ru", "рекомендации судей учёт", "рекомендация судья учет"),
        ("kk", "судьяларының ұсынымдары", "судьялардан ұсынымдардың"),
    ],
)
def test_inflected_words_meet(language: str, one: str, other: str) -> None:
    """Each language has an analysis that forgives its endings."""
    assert lexical.analyse(one, language) == lexical.analyse(other, language)


def test_question_words_do_not_count() -> None:
    """What a question must share with a paragraph is its subject."""
    assert lexical.question_stems("What does the law say about torture?", "en") == ["law", "tortur"]
    assert lexical.question_stems("что говорится о пытках", "ru") == ["пытк"]
    assert lexical.question_stems("what is it", "en") == []


def test_windows_hold_whole_sentences_up_to_their_size() -> None:
    """A long paragraph is embedded in windows that the model can read to the end."""
    text = " ".join(f"Sentence {n} is about forty characters long." for n in range(100))
    windows = [unit for unit in make_units("en", text) if unit.kind == "window"]
    assert len(windows) > 2
    assert all(unit.end - unit.start <= WINDOW for unit in windows)
    assert all(text[unit.start : unit.end].endswith("long.") for unit in windows)


def unit(language: str, kind: str, ordinal: int, start: int) -> StoredUnit:
    """A unit of a made-up paragraph."""
    vector = np.zeros(2, np.float32)
    return StoredUnit(language, kind, ordinal, Span(start, start + 5), vector)


def test_the_questions_language_weighs_most() -> None:
    """Other languages add evidence, the question's own decides."""
    units = [unit(*row) for row in (("en", "sentence", 0, 0), ("en", "window", 0, 0))]
    units += [unit(*row) for row in (("ru", "sentence", 0, 0), ("ru", "window", 0, 0))]
    cosines = np.array([0.5, 0.3, 1.0, 0.8], np.float32)
    scores = score_paragraph(units, cosines, "en", 0.2, {})
    assert scores.semantic == pytest.approx((0.5 * 4 + 1 + 0.3 * 4 + 0.8) / 10)
    assert scores.fused == pytest.approx(scores.semantic + 0.5 * 0.2)


def test_what_lies_nearer_by_its_language_alone_is_levelled() -> None:
    """Texts of another language that always lie nearer win nothing by it."""
    cosines = np.array([0.5, 0.5], np.float32)
    own = [unit(*row) for row in (("ru", "sentence", 0, 0), ("ru", "window", 0, 0))]
    other = [unit(*row) for row in (("en", "sentence", 0, 0), ("en", "window", 0, 0))]
    offsets = {"en": 0.1, "ru": 0.0}
    one, two = (score_paragraph(units, cosines, "ru", 0.0, offsets) for units in (own, other))
    assert one.semantic - two.semantic == pytest.approx(0.1)


def test_a_translations_sentence_speaks_for_the_originals() -> None:
    """The n-th sentence of a translation of as many sentences marks the n-th original one."""
    units = [unit("en", "sentence", 0, 0), unit("en", "sentence", 1, 10)]
    units += [unit("kk", "sentence", 0, 0), unit("kk", "sentence", 1, 20)]
    cosines = np.array([0.6, 0.5, 0.1, 0.9, 0.1], np.float32)
    assert answering_sentence(units, cosines[:4], "en", "kk", {}) == 1
    # of two that are as near, the one that holds the question's words
    assert answering_sentence(units, np.full(4, 0.5, np.float32), "en", "kk", {1: 0.5}) == 1
    # one sentence more: the translation is not aligned and does not count
    units.append(unit("kk", "sentence", 2, 30))
    assert answering_sentence(units, cosines, "en", "kk", {1: 1.0}) == 0
