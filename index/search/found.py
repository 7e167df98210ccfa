"""What a question found, as values: passages with their scores, and evidence on the best."""

from dataclasses import dataclass

from corpus.report import Span
from index.store.stored import StoredParagraph

LEXICAL = 0.5


@dataclass(frozen=True, slots=True)
class Scores:
    """Raw scores of one paragraph for one question.

    `sentence`, `window`: best cosines in the question's own language, or in the languages there
    are; `coverage`: 0 to 1, None where the paragraph does not stand in the question's language.
    """

    semantic: float
    sentence: float
    window: float
    coverage: float | None

    @property
    def fused(self) -> float:
        """What paragraphs are ranked by."""
        return self.semantic + LEXICAL * (self.coverage or 0.0)


# Of a passage that no question found, such as one that a link names.
UNSCORED = Scores(0.0, 0.0, 0.0, None)


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
    """What speaks for or against the best passage as an answer, besides its scores.

    `coverage`, `sentence_coverage`: share of the weight of the question's own words in it, and in
    one sentence of it, 0 to 1;
    `absent_terms`, `absent_territory`: what the question names and the report never does;
    `lacks_fact`: a date, a number or a name is asked for and the paragraph gives none;
    `words`: how many words the question is about.
    """

    coverage: float
    sentence_coverage: float
    absent_terms: int
    absent_territory: bool
    lacks_fact: bool
    words: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found: its language, passages, best first, and evidence on the best."""

    language: str
    passages: list[Passage]
    evidence: Evidence | None
