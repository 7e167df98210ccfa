"""What an admin decides of a report: each value checked, and written as report.toml has it."""

from collections.abc import Mapping

from corpus.errors import CorpusError
from corpus.identity.facts import BODIES, KINDS
from corpus.identity.states import find_state
from corpus.shelf.manifest import LANGUAGES, MAX_REPORT_ID, is_date, is_report_id
from corpus.structure.profiles import PROFILES

# Facts that can be chosen; "-" says that there is none.
CHOICES = ("title", "language", "date", "symbol", "body", "state", "kind")
_NONE = "-"


def read_choices(chosen: Mapping[str, str | None]) -> dict[str, str | None]:
    """The facts that are given, checked; raises CorpusError for one that cannot be."""
    return {
        name: _read(name, printable(value)) for name, value in chosen.items() if value is not None
    }


def check_id(report_id: str | None) -> None:
    """Raise CorpusError for what is no id of a report."""
    if report_id is not None and not is_report_id(report_id):
        raise CorpusError("choice-id", choice="id", value=report_id, limit=MAX_REPORT_ID)


def check_profile(profile: str | None) -> None:
    """Raise CorpusError for a profile that is not known."""
    if profile is not None:
        _check_known("profile", profile, tuple(PROFILES))


def printable(text: str) -> str:
    """A text on one line, without what is not printed."""
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


def _read(name: str, value: str) -> str | None:
    if value == _NONE and name not in ("title", "language"):
        return None if name == "date" else ""
    match name:
        case "language":
            _check_known(name, value, LANGUAGES)
        case "kind":
            _check_known(name, value, KINDS)
        case "date" if not is_date(value):
            raise CorpusError("choice-date", choice=name, value=value)
        case "body" if value.lower() in BODIES:
            return value.lower()
        case "state":
            state = find_state(value)
            if state is None:
                raise CorpusError("choice-state", choice=name, value=value)
            return state
    return value


def _check_known(choice: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise CorpusError("choice-value", choice=choice, value=value, known=", ".join(known))
