"""Tesseract, the program that reads pictures of text, in a process of its own."""

import functools
import os
import shutil
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import CorpusError

PROGRAM = "tesseract"
PACKAGES = "tesseract-ocr tesseract-ocr-rus tesseract-ocr-kaz"  # Debian's; English comes with it
OURS = ("eng", "rus", "kaz")  # as Tesseract calls English, Russian and Kazakh
DOTS = 300  # an inch: what Tesseract's documentation asks for ("Improving the quality")
SECONDS_A_PAGE = 60  # a dense page takes five on a small machine
_WORD = "5"  # Tesseract's level of a row; 1 is the page, 4 a line
_SURE = 60  # of 100: a word that is read with less is guessed


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was read: where (in dots from the upper left), how surely (0 to 100).

    `line` tells words of one line: their block, paragraph and line.
    """

    text: str
    left: int
    top: int
    width: int
    height: int
    sure: float
    line: tuple[int, int, int]


@functools.cache
def installed() -> tuple[str, ...]:
    """The languages that can be read here; none where the program is missing."""
    program = shutil.which(PROGRAM)
    if program is None:
        return ()
    told = subprocess.run(  # noqa: S603 - the program's own path
        [program, "--list-langs"], capture_output=True, text=True, check=False
    )
    return tuple(line for line in told.stdout.splitlines()[1:] if line != "osd")


def recognise(picture: bytes, languages: str, seconds: float, path: Path) -> str:
    """Read a picture (PNG): rows of Tesseract's TSV; raises CorpusError."""
    program = shutil.which(PROGRAM)
    if program is None:
        raise missing(path)
    command = [program, "stdin", "stdout", "-l", languages, "--dpi", str(DOTS), "tsv"]
    try:
        done = subprocess.run(  # noqa: S603 - the program's own path, languages that were checked
            command,
            input=picture,
            capture_output=True,
            check=True,
            timeout=min(seconds, SECONDS_A_PAGE),
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired:
        raise CorpusError("ocr-slow", path, seconds=round(seconds)) from None
    except (subprocess.CalledProcessError, OSError):
        raise CorpusError("damaged", path, format="PDF") from None
    return done.stdout.decode("utf-8", "replace").strip("\n")


def missing(path: Path) -> CorpusError:
    """That the program is not there, and what to install."""
    return CorpusError("scanned", path, packages=PACKAGES)


def words(rows: str) -> list[Word]:
    """The words of a page's rows."""
    found = []
    for row in rows.splitlines():
        cells = row.split("\t")
        if len(cells) == 12 and cells[0] == _WORD and cells[11].strip():
            left, top, width, height = map(int, cells[6:10])
            line = (int(cells[2]), int(cells[3]), int(cells[4]))
            found.append(Word(cells[11], left, top, width, height, float(cells[10]), line))
    return found


def sureness(found: list[Word]) -> float:
    """How surely a page was read, 0 to 100: the middle of its words, and how many are sure."""
    if not found:
        return 0
    share = sum(word.sure >= _SURE for word in found) / len(found)
    return statistics.median(word.sure for word in found) * share
