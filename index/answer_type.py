"""Whether a question expects a date or a number, which a passage without digits cannot give."""

import re

_EXPECTS_NUMBER = {
    "en": r"\b(when|what year|which year|what date|how many|how much|how long|how often|number of|"
    r"percentage|statistics)\b",
    "ru": r"\b(когда|в каком году|какого числа|с какого года|сколько|численность|статистик\w*|"
    r"процент\w*|дата)\b",
    "kk": r"\b(қашан|қай жылы|қай күні|қанша|неше|пайыз\w*|статистика\w*|саны)\b",
}


def expects_number(question: str, language: str) -> bool:
    """Whether the question's words ask for a date, an amount or a count."""
    return re.search(_EXPECTS_NUMBER[language], question.lower()) is not None


def gives_number(text: str) -> bool:
    """Whether a text holds any digit."""
    return any(character.isdecimal() for character in text)
