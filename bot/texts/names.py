"""What States and languages are called in each of our languages (Unicode CLDR)."""

from babel import Locale

# States whose English name takes an article in a sentence.
_WITH_ARTICLE = frozenset("AE BS CD CF CG DO GB GM KM MH MV NL PH SB SC US".split())


def state_name(state: str, language: str, *, in_sentence: bool = False) -> str:
    """What a State (ISO 3166, two letters) is called; with its article within a sentence."""
    name = str(Locale(language).territories.get(state, state))
    return f"the {name}" if in_sentence and language == "en" and state in _WITH_ARTICLE else name


def language_name(code: str, language: str) -> str:
    """What a language (ISO 639) is called; "?" where it is not known."""
    return str(Locale(language).languages.get(code, "?"))
