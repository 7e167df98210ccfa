"""Messages of known intent, to fit and to measure: `corpus/messages/<part>/<language>.jsonl`."""

import json
from dataclasses import dataclass

from bot.intents.classify import QUESTION
from index.check.gold import read_gold
from index.settings import ROOT

MESSAGES = ROOT / "corpus" / "messages"


@dataclass(frozen=True, slots=True)
class Example:
    """A message as somebody wrote it, what it is, and its language."""

    message: str
    intent: str
    language: str


def read_examples(part: str, language: str) -> list[Example]:
    """The messages of one half, "development" or "test", and its questions of known answers.

    The test half has the harder questions, too, to which nothing here is fitted.
    """
    path = MESSAGES / part / f"{language}.jsonl"
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    messages = [Example(row["message"], row["intent"], language) for row in rows]
    parts = ("test", "harder") if part == "test" else (part,)
    asked = (gold.question for each in parts for gold in read_gold(each, language))
    questions = [Example(question, QUESTION, language) for question in asked]
    return messages + questions
