"""The numbering profiles: how the documents of each kind are built, in a few rules each."""

import re

from corpus.numbers import ORDINALS, SUPERSCRIPTS, read_letter, read_number
from corpus.structure.rules import UNITS, HeadingRule, Rules

# What was inserted later has a number between two others: 5-1, 5.1, 5¹, 5 <1>.
_INSERTED = rf"(?:[-.‐–]\d{{1,3}}|[{SUPERSCRIPTS}]{{1,2}}|\s?<\d{{1,2}}>)"
# Behind a number's full stop: a space, the end, or (a tab was lost) a word at once.
_STOP = r"\.(?:\s+|$|(?=[«“\"]?[^\W\d_]{2}))"
_ITEM = re.compile(
    rf"[–—•-]\s+\S|\(\w{{1,4}}\)\s*\S|(?:\d{{1,3}}{_INSERTED}?|[a-zа-яәғқңөұүһі])\)\s*\S"
)
_NUMBERED_ITEM = re.compile(rf"{_ITEM.pattern}|\d{{1,3}}{_INSERTED}?{_STOP}\S")
# Several numbers before one text: "3., 4., 5.", "7 and 8.", "15–17."
_AND = r"\.?\s*(?:[,;‐–—-]|(?:and|&|и|және)\s)\s*"
_PLAIN_NUMBER = re.compile(rf"(?P<number>\d{{1,4}})(?P<group>(?:{_AND}\d{{1,4}})+)?{_STOP}")
_PART_NUMBER = re.compile(rf"(?P<number>\d{{1,3}}{_INSERTED}?){_STOP}")
# 123.4, 123.4–7, "123.4, 9"; a date ("12.05.2020") and a decimal ("3.05") are none.
_WITHIN = r"(?:\.[1-9]\d{0,2}){1,2}"
# Under a letter, too: A.12, A.B.12, 106.A.12
_LETTERED = r"(?:[1-9]\d{0,2}\.)?(?:[A-Z]\.){1,2}[1-9]\d{0,2}"
_NESTED = (
    rf"(?P<number>[1-9]\d{{0,2}}{_WITHIN}|{_LETTERED}(?!\.?\d))(?![\d.,]*\d%)"
    rf"(?P<group>(?:\.?\s*(?:[,;‐–—-]\s*\d{{1,3}}(?:{_WITHIN})?"
    rf"|(?:and|&|и|және)\s+\d{{1,3}}{_WITHIN}))+)?"
)
# Alone on its line, it may have a word: "Recommendation 140.1"
_NESTED_NUMBER = re.compile(
    rf"(?:(?i:recommendations?|рекомендаци[яи]|ұсыным(?:дар)?)\s+(?:№\s*)?(?=[^\w(]*[\d.,;\s–-]+"
    rf"(?:(?:and|и|және)\s[\d.]+)?\s*[:.–—]?$))?"
    rf"{_NESTED}(?:{_STOP}|\s*[:–—]?\s*$|\s+(?=\S)|(?=[^\W\d_]{{2}}))"
)

_ROMAN = HeadingRule(re.compile(rf"(?P<number>[IVXLC]+){_STOP}(?P<title>\S.*)"), read_number)
_LETTER = HeadingRule(
    re.compile(rf"(?P<number>[A-ZА-Я]){_STOP}(?P<title>\S.*)"), read_letter, nested=True
)
_ANNEX = HeadingRule(
    re.compile(
        r"(?P<title>(?:(?:annex|appendix|приложение|қосымша|anexo|додаток)"
        r"(?:\s+(?:№\s*)?(?:[IVX]+|\d{1,2}|[A-ZА-Я]))?|\d{1,2}-қосымша)(?:\s*[.:]\s*\S.*)?)",
        re.IGNORECASE,
    ),
    anew=True,
)
OPERATIVE = HeadingRule(
    re.compile(
        r"(?P<title>(?:for these reasons|operative (?:part|provisions|paragraphs)"
        r"|по этим (?:причинам|основаниям)|резолютивная часть|осы (?:себептер|негіздер)\w*"
        r"|қарар бөлігі|par ces motifs|por (?:tanto|estos motivos)|puntos resolutivos)\b.{0,120}"
        r"|(?:the court )?(?:суд |сот )?(?:постановил|решил|определил|установил и решил|шешті"
        r"|қаулы етті|ұйғарды)[ао]?\s?:)",
        re.IGNORECASE,
    ),
    anew=True,
)
_OPINION = HeadingRule(
    re.compile(
        r"(?P<title>(?:(?:joint|partly|partially|separate|individual|concurring|dissenting"
        r"|совместное|особое|частично|отдельное|совпадающее|несовпадающее|ерекше|жеке|бірлескен"
        r"|and|и|және|,)\s+)+(?:opinions?|declaration|statement|мнени[ея]|пікір\w*)\b.*"
        r"|.{3,80}\b(?:ерекше|жеке|бірлескен) пікір\w*)",
        re.IGNORECASE,
    ),
    anew=True,
)

_VALUE = rf"(?P<number>[IVXLC]+|\d{{1,3}}{_INSERTED}?|(?i:{'|'.join(ORDINALS)})\b)"
_TITLE = r"(?:[.:]\s*|\s+(?=[^\W\d_])|\s*$)(?P<title>(?![a-zа-яәғқңөұүһі]).*)"


def _division(english: str, russian: str, kazakh: str) -> HeadingRule:
    """A part of a law named by a word: "Chapter 2. Title", "Глава 2. Название", "2-тарау. Атау"."""
    after = _VALUE.replace("number", "kazakh")
    return HeadingRule(
        re.compile(
            rf"(?:(?P<word>(?i:{english}|{russian}))\s+{_VALUE}"
            rf"|{after}\s?[-‐–]?\s?(?P<kazakh_word>(?i:{kazakh}))){_TITLE}"
        )
    )


# "Общая часть", "Special part": a part that is named instead of being counted
_NAMED_PART = HeadingRule(
    re.compile(
        r"(?P<title>(?:general|special) part|(?:общая|особенная) часть|(?:жалпы|ерекше) бөлім)\.?",
        re.IGNORECASE,
    )
)
_DIVISIONS = (
    _NAMED_PART,
    _division("part|book|title", "часть|книга|частина|книга|título|parte", "бөлік|бөлүк"),
    _division("division", "раздел|розділ|sección", "бөлім|бөлүм"),
    _division("chapter", "глава|глава|capítulo", "тарау|бап бөлімі|глава"),
    _division("section|subdivision|paragraph|§", "подраздел|параграф|§", "кіші бөлім|параграф"),
)
_PREAMBLE = HeadingRule(
    re.compile(r"(?P<title>preamble|преамбула|кіріспе|алғысөз|preámbulo)", re.IGNORECASE),
    preface=True,
)
_LATER = r"(?:[A-ZА-Я](?!\w)|\s(?:bis|ter|quater|бис)\b)"
_ARTICLE_VALUE = rf"(?P<number>\d{{1,4}}(?:{_LATER}|{_INSERTED}*)|[IVXLC]+)"
_ARTICLE = re.compile(
    rf"(?:(?i:article|art\.|статья|ст\.|стаття|artículo|artigo|артыкул)\s*{_ARTICLE_VALUE}"
    rf"|{_ARTICLE_VALUE.replace('number', 'kazakh')}\s?[-‐–]?\s?"
    r"(?i:бап|берене|статья|modda|madde)\b)"
    r"(?:\s*[.:]\s*|\s+[–—-]\s+|\s*$)(?P<rest>.*)"
)

# What acts and standards have instead: "Section 5. Offences", "Rule 12", "7-қағидат"
_UNIT_WORDS = "|".join(re.escape(word) for word in UNITS)
_UNIT = re.compile(
    rf"(?:(?P<word>(?i:{_UNIT_WORDS}))\s*{_ARTICLE_VALUE}"
    rf"|{_ARTICLE_VALUE.replace('number', 'kazakh')}\s?[-‐–]?\s?"
    rf"(?P<kazakh_word>(?i:{_UNIT_WORDS}))\b)(?:\s*[.:]\s*|\s+[–—-]\s+|\s*$)(?P<rest>.*)"
)
_SUBSECTION = re.compile(
    rf"\(?(?P<number>\d{{1,3}}(?:[A-Z](?=\))|{_INSERTED})?)(?:\)\s*(?=\S)|{_STOP})"
)

_CLOSING = re.compile(
    r"(?:(?P<done>done (?:in|at)\b|in witness whereof\b|совершено\b)|(?:the )?president\b"
    r"|(?:\w+ )?президент\w*\b|председатель\b|қазақстан республикасының\s+президенті\b|төраға\b"
    r"|қазақстан республикасының(?=\s*$)|москва, кремль"
    r"|(?:астана|нұр-сұлтан|алматы)(?:,| қаласы)).*",
    re.IGNORECASE,
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
        headings=(_ANNEX, _OPINION, _ROMAN, _LETTER),
        number=_PLAIN_NUMBER,
        recommends=_RECOMMENDS,
        items=_ITEM,
    ),
    # Human Rights Council and UPR: 5.12 within 5., recommendations 123.45 within 123.
    "upr": Rules(
        headings=(_ANNEX, _OPINION, _ROMAN, _LETTER),
        number=_PLAIN_NUMBER,
        nested_number=_NESTED_NUMBER,
        items=_ITEM,
    ),
    # Judgments: 12. throughout, the operative part and each opinion counted anew
    "judgment": Rules(
        headings=(_ANNEX, OPERATIVE, _OPINION, _ROMAN, _LETTER),
        number=_PLAIN_NUMBER,
        cover=True,
        closing=_CLOSING,
        items=_ITEM,
    ),
    # Laws: chapters, titled articles cut into their parts 1., with clauses 1)
    "law": Rules(
        headings=(_ANNEX, *_DIVISIONS, _PREAMBLE),
        number=_PART_NUMBER,
        article=_ARTICLE,
        titled=True,
        closing=_CLOSING,
        items=_ITEM,
    ),
    # Acts and standards: sections, rules or principles, cut into (1), (2) or 1., 2.
    "act": Rules(
        headings=(_ANNEX, *_DIVISIONS[:-1], _PREAMBLE),
        number=_SUBSECTION,
        article=_UNIT,
        titled=True,
        closing=_CLOSING,
        items=_ITEM,
    ),
    # Constitutions and treaties: whole articles, with or without chapters
    "articles": Rules(
        headings=(_ANNEX, *_DIVISIONS, _PREAMBLE),
        number=_PART_NUMBER,
        article=_ARTICLE,
        whole=True,
        closing=_CLOSING,
        items=_NUMBERED_ITEM,
    ),
    # Prose: paragraphs counted under their heading
    "prose": Rules(restarts=True, ordinal=True, items=_ITEM),
}
