"""Texts of documents, read as an admin would bring them."""

from pathlib import Path

from corpus.adding.propose import propose_profile
from corpus.formats.extract import extract
from corpus.report import Paragraph
from corpus.structure.assemble import Contents, read_contents
from corpus.structure.profiles import PROFILES
from tests.corpus.coverage import assert_in_order, assert_nothing_lost, assert_verbatim


def read(text: str, profile: str | None = None, form: str = "md") -> Contents:
    """Read a text as an admin would bring it, and hold it to all that holds for every document."""
    document = extract(text.encode(), Path(f"report.{form}"), None, "none")
    rules = PROFILES[profile or propose_profile(document)]
    contents = read_contents(document, rules, "r", "Report", Path("report"))
    assert_nothing_lost(document.text, contents)
    assert_verbatim(document.text, contents)
    assert_in_order(contents)
    return contents


def paragraphs(contents: Contents) -> list[Paragraph]:
    """Every paragraph, in order."""
    return [paragraph for section in contents.sections for paragraph in section.paragraphs]


def numbers(contents: Contents) -> list[str | None]:
    """The numbers that paragraphs are cited by."""
    return [paragraph.number for paragraph in paragraphs(contents)]


def titles(contents: Contents) -> list[str]:
    """The titles of sections."""
    return [section.title for section in contents.sections]


def lines(*blocks: str) -> str:
    """Blocks of a text, set apart."""
    return "\n\n".join(blocks) + "\n"
