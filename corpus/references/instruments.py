"""The instruments known by name, in English, Russian and Kazakh, and where a text has them.

The names are data (`instruments.csv`): id, kind, names (the preferred first), abbreviations.
"""

import csv
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.references.reference import Kind, fold
from corpus.report import Span
from corpus.shelf.manifest import LANGUAGES

INSTRUMENTS = Path(__file__).with_name("instruments.csv")

# The first two characters of a word.
_WORD = re.compile(r"(?<![\w-])\w\w")
# Endings of Russian nouns and adjectives in any case.
_RUSSIAN = (
    "(?:ами|ями|ого|его|ому|ему|ыми|ими|иям|иях|ией|ов|ев|ам|ям|ах|ях|ом|ем|ой|ей|ый|ий|ым|им|ых|их"
    "|ая|яя|ую|юю|ое|ее|ые|ие|ия|ии|ию|а|я|у|ю|е|и|ы|о|ь|й)?"
)
_RUSSIAN_ENDING = re.compile("(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ия|[аяуюеиыоьй])$")
_RUSSIAN_SMALL = frozenset("о об и в во на по с со к из для от или а оон рк".split())
_KAZAKH_ENDING = re.compile("(?:сы|си|ы|и)$")
# What may stand between the kind of a law and its title.
_ENGLISH_STATE = r"(?:\s+of\s+(?:the\s+republic\s+of\s+)?[a-z]+)?"
_RUSSIAN_STATE = (
    r"(?:\s+(?:республики\s+\w+|рк|рф))?(?:\s+от\s+[\w\s.№/-]{6,40}?)?(?:\s+\d{4}\s+г\w*\.?)?"
)
_KAZAKH_LAW = r"зан(?!нама)\w*"
_SPELLINGS = (("organis", "organi[sz]"), ("offence", "offen[cs]e"), ("labour", "labou?r"))


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument; names and abbreviations by language, which may lack some."""

    id: str
    kind: Kind
    names: dict[str, tuple[str, ...]]
    abbreviations: dict[str, tuple[str, ...]]

    def called(self, language: str) -> str:
        """Its preferred name in a language, else in another."""
        return next(
            names[0]
            for name in (language, *LANGUAGES)
            if (names := self.names[name] or self.abbreviations[name])
        )


@functools.cache
def read_instruments(path: Path = INSTRUMENTS) -> dict[str, Instrument]:
    """The known instruments by id, in the order of the list."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    return {
        row["id"]: Instrument(
            row["id"],
            Kind(row["kind"]),
            {language: _cell(row[language]) for language in LANGUAGES},
            {language: _cell(row[f"{language}_abbr"]) for language in LANGUAGES},
        )
        for row in rows
    }


def find_named(text: str, folded: str, *, loosely: bool = False) -> Iterator[tuple[Span, str]]:
    """Where a text names known instruments; the longest name counts where several begin alike.

    `loosely`: abbreviations of four letters or more in small letters, too, as people type them.
    """
    names = _names()
    for word in _WORD.finditer(folded):
        if word[0] in names:
            pattern, ids = _pattern(word[0])
            if match := pattern.match(folded, word.start()):
                yield Span(*match.span()), ids[match.lastindex or 0]
    short, meant = _abbreviations()
    for match in short.finditer(text.upper() if loosely else text):
        written = text[match.start() : match.end()]
        if written.upper() == written or len(match[1]) > 3:
            yield Span(*match.span()), meant[match[1].upper()]


def name_pattern(name: str, language: str) -> str:
    """A pattern of a name in any of its inflections, for a folded text."""
    words = re.findall(r"[\w'-]+", fold(name))
    return r"[\s,()]+".join(_word(word, language, at) for at, word in enumerate(words))


def _word(word: str, language: str, at: int) -> str:
    if language == "en":
        escaped = re.escape(word)
        for written, pattern in _SPELLINGS:
            escaped = escaped.replace(written, pattern)
        return escaped + (_ENGLISH_STATE if at == 0 and word in ("law", "code") else "")
    if language == "ru":
        if word in _RUSSIAN_SMALL:
            return "об?" if word in ("о", "об") else word
        pattern = re.escape(_RUSSIAN_ENDING.sub("", word)) + _RUSSIAN
        return pattern + (_RUSSIAN_STATE if at == 0 and word in ("закон", "кодекс") else "")
    if word.startswith("зан") and len(word) == 3:
        return rf"(?:\w+\s+){{0,2}}?{_KAZAKH_LAW}" if at else _KAZAKH_LAW
    stem = _KAZAKH_ENDING.sub("", word) if len(word) > 4 else word
    return rf"{re.escape(stem)}\w{{0,10}}(?:\s\d{{4}}\sжылгы)?"


@functools.cache
def _names() -> dict[str, list[tuple[str, str, str]]]:
    """All names by their first two characters, the longest first: name, language, instrument."""
    names: dict[str, list[tuple[str, str, str]]] = {}
    for instrument in read_instruments().values():
        for language in LANGUAGES:
            for name in instrument.names[language]:
                begins = fold(name)[:2]
                names.setdefault(begins, []).append((name, language, instrument.id))
    for those in names.values():
        those.sort(key=lambda named: -len(named[0]))
    return names


@functools.cache
def _pattern(begins: str) -> tuple[re.Pattern[str], dict[int, str]]:
    """The names that begin so; the group tells which it is.

    Made when a text has such a word: all of them take half a second, and a question has a few.
    """
    those = _names()[begins]
    alternatives = "|".join(f"({name_pattern(name, language)})" for name, language, _ in those)
    ids = {at: instrument for at, (_, _, instrument) in enumerate(those, start=1)}
    return re.compile(rf"(?:{alternatives})(?:'s|s)?(?!\w)"), ids


@functools.cache
def _abbreviations() -> tuple[re.Pattern[str], dict[str, str]]:
    ids: dict[str, str] = {}
    for instrument in read_instruments().values():
        for language in LANGUAGES:
            for short in instrument.abbreviations[language]:
                ids.setdefault(short.upper(), instrument.id)
    longest = sorted(
        {
            short
            for instrument in read_instruments().values()
            for language in LANGUAGES
            for short in (*instrument.abbreviations[language],)
        },
        key=len,
        reverse=True,
    )
    spellings = {form for short in longest for form in (short, short.upper())}
    alternatives = "|".join(map(re.escape, sorted(spellings, key=len, reverse=True)))
    return re.compile(rf"(?<![\w/-])({alternatives})(?![\w/]|\s\d{{4}}\b)"), ids


def _cell(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split(";") if form.strip())
