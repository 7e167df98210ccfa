"""Markdown to a document, by way of HTML, with every number as it is written."""

from pathlib import Path

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from corpus.formats.document import Document
from corpus.formats.html.page import read_html


def read_markdown(text: str, path: Path) -> Document:
    """Read a Markdown file; raises CorpusError where it holds no text."""
    # Lists stay running text: rendered, they would be numbered anew ("1. 2. 2." → 1, 2, 3).
    parser = MarkdownIt("commonmark", {"breaks": True, "html": False})
    parser = parser.enable("table").disable(["list", "code"]).use(footnote_plugin)
    return read_html(str(parser.render(text)), path)
