"""Where a text names articles: "articles 9, 14 and 21", "п. 1 ст. 2", "54-бабының 1-тармағы"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus.numbers import SUPERSCRIPTS, lower_digits
from corpus.report import Span

_NUMBER = rf"\d{{1,4}}(?:\.\d{{1,3}}|-\d{{1,2}}(?!\d))*[{SUPERSCRIPTS}]*(?:\s?<\d+>)?"
_PART = (
    r"(?:\s?\(\d{1,2}\)|\s?§§\s?\d{1,2}(?:(?:,\s|\sand\s|\sи\s|-)\d{1,2})+|\s?§+\s?\d{1,2}"
    r"|,?\s(?:para(?:graph)?s?\.?|part|ч\.|част\w+|п\.|пункт\w*)\s\d{1,2}(?!\d))"
)
_CLAUSE = r"(?:\s?\([a-zа-я]{1,4}\))*"
_ITEM = rf"{_NUMBER}{_PART}?{_CLAUSE}"
_JOINT = (
    r"(?:\s?,\s?(?:and|or|и|или|жане)\s|\s?,\s?|\s?[-/]\s?"
    r"|\s(?:and|or|и|или|жане|мен|пен|to|through|по|as\swell\sas)\s)"
)
_LIST = rf"{_ITEM}(?:{_JOINT}{_ITEM})*"
_BEFORE = (
    r"(?:(?:sub-?paragraphs?|paragraphs?|paras?\.?|part|(?:под)?пункт\w*|п\.|п|ч\.|ч|част\w+)"
    r"\s?(?P<sub>\d{1,2})\)?(?:\s?\([a-z]\))?,?\s(?:of\s)?(?:the\s)?)?"
)
_ENGLISH = re.compile(rf"\b{_BEFORE}(?P<word>articles?|arts?\.?)\s?(?P<list>{_LIST})")
_RUSSIAN = re.compile(
    rf"(?<!\w){_BEFORE}(?P<word>стат(?:ь\w+|ей)|стст?\.?|ст\.?)\s?(?P<list>{_LIST})"
)
_KAZAKH = re.compile(
    rf"(?P<list>{_LIST})\s?-?\s?(?P<word>бап|баб)\w*"
    r"(?:\s(?P<sub>\d{1,2})\)?\s?-?\s?(?:тарма[кг]|бол[иы][кг])\w*)?"
)
_PLURAL = re.compile(r"articles|arts|стать(?:и|ям|ях|ями)|статей|стст")
_RANGE = re.compile(r"\s?-\s?|\s(?:to|through|по)\s")
_RAISED = re.compile(rf"\s?<?([{SUPERSCRIPTS}]+|(?<=<)\d+)>?$")
_MOST = 30  # articles of one range


class Articles(NamedTuple):
    """Articles that stand together, and whether the instrument is named before them (Kazakh)."""

    span: Span
    numbers: tuple[str, ...]
    follow: bool


def find_articles(folded: str) -> Iterator[Articles]:
    """The articles that a folded text names, in its order within each language."""
    for pattern, follow in ((_ENGLISH, False), (_RUSSIAN, False), (_KAZAKH, True)):
        for match in pattern.finditer(folded):
            plural = _PLURAL.match(match["word"]) is not None
            numbers = list(_numbers(match["list"], plural=plural))
            if match["sub"] and len(numbers) == 1 and "." not in numbers[0]:
                numbers = [f"{numbers[0]}.{match['sub']}"]
            if numbers:
                yield Articles(Span(*match.span()), tuple(numbers), follow)


def _numbers(written: str, *, plural: bool) -> Iterator[str]:
    """Each number of a list as "9", "14.3" or "46-5"; a range gives all that are in it."""
    last, end = "", 0
    for match in re.finditer(rf"({_NUMBER})({_PART})?{_CLAUSE}", written):
        part = match[2]
        number = _RAISED.sub(lambda raised: f"-{lower_digits(raised[1])}", match[1])
        if plural and (dashed := re.fullmatch(r"(\d+)-(\d+)", number)):
            first, until = int(dashed[1]), int(dashed[2])
            if first < until <= first + _MOST:
                yield from map(str, range(first, until + 1))
                last, end = dashed[2], match.end()
                continue
        between = written[end : match.start()]
        if last.isdecimal() and number.isdecimal() and _RANGE.fullmatch(between):
            first, until = int(last), int(number)
            if first < until <= first + _MOST:
                yield from map(str, range(first + 1, until))
        if part:
            yield from (f"{number}.{each}" for each in re.findall(r"\d+", match[2]))
        else:
            yield number
        last, end = number, match.end()
