"""A translation in the making: what it lacks, and its file with a place for all of it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import tomlkit
from tomlkit.items import Table

from corpus.report import Paragraph, Report, Translation
from corpus.shelf.translations import DIGITS

HEAD = """\
# Unofficial translation. Write each text between its quotation marks, one line for each line of the
# original, which stands above it behind #. `of` names the wording that is translated; leave it.
# Where a paragraph quotes a law, a court's act or a UN text, add a line above its text:
#   official = "Constitution, article 4"    the quotation is the official text of this source
#   official = ""                           the quotation is translated, too
"""


def translation_of(report: Report, language: str) -> Translation | None:
    """The translation that a report has in a language, however little of it."""
    return next((each for each in report.translations if each.language == language), None)


def untranslated(report: Report, language: str) -> list[Paragraph]:
    """The paragraphs that have no translation, or one of an older wording."""
    translation = translation_of(report, language)
    done = translation.paragraphs if translation else {}
    return [paragraph for paragraph in report.paragraphs() if paragraph.id not in done]


def missing(report: Report, language: str) -> Iterator[str]:
    """The lines that a translation lacks, to be filled in: entries; of a new one, titles, too.

    Entries that are there, empty, are not repeated.
    """
    translation = translation_of(report, language)
    if translation is None:
        yield f"# {report.title}\ntitle = ''\n\n[sections]"
        for section in report.sections:
            yield f"# {section.title}\n{json.dumps(section.number, ensure_ascii=False)} = ''"
    begun = translation.begun if translation else ()
    for paragraph in untranslated(report, language):
        if paragraph.id not in begun:
            yield _entry(paragraph)


def merged(report: Report, language: str, text: str) -> str:
    """The text of a translation's file (empty: there is none) with what `missing` yields.

    What is there stays, comments included; entries stand in the order of the report. An entry of
    an older wording makes place for the new one, its text kept as a comment.
    """
    lacking = "\n".join(missing(report, language))
    if translation_of(report, language) is None:
        return f"{HEAD}{lacking}\n"
    document, new = tomlkit.parse(text), tomlkit.parse(lacking)
    document.setdefault("title", "")
    sections = document.setdefault("sections", tomlkit.table())
    for section in report.sections:
        sections.setdefault(section.number, "")
    if not lacking:
        return tomlkit.dumps(document)
    document["paragraphs"] = _in_order(
        [paragraph.id for paragraph in report.paragraphs()],
        document.get("paragraphs", {}),
        new.get("paragraphs", {}),
    )
    return tomlkit.dumps(document)


def _in_order(keys: list[str], there: Mapping[str, Any], new: Mapping[str, Any]) -> Table:
    """The entries that are there or new, by these keys; others that are there behind them."""
    entries = tomlkit.table(is_super_table=True)
    for key in [*keys, *(key for key in there if key not in keys)]:
        entry = new.get(key, there.get(key))
        if entry is None:
            continue
        if key in new and key in there:
            for line in filter(None, str(there[key].get("text", "")).split("\n")):
                entry.add(tomlkit.comment(f"was: {line}"))
        entries.append(key, entry)
    return entries


def _entry(paragraph: Paragraph) -> str:
    original = "\n".join(f"# {line}" for line in paragraph.text.split("\n"))
    return (
        f"\n[paragraphs.{paragraph.id}]\n"
        f"of = \"{paragraph.sha256[:DIGITS]}\"\n{original}\ntext = '''\n'''"
    )
