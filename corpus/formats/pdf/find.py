"""Where the pages of a PDF have a text, by reading only those that it may be on."""

from difflib import SequenceMatcher
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]

from corpus.formats.find import find_lines, letters, nearly
from corpus.formats.pdf.pages import open_pdf, read_page
from corpus.formats.pdf.places import Place, joined
from corpus.formats.pdf.writing import write_pages
from corpus.lines import Line, Role

_MOST_PAGES = 6  # that one paragraph runs over
_BEGINNING = 60  # letters by which its page is looked for


def find_places(data: bytes, path: Path, text: str, number: str, page: int | None) -> list[Place]:
    """The boxes of a paragraph, in reading order; none where the text is not found.

    `number` is printed before it, `page` is the one it begins on, None where that is not known.
    Raises CorpusError where the file cannot be opened.
    """
    wanted = letters(text)
    with open_pdf(data, path) as pdf:
        first = page or _likely_page(pdf, letters(number) + wanted)
        pages = []
        lines: list[Line] = []
        for at in range(first - 1, min(first - 1 + _MOST_PAGES, len(pdf))):
            pages.append(read_page(pdf[at]))
            lines = [line for line in write_pages(pages, None).lines if _may_hold(line)]
            found, whole = find_lines(lines, wanted, letters(number))
            if whole:
                break
        else:
            found = nearly(lines, wanted)
    places = [Place(line.page + first - 1, line.box) for line in found if line.page and line.box]
    return list(joined(places))


def _may_hold(line: Line) -> bool:
    return line.box is not None and line.role in (Role.BODY, Role.EDITOR)


def _likely_page(pdf: pypdfium2.PdfDocument, wanted: str) -> int:
    """The page with the longest piece of the beginning of a text."""
    beginning = wanted[:_BEGINNING]

    def shared(at: int) -> int:
        page = pdf[at]
        text = page.get_textpage()
        here = letters(text.get_text_range())
        text.close()
        page.close()
        if beginning in here:
            return len(beginning)
        matcher = SequenceMatcher(None, here, beginning, autojunk=False)
        return matcher.find_longest_match().size

    return max(range(len(pdf)), key=shared) + 1
