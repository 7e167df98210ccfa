"""What an index depends on in the program, as two identities that change with it.

`form`: how a version is laid out and how words and passages are cut. A reader with another form
cannot read the version. `reading`: how reports are read and what else decides the rows. A version
of another reading is served on; a reindex would make it anew.

Both name files by their path from the root of the packages, and libraries by their version: where
the code lies, and code that decides nothing here, do not count.
"""

import functools
import hashlib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from index.settings import ROOT

FORM = (
    "index/store/schema.py",
    "index/words/*.py",
    "index/models/centres.py",
    "corpus/wording/sentences.py",
)
READING = (
    "corpus/errors.py",
    "corpus/lines.py",
    "corpus/numbers.py",
    "corpus/read.py",
    "corpus/report.py",
    "corpus/formats/**/*.py",
    "corpus/matter/*.py",
    "corpus/numbering/*.py",
    "corpus/structure/*.py",
    "corpus/wording/*.py",
    "corpus/references/*.py",
    "corpus/references/*.csv",
    "corpus/identity/facts.py",
    "corpus/shelf/manifest.py",
    "corpus/identity/states.py",
    "corpus/shelf/translations.py",
    "corpus/words/glossary.py",
    "corpus/words/*.csv",
    "corpus/questions/bank/*.txt",
    "index/store/reference_rows.py",
    "index/store/rows.py",
    "index/asked/subjects.py",
)
_FORM_LIBRARIES = ("pystemmer",)
_READING_LIBRARIES = (
    "babel",
    "charset-normalizer",
    "lxml",
    "markdown-it-py",
    "num2words",
    "pypdfium2",
    "selectolax",
    "tinycss2",
)


@functools.cache
def form_digest() -> str:
    """Identity of what a reader must share with a version: 16 hex digits.

    Cached, as is the other: a process goes on running the code that it began with.
    """
    return _digest(FORM, _FORM_LIBRARIES)


@functools.cache
def reading_digest() -> str:
    """Identity of what decides the content of a version besides its form: 16 hex digits."""
    return _digest(READING, _READING_LIBRARIES)


def files_of(patterns: tuple[str, ...], root: Path = ROOT) -> list[Path]:
    """The files that patterns relative to a root name, in order."""
    return sorted({path for pattern in patterns for path in root.glob(pattern)})


def _digest(patterns: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for path in files_of(patterns):
        digest.update(f"{path.relative_to(ROOT).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    for line in _versions(libraries):
        digest.update(line.encode())
    return digest.hexdigest()[:16]


def _versions(libraries: tuple[str, ...]) -> Iterator[str]:
    for name in libraries:
        try:
            yield f"{name}=={version(name)}\n"
        except PackageNotFoundError:
            yield f"{name} is missing\n"
