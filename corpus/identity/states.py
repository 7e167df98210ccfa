"""States: found by their names in what is printed, known by their codes (ISO 3166)."""

import functools
import re

from babel import Locale
from babel.core import get_global

_LANGUAGES = "en ru kk uk ky es fr".split()
# Names that documents print and the Unicode CLDR does not have, in lower case.
_OTHER_NAMES = {
    "russian federation": "RU",
    "republic of moldova": "MD",
    "republic of korea": "KR",
    "democratic people’s republic of korea": "KP",
    "lao people’s democratic republic": "LA",
    "syrian arab republic": "SY",
    "islamic republic of iran": "IR",
    "iran (islamic republic of)": "IR",
    "bolivia (plurinational state of)": "BO",
    "plurinational state of bolivia": "BO",
    "venezuela (bolivarian republic of)": "VE",
    "bolivarian republic of venezuela": "VE",
    "micronesia (federated states of)": "FM",
    "netherlands (kingdom of the)": "NL",
    "kingdom of the netherlands": "NL",
    "united republic of tanzania": "TZ",
    "united kingdom of great britain and northern ireland": "GB",
    "united states of america": "US",
    "brunei darussalam": "BN",
    "viet nam": "VN",
    "turkey": "TR",
    "czech republic": "CZ",
    "swaziland": "SZ",
    "state of palestine": "PS",
    "holy see": "VA",
    "democratic republic of the congo": "CD",
    "republic of the congo": "CG",
    "the former yugoslav republic of macedonia": "MK",
    "kyrgyz republic": "KG",
    "slovak republic": "SK",
    "sao tome and principe": "ST",
    "cabo verde": "CV",
    "côte d’ivoire": "CI",
    "myanmar": "MM",
    "российская федерация": "RU",
    "кыргызская республика": "KG",
    "соединенное королевство": "GB",
    "соединенные штаты америки": "US",
    "республика корея": "KR",
    "исламская республика иран": "IR",
    "сирийская арабская республика": "SY",
    "чешская республика": "CZ",
    "словацкая республика": "SK",
    "ресей федерациясы": "RU",
    "қырғыз республикасы": "KG",
    "корея республикасы": "KR",
    "америка құрама штаттары": "US",
    "кыргыз республикасы": "KG",
    "російська федерація": "RU",
    "federación de rusia": "RU",
    "fédération de russie": "RU",
}
# How far a name may be inflected: its last letters, and what comes in their place.
_STEM = 4
_INFLECTED = {"ru": r"\w{0,3}", "uk": r"\w{0,3}", "kk": r"\w{0,5}", "ky": r"\w{0,5}"}
_FORMAL = re.compile(
    r"(?:the\s+)?(?:(?:republic|kingdom|principality|grand duchy|state)\s+of(?:\s+the)?\s+"
    r"|республика\s+|королевство\s+)",
    re.IGNORECASE,
)


def state_named(text: str) -> str | None:
    """The State whose name is the whole text, such as "Slovenia" or "REPUBLIC OF SLOVENIA"."""
    name = _plain(text)
    known = _names()
    return known.get(name) or known.get(_FORMAL.sub("", name, count=1))


def find_state(given: str) -> str | None:
    """The State that an admin names: by its name, or by either code."""
    code = given.upper()
    return code if is_state(code) else _by_three_letters().get(code) or state_named(given)


def state_in(text: str) -> str | None:
    """The State that a text names last, however the language inflects its name."""
    plain = _plain(text)
    found = [
        (match.end(), match.end() - match.start(), code)
        for pattern, code in _patterns()
        for match in pattern.finditer(plain)
    ]
    return max(found)[2] if found else None


def state_of_symbol(symbol: str) -> str | None:
    """The State that the symbol of a document names by three letters, as ".../KAZ/CO/4" does."""
    for part in symbol.split("/"):
        if re.fullmatch(r"[A-Z]{3}", part) and (code := _by_three_letters().get(part)):
            return code
    return None


def three_letters(state: str) -> str:
    """The longer code of a State: "KAZ" for "KZ"."""
    return next(three for three, code in _by_three_letters().items() if code == state)


def is_state(code: str) -> bool:
    """Whether this is the code of a State: two capital letters of ISO 3166."""
    return code in _by_three_letters().values()


def _plain(text: str) -> str:
    text = text.lower()
    for sign, plain in (("'", "’"), ("ё", "е"), ("&", "and")):
        text = text.replace(sign, plain)
    return " ".join(text.strip(" .*,:").split())


@functools.cache
def _by_three_letters() -> dict[str, str]:
    aliases = get_global("territory_aliases")
    names = Locale("en").territories
    return {
        three: codes[0]
        for three, codes in sorted(aliases.items())
        if re.fullmatch(r"[A-Z]{3}", three) and len(codes) == 1 and codes[0] in names
    }


@functools.cache
def _names() -> dict[str, str]:
    """Names in lower case → codes; what the CLDR says first wins."""
    states = set(_by_three_letters().values())
    names = dict(_OTHER_NAMES)
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if code in states:
                names.setdefault(_plain(name), code)
    return names


@functools.cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    states = set(_by_three_letters().values())
    found = [(_pattern(name, _language_of(name)), code) for name, code in _OTHER_NAMES.items()]
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if code in states:
                found.append((_pattern(_plain(name), language), code))
    return found


def _language_of(name: str) -> str:
    if re.search(r"[әғқңөұүһі]|республикасы", name):
        return "kk"
    return "ru" if re.search(r"[а-я]", name) else "en"


def _pattern(name: str, language: str) -> re.Pattern[str]:
    """A name as it stands in a sentence: whole words, each inflected where the language does so."""
    ending = _INFLECTED.get(language, "")
    words = [
        re.escape(word[:-2] if ending and len(word) > _STEM + 1 else word)
        + (ending if len(word) > _STEM else "")
        for word in name.split()
    ]
    return re.compile(rf"(?<!\w){' '.join(words)}(?!\w)")
