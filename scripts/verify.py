"""Check a version of the index: files, counts, vectors, every citation, the gold questions."""

import argparse
import sys
from collections.abc import Sequence

from corpus.errors import CorpusError
from index.check.regression import MARGIN
from index.check.verify import find_version, verify
from index.errors import IndexStateError
from index.settings import load_settings
from scripts.options import share


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status: 1 where anything is wrong."""
    options = _parser().parse_args(arguments)
    settings = load_settings()
    sound = True
    try:
        version = find_version(settings, options.version)
        print(f"index version {version.name}")
        for check in verify(settings, version, options.margin):
            print(f"{check.what}: {'WRONG' if check.faults else check.found}", flush=True)
            for fault in check.faults:
                print(f"  {fault}")
            sound = sound and not check.faults
    except (CorpusError, IndexStateError, OSError) as error:
        print(f"scripts/verify: {error}", file=sys.stderr)
        return 1
    if not sound:
        print(
            f"scripts/verify: version {version.name} is not what it should be: remove the folder "
            f"{version}, then run scripts/reindex",
            file=sys.stderr,
        )
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
