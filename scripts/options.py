"""Options that several commands take."""

import argparse


def positive(text: str) -> int:
    """A whole number from 1; raises argparse.ArgumentTypeError for anything else."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"must be a whole number from 1, not {text!r}")
    return int(text)
