"""What a message is, from its words and its embedding: a logistic regression with a margin.

Fitted by `scripts/evaluate --calibrate` on the development half of `corpus/messages` and on the
development questions; stored in `model.npz`. It takes microseconds: the embedding is the one that
the search needs anyway.
"""

import functools
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.intents.words import word_features

Vector = npt.NDArray[np.float32]

QUESTION = "question"
NOTHING = "nothing"
# Kinds of message, as `scripts/ask --json` names them; lookups are found before (bot/lookup).
INTENTS = (
    QUESTION,
    "thanks",
    "greeting",
    "about",
    "privacy",
    "forget",
    "help",
    "language",
    "urgent",
    NOTHING,
)
MODEL = Path(__file__).with_name("model.npz")
# How much the embedding weighs beside the words: of a short message it tells little.
EMBEDDING = 0.7
# Longer than any chat: what somebody tells at this length is a story with a question.
_LONGEST = 200
# Fewer letters than this tell no language.
_TELLING = 3


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of shape (kinds, features) for intents and languages, the embedder they are for.

    `centre` is the mean embedding; `margin` is how much likelier than a question a message must be.
    """

    embedder: str
    centre: Vector
    intents: Vector
    intercepts: Vector
    languages: Vector
    language_intercepts: Vector
    margin: float


def features(message: str, embedding: Vector, centre: Vector) -> Vector:
    """A message as the regression sees it: its embedding, then its words."""
    shifted = embedding - centre
    scaled = EMBEDDING * shifted / np.linalg.norm(shifted)
    return np.concatenate([scaled, word_features(message)]).astype(np.float32)


def classify(message: str, embedding: Vector, embedder: str) -> str:
    """The intent of a message; a question where that is not clear, or the embedder is another.

    `embedding`: of length 1, shape (dimension,), as `embedder` reads questions.
    """
    if is_nothing(message):
        return NOTHING
    model = load_model()
    if len(message) > _LONGEST or embedder != model.embedder:
        return QUESTION
    scores = model.intents @ features(message, embedding, model.centre) + model.intercepts
    return decide(_softmax(scores), model.margin)


def decide(probabilities: Vector, margin: float) -> str:
    """The likeliest intent, in the order of INTENTS, where it beats a question by a margin."""
    best = 1 + int(np.argmax(probabilities[1:]))
    return INTENTS[best] if probabilities[best] > probabilities[0] + margin else QUESTION


def language_of(message: str, prior: str | None) -> str:
    """The language of a message that is no question; `prior`: what the person speaks, if known."""
    model = load_model()
    scores = model.languages @ word_features(message) + model.language_intercepts
    names = ("en", "ru", "kk")
    if prior in names and sum(map(str.isalpha, message)) < _TELLING:
        return prior
    if prior in names:
        # as if the person wrote four times as often in their own language as in another
        scores[names.index(prior)] += np.log(4.0)
    return names[int(np.argmax(scores))]


def is_nothing(message: str) -> bool:
    """Whether a message holds no word: a number, a letter, signs."""
    letters = [each for each in message if unicodedata.category(each).startswith("L")]
    return len(letters) < 2


@functools.cache
def load_model() -> Model:
    """The fitted model."""
    with np.load(MODEL, allow_pickle=False) as data:
        return Model(
            embedder=str(data["embedder"]),
            centre=data["centre"].astype(np.float32),
            intents=data["intents"].astype(np.float32),
            intercepts=data["intercepts"].astype(np.float32),
            languages=data["languages"].astype(np.float32),
            language_intercepts=data["language_intercepts"].astype(np.float32),
            margin=float(data["margin"]),
        )


def _softmax(scores: Vector) -> Vector:
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum(), np.float32)
