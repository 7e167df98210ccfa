"""What a reindex would do: the corpus as it is, against what the version in use was made from."""

import functools
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus.glossary import GLOSSARY, SUBJECTS
from corpus.read import report_folders
from index.encoder import model_identity
from index.settings import ROOT, Settings
from index.versions import file_sha256


@dataclass(frozen=True, slots=True)
class Basis:
    """What an index is made from, each as an identity that changes with it."""

    model: str
    program: str  # the code that decides paragraphs, units and words, and the glossary
    reports: dict[str, str]

    def facts(self) -> dict[str, object]:
        """As kept in the version's manifest."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Plan:
    """Report ids by what happens to them; `anew` says why every report is read again, if so."""

    basis: Basis
    added: list[str]
    changed: list[str]
    removed: list[str]
    unchanged: list[str]
    anew: str | None

    @property
    def nothing_to_do(self) -> bool:
        """Whether the version in use is what a reindex would make."""
        return not (self.added or self.changed or self.removed or self.anew)


@dataclass(frozen=True, slots=True)
class Changes:
    """How many paragraphs of a report meet which fate; a changed one keeps its id."""

    added: int
    changed: int
    removed: int
    unchanged: int


def count_changes(before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    """Compare a report's paragraphs, each given as paragraph id → SHA-256 of its text."""
    kept = before.keys() & after.keys()
    unchanged = sum(before[name] == after[name] for name in kept)
    return Changes(
        added=len(after) - len(kept),
        changed=len(kept) - unchanged,
        removed=len(before) - len(kept),
        unchanged=unchanged,
    )


def read_basis(settings: Settings) -> Basis:
    """What an index would be made from now."""
    return Basis(
        model=model_identity(settings),
        program=program_digest(),
        reports={
            folder.name: _digest(sorted(path for path in folder.rglob("*") if path.is_file()))
            for folder in report_folders(settings.corpus_dir)
        },
    )


@functools.cache
def program_digest() -> str:
    """Identity of what makes and reads an index: the code, the word lists, the libraries.

    Cached: a process goes on running the code that it began with.
    """
    code = [path for package in ("corpus", "index") for path in (ROOT / package).glob("*.py")]
    return _digest([*sorted(code), GLOSSARY, SUBJECTS, ROOT / "requirements.lock"])


def recorded_basis(manifest_path: Path) -> Basis | None:
    """What a version was made from; None where its manifest does not tell."""
    try:
        facts = json.loads(manifest_path.read_text(encoding="utf-8"))
        return Basis(facts["model"], facts["program"], dict(facts["reports"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def make_plan(now: Basis, then: Basis | None) -> Plan:
    """Compare what there is with what the version in use was made from (None: no version)."""
    if then is None:
        return Plan(now, list(now.reports), [], [], [], "there is no index yet")
    anew = None
    if then.model != now.model:
        anew = f"the model changed from {then.model} to {now.model}"
    elif then.program != now.program:
        anew = "the program or the glossary changed"
    same = [report for report in now.reports if then.reports.get(report) == now.reports[report]]
    return Plan(
        basis=now,
        added=[report for report in now.reports if report not in then.reports],
        changed=[report for report in now.reports if report in then.reports and report not in same],
        removed=[report for report in then.reports if report not in now.reports],
        unchanged=same,
        anew=anew,
    )


def _digest(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path.parent.name}/{path.name}\0{file_sha256(path)}\n".encode())
    return digest.hexdigest()[:16]
