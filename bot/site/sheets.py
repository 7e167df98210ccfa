"""How a report is cut into pages: one a section, more where a section is long."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.pages.links import section_page
from index.store.stored import StoredParagraph, StoredReport

# What a page may weigh, in bytes of its HTML: with styles and letters a first view stays below
# 150 kB. A paragraph's own markup counts, too.
_PAGE = 76_000
_MARKUP = 1_100


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a report: a section, or part `part` of the `parts` of a long one."""

    report: StoredReport
    section: str
    paragraphs: tuple[StoredParagraph, ...]
    part: int = 1
    parts: int = 1

    @property
    def name(self) -> str:
        """Its path below the folder of a language, without ".html"."""
        name = f"{self.report.id}/{section_page(self.section)}"
        return name if self.part == 1 else f"{name}.{self.part}"


def cut_report(
    report: StoredReport, paragraphs: Iterable[StoredParagraph], weights: Mapping[str, int]
) -> list[Sheet]:
    """The pages of a report, in its order; `weights`: id → bytes that a paragraph weighs besides.

    Paragraphs of one section stand together, wherever the report has them.
    """
    sheets: list[Sheet] = []
    ordered = sorted(paragraphs, key=lambda each: list(report.sections).index(each.section))
    for section, members in groupby(ordered, key=lambda each: each.section):
        parts = list(_parts(list(members), weights))
        sheets += [
            Sheet(report, section, tuple(part), place, len(parts))
            for place, part in enumerate(parts, start=1)
        ]
    return sheets


def _parts(
    members: Sequence[StoredParagraph], weights: Mapping[str, int]
) -> Iterator[list[StoredParagraph]]:
    part: list[StoredParagraph] = []
    room = _PAGE
    for paragraph in members:
        weight = _weight(paragraph) + weights.get(paragraph.id, 0)
        if part and weight > room:
            yield part
            part, room = [], _PAGE
        part.append(paragraph)
        room -= weight
    yield part


def _weight(paragraph: StoredParagraph) -> int:
    """About how many bytes of HTML a paragraph makes."""
    texts = (
        paragraph.text,
        *paragraph.translations.values(),
        *(text for _, text in paragraph.notes),
    )
    return _MARKUP + sum(len(text.encode(errors="replace")) for text in texts)
