"""The mechanism of all numbering profiles: lines → sections and paragraphs, by the rules of one."""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from corpus.formats.lines import Line, remark
from corpus.numbers import Number, parse
from corpus.report import Remark, Unit
from corpus.structure.order import Order
from corpus.structure.outline import Outline
from corpus.structure.raw import RawArticle, RawParagraph, RawSection
from corpus.structure.rules import Rules, printed_number
from corpus.wording.blocks import ends_statement
from corpus.wording.hyphens import Hyphens
from corpus.wording.quotations import quotation_open

_LONGEST_QUOTATION = 200  # lines; looking further back would take long, and find a slip
_RECOMMENDING = re.compile(r"recommend|рекоменд|ұсын", re.IGNORECASE)
_REFERS = re.compile(
    r"(?:\b(?:articles?|paragraphs?|paras?\.|sections?|rules?|nos?\.|and|or|to|of"
    r"|стать\w+|пункт\w*|част\w+|п\.|ст\.|и|или|от)|№|,)$",
    re.IGNORECASE,
)


def read_numbering(lines: Sequence[Line], rules: Rules) -> tuple[list[RawSection], list[Remark]]:
    """Group the lines of the body into sections and paragraphs; every line goes somewhere.

    The remarks name numbers that skip, repeat or go back.
    """
    walk = _Walk(lines, rules)
    return walk.read(), walk.remarks()


class _Walk:
    """One pass over the lines, knowing what came before each."""

    def __init__(self, lines: Sequence[Line], rules: Rules) -> None:
        self._lines = lines
        self._rules = rules
        self._outline = Outline(rules)
        self._order = Order(lines)
        self._hyphens = Hyphens(lines)
        self._before: Line | None = None
        self._titling: RawSection | RawArticle | None = None  # the heading that ran to this line
        self._after_heading = False
        self._article: RawArticle | None = None
        self._last_article: Number = ()
        self._last: Number = ()  # of the paragraphs, recommendations or parts counted now
        self._lead: RawParagraph | None = None  # the last paragraph numbered at the first level
        self._recommending = False

    def read(self) -> list[RawSection]:
        for at, line in enumerate(self._lines):
            self._after_heading = self._titling is not None
            if line.blank:
                self._titling = None
                if self._current:
                    self._current.lines.append(line)
            elif not (self._open_recommendations(line) or self._open_article(at, line)):
                self._titling = self._heading(line)
                if self._titling is None:
                    self._add(at, line)
            self._before = line
        self._close_article()
        return self._outline.finish()

    def remarks(self) -> list[Remark]:
        return sorted(
            [*self._order.remarks, *self._outline.remarks], key=lambda remark: remark.line
        )

    @property
    def _current(self) -> RawParagraph | None:
        """The paragraph that an unnumbered line belongs to."""
        paragraphs = self._outline.sections[-1].paragraphs if self._outline.sections else []
        if not paragraphs or (self._article and not self._article.cited):
            return None
        current = paragraphs[-1]
        return current if current.recommendation == self._recommending else None

    @property
    def _begins_block(self) -> bool:
        """Whether the line at hand cannot be the rest of a sentence."""
        before = self._before
        if before is None or before.blank or self._after_heading:
            return True
        return ends_statement(before.text)

    @property
    def _inside_reference(self) -> bool:
        """Whether the line before ends as "under paragraph", so that a number carries it on."""
        if self._before is None or self._after_heading:
            return False
        return _REFERS.search(self._before.text) is not None

    def _open_recommendations(self, line: Line) -> bool:
        opening = self._rules.recommendations
        if opening is None or not opening.fullmatch(line.text):
            return False
        self._outline.section.headings.append(line)
        self._titling, self._recommending, self._last = None, True, ()
        return True

    def _heading(self, line: Line) -> RawSection | RawArticle | None:
        """What the line is a heading of, or gives the rest of a heading to."""
        labelled = self._is_labelled(line)
        if not labelled and self._titling and self._carries_on(line):
            return self._extend(self._titling, line)
        section = self._outline.numbered(line, begins=self._begins_block)
        if section is None and not labelled:
            target = self._untitled(line)
            if target is not None:
                return self._extend(target, line)
        section = section or self._outline.styled(line)
        if section:
            self._close_article()
            self._outline.add(section)
            self._article, self._recommending = None, False
            if self._rules.restarts:
                self._last = ()
        return section

    def _is_labelled(self, line: Line) -> bool:
        patterns = [rule.pattern for rule in self._rules.headings]
        if self._rules.article:
            patterns.append(self._rules.article)
        return any(pattern.fullmatch(line.heading_text) for pattern in patterns)

    def _carries_on(self, line: Line) -> bool:
        """Whether the heading in the line before runs on in this one."""
        before = self._before
        if before is None or before.page != line.page:
            return False
        return 0 < line.heading == before.heading or line.text[:1].islower()

    def _untitled(self, line: Line) -> RawSection | RawArticle | None:
        """The heading so far without a title that the line gives one to."""
        if self._article and not self._article.cited:
            return self._article if line.heading and not self._article.title else None
        sections = self._outline.sections
        if not sections or sections[-1].paragraphs or sections[-1].title:
            return None
        is_title = line.heading > 0 or not ends_statement(line.text)
        return sections[-1] if sections[-1].headings and is_title else None

    def _extend(self, target: RawSection | RawArticle, line: Line) -> RawSection | RawArticle:
        splits = self._hyphens.splits(target.title, line.text)
        above = target.title[:-1] if splits else f"{target.title} "
        target.title = f"{above}{line.heading_text}".strip()
        target.headings.append(line)
        return target

    def _open_article(self, at: int, line: Line) -> bool:
        """Open the article that begins with the line; its text can begin on that line, too."""
        rules = self._rules
        match = rules.article.match(line.text) if rules.article else None
        if rules.article is None or match is None or not (line.heading or self._begins_block):
            return False
        printed = printed_number(match) or ""
        number = parse(printed)
        if not number or not self._follows(at, number, self._last_article, rules.article):
            return False
        self._close_article()
        if self._outline.ends_with(line):
            self._outline.add(self._outline.unheaded())
        self._last_article, self._last = number, ()
        label = match.start("rest")
        if match["rest"] and not rules.titled and not line.heading:
            self._article = RawArticle(printed, "", label, [])
            self._titling = None
            self._begin(line, None, label)
        else:
            self._article = RawArticle(printed, match["rest"], label, [line])
            self._titling = self._article
        return True

    def _close_article(self) -> None:
        """Keep an article that has nothing but its heading: that is its text."""
        article = self._article
        if article is None or article.cited:
            return
        article.cited = True
        if article.title:
            number, key = article.part(None)
            paragraph = RawParagraph(number, article.headings, article.label, Unit.ARTICLE, key=key)
            self._outline.section.paragraphs.append(paragraph)
        else:
            self._outline.section.headings.extend(article.headings)
            found = remark(article.headings[0], "article-empty", number=article.number)
            self._order.remarks.append(found)

    def _add(self, at: int, line: Line) -> None:
        """Begin a paragraph with the line, or let the current one run on."""
        match = self._number(at, line)
        if match:
            self._begin(line, match["number"], match.end())
        elif self._current:
            self._current.lines.append(line)
        else:
            self._begin(line, None, 0)

    def _number(self, at: int, line: Line) -> re.Match[str] | None:
        """The label that a numbered paragraph begins with."""
        rules = self._rules
        pattern = rules.recommendation if self._recommending else rules.number
        match = pattern.match(line.text) if pattern else None
        if pattern is None or match is None or self._inside_reference:
            return None
        if (rules.article and not self._article) or self._inside_quotation(at):
            return None
        number = parse(match["number"])
        if not self._follows(at, number, self._last, pattern):
            return None
        self._last = number
        return match

    def _begin(self, line: Line, number: str | None, label: int) -> None:
        paragraph = RawParagraph(number, [line], label, recommendation=self._recommending)
        if self._article:
            if not self._article.cited:
                self._article.cited = True
                self._outline.section.headings.extend(self._article.headings)
            paragraph.number, paragraph.key = self._article.part(number)
            paragraph.unit, paragraph.title = Unit.ARTICLE, self._article.title
        elif self._recommending or (number and self._is_recommendation(number)):
            paragraph.unit = Unit.RECOMMENDATION
        if number and len(self._last) == 1:
            self._lead = paragraph
        self._outline.section.paragraphs.append(paragraph)

    def _is_recommendation(self, number: str) -> bool:
        """Whether 123.4 is one of the recommendations that paragraph 123 announces."""
        lead = self._lead
        return (
            self._rules.nested_recommendations
            and lead is not None
            and parse(number)[:-1] == parse(lead.number or "")
            and _RECOMMENDING.search(lead.text) is not None
        )

    def _follows(self, at: int, number: Number, last: Number, pattern: re.Pattern[str]) -> bool:
        return self._order.follows(
            at,
            number,
            last,
            pattern,
            begins=self._begins_block,
            renews=not self._outline.section.paragraphs,
            named=pattern is self._rules.article,
        )

    def _inside_quotation(self, at: int) -> bool:
        """Whether the line is inside a quotation that closes before the next blank line."""
        current = self._current
        if current is None or len(current.lines) > _LONGEST_QUOTATION:
            return False
        if not quotation_open(current.text):
            return False
        ahead = takewhile(lambda line: not line.blank, islice(self._lines, at, None))
        return not quotation_open(" ".join([current.text, *(line.text for line in ahead)]))
