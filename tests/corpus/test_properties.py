"""What holds of every report that is read, and how it is noticed where it does not."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.texts.errors import explain
from corpus.read import read_report
from corpus.report import Report, Span
from corpus.shelf.manifest import LANGUAGES
from corpus.shelf.properties import reading_faults
from tests.corpora import write_report

TEXT = (
    "A running header of this report\n\n1. The lakes are dry.\n\n2. The boats lie in the mud.\n\n"
    "(a) So do the oars.\n\n3. Nobody rows.\n"
)


@pytest.fixture
def report(tmp_path: Path) -> Report:
    """A report as it was read."""
    folder = write_report(tmp_path, "lakes", TEXT)
    manifest = folder / "report.toml"
    manifest.write_text(manifest.read_text().replace("roman-sections", "treaty-body"))
    return read_report(folder)


def codes(report: Report) -> list[str]:
    """What is wrong, each told in every language."""
    found = list(reading_faults(report))
    assert all(explain(fault, language) for fault in found for language in LANGUAGES)
    return [fault.code for fault in found]


def test_nothing_is_wrong_with_what_is_read_right(report: Report) -> None:
    """The rule."""
    assert codes(report) == []


def test_a_character_in_no_place_or_in_two_is_found(report: Report) -> None:
    """Lost text, and text that stands twice."""
    (first,) = report.sections[0].headings[:1] or (Span(0, 31),)
    lost = replace(report, sections=tuple(replace(s, headings=()) for s in report.sections))
    assert "text-lost" in codes(lost)
    assert "text-twice" in codes(replace(report, furniture=(*report.furniture, first)))


def test_numbers_that_fall_without_a_remark_are_found(report: Report) -> None:
    """A remark on the line makes it known."""
    section = report.sections[0]
    swapped = (section.paragraphs[0], section.paragraphs[2], section.paragraphs[1])
    turned = replace(report, sections=(replace(section, paragraphs=swapped),))
    assert codes(turned) == ["number-unremarked"]


def test_a_paragraph_that_holds_the_next_number_is_found(report: Report) -> None:
    """Two that were glued into one; within a quotation another text counts."""
    section = report.sections[0]
    second = section.paragraphs[1]
    for wording, expected in (("3. So do the oars.", True), ("“3. So do the oars.", False)):
        text = second.text.replace("(a) So do the oars.", wording)
        at = text.index(wording)
        glued = replace(second, text=text, blocks=(second.blocks[0], Span(at, len(text))))
        paragraphs = (section.paragraphs[0], glued, section.paragraphs[2])
        read = replace(report, sections=(replace(section, paragraphs=paragraphs),))
        assert ("paragraph-glued" in codes(read)) is expected


def test_a_paragraph_that_is_furniture_is_found(report: Report) -> None:
    """A running header that can be cited."""
    section = report.sections[0]
    header = replace(section.paragraphs[2], text="A running header of this report", blocks=())
    read = replace(
        report,
        furniture=(Span(0, 31),),
        sections=(replace(section, headings=(), paragraphs=(*section.paragraphs[:2], header)),),
    )
    assert "paragraph-furniture" in codes(read)
