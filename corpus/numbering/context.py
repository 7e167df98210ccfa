"""What stands around each line of a text: whether it begins, is quoted, or is a title."""

import re
from collections.abc import Sequence

from corpus.lines import Line
from corpus.wording.blocks import ends_statement
from corpus.wording.hyphens import Hyphens

_LONGEST_QUOTATION = 200  # lines; one that is open for longer is a slip
_LONGEST_TITLE = 200
_LONGEST_RUN = 8  # lines of which a title is made at most
# A text saved with a line for each paragraph: hardly any blank lines, and some much too long.
_BLANK = 0.05
_TOO_LONG = 200
_REFERS = re.compile(
    r"(?:\b(?:articles?|paragraphs?|paras?\.|sections?|rules?|nos?\.|and|or|to|of"
    r"|стать\w+|пункт\w*|част\w+|п\.|ст\.|и|или|от)|№|,)$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.;:,…][”»\")\]]*\d{0,3}$")
_MARK = re.compile('[“”«»„]|(?<!\\S)"(?=\\S)|"')
_CLOSERS = {"“": "”", "«": "»", "„": "“”", '"': '"'}


class Context:
    """The lines of the body, and what stands around each."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.headings: set[int] = set()  # the lines known to be headings
        self.quoted = _quoted(lines)
        self.unwrapped = _unwrapped(lines)  # each line is a paragraph
        self._hyphens = Hyphens(lines)

    def before(self, at: int) -> Line | None:
        """The line before, unless the two are set apart or it is a heading."""
        if self.unwrapped:
            return None
        before = self.lines[at - 1] if at and at - 1 not in self.headings else None
        return None if before is None or before.blank or before.heading else before

    def begins(self, at: int) -> bool:
        """Whether a line cannot be the rest of a sentence."""
        before = self.before(at)
        return before is None or ends_statement(before.text)

    def refers(self, at: int) -> bool:
        """Whether the line before ends as "under paragraph", so that a number carries it on."""
        before = self.before(at)
        return before is not None and bool(_REFERS.search(before.text))

    def run(self, at: int) -> int:
        """The index after the lines that stand together from this one on, set alike: a few."""
        end = at + 1
        first = self.lines[at]
        while end < len(self.lines) and end - at <= _LONGEST_RUN and not self.unwrapped:
            line = self.lines[end]
            if line.blank or (line.heading, line.bold, line.role) != (
                first.heading,
                first.bold,
                first.role,
            ):
                break
            end += 1
        return end

    def title(self, at: int, longest: int = _LONGEST_TITLE) -> int:
        """The index after a title that begins here, and is all that stands together; 0 if none."""
        end = self.run(at)
        if self._goes_on(end) and not self.lines[at].heading:
            alike = self.lines[end].bold == self.lines[at].bold
            if alike or not self.lines[at].bold:
                return 0
        return end if is_title(self.text(at, end), longest) else 0

    def _goes_on(self, end: int) -> bool:
        """Whether a line follows without a gap."""
        return not self.unwrapped and end < len(self.lines) and not self.lines[end].blank

    def text(self, start: int, end: int) -> str:
        """Lines as one text, without the footnote markers at their ends."""
        return " ".join(line.heading_text for line in self.lines[start:end] if not line.blank)

    def joined(self, start: int, end: int) -> str:
        """The lines of a heading as its text, words broken at a line's end put together."""
        text = ""
        for line in self.lines[start:end]:
            splits = self._hyphens.splits(text, line.text)
            text = f"{text[:-1] if splits else f'{text} '}{line.heading_text}"
        return text.strip()


def is_title(text: str, longest: int = _LONGEST_TITLE) -> bool:
    """Whether a text is short and does not end as a sentence does."""
    return 0 < len(text) <= longest and not _SENTENCE_END.search(text)


def _unwrapped(lines: Sequence[Line]) -> bool:
    """Whether a line is a paragraph, so that the next one is not its continuation."""
    blank = sum(line.blank for line in lines)
    longest = max((len(line.text) for line in lines), default=0)
    return blank <= _BLANK * len(lines) + 1 and longest > _TOO_LONG


def _quoted(lines: Sequence[Line]) -> list[bool]:
    """Whether each line begins within a quotation that is closed further on.

    Where a quotation runs over several paragraphs, each may open it anew.
    """
    result = [False] * len(lines)
    opened: list[str] = []
    start = 0
    for at, line in enumerate(lines):
        if opened and at - start > _LONGEST_QUOTATION:
            opened.clear()
        for match in _MARK.finditer(line.text):
            mark = match[0]
            if opened and mark in _CLOSERS[opened[-1]] and not (mark == '"' and not match.start()):
                opened.pop()
                if not opened:
                    result[start + 1 : at + 1] = [True] * (at - start)
            elif mark in _CLOSERS and not (opened and match.start() == 0):
                if not opened:
                    start = at
                opened.append(mark)
    return result
