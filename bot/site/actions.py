"""What a recommendation asks the State to do: the first verb of each sentence that is known."""

import csv
import functools
from collections.abc import Mapping, Sequence
from pathlib import Path

from corpus.report import Span
from index.words.lexical import analyse

_TABLE = Path(__file__).with_name("actions.csv")
OTHER = "other"


@functools.cache
def action_names() -> tuple[str, ...]:
    """Every action, in the order of the table; OTHER last."""
    return (*dict.fromkeys(_verbs("en").values()), OTHER)


def find_actions(text: str, sentences: Sequence[Span], language: str) -> tuple[str, ...]:
    """The actions that the sentences of a recommendation ask for, in the order of the table.

    English and Russian put the verb first, Kazakh puts it last.
    """
    verbs = _verbs(language)
    asked = {
        _first(text[start:end], verbs, language) for start, end in sentences or [Span(0, len(text))]
    } - {OTHER}
    return tuple(name for name in action_names() if name in asked) or (OTHER,)


def _first(sentence: str, verbs: Mapping[str, str], language: str) -> str:
    stems = analyse(sentence, language)
    if language == "kk":
        stems.reverse()
    return next((verbs[stem] for stem in stems if stem in verbs), OTHER)


@functools.cache
def _verbs(language: str) -> Mapping[str, str]:
    """Stem of a verb → its action."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return {
            stem: row["action"]
            for row in csv.DictReader(file)
            for stem in analyse(row[language], language)
        }
