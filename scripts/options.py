"""Options that several commands take."""

import argparse
import os

from corpus.shelf.manifest import LANGUAGES


def system_language() -> str:
    """The language of the system: what "ru_RU.UTF-8" begins with, where it is one of ours."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    language = next((name for name in names if name), "en")[:2]
    return language if language in LANGUAGES else "en"


def agreed(question: str) -> bool:
    """Whether a question on the terminal is answered with yes, in any of the languages."""
    try:
        answer = input(f"{question} [y/N] ")
    except EOFError:
        print()
        return False
    return answer.strip().lower() in ("y", "yes", "д", "да", "и", "иә")


def positive(text: str) -> int:
    """A whole number from 1; raises argparse.ArgumentTypeError for anything else."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"must be a whole number from 1, not {text!r}")
    return int(text)


def share(text: str) -> float:
    """A number from 0 to 1; raises argparse.ArgumentTypeError for anything else."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"must be a number from 0 to 1, not {text!r}")
    return value
