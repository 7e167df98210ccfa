"""Legal references in the paragraphs of a report, normalised over languages and ways of writing.

Instruments and articles are found apart, then bound: English and Russian name the instrument behind
its articles or just before them, Kazakh before. "The Covenant", "the Convention", "the law" stand
for what the text named last, or for what it said that they stand for.
"""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.references.articles import Articles, find_articles
from corpus.references.generic import find_generic
from corpus.references.instruments import find_named, name_pattern, read_instruments
from corpus.references.reference import Kind, Mention, Reference, fold
from corpus.report import Span

# Words that stand for an instrument named before: group → what its name holds, in any language.
_SHORT = re.compile(
    r"(?P<covenant>\bthe\sCovenant\b|\bПакт(?:а|у|ом|е)?\b|\bПакт(?:і|и)\w*)"
    r"|(?P<convention>\b[Tt]he\sConvention\b|\bКонвенци[яиюй]\w?\b|\bКонвенция\w*)"
    r"|(?P<protocol>\b[Tt]he\sProtocol\b|\bПротокол(?:а|у|ом|е)?\b|\bХаттама\w*)"
    r"|(?P<charter>\b[Tt]he\sCharter\b|\bХарти[яиюей]{1,2}\b)"
    r"|(?P<statute>\b[Tt]he\sStatute\b|\bСтатут(?:а|у|ом|е)?\b)"
)
# As people type them.
_SHORT_TYPED = re.compile(
    _SHORT.pattern.replace(r"\b[Tt]he\s", r"\b").replace(r"\bthe\s", r"\b"), re.IGNORECASE
)
# These, only where an article of them is named.
_LAW = re.compile(
    r"(?P<law>\b(?:the|this|said|that)\s(?:l|L)aw\b|\b(?:the|this|said)\sAct\b"
    r"|\b[Зз]акон(?:а|у|ом|е)\b|\b[Зз]аң(?:ның|ға|да|ды|ы)?\b)"
    r"|(?P<code>\b(?:the|this|said)\sCode\b|\b[Кк]одекс(?:а|у|ом|е)\b|\bкодекстің\b)"
)
_HOLDS = {
    "covenant": "covenant",
    "convention": "convention",
    "protocol": "protocol",
    "charter": "charter",
    "statute": "statute",
}
_OTHERWISE = {"covenant": "iccpr"}  # by custom, where a text names neither
_OWN = re.compile(
    r"\b(?:настоящ\w+\s(?:закон|кодекс|конституц|федеральн)\w*|осы\s(?:кодекс|заң)\w*)"
)
_ALIAS = re.compile(
    r"\s?[^()]{0,90}?\((?:hereinafter|hereafter|далее|будан ари)?[\s,:-]*"
    r"(?P<alias>[^()]{3,60}?)\s*\)"
)
_LEGAL = re.compile(r"\b(?:law|act|code|закон|кодекс|convention|covenant|зан|конвенция|пакт)\w*")
# What may stand between articles and their instrument.
_LINK = re.compile(
    r"[\s,(]*(?:(?:of|under|in|to|from|the|said|that|same|new|its|kazakhstan's|республики|казахстан|рк|"
    r"новой|нового|указанного|данного|данной)\s+)*"
)
_LINK_BACK = re.compile(
    r"[\s,:;(-]*(?:(?:in\sparticular|particularly|notably|namely|specifically|especially|and|its|"
    r"including|в\sчастности|а\sименно|включая|в\sтом\sчисле|особенно|see|см\.)[\s,:]*)*"
)
_SENTENCE = re.compile(r"[.;?!]\s+(?=[A-ZА-ЯӘҒҚҢӨҰҮҺІ])|\n")
_EXPLAINED = re.compile(r"\W?\([“«\"]?[^()]+[”»\"]?\).?|\([“«\"][^()]+[”»\"]\)", re.DOTALL)
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_ALIKE = 0.9
# Of these a known name counts before a title made out in the text.
_TITLED = (Kind.LAW, Kind.CODE, Kind.TREATY, Kind.SOFT_LAW)


@dataclass(slots=True)
class Context:
    """What a report has named so far.

    `aliases`: what it says that short names stand for; `last`: the last instrument of each sort;
    `cited`: by article, the instrument of which it was cited last.
    """

    aliases: dict[str, Mention] = field(default_factory=dict)
    last: dict[str, Mention] = field(default_factory=dict)
    cited: dict[str, Mention] = field(default_factory=dict)


def find_references(
    text: str, context: Context | None = None, *, loosely: bool = False
) -> list[Reference]:
    """The legal references of a paragraph, in its order; `context` learns what it names.

    `loosely`: as people type, with abbreviations in small letters.
    """
    context = context if context is not None else Context()
    folded = fold(text)
    mentions = _mentions(text, folded, context, loosely=loosely)
    articles = _apart(find_articles(folded))
    bound = {
        at: _instrument_of(each, mentions, text, folded, context)
        for at, each in enumerate(articles)
    }
    references = []
    for at, each in enumerate(articles):
        found = bound[at] or context.cited.get(each.numbers[0].split(".")[0])
        if found is None:
            found = Mention(each.span, "", Kind.UNKNOWN)
        else:
            context.cited |= dict.fromkeys((n.split(".")[0] for n in each.numbers), found)
        start, end = min(each.span.start, found.span.start), max(each.span.end, found.span.end)
        near = Span(start, end) if end - start < 200 else each.span
        references += [_reference(found, near, number) for number in each.numbers]
    taken = {found.span for found in bound.values() if found}
    references += [
        _reference(mention, mention.span)
        for mention in mentions
        if mention.span not in taken
        and not (mention.short and mention.kind in (Kind.LAW, Kind.CODE))
    ]
    return sorted(references, key=lambda reference: (reference.span, reference.article))


def report_references(texts: Sequence[str]) -> list[list[Reference]]:
    """The references of each paragraph of a report; short names count before they are explained."""
    first = Context()
    for text in texts:
        find_references(text, first)
    context = Context(aliases=first.aliases)
    return [find_references(text, context) for text in texts]


def _reference(mention: Mention, span: Span, article: str = "") -> Reference:
    return Reference(
        mention.kind, mention.instrument, span, mention.name, article, mention.number, mention.year
    )


def _mentions(text: str, folded: str, context: Context, *, loosely: bool) -> list[Mention]:
    """The instruments that a text names, by name, by alias, or by a word that stands for them."""
    known = read_instruments()
    named = [
        Mention(
            span, instrument, known[instrument].kind, year=_year(text, span, known[instrument].kind)
        )
        for span, instrument in find_named(text, folded, loosely=loosely)
    ]
    titled = [mention.span for mention in named if mention.kind in _TITLED]
    named += [
        replace(each, year=each.year or _year(text, each.span, each.kind))
        for each in find_generic(text, folded)
        if each.kind not in _TITLED or not any(_overlap(each.span, span) for span in titled)
    ]
    found = _longest(named)
    _learn_aliases(text, folded, found, context)
    found = _longest([*found, *_aliased(folded, context)])
    taken = [mention.span for mention in found]
    result: list[Mention] = []
    shorts = [
        Mention(Span(*match.span()), match.lastgroup or "", Kind.UNKNOWN, short=True)
        for pattern in (_SHORT_TYPED if loosely else _SHORT, _LAW)
        for match in pattern.finditer(text)
        if not any(_overlap(Span(*match.span()), span) for span in taken)
        and not _EXPLAINED.fullmatch(text[max(0, match.start() - 2) : match.end() + 2])
    ]
    shorts += [
        Mention(Span(*match.span()), "this", Kind.LAW, short=True)
        for match in _OWN.finditer(folded)
    ]
    for mention in sorted([*found, *shorts], key=lambda each: each.span):
        if not mention.short or mention.instrument == "this":
            for sort in _sorts(mention):
                context.last[sort] = mention
            result.append(mention)
        elif meant := _meant(mention.instrument, context):
            result.append(replace(meant, span=mention.span, short=True))
    return _absorbed(result, folded)


def _meant(sort: str, context: Context) -> Mention | None:
    """What "the Covenant" stands for."""
    if sort in context.aliases:
        return context.aliases[sort]
    if sort in context.last:
        return context.last[sort]
    if sort in _OTHERWISE:
        instrument = read_instruments()[_OTHERWISE[sort]]
        return Mention(Span(0, 0), instrument.id, instrument.kind)
    return None


def _sorts(mention: Mention) -> Iterator[str]:
    """What words may stand for an instrument."""
    instrument = read_instruments().get(mention.instrument)
    if mention.kind in (Kind.LAW, Kind.CODE):
        yield str(mention.kind)
    elif instrument:
        name = fold(instrument.names["en"][0])
        kinds = [word for word in _HOLDS if word in name]
        # a protocol to a covenant is a protocol
        yield from ["protocol"] if "protocol" in kinds else kinds


def _learn_aliases(text: str, folded: str, mentions: Sequence[Mention], context: Context) -> None:
    """Note what a text says a short name stands for: "Law of … on detention (Law on detention)"."""
    for mention in mentions:
        match = _ALIAS.match(folded, mention.span.end)
        if (
            not match
            or mention.kind is Kind.BODY
            or _SENTENCE.search(text, mention.span.end, match.start("alias"))
        ):
            continue
        alias = re.sub(r"^(?:the|-)\s+", "", match["alias"].strip(" -:,"))
        if not _LEGAL.search(alias) or find_overlap(mentions, Span(*match.span("alias"))):
            continue
        sort = alias if alias in _HOLDS else None
        context.aliases.setdefault(sort or alias, mention)


def find_overlap(mentions: Sequence[Mention], span: Span) -> bool:
    """Whether any of the mentions shares characters with a range."""
    return any(_overlap(mention.span, span) for mention in mentions)


def _aliased(folded: str, context: Context) -> Iterator[Mention]:
    for alias, mention in context.aliases.items():
        if alias in _HOLDS:
            continue
        for language in ("en",) if alias.isascii() else ("ru", "kk"):
            for match in re.finditer(rf"(?<!\w){name_pattern(alias, language)}(?!\w)", folded):
                yield replace(mention, span=Span(*match.span()))


def _longest(mentions: Sequence[Mention]) -> list[Mention]:
    """Where mentions overlap, the longest counts."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda each: (each.span.start - each.span.end, each.span)):
        if not find_overlap(kept, mention.span):
            kept.append(mention)
    return sorted(kept, key=lambda each: each.span)


def _absorbed(mentions: Sequence[Mention], folded: str) -> list[Mention]:
    """A treaty just before its protocol ("АСҚХП-ге Екінші хаттама") is part of the protocol."""
    kept: list[Mention] = []
    for mention in mentions:
        start = mention.span.start
        treaty = kept and {"covenant", "convention"} & {*_sorts(kept[-1])}
        if treaty and "protocol" in _sorts(mention):
            between = folded[kept[-1].span.end : start]
            if re.fullmatch(r"-?\w{0,8}\s", between):
                start = kept.pop().span.start
        kept.append(replace(mention, span=Span(start, mention.span.end)))
    return kept


def _apart(found: Iterator[Articles]) -> list[Articles]:
    """Articles by where they stand; what two languages' patterns both found counts once."""
    kept: list[Articles] = []
    for each in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        if not kept or each.span.start >= kept[-1].span.end:
            kept.append(each)
    return kept


def _instrument_of(
    articles: Articles, mentions: Sequence[Mention], text: str, folded: str, context: Context
) -> Mention | None:
    """The instrument that articles are of, as near as the text tells."""
    able = [mention for mention in mentions if mention.kind is not Kind.BODY]
    if not articles.follow:
        for mention in able:
            gap = folded[articles.span.end : mention.span.start]
            if mention.span.start >= articles.span.end and _LINK.fullmatch(gap):
                return mention
        if slipped := _slipped(folded, articles.span.end, context):
            return slipped
    before = [mention for mention in able if mention.span.end <= articles.span.start]
    if before:
        nearest = before[-1]
        between = folded[nearest.span.end : articles.span.start]
        if articles.follow or _LINK_BACK.fullmatch(between):
            return (
                nearest
                if not _SENTENCE.search(text, nearest.span.end, articles.span.start)
                else None
            )
        inside = [m for m in before if not _SENTENCE.search(text, m.span.end, articles.span.start)]
        if inside and len(between) < 60:
            return inside[-1]
    if articles.follow:
        after = [m for m in able if m.span.start >= articles.span.end]
        if after and not folded[articles.span.end : after[0].span.start].strip(" ,("):
            return after[0]
    return None


def _slipped(folded: str, at: int, context: Context) -> Mention | None:
    """What an alias with a slip of the pen behind articles stands for ("of the Low on …")."""
    link = _LINK.match(folded, at)
    start = link.end() if link else at
    for alias, mention in context.aliases.items():
        written = folded[start : start + len(alias)]
        if difflib.SequenceMatcher(None, written, alias).ratio() >= _ALIKE:
            return replace(mention, span=Span(start, start + len(alias)))
    return None


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _year(text: str, span: Span, kind: Kind) -> int | None:
    """The year that a name holds or has just before or after it: "the 1995 Law", "in 2016"."""
    if kind is Kind.BODY:
        return None
    inside = _YEAR.search(text, span.start, span.end)
    before = re.search(
        r"\b(1[89]\d\d|20\d\d)(?:\s(?:года|жылғы))?\s[«“]?$",
        text[max(0, span.start - 14) : span.start],
    )
    after = re.match(
        r"\s(?:of\s|in\s|\(|от\s)?(1[89]\d\d|20\d\d)\b", text[span.end : span.end + 10]
    )
    match = inside or before or after
    return int(match[1]) if match else None
