"""Headers, footers and page numbers are told from the body, and from footnotes that look alike."""

from corpus.formats.furniture import find_furniture, printed_pages

BODY = ["One line of the body.", "Another one.", "A third.", "A fourth.", "And a fifth."]


def told(pages: list[list[str]], heights: list[list[float]] | None = None) -> list[str]:
    """The lines taken for furniture."""
    return [pages[page][line] for page, line in sorted(find_furniture(pages, heights))]


def page(number: int, *, top: str = "", bottom: str = "") -> list[str]:
    """A page whose body is like no other's."""
    body = [f"{line} {chr(ord('a') + number)}" for line in BODY]
    return [line for line in (top, *body, bottom) if line]


def grid(pages: list[list[str]]) -> list[list[float]]:
    """Heights of lines set one below the other."""
    return [[800.0 - 12 * at for at in range(len(page))] for page in pages]


def test_a_page_number_may_stand_at_either_end_of_a_footer() -> None:
    """Left pages mirror right ones."""
    feet = ["GE.23-10492 1", "2 GE.23-10492", "GE.23-10492 3"]
    pages = [page(number, bottom=foot) for number, foot in enumerate(feet)]
    assert told(pages) == feet
    assert printed_pages(pages, find_furniture(pages)) == {0: "1", 1: "2", 2: "3"}


def test_numbers_that_do_not_count_pages_are_text() -> None:
    """Recommendations and footnotes at the feet of two pages are alike but for their numbers."""
    feet = [("10.7 Ratify it;", "7 CAT/C/3, para. 7."), ("10.26 Ratify it;", "9 CAT/C/3, para. 7.")]
    pages = [[*page(at), *foot, f"- {at + 1} -"] for at, foot in enumerate(feet)]
    assert told(pages) == ["- 1 -", "- 2 -"]


def test_a_chapters_header_is_one_though_few_pages_carry_it() -> None:
    """Three pages in a row of thirty."""
    tops = ["Torture"] * 3 + ["Elections"] * 3 + [f"Heading {chr(97 + at)}" for at in range(24)]
    assert told([page(at, top=top) for at, top in enumerate(tops)]) == tops[:6]


def test_a_number_at_the_height_of_page_numbers_tells_any_header() -> None:
    """Each chapter has a header of its own; its first page has the number alone."""
    tops = ["1", "Chapter 1: Law 2", "3", "Chapter 2: Courts 4", "5", "Chapter 3: Police 6"]
    pages = [page(at, top=top) for at, top in enumerate(["A cover", "ii", *tops])]
    heights = grid(pages)
    assert told(pages, heights) == ["ii", *tops]
    printed = printed_pages(pages, find_furniture(pages, heights))
    assert printed == {1: "ii", **{at: str(at - 1) for at in range(2, 8)}}


def test_what_repeats_at_another_height_is_text() -> None:
    """Two articles that end alike do so anywhere on a page; a footer is always in its place."""
    pages = [page(0, bottom="(b) the law."), page(1, bottom="(b) the law.")]
    heights = grid(pages)
    assert told(pages, heights) == ["(b) the law."] * 2
    heights[1][-1] -= 30
    assert told(pages, heights) == []


def test_a_year_on_the_cover_is_no_page_number() -> None:
    """It does not count on."""
    assert told([["A report", "2024"], page(1, bottom="2"), page(2, bottom="3")]) == ["2", "3"]


def test_paragraphs_that_begin_pages_are_text_though_their_numbers_rise() -> None:
    """One a page, at the top: their labels count with the pages, as page numbers do."""
    pages = [page(at, top=f"{at + 6}. The State accepts it {'abc'[at]}.") for at in range(3)]
    pages += [page(at, top=f"6.{at} Ratify the treaty {at}.") for at in range(3, 6)]
    assert told(pages, grid(pages)) == []


def test_two_lines_that_count_by_chance_are_text() -> None:
    """A chapter's number at its end is a page's where three pages carry one."""
    pages = [page(at, bottom=f"{'xyz'[at]} fishes in lake {at + 3}") for at in range(3)]
    assert told(pages[:2], grid(pages[:2])) == []
    assert len(told(pages, grid(pages))) == 3
