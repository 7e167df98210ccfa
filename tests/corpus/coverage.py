"""The proof that nothing is lost: every visible character of a text has exactly one place."""

import re
from collections import Counter
from collections.abc import Iterator

from corpus.numbers import parse
from corpus.report import Paragraph, Section, Span, Unit
from corpus.structure.assemble import Contents


def assert_nothing_lost(text: str, contents: Contents) -> None:
    """Each non-space character is in one piece, label, marker, heading, footnote or furniture."""
    places: Counter[int] = Counter()
    for start, end in _spans(contents):
        places.update(at for at in range(start, end) if not text[at].isspace())
    visible = {at for at, character in enumerate(text) if not character.isspace()}
    lost = "".join(text[at] for at in sorted(visible - set(places)))
    assert not lost, f"lost: {lost[:80]!r}"
    twice = "".join(text[at] for at, times in sorted(places.items()) if times > 1)
    assert not twice, f"in two places: {twice[:80]!r}"


def assert_verbatim(text: str, contents: Contents) -> None:
    """Paragraphs and footnotes say what the source says, and nothing else."""
    for paragraph in _paragraphs(contents.sections):
        pieces = [paragraph.text[at : at + length] for at, _, length in paragraph.pieces]
        sources = [text[source : source + length] for _, source, length in paragraph.pieces]
        assert pieces == sources
        assert _visible("".join(pieces)) == _visible(paragraph.text)
        for note in paragraph.notes:
            assert _visible("".join(text[slice(*span)] for span in note.source)).endswith(
                _visible(note.text)
            )


def _spans(contents: Contents) -> Iterator[Span]:
    notes = {note.source[0]: note for p in _paragraphs(contents.sections) for note in p.notes}
    for note in (*notes.values(), *contents.unmarked):
        yield from note.source
    yield from contents.furniture
    yield from contents.hyphens
    for section in contents.sections:
        yield from section.headings
        for paragraph in section.paragraphs:
            yield from [paragraph.label] if paragraph.label else []
            yield from (marker.source for marker in paragraph.markers)
            yield from (Span(p.source, p.source + p.length) for p in paragraph.pieces)


def _paragraphs(sections: tuple[Section, ...]) -> Iterator[Paragraph]:
    for section in sections:
        yield from section.paragraphs


def _visible(text: str) -> str:
    return "".join(text.split())


def assert_in_order(contents: Contents) -> None:
    """What holds of every document, or a remark says where it does not.

    Printed numbers rise in each sequence, no paragraph holds the next number of its own, and none
    repeats a line of furniture.
    """
    remarked = {remark.line for remark in contents.remarks}
    last: dict[tuple[str, str], tuple[int, ...]] = {}
    for section in contents.sections:
        for paragraph in section.paragraphs:
            number = parse(paragraph.numbers[0]) if paragraph.numbers else ()
            if not number or paragraph.unit is Unit.ARTICLE:
                continue
            own = section.number if paragraph.id.count("-") > 1 else ""
            sequence = (own, ".".join(map(str, number[:-1])))
            assert number > last.get(sequence, ()) or paragraph.line in remarked, paragraph.id
            last[sequence] = number
            following = re.compile(rf"\n{number[-1] + 1}\. [A-ZА-Я]") if len(number) == 1 else None
            held = following.search(paragraph.text) if following else None
            assert held is None or remarked or "“" in paragraph.text, paragraph.id
