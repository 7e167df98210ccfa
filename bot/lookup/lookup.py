"""One door for what is looked up rather than asked: a place, so far."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.lookup.find import Located, locate, names_of
from bot.lookup.places import Place, may_be_place, parse_place
from corpus.report import Unit
from index.search.places import Spot, read_spots
from index.search.reader import Index
from index.store.stored import StoredParagraph
from index.words.language import detect_language

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Lookup:
    """What was looked up, and what was found.

    `language`: of the message; `outcome`: "one", "several" (one was asked for: which?), "listing"
    (several were asked for) or "none"; `paragraphs`: the first SHOWN of `spots`.
    """

    text: str
    language: str
    intent: str
    outcome: str
    paragraphs: tuple[StoredParagraph, ...]
    spots: tuple[Spot, ...]
    place: Place
    located: Located


def look_up(
    index: Index, text: str, *, report: str | None = None, language: str | None = None
) -> Lookup | None:
    """Look up what a message names; None where it is a question or anything else.

    `report` narrows down where to look; `language`: of the person, where the message tells none.
    """
    place = parse_place(text, names_of(index.reports)) if may_be_place(text) else None
    if place is None:
        return None
    located = locate(read_spots(index.database), place, report)
    if not located.spots and place.unit is Unit.ARTICLE and not _has_articles(located.instead):
        return None
    found = [index.paragraph(spot.id) for spot in located.spots[:SHOWN]]
    return Lookup(
        text=text,
        language=language or detect_language(text),
        intent="lookup",
        outcome=_outcome(located),
        paragraphs=tuple(paragraph for paragraph in found if paragraph),
        spots=located.spots,
        place=place,
        located=located,
    )


def _has_articles(spots: Sequence[Spot]) -> bool:
    return any(spot.unit is Unit.ARTICLE for spot in spots)


def _outcome(located: Located) -> str:
    if not located.spots:
        return "none"
    if located.ambiguous:
        return "several"
    return "one" if len(located.spots) == 1 else "listing"
