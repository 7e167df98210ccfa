"""What a question found, as values: passages with their scores, and evidence on the best."""

from dataclasses import dataclass

from corpus.report import Span
from index.store.stored import StoredParagraph


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of one paragraph for one question (`scoring.py`).

    `coverage`: 0 to 1, None where the paragraph does not stand in the question's language;
    `concepts`: the share of what the question names that it names, in any language, 0 to 1;
    `fused`: what paragraphs are ranked by.
    """

    semantic: float
    coverage: float | None
    concepts: float
    fused: float


# Of a passage that no question found, such as one that a link names.
UNSCORED = Scores(0.0, None, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, and which of its original's sentences answer; none where that is not known."""

    paragraph: StoredParagraph
    places: range = range(0)
    scores: Scores = UNSCORED

    def highlights(self, language: str) -> tuple[Span, ...]:
        """The answering sentences in the wording of a language, as ranges of its text.

        A translation is made sentence by sentence: where the numbers of sentences agree, its n-th
        is the n-th of the original. Elsewhere, and beyond the last sentence, there are none.
        """
        original = self.paragraph.sentences[self.paragraph.report.language]
        shown = self.paragraph.sentences.get(language, original)
        if len(shown) != len(original) or self.places.stop > len(shown):
            return ()
        return shown[self.places.start : self.places.stop]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for or against the best passage as an answer.

    `score`: its fused score, in spreads above what questions about nothing in the reports get;
    `sentence_coverage`: share of the weight of the question's own words in one sentence of it, 0 to
    1; `concepts`: share of what the question names that the passage names, too; `absent_terms`: how
    many terms the question names that the report never does, a long question counting each for
    less; `foreign_state`: it names a State that the report is not on, and that the answering
    sentence does not name; `lacks_fact`: a fact is asked for of a kind that the passage does not
    give; `other_year`: it names a year that the passage does not; `unknown`: the share of its words
    that no report holds; `no_layer`: no report stands in its language; `words`: how many words it
    is about.
    """

    score: float
    sentence_coverage: float
    concepts: float
    absent_terms: float
    foreign_state: bool
    lacks_fact: bool
    other_year: bool
    unknown: float
    no_layer: bool
    words: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found: its language, passages, best first, and evidence on the best."""

    language: str
    passages: list[Passage]
    evidence: Evidence | None
