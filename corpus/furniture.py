"""Page furniture: running headers and footers, page numbers, and contents with leaders."""

import re
from collections import Counter
from collections.abc import Sequence

_ZONE = 4  # lines from a page's edge that can be a header or a footer
_LONGEST = 150
_SHARE = 0.3  # of the pages that must carry a running header; left and right pages can differ
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_ROMAN_NUMERAL = r"(?=[ivxl])x{0,3}(?:ix|iv|v?i{0,3})"
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|стр(?:аница|\.)?|бет)\s*)?[-–—|\s]*"
    rf"(?P<number>\d{{1,4}}|{_ROMAN_NUMERAL})"
    r"[-–—|\s]*(?:(?:of|/|из)\s*\d{1,4}|-?\s?бет)?",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})\s*(?:\d{1,4}|[ivxl]+)$")

Place = tuple[int, int]  # index of the page, index of the line on it


def find_furniture(pages: Sequence[Sequence[str]]) -> set[Place]:
    """Find the furniture of pages given as lines from top to bottom ("" for blank ones)."""
    edges = [_edge_lines(page) for page in pages]
    counts = Counter(
        shape
        for page, (top, bottom) in zip(pages, edges, strict=True)
        for zone, lines in (("top", top), ("bottom", bottom))
        for shape in {(zone, _shape(page[line])) for line in lines}
    )
    enough = max(2, _SHARE * len(pages))
    found: set[Place] = set()
    for number, (page, (top, bottom)) in enumerate(zip(pages, edges, strict=True)):
        for zone, lines in (("top", top), ("bottom", bottom)):
            for line in lines:
                repeats = counts[zone, _shape(page[line])] >= enough
                if len(page[line]) > _LONGEST or not (repeats or _counts(page[line], number)):
                    break
                found.add((number, line))
        found.update((number, at) for at, text in enumerate(page) if _LEADERS.search(text))
    return found


def printed_pages(pages: Sequence[Sequence[str]], furniture: set[Place]) -> dict[int, str]:
    """The number that each page carries, by index of the page.

    The numbers of headers that rise with the pages are page numbers; the year beside them is not.
    """
    texts = [(page, pages[page][line]) for page, line in sorted(furniture)]
    texts = [(page, text) for page, text in texts if not _LEADERS.search(text)]
    alone = [
        (page, match["number"]) for page, text in texts if (match := _PAGE_NUMBER.fullmatch(text))
    ]
    numerals = {page: number for page, number in alone if not number.isdigit()}
    among = [(page, match[0]) for page, text in texts for match in _NUMBER.finditer(text)]
    for numbers in ([(page, number) for page, number in alone if number.isdigit()], among):
        shifts = Counter(int(number) - page for page, number in numbers)
        shift, count = shifts.most_common(1)[0] if shifts else (0, 0)
        if count >= 2:
            steady = {page: number for page, number in numbers if int(number) - page == shift}
            return numerals | steady
    return numerals


def _edge_lines(page: Sequence[str]) -> tuple[list[int], list[int]]:
    """Indices of the lines nearest to the top and to the bottom, from the edge inwards."""
    printed = [line for line, text in enumerate(page) if text]
    zone = min(_ZONE, len(printed) // 2)
    return printed[:zone], printed[::-1][:zone]


def _counts(text: str, page: int) -> bool:
    """Whether a line is the number of the page that it is on, as the file counts."""
    match = _PAGE_NUMBER.fullmatch(text)
    return match is not None and match["number"] == str(page + 1)


def _shape(text: str) -> str:
    """What two running headers have in common: the text without its numbers."""
    number = _PAGE_NUMBER.fullmatch(text)
    return "#" if number else _DIGITS.sub("#", text).casefold()
