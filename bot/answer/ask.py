"""From a question to an answer made of quotations, or an abstention. Knows no Telegram."""

from dataclasses import dataclass

from bot.answer.decide import confidence, load_calibration
from corpus.report import Kind
from index.search.found import Found, Passage
from index.search.reader import Index
from index.search.search import Embedded, search
from index.words.clean import clean

# Telegram's own limit of a message's text.
LONGEST_QUESTION = 4096
PASSAGES = 5


class QuestionError(ValueError):
    """The question cannot be asked; `message` and `arguments` are for the catalogue."""

    def __init__(self, message: str, **arguments: int) -> None:
        super().__init__(message)
        self.message = message
        self.arguments = arguments


@dataclass(frozen=True, slots=True)
class Reply:
    """What a question found.

    `answers`: whether the first passage is taken for the answer, the others for further reading;
    else they are only the nearest. `confidence`: the probability that the first passage answers.
    """

    question: str
    language: str
    answers: bool
    confidence: float
    passages: tuple[Passage, ...]


def ask(
    index: Index,
    question: str,
    *,
    passages: int = PASSAGES,
    report: str | None = None,
    kind: Kind | None = None,
    embedded: Embedded | None = None,
) -> Reply:
    """Answer a question, or abstain; `report` and `kind` narrow down which paragraphs may answer.

    `embedded`: the question, where it was embedded before.

    Raises QuestionError for what is no question.
    """
    # cleaning may expand (one Arabic ligature is eighteen letters), and takes its time
    for text in (question, clean(question[: LONGEST_QUESTION + 1])):
        if len(text) > LONGEST_QUESTION:
            raise QuestionError("error-long-question", length=len(text), limit=LONGEST_QUESTION)
    if not any(character.isalnum() for character in text):
        raise QuestionError("error-empty-question")
    found = search(index, question, limit=passages, report=report, kind=kind, embedded=embedded)
    return compose(question, found, passages)


def compose(question: str, found: Found, passages: int = PASSAGES) -> Reply:
    """Make what was found an answer of quotations, or an abstention."""
    calibration = load_calibration(found.language)
    probability = confidence(found, calibration)
    return Reply(
        question=question,
        language=found.language,
        answers=probability >= calibration.threshold,
        confidence=probability,
        passages=tuple(found.passages[:passages]),
    )
