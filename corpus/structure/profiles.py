"""The numbering profiles: how the documents of each kind are built, in a few rules each."""

import re

from corpus.numbers import SUPERSCRIPTS, read_letter, read_number
from corpus.structure.rules import HeadingRule, Rules

# What was inserted later has a number between two others: 5-1, 5.1, 5¹, 5 <1>.
_INSERTED = rf"(?:[-.‐–]\d{{1,3}}|[{SUPERSCRIPTS}]{{1,2}}|\s?<\d{{1,2}}>)"
# Behind a number's full stop: a space, the end, or (a tab was lost) a word at once.
_STOP = r"\.(?:\s+|$|(?=[«“\"]?[^\W\d_]{2}))"
_ITEM = re.compile(
    rf"[–—•-]\s+\S|\(\w{{1,4}}\)\s*\S|(?:\d{{1,3}}{_INSERTED}?|[a-zа-яәғқңөұүһі])\)\s*\S"
)
_NUMBERED_ITEM = re.compile(rf"{_ITEM.pattern}|\d{{1,3}}{_INSERTED}?{_STOP}\S")
_PLAIN_NUMBER = re.compile(rf"(?P<number>\d{{1,4}}){_STOP}")
_PART_NUMBER = re.compile(rf"(?P<number>\d{{1,3}}{_INSERTED}?){_STOP}")
_NESTED_NUMBER = re.compile(
    rf"(?P<number>\d{{1,4}}(?={_STOP})|\d{{1,3}}(?:\.\d{{1,3}}){{1,2}})"
    rf"(?:{_STOP}|\s+|$|(?=[^\W\d_]{{2}}))"
)

_ROMAN = HeadingRule(re.compile(rf"(?P<number>[IVXLC]+){_STOP}(?P<title>\S.*)"), read_number)
_LETTER = HeadingRule(
    re.compile(rf"(?P<number>[A-ZА-Я]){_STOP}(?P<title>\S.*)"), read_letter, nested=True
)
_ANNEX = HeadingRule(
    re.compile(
        r"(?P<title>(?:annex|appendix|приложение|қосымша)(?:\s+(?:[IVX]+|\d{1,2}))?)", re.IGNORECASE
    )
)

_VALUE = rf"(?P<number>[IVXLC]+|\d{{1,3}}{_INSERTED}?)"
_TITLE = r"(?:[.:]\s*|\s+(?=[^\W\d_])|\s*$)(?P<title>(?![a-zа-яәғқңөұүһі]).*)"


def _division(english: str, russian: str, kazakh: str) -> HeadingRule:
    """A part of a law named by a word: "Chapter 2. Title", "Глава 2. Название", "2-тарау. Атау"."""
    return HeadingRule(
        re.compile(
            rf"(?:(?:(?i:{english}|{russian}))\s+{_VALUE}"
            rf"|{_VALUE.replace('number', 'kazakh')}\s?[-‐–]?\s?(?i:{kazakh})){_TITLE}"
        )
    )


_DIVISIONS = (
    _division("part|book|title", "часть|книга", "бөлік"),
    _division("division", "раздел", "бөлім"),
    _division("chapter", "глава", "тарау"),
    _division("section|paragraph|§", "подраздел|параграф|§", "кіші бөлім|параграф"),
)
_PREAMBLE = HeadingRule(
    re.compile(r"(?P<title>preamble|преамбула|кіріспе|алғысөз)", re.IGNORECASE), preface=True
)
_ARTICLE_VALUE = rf"(?P<number>\d{{1,4}}{_INSERTED}*|[IVXLC]+)"
_ARTICLE = re.compile(
    rf"(?:(?i:article|art\.|статья|ст\.)\s*{_ARTICLE_VALUE}"
    rf"|{_ARTICLE_VALUE.replace('number', 'kazakh')}\s?[-‐–]?\s?(?i:бап)\b)"
    r"(?:\s*[.:]\s*|\s+[–—-]\s+|\s*$)(?P<rest>.*)"
)

_RECOMMENDS = re.compile(
    r"\bState party should\b|\bCommittee (?:(?:also|further) )?(?:recommends|urges|calls upon)\b"
    r"|\b[Гг]осударств[ау]-участник[ау]? следует\b|\bКомитет (?:также )?(?:рекомендует|призывает)\b"
    r"|\b[Ққ]атысушы мемлекет\b.*\b(?:тиіс|керек)\b|\bКомитет\b.*\b(?:ұсынады|шақырады)\b"
)

PROFILES: dict[str, Rules] = {
    # I. sections, 1. paragraphs; after "Recommendations:" 1) recommendations, each counted anew
    "roman-sections": Rules(
        headings=(_ROMAN,),
        styled=False,
        number=re.compile(r"(?P<number>\d{1,3})\.\s+(?=\S)"),
        recommendations=re.compile(r"Recommendations?:|Рекомендаци[ия]:|Ұсын(?:ым|ыс)(?:дар)?:"),
        recommendation=re.compile(r"(?P<number>\d{1,3})\)\s*(?=\S)"),
        restarts=True,
    ),
    # UN treaty bodies: 12. throughout, under headings in bold; (a) sub-paragraphs
    "treaty-body": Rules(
        headings=(_ANNEX, _ROMAN, _LETTER),
        guess=True,
        number=_PLAIN_NUMBER,
        recommends=_RECOMMENDS,
        items=_ITEM,
    ),
    # Human Rights Council and UPR: 5.12 within 5., recommendations 123.45 within 123.
    "upr": Rules(
        headings=(_ANNEX, _ROMAN, _LETTER),
        guess=True,
        number=_NESTED_NUMBER,
        nested_recommendations=True,
        items=_ITEM,
    ),
    # Laws: chapters, titled articles cut into their parts 1., with clauses 1)
    "law": Rules(
        headings=(*_DIVISIONS, _PREAMBLE),
        number=_PART_NUMBER,
        article=_ARTICLE,
        titled=True,
        items=_ITEM,
    ),
    # Constitutions and treaties: whole articles, with or without chapters
    "articles": Rules(headings=(*_DIVISIONS, _PREAMBLE), article=_ARTICLE, items=_NUMBERED_ITEM),
    # Prose: paragraphs counted under their heading
    "prose": Rules(guess=True, restarts=True, ordinal=True, items=_ITEM),
}
