"""From what begins where to sections and paragraphs as lines; every line goes somewhere."""

from collections.abc import Sequence

from corpus.lines import Line, Role, remark
from corpus.numbers import parse
from corpus.report import Remark, Unit
from corpus.structure.numbering import RECOMMENDING
from corpus.structure.outline import Outline
from corpus.structure.plan import ArticleStart, Plan, Start
from corpus.structure.raw import RawArticle, RawParagraph, RawSection, group_key
from corpus.structure.recommendations import recommending_states
from corpus.structure.rules import UNITS, Rules

# A list of recommendations is numbered within one or two paragraphs of the report that it is from;
# within more, numbers are those of chapters.
_MOST_LISTS = 2
_LINES_OF_ONE = 4  # of a recommendation, up to the States that make it


def build_sections(
    lines: Sequence[Line], found: Plan, rules: Rules
) -> tuple[list[RawSection], list[Remark]]:
    """Group the lines of the body by what begins on them, and remark on what stays empty."""
    builder = _Builder(rules, is_list=_lists_recommendations(lines, found))
    at = 0
    while at < len(lines):
        at = builder.take(lines, at, found)
    sections = builder.finish()
    return sections, builder.outline.remarks + builder.remarks


def _lists_recommendations(lines: Sequence[Line], found: Plan) -> bool:
    """Whether what is numbered 123.4 are recommendations, though no paragraph 123 says so.

    Then few numbers hold all others, and a heading or what stands before them names them, or the
    States that make them stand in brackets.
    """
    nested = [start for start in found.starts.values() if start.nested]
    if not 0 < len({start.number.partition(".")[0] for start in nested}) <= _MOST_LISTS:
        return False
    named = [*range(min(start.at for start in nested))]
    named += [at for head in found.heads.values() for at in range(head.at, head.end)]
    if any(RECOMMENDING.search(lines[at].text) for at in named):
        return True
    own = [" ".join(x.text for x in lines[s.at : s.at + _LINES_OF_ONE]) for s in nested]
    return sum(bool(recommending_states(text)) for text in own) > len(nested) / 2


class _Builder:
    """The sections so far, and what is open: a paragraph, an article, recommendations."""

    def __init__(self, rules: Rules, *, is_list: bool) -> None:
        self.outline = Outline(rules)
        self.remarks: list[Remark] = []
        self._rules = rules
        self._current: RawParagraph | None = None
        self._article: RawArticle | None = None
        self._list = is_list  # 123.4 without a paragraph 123 is a recommendation
        self._recommending = False
        self._lead: RawParagraph | None = None  # the last paragraph that is no recommendation
        self._notes: list[Line] = []  # of editors, before any paragraph

    def take(self, lines: Sequence[Line], at: int, found: Plan) -> int:
        """Take a line, or all those of a heading; returns the index of the next."""
        line = lines[at]
        if head := found.heads.get(at):
            self.close()
            self._set_apart(lines[at : head.end])
            headings = [x for x in lines[at : head.end] if _printed(x)]
            self.outline.open(head, headings)
            self._recommending = False
            return head.end
        if article := found.articles.get(at):
            return self._open_article(lines, article)
        if at in found.cover:
            return at + 1
        if at in found.openings:
            self.outline.section.headings.append(line)
            self._current, self._recommending = None, True
        elif start := found.starts.get(at):
            self._begin(line, start)
        elif line.role is Role.EDITOR:
            (self._current.notes if self._current else self._notes).append(line)
        elif self._current:
            self._current.lines.append(line)
        elif not line.blank:
            self._begin(line, None)
        return at + 1

    def close(self) -> None:
        """Keep an article that has nothing but its heading, or a note: that is its text."""
        article, self._article, self._current = self._article, None, None
        if article is None or article.cited:
            return
        if article.title or self._notes:
            number, key = article.part(None)
            lines = [*article.headings, *([] if article.title else self._notes)]
            paragraph = RawParagraph(number, lines, article.label, article.unit, key=key)
            paragraph.numbers = (number,)
            if article.title:
                paragraph.notes = self._notes
            self._notes = []
            self.outline.section.paragraphs.append(paragraph)
        else:
            self.outline.section.headings.extend(article.headings)
            self.remarks.append(remark(article.headings[0], "article-empty", number=article.number))

    def finish(self) -> list[RawSection]:
        """All sections; a paragraph that only its editors speak of has that for its text."""
        self.close()
        sections = self.outline.finish()
        paragraphs = [paragraph for section in sections for paragraph in section.paragraphs]
        if paragraphs:
            paragraphs[-1].notes += self._notes
        for paragraph in paragraphs:
            if not paragraph.text[paragraph.label :].strip():
                paragraph.lines += paragraph.notes
                paragraph.notes = []
        return sections

    def _open_article(self, lines: Sequence[Line], start: ArticleStart) -> int:
        self.close()
        line = lines[start.at]
        if self.outline.ends_with(line):
            self.outline.unheaded()
        headings = [x for x in lines[start.at : start.end] if _printed(x)]
        self._set_apart(lines[start.at : start.end])
        unit = UNITS.get(start.word, Unit.ARTICLE)
        self._article = RawArticle(start.number, start.title, start.label, headings, unit)
        if start.end == start.at:
            self._begin(line, None, start.label)
            return start.at + 1
        return start.end

    def _begin(self, line: Line, start: Start | None, label: int = 0) -> None:
        number = start.number if start else None
        paragraph = RawParagraph(
            number, [line], start.label if start else label, recommendation=self._recommending
        )
        paragraph.numbers = start.numbers if start else ()
        section = self.outline.section
        if self._article:
            if not self._article.cited and line not in self._article.headings:
                section.headings.extend(self._article.headings)
            self._article.cited = True
            paragraph.number, paragraph.key = self._article.part(number)
            paragraph.numbers = (paragraph.number,)
            paragraph.unit, paragraph.title = self._article.unit, self._article.title
        elif start and len(start.numbers) > 1:
            paragraph.key = group_key(start.numbers)
        elif start and self._rules.article:
            section.anew_numbers = True
        if self._recommending or (start and self._recommends(start)):
            paragraph.unit = Unit.RECOMMENDATION
        elif start:
            self._lead = paragraph
        paragraph.notes, self._notes = self._notes, []
        section.paragraphs.append(paragraph)
        self._current = paragraph

    def _recommends(self, start: Start) -> bool:
        """Whether 123.4 is a recommendation: paragraph 123 announces some, or there is none."""
        if not start.nested or self._article:
            return False
        lead = self._lead
        prefix = start.numbers[0].rpartition(".")[0]
        if any(map(str.isalpha, prefix)):  # A.12 under "A. Recommendations that enjoy support"
            headings = (line.text for line in self.outline.section.headings)
            return any(map(RECOMMENDING.search, headings)) or bool(
                lead and RECOMMENDING.search(lead.text)
            )
        if lead is None or prefix not in lead.numbers:
            return self._list and not self._holds(prefix)
        return bool(RECOMMENDING.search(lead.text))

    def _holds(self, prefix: str) -> bool:
        """Whether the report has a paragraph or a section of this number."""
        return any(
            parse(section.number) == parse(prefix)
            or any(line.text.startswith(f"{prefix}.") for line in section.headings)
            or any(prefix in paragraph.numbers for paragraph in section.paragraphs)
            for section in self.outline.sections
        )

    def _set_apart(self, lines: Sequence[Line]) -> None:
        """Keep the notes of editors that stand within a heading."""
        self._notes += [line for line in lines if line.role is Role.EDITOR]


def _printed(line: Line) -> bool:
    return not line.blank and line.role is not Role.EDITOR
