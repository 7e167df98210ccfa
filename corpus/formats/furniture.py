"""Page furniture: running headers and footers, page numbers, and contents with leaders."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from corpus.numbers import parse

# Lines from a page's edge that can be a header or a footer: the first page of a UN document has
# its symbol, distribution, date and language one below the other.
_ZONE = 4
_LONGEST = 150  # characters: one line of a page; the longest header of a judgment has 120
# Of the pages: left and right pages differ, and a third part may have a header of its own.
_SHARE = 0.3
_NEAR = 6  # points of a page's height: half a line of small type
_RUN = 3  # pages, next to each other or every other one, that a chapter's header is on
_FEWEST_COUNTED = 3  # pages that a number alone must count up with; two lines do so by chance
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_COUNTER = re.compile(r"(?<![\d\w])(?P<number>\d{1,4}|[ivxl]+)(?!\w)")
_LABEL = re.compile(r"\s*(?:[.)]|-\d)")  # behind the number of a paragraph or of an item
_ROMAN_NUMERAL = r"(?=[ivxl])x{0,3}(?:ix|iv|v?i{0,3})"
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|стр(?:аница|\.)?|бет)\s*)?[-–—|\s]*"
    rf"(?P<number>\d{{1,4}}|{_ROMAN_NUMERAL})"
    r"[-–—|\s]*(?:(?:of|/|из)\s*\d{1,4}|-?\s?бет)?",
    re.IGNORECASE,
)
_COUNT = re.compile(r"#-?\d")  # the shape of a line by the number that it counts pages with
_LEADERS = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})\s*(?:\d{1,4}|[ivxl]+)$")

Place = tuple[int, int]  # index of the page, index of the line on it


def find_furniture(
    pages: Sequence[Sequence[str]], heights: Sequence[Sequence[float]] | None = None
) -> set[Place]:
    """Find the furniture of pages given as lines from top to bottom ("" for blank ones).

    `heights` says where on its page each line is, where the format tells.
    """
    edges = [_edge_lines(page) for page in pages]
    shapes = {
        (number, line): list(
            _shapes(
                number,
                page[line],
                heights[number][line] if heights else None,
                outermost=line == lines[0],
            )
        )
        for number, page in enumerate(pages)
        for lines in edges[number]
        for line in lines
    }
    carriers: dict[tuple[str, str], list[int]] = {}
    for number, (top, bottom) in enumerate(edges):
        for zone, lines in (("top", top), ("bottom", bottom)):
            for shape in {shape for line in lines for shape in shapes[number, line]}:
                carriers.setdefault((zone, shape), []).append(number)
    running = {
        key
        for key, numbers in carriers.items()
        if _runs(numbers, len(pages))
        and not (heights and _COUNT.match(key[1]) and len(numbers) < _FEWEST_COUNTED)
    }
    found: set[Place] = set()
    for number, (page, (top, bottom)) in enumerate(zip(pages, edges, strict=True)):
        for zone, lines in (("top", top), ("bottom", bottom)):
            for line in lines:
                repeats = any((zone, shape) in running for shape in shapes[number, line])
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
    digits = [(page, number) for page, number in alone if number.isdigit()]
    among = [(page, match[0]) for page, text in texts for match in _NUMBER.finditer(text)]
    for numbers in (digits, among):
        shifts = Counter(int(number) - page for page, number in numbers)
        shift, count = shifts.most_common(1)[0] if shifts else (0, 0)
        if count >= 2:
            return numerals | {page: n for page, n in among if int(n) - page == shift}
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


def _runs(pages: Sequence[int], total: int) -> bool:
    """Whether what these pages carry runs through the report, or through a chapter of it."""
    near = [later - page <= 2 for page, later in pairwise(pages)]
    longest = max((len(list(group)) + 1 for close, group in groupby(near) if close), default=1)
    return len(pages) >= max(2, _SHARE * total) or longest >= _RUN


def _shapes(page: int, text: str, height: float | None, *, outermost: bool) -> Iterator[str]:
    """What running headers have in common: their text, or all but a number that counts pages.

    Where heights are known, they are alike; then a page's number tells the header of any chapter.
    """
    folded = text.casefold()
    kinds = {folded}
    alone = _PAGE_NUMBER.fullmatch(folded)
    for match in [alone] if alone else _COUNTER.finditer(folded):
        numeral = match["number"]
        number = int(numeral) if numeral.isdigit() else sum(parse(numeral.upper()))
        before, after = ("", "") if alone else (folded[: match.start()], folded[match.end() :])
        kinds.add(f"{before.strip()} {after.strip()}".strip() + f"#{number - page}")
        labelled = not before and _LABEL.match(after)
        if height is not None and outermost and not (before and after) and not labelled:
            kinds.add(f"#{number - page}")
    if alone and height is not None:
        kinds.add("#")
    for kind in kinds:
        if height is None:
            yield kind
        else:  # in two grids, so that what is near each other shares a place in one of them
            yield from (f"{kind}@{round(height / _NEAR + shift)}" for shift in (0, 1000.5))
