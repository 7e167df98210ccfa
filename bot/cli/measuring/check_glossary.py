"""Check the glossary and the list of subjects: cells, double terms, scripts."""

import sys
from pathlib import Path

import click

from bot.cli.command import command
from bot.cli.options import FILE, system_language
from bot.texts.catalogue import say
from bot.texts.errors import explain
from corpus.words.check_glossary import check_word_lists
from corpus.words.glossary import GLOSSARY, SUBJECTS, read_glossary, read_subjects


@command("check-glossary")
@click.option("--glossary", type=FILE, default=GLOSSARY)
@click.option("--subjects", type=FILE, default=SUBJECTS)
def check_glossary(*, glossary: Path, subjects: Path) -> int:
    """Print what is wrong, one line each; the status is 1 then."""
    ours = system_language()
    faults = check_word_lists(glossary, subjects)
    if faults:
        print("\n".join(explain(fault, ours) for fault in faults), file=sys.stderr)
        return 1
    counts = {"terms": len(read_glossary(glossary)), "subjects": len(read_subjects(subjects))}
    print(say(ours, "glossary-sound", counts))
    return 0
