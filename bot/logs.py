"""Logs that cannot tell on anyone.

Libraries put tokens, questions and names into their messages, and Python puts texts into the
messages of exceptions. So of a library's record only its place is written, of an exception only its
type and the lines of this program that it passed through. Messages of this program are written out;
they hold no text, name or id of a person.
"""

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType

_ROOT = Path(__file__).resolve().parent.parent
_OWN = ("bot", "corpus", "index", "scripts")


class DiscreetFormatter(logging.Formatter):
    """Formats a record as time, level, logger, and what may be told of it."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: ")

    def format(self, record: logging.LogRecord) -> str:
        """One line; nothing of the record that is not named here gets into it."""
        record.asctime = self.formatTime(record)
        told = (
            record.getMessage()
            if record.name.partition(".")[0] in _OWN
            else f"{record.module}:{record.lineno}"
        )
        if record.exc_info and record.exc_info[1]:
            told += f" [{describe(record.exc_info[1])}]"
        return self.formatMessage(record) + told


def describe(error: BaseException) -> str:
    """An exception without its message: its type, its causes' types, and where it passed."""
    kind = type(error)
    told = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    frames = traceback.walk_tb(error.__traceback__)
    places = [
        f"{path.relative_to(_ROOT)}:{line}"
        for frame, line in frames
        if (path := Path(frame.f_code.co_filename)).is_relative_to(_ROOT)
        and path.relative_to(_ROOT).parts[0] in _OWN
    ]
    if places:
        told += f" at {' > '.join(places)}"
    cause = error.__cause__ or error.__context__
    return f"{told} from {describe(cause)}" if cause else told


def set_up_logging(level: str) -> None:
    """Send every log, warning and uncaught exception to standard error, discreetly."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(DiscreetFormatter())
    # libraries tell of each request, and so when somebody asked: only their warnings are kept
    logging.basicConfig(
        level=max("WARNING", level, key=logging.getLevelName), handlers=[handler], force=True
    )
    for name in _OWN:
        logging.getLogger(name).setLevel(level)
    logging.captureWarnings(capture=True)
    # a handler that fails would print the record's arguments
    logging.raiseExceptions = False
    sys.excepthook = _log_uncaught


def _log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    logging.getLogger(__name__).critical("uncaught", exc_info=(kind, error, trace))
