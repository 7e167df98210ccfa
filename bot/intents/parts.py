"""The questions in one message."""

import re

from bot.intents.wishes import Wish, read_wish

_ENDS = re.compile(r"(?<=[?？])\s+")
# Beyond this many words a message tells a story, whose questions belong together.
_STORY = 25
_LEAST_WORDS = 4
_MOST = 3


def questions_in(text: str) -> list[str]:
    """The questions of a message, each to be answered by itself; the message where it is one.

    A question that leaves out what it is about belongs to the one before it.
    """
    parts = [part.strip() for part in _ENDS.split(text.strip())]
    questions: list[str] = []
    for part in parts:
        wished = read_wish(part)
        alone = len(part.split()) >= _LEAST_WORDS and not (wished and wished.wish is Wish.AND)
        if (alone and part.endswith(("?", "？"))) or not questions:
            questions.append(part)
        else:
            questions[-1] += f" {part}"
    if len(text.split()) > _STORY or not 1 < len(questions) <= _MOST:
        return [text]
    return questions
