"""Replies as text for a terminal: wrapped, the answering sentence emphasised."""

import re
import textwrap
from collections.abc import Sequence

from bot.answer.ask import Reply
from bot.answer.certainty import certainty
from bot.lookup.lookup import Lookup
from bot.lookup.texts import lookup_text, more_text
from bot.texts.catalogue import say
from bot.texts.citation import cite
from bot.texts.provenance import provenance, quotation_origin
from corpus.report import Span
from index.search.found import Passage
from index.search.reader import Index

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_SHORT = 160


def render_reply(reply: Reply, width: int, *, colour: bool) -> str:
    """Render a reply in lines of at most `width` characters."""
    language = reply.language
    if not reply.passages:
        return textwrap.fill(say(language, "nothing-found"), width)
    first, *further = reply.passages
    sure = say(language, f"certainty-{certainty(reply)}")
    if not reply.answers:
        lines = [say(language, "abstains"), sure, "", say(language, "nearest"), ""]
        return "\n".join([*lines, *_short_passages(reply.passages, 1, width, language)])
    origin = first.paragraph.report.language
    lines = [
        provenance(first.paragraph, first.highlights(origin)[0], language) + ":",
        "",
        *_whole_passage(first, language, width, colour=colour),
        *textwrap.wrap("— " + cite(first.paragraph, language), width, subsequent_indent="  "),
        f"  {first.paragraph.id} · {sure}",
        *_notes(first.paragraph.notes, width),
    ]
    if further:
        lines += ["", say(language, "further"), ""]
        lines += _short_passages(further, 2, width, language)
    return "\n".join(lines)


def render_lookup(index: Index, lookup: Lookup, width: int, *, colour: bool) -> str:
    """Render what was looked up: one paragraph whole, several by their first words."""
    language = lookup.language
    head = lookup_text(index, lookup, language)
    lines = [line for text in head.split("\n") for line in textwrap.wrap(text, width)]
    if lookup.outcome == "one":
        (passage,) = lookup.passages
        paragraph = passage.paragraph
        spans = passage.highlights(paragraph.report.language)
        sentence = spans[0] if spans else Span(0, len(paragraph.text))
        lines += [*([""] if lines else []), provenance(paragraph, sentence, language) + ":", ""]
        lines += _whole_passage(passage, language, width, colour=colour)
        lines += textwrap.wrap("— " + cite(paragraph, language), width, subsequent_indent="  ")
        lines += [f"  {paragraph.id}", *_notes(paragraph.notes, width)]
    elif lookup.passages:
        lines += ["", *_short_passages(lookup.passages, 1, width, language)]
        lines += [more] if (more := more_text(lookup, language)) else []
    return "\n".join(lines)


def _whole_passage(passage: Passage, language: str, width: int, *, colour: bool) -> list[str]:
    lines = []
    paragraph, origin = passage.paragraph, passage.paragraph.report.language
    if language in paragraph.translations:
        shown = paragraph.translations[language]
        lines += [f"  ({say(language, f'translation-label-{origin}')})"]
        lines += _quotation(shown, passage.highlights(language), width, colour=colour)
        if language in paragraph.official:
            note = f"  ({quotation_origin(paragraph.official[language], language)})"
            lines += [*textwrap.wrap(note, width, subsequent_indent="  "), ""]
        lines += [f"  ({say(language, f'original-label-{origin}')})"]
    return lines + _quotation(paragraph.text, passage.highlights(origin), width, colour=colour)


def _notes(notes: Sequence[tuple[str, str]], width: int) -> list[str]:
    return [
        line
        for label, text in notes
        for line in textwrap.wrap(f"  [{label}] {text}", width, subsequent_indent="      ")
    ]


def _quotation(text: str, highlights: Sequence[Span], width: int, *, colour: bool) -> list[str]:
    """Wrap a text block by block; emphasis is bold, or asterisks where there is no colour."""
    opening, closing = (_BOLD, _PLAIN) if colour else ("*", "*")
    lines: list[str] = []
    for start, line in _lines(text):
        marked = line
        for span in sorted(highlights, reverse=True):
            left, right = max(span.start - start, 0), min(span.end - start, len(line))
            if left < right:
                marked = marked[:left] + opening + marked[left:right] + closing + marked[right:]
        lines += _wrap(marked, width, opening if colour else "", closing if colour else "")
    return [*lines, ""]


def _wrap(line: str, width: int, opening: str, closing: str) -> list[str]:
    """Wrap by visible width; bold that runs over a line's end is begun anew on the next."""
    lines, current, visible, bold = [], "", 0, False
    for word in line.split():
        length = len(re.sub(r"\x1b\[\dm", "", word))
        if current and visible + 1 + length > width - 2:
            lines.append(current + (closing if bold else ""))
            current, visible = opening if bold else "", 0
        current += (" " if visible else "") + word
        visible += length + (1 if visible else 0)
        if opening and opening in word:
            bold = True
        if closing and closing in word:
            bold = word.rfind(opening) > word.rfind(closing)
    return [f"  {text}" for text in [*lines, current]]


def _short_passages(
    passages: Sequence[Passage], first: int, width: int, language: str
) -> list[str]:
    lines = []
    if any(language in passage.paragraph.translations for passage in passages):
        lines += [f"({say(language, 'translation-label')})"]
    for place, passage in enumerate(passages, start=first):
        paragraph = passage.paragraph
        origin = paragraph.report.language
        translated = language in paragraph.translations and not passage.places
        shown = language if translated or passage.highlights(language) else origin
        start, end = (passage.highlights(shown) or passage.paragraph.sentences[shown])[0]
        sentence = paragraph.wording(shown)[start:end]
        quoted = textwrap.shorten(sentence, _SHORT, placeholder=" …")
        lines += textwrap.wrap(f"{place}. {quoted}", width, subsequent_indent="   ")
        citation = f"{cite(paragraph, language)} [{paragraph.id}]"
        lines += textwrap.wrap(
            f"   — {citation}", width, subsequent_indent="     ", break_on_hyphens=False
        )
    return lines


def _lines(text: str) -> list[tuple[int, str]]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, line))
        start += len(line) + 1
    return found
