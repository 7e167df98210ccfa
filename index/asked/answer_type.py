"""What kind of fact a question asks for, and whether a passage gives any fact of that kind.

A passage without a year cannot say when, one without a number cannot say how many, one that names
nobody cannot say who it was. Only words that leave no doubt count: most questions ask for no such
fact, and "when" asks for a date of what has happened, but for conditions of what may.
"""

import functools
import re
from collections.abc import Iterable
from enum import StrEnum

from babel import Locale

from corpus.words.glossary import read_glossary
from index.words.lexical import RUSSIAN_LETTERS, analyse, plain


class AnswerType(StrEnum):
    """A kind of fact that can be told from the form of a text."""

    QUANTITY = "quantity"
    DATE = "date"
    NAME = "name"
    MONEY = "money"
    CONTACT = "contact"


_EXPECTS = {
    "en": {
        AnswerType.QUANTITY: r"\b(how many|how much (time|money)|"
        r"how long(?! can (one|you|we|people|anyone))|(?<!phone )number of|percentage|statistics|"
        r"in (tenge|dollars|euros|roubles)|"
        r"what (share|proportion)|(maximum|minimum) (number|term|period|length|age))\b",
        AnswerType.DATE: r"\bwhen (was|were|did|will)\b|\bwhen is the (first|next|last)\b|"
        r"\b(what|which) (year|date|day|month)\b|\bdate of\b",
        AnswerType.MONEY: r"\b(how much (is|are|was|were|do|does|did) .*(paid|cost|earn|get|make)|"
        r"how expensive|salar(y|ies)|price|budget|what .* costs?|"
        r"(what|how (big|large|high)) .*\b(fine|fee|deposit|bail)\b( is| for|$)|"
        r"amount of (bail|compensation|the fine))\b",
        AnswerType.CONTACT: r"\b(phone|telephone|e-?mail|(postal|web|street) address|hotline|"
        r"fax)( number| address)?\b",
        AnswerType.NAME: r"\b(whose name|who (sat|sits) (on|in)|which (law )?firm|which hospital|"
        r"(his|her|their) names?|surnames?|is (he|she) called|"
        r"names? of the (\w+ )?(\w+men|\w*man|\w+or|\w+er|\w+eur|\w+ee|judge|president)s?|"
        r"who (won|is the current)|who is .* now)\b",
    },
    "ru": {
        AnswerType.QUANTITY: r"\b(сколько(?! можно\b)|численность|статистик\w*|процент\w*|"
        r"в (тенге|долларах|евро|рублях)|"
        r"как(ая|ова) доля|(максимальн|минимальн)\w+ (срок|возраст)\w*|какой срок)\b",
        AnswerType.DATE: r"(^|[:;–-] )(с )?когда\b[^,]*?\w(л|ла|ло|ли|лся|лась|лось|лись|[ая]н\w?|"
        r"ен\w?)\b|\b(в|с) как(ом|ого|ие) год\w+|\bкакого числа\b|\bдат[аыу]\b",
        AnswerType.MONEY: r"\b(сколько (стоит|стоят|платят|получа\w+|зарабатыва\w+)|почем|"
        r"зарплат\w*|оклад\w*|цен[аы]|бюджет\w*|как(ой|ая|ова) .*(штраф|сумма|пошлина)|"
        r"(размер|сумма) (залога|штрафа|компенсации))\b",
        AnswerType.CONTACT: r"\b(телефон\w{0,3}|электронн\w+ (почт|адрес)\w*|e-?mail|"
        r"почтов\w+ адрес\w*|горяч\w+ лини\w+)\b",
        AnswerType.NAME: r"\b(кто (входил|входит|сидел|заседал)|как(ая|ой) (\w+ )?(фирма|больница)|"
        r"как зовут|как звали|фамили[яюи]\w*|имена|как его имя|кто выиграл|"
        r"кто сейчас)\b",
    },
    "kk": {
        AnswerType.QUANTITY: r"\b(қанша(?! (төз|шыда))|неше|пайыз\w*|статистика\w*|үлесі|"
        r"(теңге|доллар|еуро|рубль)мен|"
        r"ең (көп|аз) дегенде)\b",
        AnswerType.DATE: r"\bқашан\b.*([^аеи\W](ды|ді|ты|ті)|[ғгқк][ае]н)\b|"
        r"\bқай (жылы|күні|айда)\b",
        AnswerType.MONEY: r"(қанша тұр(ады)?|неше теңге|қанша теңге|жалақы|айлығы|бағасы|бюджеті|"
        r"(айыппұл|кепіл)\w* (мөлшері |сомасы )?(қанша|неше)|қанша айыппұл|сомасы қанша)\b",
        AnswerType.CONTACT: r"\b(телефон\w*|пошта\w*|мекенжай\w*|сенім телефон\w*)\b",
        AnswerType.NAME: r"\b(кімдер (отыр|кір)\w*|қай (заң )?(фирма|аурухана)\w*|"
        r"аты.жөн\w*|есім\w*|тегі|кім еді|кім (болып|болды|жеңді)|қазір кім)\b",
    },
}
_CURRENCY = (
    r"\d[\d\s.,]*\s?(тенге|теңге|руб|доллар|евро|еуро|tenge|euros?|dollars?|roubles?)|[$€£₸₽]\s?\d|"
    r"\b(usd|eur|kzt|rub)\b|\bmonthly calculation ind"
)
_CONTACT = r"@|https?:|www\.|\+?\d[\d\s()-]{6,}\d|\b(tel|phone|тел)\b"
_NUMBER = r"\d+(?:[.,]\d+)*"
_YEAR = r"\b(?:1[5-9]|20)\d\d\b"
# Numbers that name something: of an article, a paragraph, a resolution.
_REFERENCE = re.compile(
    r"(?:\b(?:articles?|arts?|(?:sub-?)?paragraphs?|sections?|rules?|no|resolution|"
    r"стать\w+|ст|пункт\w*|п|част\w+|правил\w*|№)\b|№)\.?\s?[\d./-]+"
    r"(?:(?:,| and| и| және) [\d./-]+)*"
    r"|\b[\d./-]+(?:(?:,| және) [\d./-]+)*-?(?:бап|тармақ)\w*",
    re.IGNORECASE,
)
# "One" is left out: it counts nothing in "one of the reasons".
_NUMERALS = {
    "en": r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|"
    r"thousand|million|half|dozens?|one (?!of\b)\w+ (was|were|is|has|had))\b",
    "ru": r"\b(дв(а|е|ух|ум|умя)|тр(и|ех|ем)|четыр\w+|пят(ь|и)|шест(ь|и)|сем(ь|и)|восемь|восьми|"
    r"девят(ь|и)|десят(ь|и)|двадцат(ь|и)|сто|ста|сот\w*|тысяч\w*|миллион\w*|половин\w*|"
    r"(один|одного|одну|одна) (?!из\b)\w+)\b",
    "kk": r"\b(екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|жүз|мың|миллион|жарты|"
    r"бір (адам|кісі|рет|іс))"
    r"\w{0,4}\b",
}
_CAPITALISED = r"[A-ZА-ЯЁӘҒҚҢӨҰҮІ][\w’'-]*[a-zа-яёәғқңөұүһі]"
# A person with a title or initials; or two capitalised words within a sentence.
_TITLED = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Dr|[Гг]-н|[Гг]-жа|[Гг]осподин|[Гг]оспожа)\.? {_CAPITALISED}"
    rf"|\b[A-ZА-ЯЁӘҒҚҢӨҰҮІ]\. ?{_CAPITALISED}"
)
_FULL_NAME = re.compile(rf"(?<=[^\s.!?:“«\"(] )({_CAPITALISED}) ({_CAPITALISED})")


def expected_types(question: str, language: str) -> set[AnswerType]:
    """The kinds of fact that a question's words ask for."""
    text = plain(question, language)
    patterns: Iterable[tuple[AnswerType, str]] = _EXPECTS[language].items()
    if language == "kk":  # with or without the letters of its own
        patterns = {kind: each.translate(RUSSIAN_LETTERS) for kind, each in patterns}.items()
    return {kind for kind, pattern in patterns if re.search(pattern, text)}


def lacks_expected(question: str, question_language: str, text: str, language: str) -> bool:
    """Whether a text gives no fact of a kind that the question asks for.

    What the question says itself is no answer: the year 2016 does not tell what happened when
    to one who asks about 2016.
    """
    asked = set(re.findall(_NUMBER, question))
    undated = re.sub(rf"\b\d+ (?:{_months(language)})", "", _REFERENCE.sub("", text))
    amounts = {each for each in re.findall(_NUMBER, undated) if not re.fullmatch(_YEAR, each)}
    given = {
        AnswerType.QUANTITY: not amounts <= asked
        or re.search(_NUMERALS[language], _plain(text)) is not None,
        AnswerType.DATE: not set(re.findall(_YEAR, text)) <= asked,
        AnswerType.NAME: gives_name(text, language),
        AnswerType.MONEY: re.search(_CURRENCY, text, re.IGNORECASE) is not None,
        AnswerType.CONTACT: re.search(_CONTACT, text, re.IGNORECASE) is not None,
    }
    return any(not given[kind] for kind in expected_types(question, question_language))


def gives_name(text: str, language: str) -> bool:
    """Whether a text seems to name a person.

    A capitalised word that stands in the glossary or in the name of a country belongs to an
    institution.
    """
    if _TITLED.search(text):
        return True
    known = _institutional_stems(language)
    return any(
        known.isdisjoint(analyse(" ".join(pair), language)) for pair in _FULL_NAME.findall(text)
    )


@functools.cache
def _institutional_stems(language: str) -> frozenset[str]:
    names = [form for term in read_glossary() for form in term.forms[language]]
    names += Locale(language).territories.values()
    return frozenset(stem for name in names for stem in analyse(name, language))


@functools.cache
def _months(language: str) -> str:
    months = Locale(language).months["format"]["wide"].values()
    return "|".join(map(re.escape, months))


def _plain(text: str) -> str:
    return text.lower().replace("ё", "е")
