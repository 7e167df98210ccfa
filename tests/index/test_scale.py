"""What scores mean in a corpus: the bank of questions that nothing in it answers."""

import dataclasses

import pytest

from corpus.shelf.manifest import LANGUAGES
from index.build.reindex import reindex
from index.models.encoder import Encoder
from index.search.bank import ask_bank, read_bank
from index.search.reader import open_index
from index.search.scale import ALL, Scale, Scales, narrowed, read_scales
from index.search.search import search
from index.settings import Settings
from tests.corpora import write_report

CITIES = ("Aldan", "Borsk", "Chita", "Dorno", "Elets", "Ferga")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bank_is_large_enough(language: str) -> None:
    """At least sixty questions a language, none twice."""
    bank = read_bank(language)
    assert len(set(bank)) == len(bank) >= 60


def test_a_score_counts_from_what_the_bank_gets() -> None:
    """In spreads above the mean; the narrower of two searches counts; no spread divides by zero."""
    scales = Scales(
        {
            "en": {
                ALL: Scale(0.4, 0.1),
                narrowed("report", "a"): Scale(0.2, 0.1),
                narrowed("kind", "finding"): Scale(0.3, 0.1),
            }
        },
        {},
    )
    assert scales.scale("en", {}).normalised(0.6) == pytest.approx(2)
    assert scales.scale("en", {"report": "a", "kind": "finding"}).mean == 0.2
    assert scales.scale("en", {"report": "gone"}).mean == 0.4
    assert Scale(0.1, 0.0).normalised(0.1) == 0
    assert read_scales(scales.facts()) == scales


def test_a_reindex_measures_the_scale_of_its_corpus(small: Settings, packed: Encoder) -> None:
    """More text lies nearer to any question: the zero rises, and stays lower within one report."""
    before = open_index(small, packed)
    text = "I. Cities\n\n" + "\n\n".join(
        f"{place}. In {city} the inspectors of schools, of mines and of markets wrote that wages, "
        f"fishing, land, pensions and the use of languages are ruled by decree {place}."
        for place, city in enumerate(CITIES, start=1)
    )
    write_report(small.corpus_dir, "cities", text)
    reindex(small, lambda: packed)
    after = open_index(small, packed)
    for language in ("en", "ru"):
        scales = after.scales.by_search[language]
        assert scales[ALL].mean > before.scales.by_search[language][ALL].mean
        assert scales[narrowed("report", "small")].mean < scales[ALL].mean
    assert ask_bank(after) == after.scales


def test_the_evidence_is_on_the_scale_of_what_was_searched(
    small: Settings, packed: Encoder
) -> None:
    """The same passage, found among recommendations only, stands higher above their zero."""
    index = open_index(small, packed)
    found = search(index, "blocking of web sites by a court")
    assert found.evidence
    scale = index.scales.by_search["en"][ALL]
    assert found.evidence.score == pytest.approx(scale.normalised(found.passages[0].scores.fused))
    raised = dataclasses.replace(
        index, scales=Scales({"en": {ALL: Scale(scale.mean + 0.1, scale.spread)}}, {})
    )
    again = search(raised, "blocking of web sites by a court")
    assert again.evidence
    assert again.evidence.score < found.evidence.score
