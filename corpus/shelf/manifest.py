"""report.toml: what is known of a report, and how its text is built."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date as calendar_date
from pathlib import Path
from typing import Any, cast, get_args

from corpus.errors import CorpusError, system_error
from corpus.formats.encodings import is_encoding
from corpus.identity.facts import KINDS, Facts
from corpus.identity.states import is_state
from corpus.lines import PageBreak
from corpus.structure.paragraph_id import REPORT_ID
from corpus.structure.profiles import PROFILES

LANGUAGES = ("en", "ru", "kk")
MAX_REPORT_ID = 32
_FACTS = ("symbol", "body", "state", "kind")
_CONVERTED = ("converted", "converted_sha256", "recognised")
_KEYS = {
    "title",
    "language",
    "source",
    "sha256",
    "encoding",
    "addressee",
    "date",
    "numbering",
    *_FACTS,
    *_CONVERTED,
}
_NUMBERING_KEYS = {"profile", "page_break"}


@dataclass(frozen=True, slots=True)
class Manifest:
    """A report.toml that has been checked.

    `converted` is what another program made of the source, with its SHA-256.
    `facts`: what the report is. `encoding` (UTF-8 where it is left out) and
    `page_break` are for sources of text.
    """

    id: str
    facts: Facts
    source: Path
    sha256: str
    encoding: str
    addressee: str | None
    profile: str
    page_break: PageBreak
    converted: tuple[Path, str] | None = None


def read_manifest(path: Path) -> Manifest:
    """Read and check `<corpus>/<report id>/report.toml`; raises CorpusError."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CorpusError("toml", path, reason=str(error)) from None
    except OSError as error:
        raise system_error(error, "unreadable", path) from None
    report_id = path.parent.name
    if not is_report_id(report_id):
        raise CorpusError("folder-name", path.parent, limit=MAX_REPORT_ID)
    numbering = data.get("numbering", {})
    if not isinstance(numbering, dict):
        raise CorpusError("key-table", path, key="numbering")
    _refuse_unknown(path, data, _KEYS, "")
    _refuse_unknown(path, numbering, _NUMBERING_KEYS, "numbering.")
    source, sha256 = _file(path, data, "source", "sha256")
    encoding = _text(path, data, "encoding") if "encoding" in data else "utf-8"
    if not is_encoding(encoding):
        raise CorpusError("key-encoding", path, value=encoding)
    return Manifest(
        id=report_id,
        facts=_facts(path, data),
        source=source,
        sha256=sha256,
        encoding=encoding,
        addressee=_choice(path, data, "addressee", ("state",)) if "addressee" in data else None,
        profile=_choice(path, numbering, "profile", tuple(PROFILES)),
        page_break=_page_break(path, numbering),
        converted=(
            _file(path, data, "converted", "converted_sha256") if "converted" in data else None
        ),
    )


def _file(path: Path, data: dict[str, Any], key: str, digest: str) -> tuple[Path, str]:
    """A file of the report's folder, and its SHA-256."""
    source = path.parent / _text(path, data, key)
    if source.resolve().parent != path.parent.resolve():
        raise CorpusError("key-source", path, value=source.name)
    sha256 = _text(path, data, digest)
    if not re.fullmatch(r"[0-9a-f]{64}", sha256):
        raise CorpusError("key-sha256", path)
    return source, sha256


def _facts(path: Path, data: dict[str, Any]) -> Facts:
    date = data.get("date")
    if date is not None and not is_date(str(date)):
        raise CorpusError("key-date", path, value=str(date))
    given = {key: _text(path, data, key) for key in _FACTS if key in data}
    if "kind" in given:
        _choice(path, data, "kind", KINDS)
    if "state" in given and not is_state(given["state"]):
        raise CorpusError("key-state", path, value=given["state"])
    return Facts(
        title=_text(path, data, "title"),
        language=_choice(path, data, "language", LANGUAGES),
        date=None if date is None else str(date),
        **given,
    )


def is_report_id(text: str) -> bool:
    """Whether a text can be the id of a report, which begins the ids of its paragraphs."""
    return REPORT_ID.fullmatch(text) is not None and len(text) <= MAX_REPORT_ID


def is_date(text: str) -> bool:
    """Whether a text is a year, a month or a day in ISO 8601."""
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text):
        return False
    try:
        calendar_date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def _page_break(path: Path, numbering: dict[str, Any]) -> PageBreak:
    if "page_break" not in numbering:
        return "none"
    value = _choice(path, numbering, "page_break", get_args(PageBreak))
    return cast("PageBreak", value)


def _refuse_unknown(path: Path, table: dict[str, Any], known: set[str], prefix: str) -> None:
    for key in sorted(table.keys() - known):
        allowed = ", ".join(sorted(prefix + name for name in known))
        raise CorpusError("key-unknown", path, key=prefix + key, known=allowed)


def _text(path: Path, table: dict[str, Any], key: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value.strip():
        raise CorpusError("key-missing", path, key=key)
    return value


def _choice(path: Path, table: dict[str, Any], key: str, allowed: tuple[str, ...]) -> str:
    value = _text(path, table, key)
    if value not in allowed:
        raise CorpusError("key-value", path, key=key, known=", ".join(allowed), value=value)
    return value
