"""Make the pictures of a paragraph in its source, in a process of its own.

Takes a request as JSON on standard input, says one JSON object on standard output: the names of the
pictures, or an error of one line.
"""

import json
import resource
import sys
from pathlib import Path

from bot.logs import set_up_logging
from bot.paper.source.pictures import source_pictures
from bot.paper.source.sought import Sought
from bot.texts.errors import explain_in_chat
from corpus.errors import CorpusError
from index.settings import load_settings

# Of this process: a page as a picture takes a tenth of a gigabyte and of a second.
_MOST_MEMORY = 4 << 30
_MOST_SECONDS = 60


def main() -> int:
    """Run the request; returns the exit status."""
    set_up_logging("WARNING")
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
    request = json.load(sys.stdin)
    corpus_dir = load_settings().corpus_dir
    try:
        paths = source_pictures(Sought(**request["sought"]), corpus_dir, Path(request["cache"]))
    except CorpusError as error:
        _say("error", message=explain_in_chat(error, request["language"]))
        return 1
    _say("pictures", paths=[str(path) for path in paths])
    return 0


def _say(event: str, **facts: object) -> None:
    sys.stdout.write(json.dumps({"event": event, **facts}) + "\n")


if __name__ == "__main__":
    sys.exit(main())
