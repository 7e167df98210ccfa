"""From a question to an answer made of quotations, or an abstention. Knows no Telegram."""

from dataclasses import dataclass

from bot.answer.decide import confidence, load_calibration
from corpus.report import Kind, Span
from corpus.wording.blocks import LIST_ITEM
from corpus.wording.sentences import line_spans, split_sentences
from index.search.reader import Index
from index.store.stored import Found, Hit, StoredParagraph
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
class Translated:
    """An unofficial translation of a paragraph, its answering sentences marked likewise."""

    language: str
    text: str
    highlights: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A quoted paragraph; `highlights` are the ranges of its text that answer, in characters."""

    paragraph: StoredParagraph
    highlights: tuple[Span, ...]
    translation: Translated | None
    score: float


@dataclass(frozen=True, slots=True)
class Reply:
    """What a question found: `confidence` is the probability that the first passage answers."""

    question: str
    language: str
    confidence: float
    passages: tuple[Passage, ...]


class Answer(Reply):
    """The first passage answers; the others are further reading."""

    __slots__ = ()


class Abstention(Reply):
    """No passage is likely to answer; they are only the nearest."""

    __slots__ = ()


def ask(
    index: Index,
    question: str,
    *,
    passages: int = PASSAGES,
    report: str | None = None,
    kind: Kind | None = None,
) -> Reply:
    """Answer a question, or abstain; `report` and `kind` narrow down which paragraphs may answer.

    Raises QuestionError for what is no question.
    """
    # cleaning may expand (one Arabic ligature is eighteen letters), and takes its time
    for text in (question, clean(question[: LONGEST_QUESTION + 1])):
        if len(text) > LONGEST_QUESTION:
            raise QuestionError("error-long-question", length=len(text), limit=LONGEST_QUESTION)
    if not any(character.isalnum() for character in text):
        raise QuestionError("error-empty-question")
    found = index.search(question, limit=passages, report=report, kind=kind)
    return compose(question, found, passages)


def compose(question: str, found: Found, passages: int = PASSAGES) -> Reply:
    """Make what was found an answer of quotations, or an abstention."""
    calibration = load_calibration(found.language)
    probability = confidence(found, calibration)
    reply = Answer if probability >= calibration.threshold else Abstention
    return reply(
        question=question,
        language=found.language,
        confidence=probability,
        passages=tuple(_passage(hit, found.language) for hit in found.hits[:passages]),
    )


def _passage(hit: Hit, language: str) -> Passage:
    paragraph = hit.paragraph
    sentences = _sentences(paragraph.text)
    answering = _with_list(paragraph.text, sentences, sentences.index(hit.sentence))
    translation = None
    if language in paragraph.translations:
        text = paragraph.translations[language]
        translated = _sentences(text)
        # a translation is made sentence by sentence; where the numbers agree, places do too
        marked = answering if len(translated) == len(sentences) else ()
        translation = Translated(language, text, tuple(translated[at] for at in marked))
    return Passage(
        paragraph=paragraph,
        highlights=tuple(sentences[at] for at in answering),
        translation=translation,
        score=hit.scores.fused,
    )


def _sentences(text: str) -> list[Span]:
    return split_sentences(text, line_spans(text))


def _with_list(text: str, sentences: list[Span], answering: int) -> range:
    """Places of the answering sentence and, where it ends in a colon, of the list it introduces."""
    stop = answering + 1
    if text[sentences[answering].end - 1] == ":":
        while stop < len(sentences) and LIST_ITEM.match(text, sentences[stop].start):
            stop += 1
    return range(answering, stop)
