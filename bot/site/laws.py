"""Who cites which article of which act: one page an act."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.lookup.law_texts import cited_articles
from bot.site.wording import Linked
from corpus.references.reference import Reference
from index.search.reader import Index
from index.store.references import Cited, Count, count_instruments, read_cited


@dataclass(frozen=True, slots=True)
class Act:
    """An instrument; `articles`: an article without its parts ("14"; "" where none is named) →
    the ids of the paragraphs that cite it, in the order of the reports.
    """

    count: Count
    articles: Mapping[str, Sequence[str]]


def read_acts(index: Index) -> tuple[list[Act], dict[str, list[Cited]]]:
    """Every act that is cited, and the references of each paragraph by its id."""
    by_act: dict[str, list[Cited]] = {}
    by_paragraph: dict[str, list[Cited]] = {}
    for cited in read_cited(index.database):
        if cited.reference.instrument:
            by_act.setdefault(cited.reference.instrument, []).append(cited)
            by_paragraph.setdefault(cited.paragraph, []).append(cited)
    counts = count_instruments(index.database)
    acts = [Act(count, _articles(by_act[count.instrument])) for count in counts]
    return acts, by_paragraph


def act_page(instrument: str) -> str:
    """The name of an act's page, without ".html"; what no file is named by is told apart."""
    name = re.sub(r"[^a-z0-9]+", "-", instrument.lower()).strip("-")
    if name == instrument:
        return name
    return f"{name}-{hashlib.sha256(instrument.encode()).hexdigest()[:6]}".lstrip("-")


def act_address(reference: Reference) -> str:
    """Where the paragraphs that cite the same article are listed, from a language's folder."""
    head = _head(reference.article)
    return f"law/{act_page(reference.instrument)}.html{f'#a{head}' if head else ''}"


def links(cited: Sequence[Cited], root: str) -> list[Linked]:
    """The references of a paragraph as links; `root`: the way to the language's folder."""
    return [Linked(each.reference.span, root + act_address(each.reference)) for each in cited]


def _articles(cited: Sequence[Cited]) -> dict[str, list[str]]:
    """Article → paragraphs, those that name none first."""
    found: dict[str, dict[str, None]] = {}
    for each in cited:
        found.setdefault(_head(each.reference.article), {})[each.paragraph] = None
    ordered = ["", *dict.fromkeys(_head(article) for article in cited_articles(cited))]
    return {article: list(found[article]) for article in ordered if article in found}


def _head(article: str) -> str:
    return article.split(".", maxsplit=1)[0]
