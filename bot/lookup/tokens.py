"""A typed place as tokens: numbers, and the words that say what they count."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from bot.lookup.vocabulary import ENDING, Role, Word, read_count, read_word
from corpus.numbers import Number, parse

_TOKEN = re.compile(
    r"(?P<arabic>\d{1,4}(?:[.-]\d{1,4})*(?:\s?<\d{1,2}>)?)(?P<part>\s?\(\d{1,3}(?:\s?<\d{1,2}>)?\))?"
    r"(?P<clause>\s?\(?[a-zа-я]\)(?!\w))?"
    r"|(?P<word>[^\W\d_]+|[¶§]+|[№#&])|(?P<mark>\S)"
)
# "p. 7 of 8": what comes behind is how many there are. In Kazakh that stands first.
_TOTAL = re.compile(
    r"((?:\bp|\bpp|\bpage|\bс|\bстр|\bстраница)\b\.?\s*\d+)\s+(?:of|из)\s+\d+"
    r"|\b\d+\s+беттің\s+(?=\d)"
)
# "(second of 2 with this number)"
_BRACKETS = re.compile(r"\(([^()]{3,})\)")
_GLUED = re.compile(r"\b([ivxlіх]+)(r)(?=\s?\d)")
_ROMAN = re.compile(r"[ivxlіх]+")
_AGAIN = re.compile(r"([ivx]+)([b-h])")  # "IIb": the second section of that number
_LATIN = str.maketrans("іхавсекмнорт", "ixabcekmhopt")
_RANGE, _LISTS = "-", ",;"
_SILENT = ".:!?()[]«»“”\"'/…_"


class Item(NamedTuple):
    """A number, or those from the first to the last; `part`: of an article.

    `dashed`: the parts of the number were joined by a dash, which may mean "from … to".
    """

    first: Number
    last: Number | None = None
    part: Number | None = None
    dashed: bool = False


Numbers = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a place, or a group of numbers that one word counts; `kind` says how written."""

    word: Word | None = None
    items: Numbers = ()
    kind: str = ""  # "arabic", "roman", "letter" or "count" (in words)
    occurrence: int | None = None


def tokenise(text: str) -> list[Token] | None:
    """The tokens of a text that `normal` wrote; None where it holds a word of something else."""
    text, occurrence = _without_brackets(_TOTAL.sub(r"\1", text))
    text = _GLUED.sub(r"\1 \2 ", text)
    reader = _Reader()
    for match in _TOKEN.finditer(text):
        if not reader.read(match):
            return None
    tokens = reader.tokens
    return [*tokens, Token(occurrence=occurrence)] if occurrence else tokens


def _without_brackets(text: str) -> tuple[str, int | None]:
    """A text without the brackets that tell apart what has one number, and which they name."""
    for match in _BRACKETS.finditer(text):
        words = re.findall(r"[^\W\d_]+", match[1])
        read = [read_word(word) for word in words]
        if any(word and word.role is Role.NUMBERING for word in read):
            counts = [count for word in words if (count := read_count(word))]
            numbers = [int(digits) for digits in re.findall(r"\d+", match[1])]
            rest = f"{text[: match.start()]} {text[match.end() :]}"
            return rest, (counts or [min(numbers)] if counts or numbers else [None])[0]
    return text, None


class _Reader:
    """Tokens so far, and what came just before."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self._end = 0
        self._joint = ""  # what stands between two numbers that may be one group

    def read(self, match: re.Match[str]) -> bool:
        """Take the next match; false where it belongs to no place."""
        glued = match.start() - self._end
        if match["arabic"]:
            self._add_number(match)
        elif match["word"]:
            if not self._add_word(match["word"], glued, match.string[self._end : match.start()]):
                return False
        elif not self._add_mark(match["mark"]):
            return False
        if match["mark"] != _RANGE or glued:
            self._end = match.end()
        return True

    def _add_number(self, match: re.Match[str]) -> None:
        number = parse(match["arabic"])
        part = parse(match["part"].strip(" ()")) if match["part"] else None
        item = Item(number, part=part, dashed="-" in match["arabic"])
        self._join(Token(items=(item,), kind="arabic"))

    def _add_word(self, word: str, glued: int, between: str) -> bool:
        before = self.tokens[-1] if self.tokens else None
        after_number = before is not None and before.kind == "arabic" and not self._joint.strip("-")
        ending = ENDING.fullmatch(word) and not read_word(word)
        after_roman = before is not None and before.kind == "roman" and between == "-"
        if ending and ((after_number and between in ("", "-")) or after_roman):
            self._joint = ""
            return True
        if after_number and not glued and len(word) == 1 and "b" <= word <= "z":
            self.tokens.append(Token(occurrence=ord(word) - ord("a") + 1))
            return True
        roman = word.translate(_LATIN)
        if _ROMAN.fullmatch(word) and roman != "l" and (number := parse(roman.upper())):
            self._join(Token(items=(Item(number),), kind="roman"))
            return True
        if again := _AGAIN.fullmatch(roman):
            self._join(Token(items=(Item(parse(again[1].upper())),), kind="roman"))
            return self._add_letter(again[2])
        read = read_word(word)
        if count := read_count(word):
            self._join(Token(items=(Item((count,)),), kind="count"))
        elif read is None:
            return self._add_letter(roman)
        elif read.role is Role.UNNUMBERED:
            self._join(Token(items=(Item((0,)),), kind="count"))
        elif read.role is Role.AND:
            self._joint = self._joint or _LISTS
        elif read.role is Role.TO:
            self._joint = _RANGE
        elif read.role not in (Role.FILLER, Role.NUMBERING):
            self._joint = ""
            self.tokens.append(Token(word=read))
        return True

    def _add_letter(self, letter: str) -> bool:
        """A lettered section: "A", the "B" of "II.B", or the "Bc" of "II.Bc", its third."""
        before = self.tokens[-1] if self.tokens else None
        nested = before is not None and before.kind == "roman"
        if not letter.isascii() or not letter.isalpha() or len(letter) > (2 if nested else 1):
            return False
        places = tuple(ord(each) - ord("a") + 1 for each in letter)
        if before and nested:
            *others, last = before.items
            extended = last._replace(first=(*last.first, *places))
            self.tokens[-1] = Token(items=(*others, extended), kind="roman")
        else:
            self.tokens.append(Token(items=(Item(places),), kind="letter"))
        return True

    def _add_mark(self, mark: str) -> bool:
        if mark == _RANGE or mark in _LISTS:
            self._joint = self._joint or mark
            return True
        return mark in _SILENT

    def _join(self, token: Token) -> None:
        """Let numbers of one kind with "," or "–" between them be one group."""
        before = self.tokens[-1] if self.tokens else None
        if self._joint and before and before.kind == token.kind:
            items = list(before.items)
            if self._joint == _RANGE and items[-1].last is None:
                items[-1] = items[-1]._replace(last=token.items[0].first)
            else:
                items += token.items
            self.tokens[-1] = Token(items=tuple(items), kind=token.kind)
        else:
            self.tokens.append(token)
        self._joint = ""
