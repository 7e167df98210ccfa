"""What begins on which line of a text, before sections are made of it."""

from dataclasses import dataclass, field

from corpus.report import Remark
from corpus.structure.headings import Head


@dataclass(frozen=True, slots=True)
class Start:
    """A numbered paragraph begins on the line `at`, with a label of so many characters."""

    at: int
    label: int
    number: str
    numbers: tuple[str, ...]
    nested: bool = False  # 123.4, or 4 within 123


@dataclass(frozen=True, slots=True)
class ArticleStart:
    """An article begins on the line `at`, its heading runs to the line before `end`.

    Where the two are the same, there is no heading but a label of so many characters. `word`: what
    the document calls it, in lower case ("section"); "" for an article.
    """

    at: int
    end: int
    label: int
    number: str
    title: str
    word: str = ""


@dataclass(slots=True)
class Plan:
    """What begins where, by the index of the line; and the numbers to look at."""

    heads: dict[int, Head] = field(default_factory=dict)
    starts: dict[int, Start] = field(default_factory=dict)
    articles: dict[int, ArticleStart] = field(default_factory=dict)
    openings: set[int] = field(default_factory=set)  # "Recommendations:"
    cover: set[int] = field(default_factory=set)  # lines of a title page, or a signature
    remarks: list[Remark] = field(default_factory=list)
