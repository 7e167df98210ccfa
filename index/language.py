"""Which of the three languages a question is in."""

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lingua import LanguageDetector

_KAZAKH_LETTERS = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
# Kazakh is hardly ever typed without a letter of its own, so Russian needs less proof.
_SURELY_KAZAKH = 0.9


def detect_language(question: str) -> str:
    """Return "en", "ru" or "kk".

    A letter that only Kazakh has decides; Cyrillic without one is told apart by lingua's trigrams;
    the script that more letters belong to decides between those and English.
    """
    cyrillic = len(_CYRILLIC.findall(question))
    if cyrillic == 0 or cyrillic < len(_LATIN.findall(question)) / 2:
        return "en"
    if _KAZAKH_LETTERS.search(question):
        return "kk"
    from lingua import Language

    confidence = _detector().compute_language_confidence(question, Language.KAZAKH)
    return "kk" if confidence >= _SURELY_KAZAKH else "ru"


@functools.cache
def _detector() -> "LanguageDetector":
    from lingua import Language, LanguageDetectorBuilder

    # the full n-gram models cost 0.4 s and 80 MB to load, and no question of the development set
    # needs them
    builder = LanguageDetectorBuilder.from_languages(Language.RUSSIAN, Language.KAZAKH)
    return builder.with_low_accuracy_mode().build()
