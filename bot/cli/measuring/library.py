"""Corpora of several sizes, to measure the decision to answer and to fit it over; kept in var.

A corpus is the shipped report and the first few of a folder's reports: folders that
`scripts/add_report` wrote, or files, which are added as they are proposed.
"""

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from corpus.adding.add import prepare, write
from corpus.errors import CorpusError
from index.build.reindex import reindex
from index.models.encoder import open_encoder
from index.settings import HOME, ROOT, Settings, load_settings

SHIPPED = ROOT / "corpus" / "reports" / "kz-ngo"
# How many other reports there are beside the shipped one; None: all of them.
SIZES = (1, 3, 7, None)
_LIBRARIES = HOME / "var" / "libraries"


def build_library(folders: Sequence[Path], size: int | None = None) -> Settings:
    """Settings of an indexed corpus of the shipped report and `size` others of some folders.

    Which ones is told by the SHA-256 of their names, so that a few are of different kinds. Files
    that cannot be read are left out. Raises IndexStateError where the index cannot be made.
    """
    others = sorted(
        (path for folder in folders for path in folder.iterdir() if _is_report(path)),
        key=lambda path: hashlib.sha256(path.name.encode()).digest(),
    )
    return _build(f"{'all' if size is None else size}", others[:size], translated=True)


def build_untranslated() -> Settings:
    """Settings of an indexed corpus of the shipped report without its translations."""
    return _build("untranslated", [], translated=False)


def fitting_corpora(folders: Sequence[Path]) -> Iterator[tuple[str, Settings]]:
    """The corpora besides the one in use that the decision is fitted over, by name."""
    yield "untranslated", build_untranslated()
    if folders:
        for size in SIZES:
            yield f"with {'all' if size is None else size}", build_library(folders, size)


def _build(name: str, others: Sequence[Path], *, translated: bool) -> Settings:
    home = _LIBRARIES / name
    settings = replace(load_settings(), corpus_dir=home / "corpus", index_dir=home / "index")
    shutil.rmtree(settings.corpus_dir, ignore_errors=True)
    ignored = shutil.ignore_patterns(*([] if translated else ["translations"]))
    shutil.copytree(SHIPPED, settings.corpus_dir / SHIPPED.name, ignore=ignored)
    for path in others:
        if path.is_dir():
            shutil.copytree(path, settings.corpus_dir / path.name)
            continue
        try:
            write(prepare(path, settings.corpus_dir), settings.corpus_dir)
        except CorpusError:
            continue
    reindex(settings, lambda: open_encoder(settings), margin=1.0, keep=1)
    return settings


def _is_report(path: Path) -> bool:
    return (path / "report.toml").is_file() or (path.is_file() and path.suffix != ".md")
