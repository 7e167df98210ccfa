"""The outline of a report: which heading opens which section, and how it is named."""

from collections.abc import Iterable, Sequence
from itertools import chain, count

from corpus.lines import Line, remark
from corpus.numbers import ORDINALS, letters, roman
from corpus.report import Remark
from corpus.structure.headings import STYLED, Head
from corpus.structure.raw import RawSection
from corpus.structure.rules import Rules


class Outline:
    """The sections so far, and the names that are taken."""

    def __init__(self, rules: Rules) -> None:
        self.sections: list[RawSection] = []
        self.remarks: list[Remark] = []
        self._rules = rules
        self._above: list[RawSection] = []
        self._used: set[str] = set()

    @property
    def section(self) -> RawSection:
        """The section that the next paragraph goes into."""
        if not self.sections:
            self.unheaded(preface=True)
        return self.sections[-1]

    def open(self, head: Head, lines: Sequence[Line]) -> None:
        """Open the section of a heading; the headings of one that stays empty go to the next."""
        self._above = [above for above in self._above if above.level < head.level]
        section = RawSection(
            _printed(head.number) if head.number else "",
            head.title or lines[0].text,
            head.level,
            numbered=head.number is not None,
            preface=head.preface,
            nested=head.nested,
            within=next((x.number for x in reversed(self._above) if x.numbered), ""),
            anew=head.anew or any(above.anew for above in self._above),
            word=head.word,
            above=tuple(above.title or above.number for above in self._above),
            headings=list(lines),
        )
        if self.sections and not self.sections[-1].paragraphs:
            empty = self.sections.pop()
            section.headings = empty.headings + section.headings
            if empty.numbered and empty not in self._above:
                self.remarks.append(remark(empty.headings[0], "heading-empty"))
        self._above.append(section)
        self.sections.append(section)

    def unheaded(self, *, preface: bool = False) -> None:
        """Open a section that no heading announces."""
        if self.sections and not self.sections[-1].paragraphs:
            return
        self.sections.append(RawSection("", "", 0, preface=preface))

    def ends_with(self, article: Line) -> bool:
        """Whether the section ends where this article begins: a preface, or one of its own rank."""
        section = self.section
        alike = article.heading > 0 and section.level >= STYLED + article.heading
        return section.preface or section.anew_numbers or alike

    def finish(self) -> list[RawSection]:
        """The sections that hold paragraphs; a heading at the very end goes to the last of them."""
        if len(self.sections) > 1 and not self.sections[-1].paragraphs:
            empty = self.sections.pop()
            self.sections[-1].headings.extend(empty.headings)
        for section in self.sections:
            names = self._names(section) if section.number else self._ordinals()
            section.number = self._first_unused(names)
        return self.sections

    def _names(self, section: RawSection) -> Iterable[str]:
        """How a numbered section can be called: "A" or, in section II, "II.A"."""
        number = section.number
        full = [f"{section.within}.{number}"] if section.within else []
        repeated = (f"{number}{letters(at)}" for at in count(2))
        return chain([*full, number] if section.nested else [number, *full], repeated)

    def _ordinals(self) -> Iterable[str]:
        """Names of sections without numbers: 1, 2 … in prose, else 0, 0b … beside the rest."""
        if self._rules.ordinal:
            return (str(at) for at in count(1))
        return chain("0", (f"0{letters(at)}" for at in count(2)))

    def _first_unused(self, names: Iterable[str]) -> str:
        name = next(name for name in names if name not in self._used)
        self._used.add(name)
        return name


def _printed(number: str) -> str:
    """A number as it is cited: one in words in Roman numerals, "первый" as I."""
    return roman(ORDINALS[number.lower()]) if number.lower() in ORDINALS else number
