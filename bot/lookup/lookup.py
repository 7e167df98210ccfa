"""One door for what is looked up rather than asked: places, legal references, recommendations."""

from dataclasses import dataclass

from bot.lookup.find import Located, locate, names_of
from bot.lookup.law import Citing, find_citing, parse_reference
from bot.lookup.places import Place, may_be_place, parse_place
from bot.lookup.recommendations import find_recommendations, parse_subject
from bot.lookup.vocabulary import speaks_kazakh
from corpus.report import Unit
from index.search.found import Passage
from index.search.places import Spot, read_spots
from index.search.reader import Index
from index.store.references import Cited
from index.store.stored import StoredParagraph
from index.words.language import detect_language

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Listed:
    """Recommendations on a subject."""

    subject: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """What was looked up, and what was found.

    `intent`: "lookup" or, for what cites a law, "reference"; `outcome`: "one", "several" (one was
    asked for: which?), "listing" (several were asked for) or "none"; `passages`: the first SHOWN
    of `count`; where nothing cites the article that was looked up they are what cites its
    instrument elsewhere, and nothing in them is marked.
    """

    text: str
    language: str
    intent: str
    outcome: str
    passages: tuple[Passage, ...]
    count: int
    found: Located | Citing | Listed
    place: Place | None = None

    @property
    def paragraphs(self) -> tuple[StoredParagraph, ...]:
        """The paragraphs of the passages."""
        return tuple(passage.paragraph for passage in self.passages)


def look_up(
    index: Index, text: str, *, report: str | None = None, language: str | None = None
) -> Lookup | None:
    """Look up what a message names; None where it is a question or anything else.

    `report` narrows down where to look; `language`: of the person, where the message tells none.
    """
    language = language or ("kk" if speaks_kazakh(text) else detect_language(text))
    return (
        _look_up_place(index, text, report, language)
        or _look_up_reference(index, text, report, language)
        or _look_up_recommendations(index, text, report, language)
    )


def look_up_citing(index: Index, text: str, citing: Citing, language: str) -> Lookup:
    """What cites references, as a lookup."""
    shown = citing.exact or citing.others
    found = dict.fromkeys(cited.paragraph for cited in shown)
    first = {cited.paragraph: cited for cited in reversed(shown)}
    outcome = "none" if not citing.exact else "one" if len(found) == 1 else "listing"
    passages = []
    for name in list(found)[:SHOWN]:
        if paragraph := index.paragraph(name):
            marked = _sentence(paragraph, first[name]) if citing.exact else range(0)
            passages.append(Passage(paragraph, marked))
    return Lookup(text, language, "reference", outcome, tuple(passages), len(found), citing)


def _look_up_place(index: Index, text: str, report: str | None, language: str) -> Lookup | None:
    place = parse_place(text, names_of(index.reports)) if may_be_place(text) else None
    if place is None:
        return None
    located = locate(read_spots(index.database), place, report)
    if not located.spots and _may_be_cited(place, located.instead):
        return None
    found = [index.paragraph(spot.id) for spot in located.spots[:SHOWN]]
    return Lookup(
        text=text,
        language=language,
        intent="lookup",
        outcome=_outcome(located),
        passages=tuple(Passage(paragraph) for paragraph in found if paragraph),
        count=len(located.spots),
        found=located,
        place=place,
    )


def _look_up_reference(index: Index, text: str, report: str | None, language: str) -> Lookup | None:
    wanted = parse_reference(text)
    if not wanted:
        return None
    return look_up_citing(index, text, find_citing(index, wanted, report), language)


def _look_up_recommendations(
    index: Index, text: str, report: str | None, language: str
) -> Lookup | None:
    subject = parse_subject(text)
    if subject is None:
        return None
    passages = tuple(find_recommendations(index, subject, report))
    outcome = "none" if not passages else "one" if len(passages) == 1 else "listing"
    return Lookup(
        text, language, "lookup", outcome, passages[:SHOWN], len(passages), Listed(subject)
    )


def _may_be_cited(place: Place, instead: tuple[Spot, ...]) -> bool:
    """Whether "article 9" is meant as one that the reports cite: they have no articles."""
    only = place.unit is Unit.ARTICLE or (place.unit is None and place.section is None)
    return only and bool(place.items) and all(spot.unit is not Unit.ARTICLE for spot in instead)


def _sentence(paragraph: StoredParagraph, cited: Cited) -> range:
    """The sentence of the original that makes a reference."""
    sentences = paragraph.sentences[paragraph.report.language]
    places = [
        at
        for at, span in enumerate(sentences)
        if span.start <= cited.reference.span.start < span.end
    ]
    return range(places[0], places[0] + 1) if places else range(0)


def _outcome(located: Located) -> str:
    if not located.spots:
        return "none"
    if located.ambiguous:
        return "several"
    return "one" if len(located.spots) == 1 else "listing"
