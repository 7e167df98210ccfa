"""Plain text to a document: pages as report.toml says, furniture and footnotes told apart."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from corpus.document import Document
from corpus.errors import CorpusError
from corpus.furniture import find_furniture, printed_pages
from corpus.lines import Line, PageBreak, Role, split_lines
from corpus.notes import mark_notes


def read_text(text: str, path: Path, page_break: PageBreak) -> Document:
    """Read a plain text; raises CorpusError where nothing is printed in it."""
    if not text.strip():
        raise CorpusError(path, "is empty: there is no text to read")
    lines = _mark_furniture(split_lines(text, page_break))
    return Document(text, tuple(mark_notes(lines)))


def _mark_furniture(lines: Sequence[Line]) -> list[Line]:
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    texts = [[line.text for line in page] for page in pages]
    furniture = find_furniture(texts)
    printed = printed_pages(texts, furniture)
    marked: list[Line] = []
    for number, page in enumerate(pages):
        places = {place for index, place in furniture if index == number}
        apart = places | _blanks_beside(texts[number], places)
        marked.extend(
            replace(
                line,
                role=Role.FURNITURE if place in apart else Role.BODY,
                printed_page=printed.get(number),
            )
            for place, line in enumerate(page)
        )
    return marked


def _blanks_beside(texts: Sequence[str], furniture: set[int]) -> set[int]:
    """Blank lines that part a header or footer from the text, which runs on over the page."""
    found: set[int] = set()
    for start, step in ((place, step) for place in furniture for step in (-1, 1)):
        at = start + step
        while 0 <= at < len(texts) and not texts[at]:
            found.add(at)
            at += step
    return found
