"""Which States a report is on: that of its record, of its title, or that it keeps naming.

Being named somewhere says nothing: in a review before the Human Rights Council a hundred States
speak, and the report is on one.
"""

from collections.abc import Mapping

from sqlite_utils import Database

from index.asked.subjects import TERRITORY, is_territory, territory, text_subjects
from index.store.query import count_paragraphs, states_of
from index.store.stored import StoredReport

# A State is a report's own from this share of its paragraphs on, and this share of those that name
# the State named most.
_SHARE = 0.1
_OF_THE_COMMONEST = 0.5


def main_states(
    database: Database, reports: Mapping[str, StoredReport]
) -> dict[str, frozenset[str]]:
    """The territories that each report is on, as subjects."""
    named, paragraphs = states_of(database, TERRITORY), count_paragraphs(database)
    return {
        name: frozenset(filter(is_territory, text_subjects(report.titles)))
        | (
            frozenset({territory(report.state)})
            if report.state
            else _often_named(named.get(name, {}), paragraphs.get(name, 0))
        )
        for name, report in reports.items()
    }


def _often_named(named: Mapping[str, int], paragraphs: int) -> frozenset[str]:
    most = max(named.values(), default=0)
    least = max(_SHARE * paragraphs, _OF_THE_COMMONEST * most)
    return frozenset(state for state, count in named.items() if count >= least)
