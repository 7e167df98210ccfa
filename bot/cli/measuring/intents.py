"""Fitting and measuring what a message is taken for (`scripts/evaluate` runs both)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from random import Random

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.intents.classify import INTENTS, MODEL, NOTHING, QUESTION, features
from bot.intents.examples import Example, read_examples
from bot.intents.words import word_features
from corpus.shelf.manifest import LANGUAGES
from corpus.words.glossary import read_glossary
from index.search.bank import read_bank
from index.search.reader import Index
from index.search.search import embed

# How much likelier than a question chat must be: from 0.1 on hardly a question is mistaken, from
# 0.3 on much chat is no longer recognised.
_MARGIN = 0.3
_MIXED = 50
_TERMS = 600
_SLIPS = 1200
_SHORT = 2
_LETTERS = 4
_STRENGTH = 10.0


@dataclass(frozen=True, slots=True)
class Recognition:
    """Shares from 0 to 1: of messages recognised for what they are, of questions mistaken."""

    messages: int
    recognised: float
    questions: int
    mistaken: float


def fit_intents(index: Index) -> None:
    """Fit on the development half, the bank and terms of the glossary, and write the model."""
    examples = [each for name in LANGUAGES for each in read_examples("development", name)]
    examples += [*_mixtures(examples), *_subjects(), *_slips(examples)]
    vectors = np.stack([embed(index, each.message).vector for each in examples])
    centre = vectors.mean(axis=0)
    pairs = zip(examples, vectors, strict=True)
    rows = csr_matrix([features(each.message, vector, centre) for each, vector in pairs])
    wanted = np.array([INTENTS.index(each.intent) for each in examples])
    regression = LogisticRegression(C=_STRENGTH, max_iter=1000)
    regression.fit(rows, wanted)
    chat = [each for each in examples if each.intent != QUESTION]
    spoken = LogisticRegression(C=_STRENGTH, max_iter=1000).fit(
        np.stack([word_features(each.message) for each in chat]),
        np.array([LANGUAGES.index(each.language) for each in chat]),
    )
    np.savez_compressed(
        MODEL,
        embedder=np.array(index.encoder.identity),
        centre=centre.astype(np.float16),
        intents=regression.coef_.astype(np.float16),
        intercepts=regression.intercept_.astype(np.float32),
        languages=spoken.coef_.astype(np.float16),
        language_intercepts=spoken.intercept_.astype(np.float32),
        margin=np.array(_MARGIN),
    )


def recognition(index: Index, part: str, language: str) -> tuple[Recognition, list[str]]:
    """How a half is told apart, and what was not, a line each."""
    from bot.intents.message import intent_of

    examples = read_examples(part, language)
    taken = [intent_of(index, each.message) for each in examples]
    pairs = list(zip(examples, taken, strict=True))
    right = [each.intent == intent for each, intent in pairs if each.intent != QUESTION]
    asked = [
        intent in (QUESTION, "lookup", "reference")
        for each, intent in pairs
        if each.intent == QUESTION
    ]
    wrong = [
        f"{each.intent} as {intent}: {each.message}"
        for each, intent in pairs
        if each.intent != intent
    ]
    shares = sum(right) / len(right), 1 - sum(asked) / len(asked)
    return Recognition(len(right), shares[0], len(asked), shares[1]), wrong


def _subjects() -> list[Example]:
    """What is asked without a word of asking: questions about anything, and bare legal terms."""
    bank = [Example(text, QUESTION, name) for name in LANGUAGES for text in read_bank(name)]
    terms = [
        Example(form, QUESTION, name)
        for term in read_glossary()
        for name in LANGUAGES
        for form in term.forms[name]
    ]
    # more of them would outweigh what people write
    return bank + Random(1).sample(terms, _TERMS)  # noqa: S311  # the same terms each time


def _slips(examples: Sequence[Example]) -> list[Example]:
    """Some of what is said in a word or two, with a letter doubled, dropped or exchanged."""
    random = Random(2)  # noqa: S311  # the same slips each time
    short = [
        each
        for each in examples
        if each.intent not in (QUESTION, NOTHING)
        and len(each.message.split()) <= _SHORT
        and sum(map(str.isalpha, each.message)) >= _LETTERS
    ]
    chosen = random.sample(short, _SLIPS)
    return [replace(each, message=_slip(each.message, random)) for each in chosen]


def _slip(text: str, random: Random) -> str:
    places = [at for at, (one, two) in enumerate(pairwise(text)) if one.isalpha() and two.isalpha()]
    if not places:
        return text
    at = random.choice(places)
    one, two = text[at], text[at + 1]
    return text[:at] + random.choice((one + one + two, two, two + one)) + text[at + 2 :]


def _mixtures(examples: Sequence[Example]) -> list[Example]:
    """A greeting or thanks before something else is that something: "hello, is torture banned?"."""
    random = Random(0)  # noqa: S311  # the same messages each time
    mixed = []
    for language in LANGUAGES:
        own = [each for each in examples if each.language == language]
        polite = [each for each in own if each.intent in ("greeting", "thanks")]
        other = [each for each in own if each.intent not in ("greeting", "thanks", "nothing")]
        asked = [each for each in other if each.intent == QUESTION]
        for after in random.sample(asked, _MIXED) + random.sample(other, _MIXED):
            before = random.choice(polite).message.rstrip(" .!?,")
            joint = random.choice((", ", "! ", ". ", " "))
            mixed.append(Example(f"{before}{joint}{after.message}", after.intent, language))
    return mixed
