"""Legal instruments that no list can hold: laws by title, resolutions by number, UN documents."""

import re
from collections.abc import Iterator

from corpus.references.reference import Kind, Mention, fold
from corpus.report import Span

_WORD = r"[A-Z][\w’'-]*"
_SMALL = r"(?:of|and|on|for|the|against|to|in|from|with|by|or|at|concerning|regarding)"
_TITLED = rf"{_WORD}(?:,?\s(?:(?:{_SMALL}\s){{0,3}}){_WORD})*"
# "Law on Public Associations", "Constitutional Act on …", "Code of Obligations"
_ENGLISH_LAW = re.compile(
    rf"\b(?P<kind>Law|Act|Code)(?:\sof\sthe\sRepublic\sof\s[A-Z]\w+)?\s(?:on|of)\s(?:the\s)?(?P<title>{_TITLED})"
)
# "Protection against Discrimination Act", "Family Code"
_ENGLISH_ACT = re.compile(
    rf"\b(?P<title>{_WORD}(?:(?:\s(?:of|and|on|for|against|to|in|from|with|or)(?:\sthe)?)?\s{_WORD})*)"
    r"\s(?P<kind>Act|Code|Law)\b(?!\s(?:on|of)\b)"
)
_AMENDING = re.compile(r"Amend(?:ments?|ing)?\s(?:to\s)?(?:the\s)?(?=[A-Z])")
_NO_TITLE = frozenset("the this that a an in under its new draft federal".split())
_NO_TREATY = r"(?!Convention|Covenant|Protocol|Treaty)"
_TREATY_TITLED = _TITLED.replace(_WORD, _NO_TREATY + _WORD)
_TREATY = re.compile(
    rf"\b(?:{_WORD}\s){{0,4}}"
    r"(?P<kind>Convention|Covenant|Protocol|Treaty|Declaration|Principles|Rules)\s"
    rf"(?:on|against|for|to|of|relating\sto|concerning)\s(?:the\s)?(?P<title>{_TREATY_TITLED})"
)
_BINDING = ("Convention", "Covenant", "Protocol", "Treaty")
_RUSSIAN_LAW = re.compile(
    r"\b(?P<kind>[Зз]акон)(?:а|у|ом|е|ы|ов)?\b(?:\s(?!от\b)[^«»\n.;]{0,60}?)?\s?«(?P<title>[^»]{3,250})»"
)
_DATED_LAW = re.compile(
    r"\b(?:Ф|ф)едеральн\w+\s(?:конституционн\w+\s)?закон\w*\sот\s"
    r"(?P<date>\d{1,2}[.\s]\w+[.\s](?P<year>\d{4}))(?:\sг(?:ода|\.))?\s?(?:N|№)\s?(?P<number>[\w-]+)"
)
_RUSSIAN_CODE = re.compile(
    r"\b(?P<title>[А-ЯЁ][а-яё]+(?:-[а-яё]+)?(?:ый|ого|ому|ым|ом))\s(?P<kind>кодекс)\w*"
)
_KAZAKH_LAW = re.compile(
    r"«(?P<title>[^»]{3,250}?туралы)»\s(?:[А-ЯӘ]\w+\s){0,3}(?P<kind>[Зз]аң)\w*"
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_NUMBER = r"\d{1,4}(?:/\d{1,4})?(?:\s\([ivxlc]+\))?"
_DATE = r"(?:\s?,?\s?(?:dated|of|от)\s\d{1,2}\s\w+\s(?P<year>\d{4})|\s\((?P<year2>\d{4})\))?"
_RESOLUTION = re.compile(
    r"\b(?:resolutions?|decisions?|decrees?|orders?|резолюци\w+|постановлени\w+|указ\w{0,3}|приказ\w{0,3})"
    rf"(?:\s[^.;\d\n]{{0,90}}?)?\s?(?<!\w)(?:nos?\.?\s?|№\s?|n\s)(?P<number>{_NUMBER}){_DATE}"
    rf"|\b(?:resolutions?|decisions?|резолюци\w+|решени\w+)\s(?P<plain>\d{{1,4}}/\d{{1,4}}"
    rf"(?:(?:,\s|\sand\s|\sи\s)\d{{1,4}}/\d{{1,4}})*)"
    rf"|(?:(?P<kkyear>\d{{4}})\sжылгы\s\d{{1,2}}\s\w+\s)?(?:№|n)?\s?(?P<kk>\d{{1,4}}(?:/\d{{1,4}})?)\s"
    r"(?:карар|каулы|жарлыг|шешим)\w*"
)
_COMMENT = re.compile(
    r"\bgeneral\s(?:comments?|recommendations?)\s(?:no\.?\s?)?(?P<en>\d{1,3})"
    r"|\bзамечани\w+\sобщего\sпорядка\s№?\s?(?P<ru>\d{1,3})|№\s?(?P<kk>\d{1,3})\sжалпы\s(?:тартип|усын|ескерт)\w*"
)
_SYMBOL = re.compile(r"(?<![\w/])[A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.-]*){2,7}(?<![.-])")
_DIRECTIVE = re.compile(
    r"\b(?:directive|regulation|директив\w+|регламент\w*)\s(?:\([a-z, ]+\)\s)?(?:no\.?\s?)?"
    r"(?P<number>\d{1,4}/\d{1,4}(?:/[a-z]{2,3})?)"
)


def find_generic(text: str, folded: str) -> Iterator[Mention]:
    """Laws, codes, resolutions, general comments, directives and UN documents of a text."""
    yield from _laws(text)
    yield from _numbered(text, folded)
    for match in _SYMBOL.finditer(text):
        if any(character.isdigit() for character in match[0]):
            symbol = match[0]
            yield Mention(Span(*match.span()), f"document:{symbol}", Kind.DOCUMENT, symbol, symbol)


def _laws(text: str) -> Iterator[Mention]:
    for pattern in (_ENGLISH_LAW, _ENGLISH_ACT, _RUSSIAN_LAW, _RUSSIAN_CODE, _KAZAKH_LAW):
        for match in pattern.finditer(text):
            title, start = match["title"], match.start()
            if amended := _AMENDING.match(title):
                title, start = title[amended.end() :], start + amended.end()
            first, _, rest = title.partition(" ")
            if first.lower() in _NO_TITLE:
                if not rest:
                    continue
                title, start = rest, match.start() + len(first) + 1
            kind = Kind.CODE if match["kind"].lower() in ("code", "кодекс") else Kind.LAW
            slug = "-".join(re.findall(r"\w+", fold(title)))
            yield Mention(
                Span(start, match.end()), f"{kind}:{slug}", kind, text[start : match.end()]
            )
    for match in _TREATY.finditer(text):
        kind = Kind.TREATY if match["kind"] in _BINDING else Kind.SOFT_LAW
        slug = "-".join(re.findall(r"\w+", fold(f"{match['kind']} {match['title']}")))
        yield Mention(Span(*match.span()), f"treaty:{slug}", kind, match[0])
    for match in _DATED_LAW.finditer(text):
        number = match["number"]
        yield Mention(
            Span(*match.span()),
            f"law:{number.lower()}",
            Kind.LAW,
            match[0],
            number,
            int(match["year"]),
        )


def _numbered(text: str, folded: str) -> Iterator[Mention]:
    for match in _RESOLUTION.finditer(folded):
        year = match["year"] or match["year2"] or match["kkyear"]
        group = next(name for name in ("number", "plain", "kk") if match[name])
        for at in re.finditer(_NUMBER, match[group]):
            number, start = at[0], match.start(group) + at.start()
            whole = (
                Span(*match.span()) if match[group] == number else Span(start, start + len(number))
            )
            yield Mention(
                whole,
                f"resolution:{number}",
                Kind.RESOLUTION,
                text[match.start() : match.end()],
                number,
                int(year) if year else None,
            )
    for match in _COMMENT.finditer(folded):
        number = match["en"] or match["ru"] or match["kk"]
        span = Span(*match.span())
        yield Mention(
            span, f"general-comment:{number}", Kind.DOCUMENT, text[span.start : span.end], number
        )
    for match in _DIRECTIVE.finditer(folded):
        number, span = match["number"].upper(), Span(*match.span())
        yield Mention(span, f"directive:{number}", Kind.LAW, text[span.start : span.end], number)
