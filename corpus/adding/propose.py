"""What a document would be in the corpus: its id, and how it is numbered."""

import re
import unicodedata
from collections.abc import Container
from dataclasses import replace
from itertools import count, dropwhile

from corpus.formats.document import Document
from corpus.identity.facts import Facts
from corpus.identity.states import three_letters
from corpus.report import ARTICLES, Unit
from corpus.shelf.manifest import MAX_REPORT_ID
from corpus.structure.assemble import tell_apart
from corpus.structure.profiles import OPERATIVE, PROFILES

_LONGEST_SLUG = MAX_REPORT_ID - 4  # leaves room for a number
# Kinds whose documents an id tells apart by State and year, in short; some by their body, too.
_SHORT = {
    "upr-report": "upr",
    "upr-addendum": "upr-replies",
    "upr-national": "upr-national",
    "upr-compilation": "upr-compilation",
    "upr-summary": "upr-summary",
    "constitution": "constitution",
}
# What a title may begin with and tells nothing.
_OPENING = re.compile(r"(?:case of|affaire|дело|caso|(?:федеральный|конституционный)(?= закон))\s+")
_BY_BODY = frozenset(("concluding-observations",))
_SAMPLED_LINES = 4000
_ENOUGH = 3  # numbered paragraphs that make a numbering
_LONGEST_PARAGRAPH = 4000  # on average; chapters are longer
_FIT = 0.5
# Of profiles that find the same numbers one is tried; which of them it is, is told afterwards.
_KINDS = ("upr", "roman-sections", "law", "act")  # the first of equals
# Ids are for links: Russian and Kazakh in Latin letters.
_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіїєґў",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya "
        "a g q n o u u h i i e g u".split(),
        strict=True,
    )
)


def propose_id(facts: Facts, taken: Container[str]) -> str:
    """An id that nobody has: State, kind and year where these say enough, else words of the title.

    Such as "svn-upr-2025", "kaz-cat-2023" or "uysal-and-osal-v-turkey".
    """
    slug = _telling(facts) or _slug(_OPENING.sub("", facts.title.lower()))
    numbered = (f"{slug}-{number}" if number > 1 else slug for number in count(1))
    return next(candidate for candidate in numbered if candidate not in taken)


def _telling(facts: Facts) -> str | None:
    """The State, what the document is in short, and the year; None where that is not enough."""
    short = facts.body if facts.kind in _BY_BODY else _SHORT.get(facts.kind)
    if not facts.state or not short:
        return None
    year = (facts.date or "")[:4] if facts.kind != "constitution" else ""
    return "-".join(part for part in (three_letters(facts.state).lower(), short, year) if part)


def _slug(title: str) -> str:
    """The first words of a title in Latin letters."""
    folded = "".join(_LATIN.get(letter, letter) for letter in title.lower()).replace("_", "")
    ascii_only = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", ascii_only) or ["report"]
    slug = words[0][:_LONGEST_SLUG]
    for word in words[1:]:
        if len(slug) + 1 + len(word) > _LONGEST_SLUG:
            break
        slug = f"{slug}-{word}"
    return re.sub(r"(?:-(?:of|the|on|in|and|for|to|by|o|v|i|na|po|pro))+$", "", slug)


def propose_profile(document: Document) -> str:
    """The profile whose numbers hold most of the text with the fewest out of order, else prose.

    The beginning of a long document tells.
    """
    document = replace(document, lines=document.lines[:_SAMPLED_LINES])
    fits = {name: _fit(document, name) for name in _KINDS}
    best = max(fits, key=lambda name: fits[name])
    if fits["law"][0] >= _FIT and fits["law"][1] >= fits[best][1]:
        best = "law"  # a word says what its numbers count
    elif best == "act" and fits["upr"][0] >= _FIT:
        best = "upr"  # a report that calls its chapters sections
    if fits[best][0] < _FIT:
        return "prose"
    if best == "law":
        return "law" if _has_titled_articles(document) else "articles"
    if best == "upr":
        if any(OPERATIVE.pattern.fullmatch(line.text) for line in document.lines):
            return "judgment"
        return "upr" if _has_nested_numbers(document) else "treaty-body"
    return best


def _fit(document: Document, profile: str) -> tuple[float, int]:
    """How much of the text stands under numbers in order, 0 to 1, and under how many."""
    sections, remarks = tell_apart(document, PROFILES[profile])
    paragraphs = [paragraph for section in sections for paragraph in section.paragraphs]
    if PROFILES[profile].article:  # a preamble has no number
        if not any(paragraph.unit in ARTICLES for paragraph in paragraphs):
            return 0, 0
        paragraphs = list(dropwhile(lambda paragraph: not paragraph.number, paragraphs))
    lengths = [len(paragraph.text) for paragraph in paragraphs if paragraph.number]
    total = sum(len(paragraph.text) for paragraph in paragraphs)
    if len(lengths) < _ENOUGH or sum(lengths) > _LONGEST_PARAGRAPH * len(lengths):
        return 0, 0
    odd = sum(remark.code != "numbers-unordered" for remark in remarks)  # lists by subject are
    order = max(0, 1 - odd / len(lengths))
    return round(sum(lengths) / total * order, 2), len(lengths)


def _has_titled_articles(document: Document) -> bool:
    """Whether most articles begin with a title, which does not end as a sentence does."""
    sections, _ = tell_apart(document, PROFILES["law"])
    titles = {p.number: p.title for section in sections for p in section.paragraphs if p.number}
    titled = [title for title in titles.values() if title and not title.endswith((".", ";", ":"))]
    return len(titled) > len(titles) / 2


def _has_nested_numbers(document: Document) -> bool:
    """Whether paragraphs are numbered within paragraphs, as 123.4 is within 123."""
    sections, _ = tell_apart(document, PROFILES["upr"])
    paragraphs = [p for section in sections for p in section.paragraphs if p.number]
    recommendations = sum(p.unit is Unit.RECOMMENDATION for p in paragraphs)
    return recommendations > 1 or sum("." in (p.number or "") for p in paragraphs) >= _ENOUGH
