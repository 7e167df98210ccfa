"""The site from an index: pages in three languages, data for the search, styles and scripts."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.site.content import Content, read_content
from bot.site.data import data_files
from bot.site.pages import pages
from bot.site.render import render_root
from corpus.errors import FaultError
from corpus.shelf.manifest import LANGUAGES
from index.search.reader import Index

_STATIC = Path(__file__).with_name("static")
_MARK = "tarmaq-site.txt"


class SiteError(FaultError):
    """The site cannot be written where it is asked for."""


@dataclass(frozen=True, slots=True)
class Built:
    """What was written."""

    paragraphs: int
    pages: int
    bytes: int


def build_site(index: Index, folder: Path, *, bot: str = "", reader: str = "") -> Built:
    """Write the site, in place of an earlier one.

    `bot`: the name that "ask in Telegram" opens; `reader`: the address where it is published.

    It is written beside and takes its place when it is whole. Raises SiteError where the folder
    holds anything else than a site, OSError where it cannot be written.
    """
    folder = folder.absolute()
    if folder.exists() and not _is_ours(folder):
        raise SiteError("site-folder-taken", folder)
    aside = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    shutil.copytree(_STATIC, aside / "static")
    content = read_content(index, bot, reader)
    written = [_write(aside / name, text) for name, text in _files(content)]
    (aside / _MARK).write_text(f"{index.version}\n", encoding="utf-8")
    _replace(folder, aside)
    return Built(
        paragraphs=len(content.paragraphs),
        pages=sum(name.suffix == ".html" for name, _ in written),
        bytes=sum(size for _, size in written),
    )


def _files(content: Content) -> Iterator[tuple[str, str]]:
    yield render_root()
    for language in LANGUAGES:
        yield from pages(content, language)
    yield from data_files(content)


def _write(path: Path, text: str) -> tuple[Path, int]:
    path.parent.mkdir(parents=True, exist_ok=True)
    # what is no text in UTF-8, such as half a surrogate pair, is shown as "?"
    data = text.encode("utf-8", "replace")
    path.write_bytes(data)
    return path, len(data)


def _is_ours(folder: Path) -> bool:
    return folder.is_dir() and ((folder / _MARK).exists() or not any(folder.iterdir()))


def _replace(folder: Path, aside: Path) -> None:
    before = folder.with_name(f".{folder.name}.old")
    shutil.rmtree(before, ignore_errors=True)
    if folder.exists():
        folder.rename(before)
    aside.rename(folder)
    shutil.rmtree(before, ignore_errors=True)
