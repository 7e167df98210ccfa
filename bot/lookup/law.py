"""Looking legal references up: who cites an article, an instrument, a resolution or a year."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.lookup.vocabulary import Role, read_word
from corpus.references.articles import find_articles
from corpus.references.find import find_references
from corpus.references.instruments import read_instruments
from corpus.references.reference import Kind, Reference, fold
from corpus.report import Span
from index.search.reader import Index
from index.store.references import Cited, cites, read_cited

_SILENT = (Role.FILLER, Role.AND, Role.TO, Role.PART, Role.PARAGRAPH, Role.ARTICLE)
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\s*(?:(?:a/)?res(?:olution)?\W+)?(\d{1,3}/\d{1,4})\s*", re.IGNORECASE)
# Whose law it is goes without saying.
_STATE = re.compile(r"казахстан\w*|республик\w*|рк|кр|kazakhstan\w*|republic|rk")
_BARE = re.compile(r"(?P<name>\D+?)[\s,]+(?P<article>\d{1,3}(?:[.-]\d{1,2})?)")
_YEAR = re.compile(r"\s*(1[89]\d\d|20\d\d)\s*")


@dataclass(frozen=True, slots=True)
class Citing:
    """What cites the references that were looked up.

    `exact`: what cites one of them; `others`: what cites the same instruments elsewhere, where
    nothing cites what was looked up.
    """

    wanted: tuple[Reference, ...]
    exact: tuple[Cited, ...]
    others: tuple[Cited, ...] = ()


def parse_reference(text: str) -> tuple[Reference, ...]:
    """The references that a whole message names; () where it says anything else.

    Only articles and numbers: a message "Rome Statute" may as well be a question.
    """
    found = [each for each in find_references(text, loosely=True) if each.article or each.number]
    if not found:
        return _with_bare_number(text)
    return () if _rest(text) else tuple(found)


def _with_bare_number(text: str) -> tuple[Reference, ...]:
    """Read "ICCPR 9" as article 9 of it."""
    match = _BARE.fullmatch(text.strip())
    named = find_references(match["name"], loosely=True) if match else []
    if match is None or len(named) != 1 or named[0].kind is Kind.BODY or _rest(match["name"]):
        return ()
    return (replace(named[0], article=match["article"]),)


def parse_instrument(text: str) -> tuple[Reference, ...]:
    """What somebody who looks in the law index means: also an instrument, a number or a year."""
    if match := _YEAR.fullmatch(text):
        return (Reference(Kind.UNKNOWN, "", Span(0, len(text)), year=int(match[1])),)
    if match := _NUMBER.fullmatch(text):
        number = match[1]
        return (
            Reference(Kind.RESOLUTION, f"resolution:{number}", Span(0, len(text)), number=number),
        )
    found = find_references(text, loosely=True)
    numbered = [each for each in found if each.article or each.number]
    return tuple(numbered) or _with_bare_number(text) or tuple(found)


def find_citing(index: Index, wanted: Sequence[Reference], report: str | None = None) -> Citing:
    """Find what cites references; where nothing does, what cites the same instruments."""
    exact: dict[tuple[str, Reference], Cited] = {}
    others: dict[tuple[str, Reference], Cited] = {}
    for each in wanted:
        year = each.year if not each.instrument and not each.article else None
        cited = read_cited(
            index.database,
            instrument=each.instrument or None,
            head=None if each.instrument or not each.article else each.article.split(".")[0],
            year=year,
            report=report,
        )
        for one in cited:
            fits = cites(one.reference, each)
            (exact if fits else others).setdefault((one.paragraph, one.reference), one)
    return Citing(tuple(wanted), tuple(exact.values()), () if exact else tuple(others.values()))


def instrument_name(instrument: str, name: str, language: str, *, briefly: bool = False) -> str:
    """What an instrument is called in a language: its abbreviation, if asked and there is one."""
    known = read_instruments().get(instrument)
    if known is None:
        return name or instrument.partition(":")[2]
    short = known.abbreviations[language]
    return short[0] if briefly and short else known.called(language)


def _rest(text: str) -> list[str]:
    """The words of a message that belong to no reference and say something."""
    folded = fold(text)
    covered = [each.span for each in find_references(text, loosely=True)]
    covered += [articles.span for articles in find_articles(folded)]
    left = "".join(
        " " if any(start <= at < end for start, end in covered) else letter
        for at, letter in enumerate(text)
    )
    words = [word for word in _WORD.findall(left) if len(word) > 1]
    return [word for word in words if not (_is_silent(word) or _STATE.fullmatch(fold(word)))]


def _is_silent(word: str) -> bool:
    read = read_word(word)
    return read is not None and read.role in _SILENT
