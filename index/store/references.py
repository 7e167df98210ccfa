"""What a version holds of legal references: who cites what, and how often each is cited."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from corpus.references.reference import Kind, Reference
from corpus.report import Span


@dataclass(frozen=True, slots=True)
class Cited:
    """One reference, and the paragraph (its id and its report's) that makes it."""

    paragraph: str
    report: str
    reference: Reference


@dataclass(frozen=True, slots=True)
class Count:
    """How many paragraphs cite an instrument; `name`: as a text has it, "" where it is known."""

    kind: Kind
    instrument: str
    name: str
    paragraphs: int


def read_cited(
    database: Database,
    *,
    instrument: str | None = None,
    head: str | None = None,
    year: int | None = None,
    report: str | None = None,
) -> list[Cited]:
    """References in the order of the reports; `head`: an article without its parts ("14")."""
    wanted = {"instrument": instrument, "head": head, "year": year, "report": report}
    given = {name: value for name, value in wanted.items() if value is not None}
    where = " AND ".join(f"{name} = :{name}" for name in given) or "1"
    rows = database.execute(
        "SELECT id, report, r.kind, instrument, name, article, r.number, year, start, end "
        f"FROM reference AS r JOIN paragraph AS p ON p.key = r.paragraph WHERE {where} "
        "ORDER BY report, ordinal, start",
        given,
    )
    return [
        Cited(
            row[0],
            row[1],
            Reference(Kind(row[2]), row[3], Span(row[8], row[9]), row[4], row[5], row[6], row[7]),
        )
        for row in rows
    ]


def count_instruments(database: Database, report: str | None = None) -> list[Count]:
    """Each instrument with the paragraphs that cite it, the most cited of a kind first."""
    rows = database.execute(
        "SELECT r.kind, instrument, max(name), count(DISTINCT r.paragraph) AS cited "
        "FROM reference AS r JOIN paragraph AS p ON p.key = r.paragraph "
        "WHERE instrument <> '' AND (:report IS NULL OR report = :report) "
        "GROUP BY instrument ORDER BY r.kind, cited DESC, instrument",
        {"report": report},
    )
    order = list(Kind)
    counts = [Count(Kind(kind), instrument, name, cited) for kind, instrument, name, cited in rows]
    return sorted(counts, key=lambda count: order.index(count.kind))


def cites(reference: Reference, wanted: Reference) -> bool:
    """Whether a reference is to what is wanted: "14.3" is to article 14, and 14 not to 14.3.

    Without an article any reference to the instrument counts, without an instrument any article
    of that number.
    """
    if wanted.instrument not in ("", reference.instrument):
        return False
    return _is_of(reference.article, wanted.article)


def citing_paragraphs(
    database: Database, wanted: Iterable[Reference], narrowing: Mapping[str, str]
) -> set[int]:
    """Keys of the paragraphs that cite any of the articles or numbered documents wanted.

    An article of an instrument that is not named is not looked for. `narrowing`: columns of
    `paragraph` that must match.
    """
    where = "".join(f" AND {name} = :{name}" for name in narrowing)
    found = set()
    for each in wanted:
        if each.instrument and (each.article or each.number):
            rows = database.execute(
                "SELECT key, article FROM reference JOIN paragraph ON key = paragraph "
                f"WHERE instrument = :instrument{where}",
                {**narrowing, "instrument": each.instrument},
            )
            found |= {key for key, article in rows if _is_of(article, each.article)}
    return found


def _is_of(article: str, wanted: str) -> bool:
    return not wanted or article == wanted or article.startswith(f"{wanted}.")
