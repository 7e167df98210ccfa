"""Plain text to a document: pages as report.toml says, furniture and footnotes told apart."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from corpus.errors import CorpusError
from corpus.formats.document import Document
from corpus.formats.furniture import find_furniture, printed_pages
from corpus.lines import Line, PageBreak, Role, split_lines
from corpus.wording.notes import mark_notes


def read_text(text: str, path: Path, page_break: PageBreak) -> Document:
    """Read a plain text; raises CorpusError where nothing is printed in it."""
    if not text.strip():
        raise CorpusError("empty", path)
    lines = mark_notes(list(_mark_furniture(split_lines(text, page_break))))
    return Document(text, tuple(_close_gaps(lines)))


def _mark_furniture(lines: Sequence[Line]) -> Iterator[Line]:
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    texts = [[line.text for line in page] for page in pages]
    furniture = find_furniture(texts)
    printed = printed_pages(texts, furniture)
    for number, page in enumerate(pages):
        for place, line in enumerate(page):
            role = Role.FURNITURE if (number, place) in furniture else Role.BODY
            yield replace(line, role=role, printed_page=printed.get(number))


def _close_gaps(lines: Sequence[Line]) -> Iterator[Line]:
    """Blank lines beside a header, footer or footnote are no gap: the text runs on over them."""
    groups = [(blank, list(group)) for blank, group in groupby(lines, key=lambda line: line.blank)]
    for at, (blank, group) in enumerate(groups):
        before = groups[at - 1][1][-1:] if at else []
        after = groups[at + 1][1][:1] if at + 1 < len(groups) else []
        apart = blank and any(line.role is not Role.BODY for line in before + after)
        yield from (replace(line, role=Role.FURNITURE) if apart else line for line in group)
