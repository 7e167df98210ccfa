"""Data that scripts load when they need it, as scripts: a page in a folder may not fetch files."""

import json
from collections.abc import Iterator

from bot.pages.passages import section_heading
from bot.site.content import Content
from bot.site.search import text_data, word_data
from bot.texts.citation import dated_title, number
from corpus.shelf.manifest import LANGUAGES


def data_files(content: Content) -> Iterator[tuple[str, str]]:
    """Path and text of each file: words a language, places a language, wordings a page."""
    paragraphs = list(content.paragraphs.values())
    for language in LANGUAGES:
        yield f"data/words.{language}.js", _script("words", word_data(paragraphs, language))
        yield f"data/places.{language}.js", _script("places", _places(content, language))
    for sheets in content.sheets.values():
        for sheet in sheets:
            texts = text_data(sheet.paragraphs)
            yield f"data/{sheet.name}.js", _script("texts", {"page": sheet.name, "texts": texts})


def _places(content: Content, language: str) -> object:
    """Every page with its paragraphs, in the order in which the words count them."""
    return [
        {
            "page": sheet.name,
            "report": dated_title(sheet.report, language),
            "section": section_heading(sheet.report, sheet.section, language),
            "ids": [paragraph.id for paragraph in sheet.paragraphs],
            "numbers": [number(paragraph, language) for paragraph in sheet.paragraphs],
        }
        for sheets in content.sheets.values()
        for sheet in sheets
    ]


def _script(name: str, value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"tarmaq.{name}({text});\n"
