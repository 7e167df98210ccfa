"""Readings of a question typed in Latin letters: English, Russian on a Latin keyboard, Kazakh."""

from collections.abc import Iterator

# The Russian and Kazakh layouts of a keyboard, key by key.
_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN_LAYOUT = str.maketrans(_KEYS, "йцукенгшщзхъфывапролджэячсмитьбюё")

# Kazakh in Latin letters as adopted in 2018 (acutes) and as proposed in 2021 (umlauts, breves);
# letters that both write alike stand in the first table only. They swap dotted and dotless i.
_COMMON = {
    "sh": "ш", "ch": "ч", "ts": "ц", "a": "а", "b": "б", "d": "д", "e": "е", "f": "ф", "g": "г",
    "h": "х", "i": "и", "ı": "і", "j": "ж", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о",
    "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "v": "в", "y": "ы", "z": "з",
}  # fmt: skip
_KAZAKH_2018 = _COMMON | {
    "á": "ә", "ǵ": "ғ", "i": "і", "ı": "и", "ń": "ң", "ó": "ө", "u": "ұ", "ú": "ү", "ý": "у",
}  # fmt: skip
_KAZAKH_2021 = _COMMON | {
    "ä": "ә", "ğ": "ғ", "ñ": "ң", "ö": "ө", "ū": "ұ", "ü": "ү", "u": "у", "ş": "ш", "ç": "ч",
    "iu": "ю", "ia": "я",
}  # fmt: skip


def latin_readings(question: str) -> Iterator[tuple[str, str]]:
    """Yield (language, text) for each way to read a question typed in Latin letters."""
    text = question.lower()
    yield "en", question
    yield "ru", text.translate(_RUSSIAN_LAYOUT)
    yield "kk", _transliterate(text, _KAZAKH_2018)
    yield "kk", _transliterate(text, _KAZAKH_2021)


def _transliterate(text: str, table: dict[str, str]) -> str:
    result, at = "", 0
    while at < len(text):
        pair = text[at : at + 2]
        step = 2 if pair in table and len(pair) == 2 else 1
        result += table.get(text[at : at + step], text[at])
        at += step
    return result
