"""Text in styles, as Telegram's HTML; everything is escaped here and nowhere else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from html import escape
from itertools import groupby


class Quote(Enum):
    """Whether a run stands in a blockquote, and whether that is folded to a few lines."""

    NONE = ""
    OPEN = "<blockquote>"
    FOLDED = "<blockquote expandable>"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; neighbours of the same quote form one blockquote."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str | None = None
    quote: Quote = Quote.NONE


def to_html(runs: Iterable[Run]) -> str:
    """Render runs as HTML."""
    parts = []
    for quote, group in groupby(runs, key=lambda run: run.quote):
        inner = "".join(_styled(run) for run in group)
        parts.append(f"{quote.value}{inner}</blockquote>" if quote.value else inner)
    return "".join(parts)


def plain(runs: Iterable[Run]) -> str:
    """The text of runs, as a person reads it."""
    return "".join(run.text for run in runs)


def utf16_length(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def lines(rows: Sequence[Sequence[Run]]) -> list[Run]:
    """Rows of runs, each on a line of its own."""
    joined: list[Run] = []
    for place, row in enumerate(rows):
        joined += [Run("\n"), *row] if place else row
    return joined


def _styled(run: Run) -> str:
    text = escape(run.text, quote=False)
    for wanted, tag in ((run.code, "code"), (run.italic, "i"), (run.bold, "b")):
        if wanted and text.strip():
            text = f"<{tag}>{text}</{tag}>"
    return f'<a href="{escape(run.link)}">{text}</a>' if run.link else text
