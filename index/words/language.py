"""Which of the three languages a question is in."""

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lingua import LanguageDetector

_KAZAKH_LETTERS = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
_LATIN = re.compile(r"[a-z]+", re.IGNORECASE)
# Kazakh is hardly ever typed without a letter of its own, so Russian needs less proof.
_SURELY_KAZAKH = 0.9


def detect_language(question: str) -> str:
    """Return "en", "ru" or "kk".

    Script first (names and abbreviations are often Latin in a Russian or Kazakh question, hence
    one Cyrillic word weighs two Latin ones); then a letter that only Kazakh has decides; Cyrillic
    without one is told apart by lingua.
    """
    if 2 * len(_CYRILLIC.findall(question)) <= len(_LATIN.findall(question)):
        return "en"
    if _KAZAKH_LETTERS.search(question):
        return "kk"
    # The full models take 0.4 s and 80 MB to load: they only confirm what is rare.
    surely_kazakh = all(
        _kazakh_confidence(question, accurate) >= _SURELY_KAZAKH for accurate in (False, True)
    )
    return "kk" if surely_kazakh else "ru"


def _kazakh_confidence(question: str, accurate: bool) -> float:
    from lingua import Language

    return _detector(accurate).compute_language_confidence(question, Language.KAZAKH)


@functools.cache
def _detector(accurate: bool) -> "LanguageDetector":
    from lingua import Language, LanguageDetectorBuilder

    builder = LanguageDetectorBuilder.from_languages(Language.RUSSIAN, Language.KAZAKH)
    return (builder if accurate else builder.with_low_accuracy_mode()).build()
