"""`python -m index.build`: a reindex for the program that runs it, one JSON object a line.

An error is the last object, `{"event": "error", "fault": {"code": …}}`, and exit status 1.
"""

import sys

from corpus.errors import CorpusError, FaultError, fault_object, system_fault
from index.build.events import JsonLines, print_object
from index.build.reindex import reindex
from index.errors import IndexStateError
from index.models.encoder import open_encoder
from index.settings import load_settings


def main() -> int:
    """Bring the index up to date; returns the exit status."""
    settings = load_settings()
    try:
        reindex(settings, lambda: open_encoder(settings), JsonLines())
    except (CorpusError, IndexStateError, OSError) as error:
        fault = error.fault if isinstance(error, FaultError) else system_fault(error, "unreadable")
        print_object({"event": "error", "code": fault.code, "fault": fault_object(fault)})
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
