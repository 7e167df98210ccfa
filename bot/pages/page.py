"""Answers, abstentions and lists of passages, as pages: text in styles, and buttons."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.answer.ask import Reply
from bot.answer.certainty import certainty
from bot.pages import keyboards
from bot.pages.html import Run, lines
from bot.pages.keyboards import Row
from bot.pages.passages import (
    Frame,
    citation,
    introduction,
    listed,
    official_note,
    quotation,
    wording,
)
from bot.texts.catalogue import say
from bot.texts.citation import dated_title
from index.search.found import Passage
from index.store.stored import StoredParagraph, StoredReport

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Page:
    """A message to be: its text, and the buttons below."""

    runs: list[Run]
    rows: list[Row] = field(default_factory=list)


class Result(NamedTuple):
    """A passage that a question found: its paragraph id, and where its answering sentences are."""

    paragraph_id: str
    places: range


class Shown(NamedTuple):
    """What a message of the bot shows and found: `subject` answered, none where nothing did.

    `listed` are its passages from number `first` on, `more` those that it does not show.
    """

    subject: Result | None = None
    listed: tuple[Result, ...] = ()
    first: int = 1
    more: tuple[Result, ...] = ()


def plain_page(text: str, rows: Sequence[Row] = ()) -> Page:
    """A page of text without style."""
    return Page([Run(text)], list(rows))


def shown_of(reply: Reply) -> Shown:
    """What the page of a reply shows, and what more it found: by ids, without the question."""
    found = tuple(Result(each.paragraph.id, each.places) for each in reply.passages)
    if reply.answers:
        return Shown(subject=found[0], listed=found[:1], more=found[1:])
    return Shown(listed=found[:SHOWN], more=found[SHOWN:])


def reply_page(reply: Reply, frame: Frame, *, in_group: bool = False) -> Page:
    """An answer or an abstention; in a group without the buttons that would make it noisy."""
    if not reply.passages:
        return plain_page(
            say(frame.language, "nothing-found"), [keyboards.contents(frame.language)]
        )
    make = _answer if reply.answers else _abstention
    page = make(reply.passages, frame, in_group=in_group)
    if certainty(reply) == "likely":
        told = Run(say(frame.language, "certainty-likely-long") + "\n\n", italic=True)
        return Page([told, *page.runs], page.rows)
    return page


def narrowed(page: Page, report: StoredReport, language: str) -> Page:
    """An abstention that adds that only one report was asked, and offers to ask them all."""
    told = say(language, "asked-only", {"title": dated_title(report, language)})
    return Page([*page.runs, Run(f"\n\n{told}")], [*page.rows, keyboards.all_reports(language)])


def _answer(found: Sequence[Passage], frame: Frame, *, in_group: bool) -> Page:
    """The quotation and one row of buttons: it is to be seen whole on a phone."""
    first = found[0]
    runs = quoted(first, frame, fold=True)
    if in_group:
        return Page(runs, keyboards.in_group(first.paragraph, frame))
    more = keyboards.more(frame.language, 2) if len(found) > 1 else []
    return Page(runs, [keyboards.below_answer(first, frame.language) + more])


def _abstention(found: Sequence[Passage], frame: Frame, *, in_group: bool) -> Page:
    language = frame.language
    shown = found[:SHOWN]
    head = f"{say(language, 'abstains')}\n\n{say(language, 'nearest')}\n"
    runs = [Run(head), *_list(shown, frame, 1, several=_several(found))]
    if in_group:
        return Page(runs)
    rows = [*keyboards.numbered(shown, language, 1), keyboards.contents(language)]
    return Page(runs, _with_more(rows, language, SHOWN + 1) if len(found) > SHOWN else rows)


def quoted(passage: Passage, frame: Frame, *, fold: bool) -> list[Run]:
    """Who says it, whether it is a translation, the quotation, the citation."""
    shown = wording(passage, frame.language)
    return [
        *introduction(passage, shown, frame.language),
        *quotation(shown, fold=fold),
        Run("\n— "),
        *citation(passage.paragraph, frame),
        *official_note(shown, passage.paragraph, frame.language),
    ]


def more_page(
    found: Sequence[Passage], frame: Frame, first: int, *, has_more: bool, several: bool
) -> Page:
    """The next passages that a question found; `several`: there are more reports than one."""
    head = Run(say(frame.language, "more-results") + "\n")
    runs = [head, *_list(found, frame, first, several=several)]
    rows = keyboards.numbered(found, frame.language, first)
    after = first + len(found)
    return Page(runs, _with_more(rows, frame.language, after) if has_more else rows)


def related_page(
    subject: StoredParagraph, found: Sequence[StoredParagraph], frame: Frame, place: str
) -> Page:
    """The recommendations nearest to a paragraph's subject: the first whole, the others listed."""
    language = frame.language
    if not found:
        return plain_page(say(language, "no-recommendations"), [keyboards.contents(language)])
    head = Run(say(language, "related-recommendations", {"place": place}) + "\n\n", italic=True)
    first, *others = map(Passage, found)
    runs = [head, *quoted(first, frame, fold=True)]
    if others:
        runs += [
            Run("\n\n" + say(language, "further") + "\n"),
            *_list(others, frame, 2, several=False),
        ]
    rows = keyboards.numbered([first, *others], language, 1)
    return Page(runs, [*rows, keyboards.contents(language, subject.report.id)])


def _several(found: Sequence[Passage]) -> bool:
    """Whether passages are of several reports."""
    return len({passage.paragraph.report.id for passage in found}) > 1


def _list(found: Sequence[Passage], frame: Frame, first: int, *, several: bool) -> list[Run]:
    return lines(listed(found, frame, first, several=several))


def _with_more(rows: Sequence[Row], language: str, first: int) -> list[Row]:
    """Rows with "more results": beside a button that stands alone, else below them all."""
    more = keyboards.more(language, first)
    lone = next((place for place, row in enumerate(rows) if len(row) == 1), None)
    if lone is None:
        return [*rows, more]
    return [*rows[:lone], rows[lone] + more, *rows[lone + 1 :]]
