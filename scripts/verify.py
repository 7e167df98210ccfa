"""Check a version of the index: files, counts, vectors, every citation, the gold questions."""

import argparse
import sys
from collections.abc import Sequence

from bot.texts.catalogue import say
from bot.texts.errors import explain
from corpus.errors import CorpusError, Fault
from index.check.regression import MARGIN
from index.check.verify import find_version, verify
from index.errors import IndexStateError
from index.settings import load_settings
from scripts.options import share, system_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status: 1 where anything is wrong."""
    options = _parser().parse_args(arguments)
    settings, language = load_settings(), system_language()
    sound = True
    try:
        version = find_version(settings, options.version)
        print(say(language, "check-version", {"version": version.name}))
        for check in verify(settings, version, options.margin):
            state = {"state": "wrong" if check.faults else "sound"}
            told = say(language, f"check-{check.code}", {**check.found, **state})
            print(told, flush=True)
            for fault in check.faults:
                print(f"  {explain(fault, language)}")
            sound = sound and not check.faults
    except (CorpusError, IndexStateError, OSError) as error:
        print(f"scripts/verify: {explain(error, language)}", file=sys.stderr)
        return 1
    if not sound:
        unsound = Fault("version-unsound", version, arguments={"version": version.name})
        told = explain(unsound, language)
        print(f"scripts/verify: {told}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/verify", description=__doc__)
    parser.add_argument("version", nargs="?", help="by default the one in use")
    parser.add_argument(
        "--margin",
        type=share,
        default=MARGIN,
        help="how much recall of the gold questions may have fallen (default %(default)s)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
