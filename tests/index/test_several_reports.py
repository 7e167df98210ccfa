"""Questions to several reports: both show where two say the same, the newer first."""

import pytest

from corpus.report import Kind
from index.build.reindex import reindex
from index.models.encoder import Encoder
from index.search.reader import open_index
from index.search.search import search
from index.settings import Settings
from tests.corpora import write_report


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        ({"early": "2015", "late": "2023-05-01"}, ["late", "early"]),
        ({"early": "2023-05", "late": "2023-04-30"}, ["early", "late"]),
        ({"early": "2023-05", "late": "2023-05-02"}, ["late", "early"]),
        ({"early": "", "late": "1999"}, ["late", "early"]),
        ({"early": "1999", "late": ""}, ["early", "late"]),
    ],
)
def test_two_reports_that_say_the_same_both_show_the_newer_first(
    small: Settings, packed: Encoder, dates: dict[str, str], order: list[str]
) -> None:
    """A report of unknown date comes last."""
    for report, date in dates.items():
        changes = {"date": date} if date else {}
        text = "I. Water\n\n1. Wells are poisoned by mining.\n\n2. Rivers are clean.\n"
        write_report(small.corpus_dir, report, text, **changes)
    assert reindex(small, lambda: packed)
    index = open_index(small, packed)
    hits = search(index, "what poisons the wells?").passages
    assert [hit.paragraph.report.id for hit in hits[:2]] == order
    assert [hit.paragraph.report.date or "" for hit in hits[:2]] == [dates[name] for name in order]
    assert hits[0].paragraph.text == hits[1].paragraph.text
    assert hits[0].scores == hits[1].scores
    one = search(index, "what poisons the wells?", report=order[1]).passages
    assert {hit.paragraph.report.id for hit in one} == {order[1]}
    narrowed = search(index, "permit", report="small", kind=Kind.RECOMMENDATION).passages
    assert {hit.paragraph.id for hit in narrowed} == {"small-I-R1", "small-I-R2", "small-II-R1"}
    index.close()
