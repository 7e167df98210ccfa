"""The outline of a report: which heading opens which section, and how it is named."""

from collections.abc import Iterable
from itertools import chain, count, product

from corpus.formats.lines import Line, remark
from corpus.numbers import Step, letters, parse, step
from corpus.report import Remark
from corpus.structure.raw import RawSection
from corpus.structure.rules import HeadingRule, Rules, printed_number

_STYLED = 10  # levels of headings known by their looks alone lie below the numbered ones


class Outline:
    """The sections so far, and the names that are taken."""

    def __init__(self, rules: Rules) -> None:
        self.sections: list[RawSection] = []
        self.remarks: list[Remark] = []
        self._rules = rules
        self._above: list[RawSection] = []
        self._used: set[str] = set()
        self._last: dict[int, str] = {}

    @property
    def section(self) -> RawSection:
        """The section that the next paragraph goes into."""
        if not self.sections:
            self.add(self.unheaded(preface=True))
        return self.sections[-1]

    def numbered(self, line: Line, *, begins: bool) -> RawSection | None:
        """The section that a heading by the rules opens; `begins`: whether the line begins a block.

        Its order is checked, so it must be added.
        """
        for level, rule in enumerate(self._rules.headings):
            match = rule.pattern.fullmatch(line.heading_text)
            number = printed_number(match) if match else None
            if match and self._fits(level, rule, number, line, begins=begins):
                self._above = [above for above in self._above if above.level < level]
                name = self._name(number, nested=rule.nested) if number else ""
                if number:
                    self._count(level, rule, number, line)
                return RawSection(
                    name,
                    match["title"].strip(),
                    level,
                    numbered=number is not None,
                    preface=rule.preface,
                    headings=[line],
                )
        return None

    def styled(self, line: Line) -> RawSection | None:
        """The section that a heading opens which only its looks tell."""
        if not self._rules.styled or not line.heading:
            return None
        return RawSection("", line.heading_text, _STYLED + line.heading, headings=[line])

    def unheaded(self, *, preface: bool = False) -> RawSection:
        """A section that no heading announces."""
        return RawSection("", "", 0, preface=preface)

    def ends_with(self, article: Line) -> bool:
        """Whether the section ends where this article begins: a preface, or one of its own rank."""
        alike = article.heading > 0 and self.section.level >= _STYLED + article.heading
        return self.section.preface or alike

    def add(self, section: RawSection) -> None:
        """Add a section; the headings of one that stays empty go to the next."""
        self._above = [above for above in self._above if above.level < section.level]
        section.above = tuple(above.title or above.number for above in self._above)
        if self.sections and not self.sections[-1].paragraphs:
            empty = self.sections.pop()
            section.headings = empty.headings + section.headings
            if empty.numbered and empty not in self._above:
                self.remarks.append(remark(empty.headings[0], "heading-empty"))
        if section.headings:
            self._above.append(section)
        self.sections.append(section)

    def finish(self) -> list[RawSection]:
        """The sections that hold paragraphs; a heading at the very end goes to the last of them."""
        if len(self.sections) > 1 and not self.sections[-1].paragraphs:
            empty = self.sections.pop()
            self.sections[-1].headings.extend(empty.headings)
        for section in self.sections:
            section.number = section.number or self._first_unused(self._ordinals())
            if section.numbered and not section.title:
                section.title = section.headings[0].text
        return self.sections

    def _fits(
        self, level: int, rule: HeadingRule, number: str | None, line: Line, *, begins: bool
    ) -> bool:
        if rule.read and number:
            last = self._last.get(level)
            before = rule.read(last) if last else [()]
            steps = {step(old, new) for old, new in product(before, rule.read(number))}
            if Step.NEXT not in steps:
                return False
        if not self._rules.styled or line.heading:
            return True
        # where a format tells how lines are set, a heading by a mere letter is set as one
        return begins and not (rule.read and line.raised is not None)

    def _count(self, level: int, rule: HeadingRule, number: str, line: Line) -> None:
        last = self._last.get(level)
        if last and not rule.read:
            match step(parse(last), parse(number)):
                case Step.REPEAT:
                    self.remarks.append(remark(line, "heading-twice", number=number))
                case Step.SKIP | Step.BACK:
                    found = remark(line, "heading-skips", number=number, before=last)
                    self.remarks.append(found)
        self._last = {at: value for at, value in self._last.items() if at < level}
        self._last[level] = number

    def _name(self, number: str, *, nested: bool) -> str:
        above = [section.number for section in self._above if section.numbered]
        full = [f"{above[-1]}.{number}"] if above else []
        repeated = (f"{number}{letters(at)}" for at in count(2))
        names = [*full, number] if nested else [number, *full]
        return self._first_unused(chain(names, repeated))

    def _ordinals(self) -> Iterable[str]:
        """Names of sections without numbers: 1, 2 … in prose, else 0, 0b … beside the rest."""
        if self._rules.ordinal:
            return (str(at) for at in count(1))
        return chain("0", (f"0{letters(at)}" for at in count(2)))

    def _first_unused(self, names: Iterable[str]) -> str:
        name = next(name for name in names if name not in self._used)
        self._used.add(name)
        return name
