"""The law index for a terminal and for programs: instruments, their articles, who cites them."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from bot.lookup.law import instrument_name
from bot.lookup.law_texts import cited_articles, reference_text
from bot.texts.catalogue import say
from index.search.reader import Index
from index.store.references import Cited, Count, count_instruments, read_cited


def browse_object(index: Index, language: str, report: str | None) -> dict[str, Any]:
    """All instruments that the reports refer to, with how many paragraphs cite each."""
    return {
        "language": language,
        "instruments": [
            {
                "instrument": count.instrument,
                "kind": str(count.kind),
                "name": instrument_name(count.instrument, count.name, language),
                "paragraphs": count.paragraphs,
                "articles": _articles(index, count, report),
            }
            for count in count_instruments(index.database, report)
        ],
    }


def render_browse(index: Index, language: str, report: str | None) -> str:
    """The instruments by kind, each with its count and the articles that are cited."""
    lines: list[str] = []
    counts = count_instruments(index.database, report)
    for kind, members in groupby(counts, key=lambda count: count.kind):
        key = str(kind).replace(" ", "-")
        lines += ["", say(language, f"law-kind-{key}")]
        for count in members:
            name = instrument_name(count.instrument, count.name, language)
            articles = ", ".join(_articles(index, count, report))
            shown = f" [{articles}]" if articles else ""
            lines.append(f"  {count.paragraphs:>4}  {name}{shown}")
    return "\n".join(lines).strip("\n")


def cited_objects(cited: Sequence[Cited], language: str) -> list[dict[str, Any]]:
    """References as objects; `start` and `end` are characters of the paragraph's text."""
    return [
        {
            "paragraph": each.paragraph,
            "report": each.report,
            "kind": str(each.reference.kind),
            "instrument": each.reference.instrument,
            "reference": reference_text(each.reference, language),
            "article": each.reference.article or None,
            "number": each.reference.number or None,
            "year": each.reference.year,
            "start": each.reference.span.start,
            "end": each.reference.span.end,
        }
        for each in cited
    ]


def _articles(index: Index, count: Count, report: str | None) -> list[str]:
    return cited_articles(read_cited(index.database, instrument=count.instrument, report=report))
