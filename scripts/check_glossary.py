"""Check the glossary and the list of subjects: cells, double terms, scripts."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.texts.errors import explain
from corpus.errors import CorpusError, Fault
from corpus.words.check_glossary import check_word_lists
from corpus.words.glossary import GLOSSARY, SUBJECTS, read_glossary, read_subjects
from scripts.options import system_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    parser = argparse.ArgumentParser(prog="scripts/check_glossary", description=__doc__)
    parser.add_argument("--glossary", type=Path, default=GLOSSARY, metavar="FILE")
    parser.add_argument("--subjects", type=Path, default=SUBJECTS, metavar="FILE")
    options = parser.parse_args(arguments)
    faults: Sequence[Fault | CorpusError | OSError]
    try:
        faults = check_word_lists(options.glossary, options.subjects)
    except (CorpusError, OSError) as error:
        faults = [error]
    if faults:
        print("\n".join(explain(fault, system_language()) for fault in faults), file=sys.stderr)
        return 1
    terms, subjects = read_glossary(options.glossary), read_subjects(options.subjects)
    print(f"{len(terms)} terms and {len(subjects)} subjects: nothing found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
