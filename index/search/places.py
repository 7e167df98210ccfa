"""Where each paragraph of an index stands, without its text: what places are looked up in."""

import json
from dataclasses import dataclass

from sqlite_utils import Database

from corpus.report import Kind, Unit


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph stands: as StoredParagraph, without text and translations.

    `numbers`: all that it is found under, where several are printed before one text.
    """

    id: str
    report: str
    section: str
    number: str | None
    occurrence: int
    unit: Unit
    kind: Kind
    page: int | None
    printed_page: str | None
    numbers: tuple[str, ...] = ()


def read_spots(database: Database) -> list[Spot]:
    """Where every paragraph stands, report by report, in their order."""
    rows = database.execute(
        "SELECT id, report, section, number, occurrence, unit, kind, page, printed_page, "
        "numbers FROM paragraph ORDER BY report, ordinal"
    )
    return [
        Spot(
            id=row[0],
            report=row[1],
            section=row[2],
            number=row[3],
            occurrence=row[4],
            unit=Unit(row[5]),
            kind=Kind(row[6]),
            page=row[7],
            printed_page=row[8],
            numbers=tuple(json.loads(row[9])),
        )
        for row in rows
    ]
