"""What a version is made from: the program, the model and the reports, as identities."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus.read import report_folders
from index.models.encoder import model_identity
from index.settings import Settings
from index.store.program import form_digest, reading_digest
from index.store.versions import file_sha256


@dataclass(frozen=True, slots=True)
class Basis:
    """What an index is made from, each as an identity that changes with it."""

    model: str
    form: str  # of the version's files and words (index/store/program.py)
    reading: str  # of reports, and of whatever else decides the rows
    reports: dict[str, str]

    def facts(self) -> dict[str, object]:
        """As kept in the version's manifest."""
        return asdict(self)


def read_basis(settings: Settings) -> Basis:
    """What an index would be made from now."""
    return Basis(
        model=model_identity(settings),
        form=form_digest(),
        reading=reading_digest(),
        reports={
            folder.name: _digest(sorted(path for path in folder.rglob("*") if path.is_file()))
            for folder in report_folders(settings.corpus_dir)
        },
    )


def recorded_basis(manifest_path: Path) -> Basis | None:
    """What a version was made from; None where its manifest does not tell."""
    try:
        facts = json.loads(manifest_path.read_text(encoding="utf-8"))
        return Basis(facts["model"], facts["form"], facts["reading"], dict(facts["reports"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _digest(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path.parent.name}/{path.name}\0{file_sha256(path)}\n".encode())
    return digest.hexdigest()[:16]
