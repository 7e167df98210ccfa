"""The buttons below messages."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import replace

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import InlineKeyboardButtonLimit

from bot.pages.callbacks import Press, Verb, pack_places
from bot.pages.links import link
from bot.pages.passages import Frame, printed_section, section_heading
from bot.texts.catalogue import say
from bot.texts.citation import cite, place, report_title
from corpus.report import Kind
from corpus.shelf.manifest import LANGUAGES
from index.search.found import Passage
from index.store.stored import StoredParagraph, StoredReport

Row = list[InlineKeyboardButton]

_IN_A_ROW = 5
_OWN_NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}


def press(label: str, verb: Verb, language: str, target: str = "", detail: str = "") -> Row:
    """A row of one button."""
    data = Press(verb, language, target, detail).pack()
    return [InlineKeyboardButton(label, callback_data=data)]


def markup(rows: Sequence[Row]) -> InlineKeyboardMarkup | None:
    """Rows as Telegram takes them; None where there is no button."""
    kept = [row for row in rows if row]
    return InlineKeyboardMarkup(kept) if kept else None


def below_answer(passage: Passage, language: str) -> Row:
    """The paragraph in its context, recommendations on its subject, and sharing it."""
    paragraph, detail = passage.paragraph, pack_places(passage.places)
    context = say(language, "button-context")
    return (
        press(context, Verb.OPEN, language, paragraph.id, detail)
        + recommendations(paragraph, say(language, "button-recommendations-short"), language)
        + share(paragraph, language)
    )


def subject(paragraph: StoredParagraph, language: str) -> Row:
    """Recommendations on this subject, and sharing."""
    label = say(language, "button-recommendations")
    return recommendations(paragraph, label, language) + share(paragraph, language)


def recommendations(paragraph: StoredParagraph, label: str, language: str) -> Row:
    """Recommendations on a paragraph's subject; none below a recommendation."""
    if paragraph.kind is Kind.RECOMMENDATION:
        return []
    return press(label, Verb.RECOMMENDATIONS, language, paragraph.id)


def copy_citation(paragraph: StoredParagraph, language: str) -> Row:
    """Copy the citation; where it is longer than a button may hold, its place in the report."""
    cited = cite(paragraph, language)
    most = InlineKeyboardButtonLimit.MAX_COPY_TEXT
    if len(cited) > most:
        cited = textwrap.shorten(place(paragraph, language), most, placeholder="…")
    label = say(language, "button-copy")
    return [InlineKeyboardButton(label, copy_text=CopyTextButton(cited))]


def share(paragraph: StoredParagraph, language: str) -> Row:
    """Post the quotation in another chat: the query names the paragraph, not the question."""
    label = say(language, "button-share")
    return [InlineKeyboardButton(label, switch_inline_query=f"{paragraph.id} {language}")]


def handing(passage: Passage, language: str) -> Row:
    """What people take along: the quotation as a picture, the page of the source, a handout."""
    paragraph = passage.paragraph
    return [
        *press(
            say(language, "button-card"),
            Verb.CARD,
            language,
            paragraph.id,
            pack_places(passage.places),
        ),
        *press(say(language, "button-page"), Verb.PAGE, language, paragraph.id),
        *press(say(language, "button-handout"), Verb.PICK, language, paragraph.id),
    ]


def pick_all(language: str) -> Row:
    """Put every paragraph of a list into the handout."""
    return press(say(language, "button-handout"), Verb.PICK, language)


def handout(language: str) -> list[Row]:
    """The files that can be made of a handout, and to begin anew."""

    def file(kind: str, label: str) -> Row:
        return press(say(language, f"button-handout-{label}"), Verb.HANDOUT, language, "", kind)

    return [
        file("pdf", "pdf") + file("docx", "docx"),
        file("pdf+", "pdf-originals") + file("docx+", "docx-originals"),
        file("x", "empty"),
    ]


def other_shape(passage: Passage, language: str, shape: str) -> Row:
    """Below a card: the same quotation as wide cards, or as square ones; and posting it."""
    wide = shape == "square"
    label = say(language, "button-card-wide" if wide else "button-card-square")
    detail = ("w" if wide else "") + pack_places(passage.places)
    paragraph = passage.paragraph
    return press(label, Verb.CARD, language, paragraph.id, detail) + share(paragraph, language)


def in_group(paragraph: StoredParagraph, frame: Frame) -> list[Row]:
    """What an answer in a group offers: reading on in private, so that the group stays quiet."""
    label = say(frame.language, "button-context")
    return [
        [
            InlineKeyboardButton(label, url=link(frame.bot, paragraph)),
            *share(paragraph, frame.language),
        ]
    ]


def numbered(passages: Sequence[Passage], language: str, first: int) -> list[Row]:
    """A button for each passage of a numbered list, which opens it."""
    return _rows(
        press(str(place), Verb.OPEN, language, each.paragraph.id, pack_places(each.places))[0]
        for place, each in enumerate(passages, start=first)
    )


def more(language: str, first: int) -> Row:
    """The next results, numbered from `first`."""
    return press(say(language, "button-more"), Verb.MORE, language, detail=str(first))


def contents(language: str, report: str = "") -> Row:
    """The contents of a report, or the choice of one."""
    return press(say(language, "button-contents"), Verb.CONTENTS, language, report)


def all_reports(language: str) -> Row:
    """From now on ask every report."""
    return press(say(language, "button-all-reports"), Verb.REPORT, language)


def wording_switch(passage: Passage, language: str, *, original: bool) -> Row:
    """From the translation to the original and back, in place; `original`: which is shown."""
    paragraph, detail = passage.paragraph, pack_places(passage.places)
    if language not in paragraph.translations:
        return []
    if original:
        label, verb = say(language, "button-translation"), Verb.SHOW
    else:
        label, verb = original_label(paragraph, language), Verb.SHOW_ORIGINAL
    return press(label, verb, language, paragraph.id, detail)


def original_label(paragraph: StoredParagraph, language: str) -> str:
    """The label of the button that shows the original."""
    return say(language, f"button-original-{paragraph.report.language}")


def neighbours(before: StoredParagraph | None, after: StoredParagraph | None, language: str) -> Row:
    """The paragraphs before and after, in place."""
    row: Row = []
    if before:
        row += press(f"‹ {place_label(before, language)}", Verb.SHOW, language, before.id)
    if after:
        row += press(f"{place_label(after, language)} ›", Verb.SHOW, language, after.id)
    return row


def place_label(paragraph: StoredParagraph, language: str) -> str:
    """A paragraph's section and number, short enough for a button, such as "V 8", "I rec. 2"."""
    number = paragraph.number or "–"
    if paragraph.kind is Kind.RECOMMENDATION:
        number = say(language, "button-recommendation", {"number": number})
    repeated = f" ({paragraph.occurrence})" if paragraph.occurrences > 1 else ""
    section = printed_section(paragraph.report, paragraph.section)
    return f"{section} {number}{repeated}".strip()


def paragraphs(found: Sequence[StoredParagraph], language: str) -> list[Row]:
    """A button for each paragraph, by its printed number."""
    return _rows(
        press(place_label(paragraph, language), Verb.SHOW, language, paragraph.id)[0]
        for paragraph in found
    )


def turn(press_of: Press, page: int, pages: int) -> Row:
    """To the page before and after; the page is added to the detail of the press."""
    row: Row = []
    for turned, label in ((page - 1, "‹"), (page + 1, "›")):
        if 0 <= turned < pages:
            data = replace(press_of, detail=f"{press_of.detail}{turned}").pack()
            row.append(InlineKeyboardButton(label, callback_data=data))
    return row


def sections(
    report: StoredReport, numbers: Iterable[str], language: str, detail: str = ""
) -> list[Row]:
    """A button for each of some sections: by its number, or by its title where it has none."""
    by_number: Row = []
    by_title: list[Row] = []
    for section in numbers:
        label = printed_section(report, section)
        target = f"{report.id}/{section}"
        if label:
            by_number += press(label, Verb.SECTION, language, target, detail)
        else:
            title = section_heading(report, section, language) or report_title(report, language)
            by_title.append(press(title, Verb.SECTION, language, target, detail))
    return [*_rows(by_number), *by_title]


def section(paragraph: StoredParagraph, language: str) -> Row:
    """The paragraphs of a paragraph's section."""
    number = printed_section(paragraph.report, paragraph.section)
    key = "button-section" if number else "button-contents"
    label = say(language, key, {"number": number})
    target = f"{paragraph.report.id}/{paragraph.section}"
    return press(label, Verb.SECTION, language, target)


def languages(language: str) -> list[Row]:
    """A button for each language, and one for following the person's own."""
    row: Row = []
    for name in LANGUAGES:
        row += press(_OWN_NAMES[name], Verb.LANGUAGE, language, name)
    return [row, press(say(language, "button-automatic"), Verb.LANGUAGE, language)]


def draft(language: str, fingerprint: str) -> Row:
    """Add a document, as it was shown, or leave it."""
    label = say(language, "button-add")
    return press(label, Verb.ADD, language, detail=fingerprint) + press(
        say(language, "button-cancel"), Verb.CANCEL, language
    )


def reindex(language: str) -> Row:
    """Bring the index up to date."""
    return press(say(language, "button-reindex"), Verb.REINDEX, language)


def rollback(version: str, label: str, language: str) -> Row:
    """Go to an index version."""
    return press(label, Verb.ROLLBACK, language, version)


def examples(language: str) -> list[Row]:
    """Example questions to tap."""
    return [
        press(say(language, f"example-{place}"), Verb.EXAMPLE, language, str(place))
        for place in (1, 2, 3)
    ]


def _rows(buttons: Iterable[InlineKeyboardButton]) -> list[Row]:
    listed = list(buttons)
    return [listed[at : at + _IN_A_ROW] for at in range(0, len(listed), _IN_A_ROW)]
