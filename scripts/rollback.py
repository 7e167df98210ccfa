"""Go back to an earlier version of the index."""

import argparse
import sys
from collections.abc import Sequence

from bot.texts.errors import explain
from index.errors import IndexStateError
from index.models.encoder import model_identity
from index.settings import load_settings
from index.store.program import form_digest
from index.store.versions import list_versions, lock, point_to
from scripts.options import system_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    parser = argparse.ArgumentParser(prog="scripts/rollback", description=__doc__)
    parser.add_argument("version", nargs="?", help="without it, the versions are listed")
    options = parser.parse_args(arguments)
    settings = load_settings()
    index_dir = settings.index_dir
    if options.version is None:
        print("\n".join(list_versions(index_dir)) or "there is no version: run scripts/reindex")
        return 0
    try:
        with lock(index_dir):
            point_to(index_dir, options.version, form_digest(), model_identity(settings))
    except IndexStateError as error:
        print(f"scripts/rollback: {explain(error, system_language())}", file=sys.stderr)
        return 1
    print(f"now in use: {options.version}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
