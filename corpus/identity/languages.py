"""Which language a document is in, also one that is near to ours and none of them."""

import re
import unicodedata
from collections import Counter

_SAMPLE = 200_000
_READ_CLOSELY = 4_000
# Letters that a language has and those looked at after it lack, and the share of all letters that
# proves it: a fraction of what common texts have, and more than names and quotations bring in.
_CYRILLIC = (
    ("tg", "ҷӣӯ", 0.003),
    ("uz", "ҳ", 0.003),
    ("ba", "ҙҫҡ", 0.003),
    ("kk", "ғқұ", 0.02),
    ("tt", "әҗ", 0.02),
    ("ky", "ңөү", 0.01),
    ("mk", "ѓќѕ", 0.003),
    ("sr", "ђћљњџј", 0.01),
    ("uk", "їєґ", 0.005),
    ("be", "ў", 0.005),
)
_MONGOLIAN = re.compile(r"\b(?:нь|болон|байна|энэ)\b")
_SCRIPTS = {
    "ARABIC": "ar",
    "ARMENIAN": "hy",
    "CJK": "zh",
    "DEVANAGARI": "hi",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "HANGUL": "ko",
    "HEBREW": "he",
    "HIRAGANA": "ja",
    "THAI": "th",
}
_UNKNOWN = "und"  # as BCP 47 has it


def language_of(text: str) -> str:
    """The code of a language (ISO 639-1); "und" where there are no letters to tell it by."""
    sample = text[:_SAMPLE].lower()
    letters = Counter(character for character in sample if character.isalpha())
    total = letters.total()
    if not total:
        return _UNKNOWN
    latin = sum(count for letter, count in letters.items() if letter < "ʰ")
    cyrillic = sum(count for letter, count in letters.items() if "Ѐ" <= letter <= "ӿ")
    if max(latin, cyrillic) < total / 2:
        return _by_script(letters)
    return _of_latin(sample) if latin > cyrillic else _of_cyrillic(sample, letters, cyrillic)


def _of_cyrillic(text: str, letters: Counter[str], total: int) -> str:
    def share(of: str) -> float:
        return sum(letters[letter] for letter in of) / total

    for language, own, proof in _CYRILLIC:
        if share(own) > proof:
            return "mn" if language == "ky" and _MONGOLIAN.search(text) else language
    if share("і") > 0.02:  # a short text may lack the others
        return "uk" if share("и") else "be"
    # Russian has ы in one word of four; Bulgarian has none, and ъ as a vowel
    return "bg" if share("ъ") > 0.01 and not share("ыэ") else "ru"


def _of_latin(text: str) -> str:
    """English, unless lingua takes the text for another language that is written in Latin."""
    if len(re.findall(r"\b\w*[og][ʻ‘’'`]\w+", text)) > len(text) / 200:
        return "uz"
    from lingua import Language, LanguageDetectorBuilder

    names = "ENGLISH SPANISH FRENCH GERMAN PORTUGUESE ITALIAN TURKISH AZERBAIJANI POLISH ROMANIAN"
    known = [Language.from_str(name) for name in names.split()]
    detector = LanguageDetectorBuilder.from_languages(*known).with_low_accuracy_mode().build()
    # the middle of a text: front pages are full of names
    middle = max(0, len(text) // 2 - _READ_CLOSELY // 2)
    found = detector.detect_language_of(text[middle : middle + _READ_CLOSELY])
    return found.iso_code_639_1.name.lower() if found else "en"


def _by_script(letters: Counter[str]) -> str:
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[unicodedata.name(letter, "?").split()[0]] += count
    return _SCRIPTS.get(scripts.most_common(1)[0][0], _UNKNOWN)
