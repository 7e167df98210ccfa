"""Putting a corrected file in the place of a report's own, its id and what is known of it kept."""

import contextlib
import hashlib
import shutil
import tempfile
from pathlib import Path

import tomlkit

from corpus.adding.add import Draft, conversion_keys, prepare, source_name
from corpus.errors import CorpusError, system_error
from corpus.formats.extract import Recognition
from corpus.read import read_report
from corpus.shelf.manifest import read_manifest

_TRYING = Recognition()


def prepare_replacement(
    path: Path, corpus_dir: Path, report_id: str, recognition: Recognition = _TRYING
) -> Draft:
    """Read the file as the report is read; raises CorpusError. Writes nothing."""
    manifest = read_manifest(corpus_dir / report_id / "report.toml")
    facts = manifest.facts
    return prepare(
        path,
        corpus_dir,
        recognition,
        report_id=report_id,
        profile=manifest.profile,
        replacing=manifest.page_break,
        title=facts.title,
        language=facts.language,
    )


def write_replacement(draft: Draft, corpus_dir: Path) -> Path:
    """Replace the report's file, whole or not at all; returns the folder."""
    target = corpus_dir / draft.id
    try:
        with tempfile.TemporaryDirectory(prefix=".replacing-", dir=corpus_dir) as aside:
            folder, before = Path(aside) / draft.id, Path(aside) / "before"
            shutil.copytree(target, folder)
            manifest = tomlkit.parse((folder / "report.toml").read_text(encoding="utf-8"))
            (folder / str(manifest["source"])).unlink()
            if "converted" in manifest:
                (folder / str(manifest["converted"])).unlink()
            (folder / source_name(draft)).write_bytes(draft.data)
            manifest["source"] = source_name(draft)
            manifest["sha256"] = hashlib.sha256(draft.data).hexdigest()
            for key in ("encoding", "converted", "converted_sha256", "recognised"):
                manifest.pop(key, None)
            if draft.conversion:
                (folder / draft.conversion.name).write_bytes(draft.conversion.data)
            if draft.encoding:
                manifest["encoding"] = draft.encoding
            manifest.update(conversion_keys(draft))
            (folder / "report.toml").write_text(tomlkit.dumps(manifest), encoding="utf-8")
            read_report(folder)
            target.rename(before)
            try:
                folder.rename(target)
            except OSError:
                with contextlib.suppress(OSError):
                    before.rename(target)
                raise
    except OSError as error:
        raise system_error(error, "unwritable", target) from None
    except KeyError:
        raise CorpusError("toml", target / "report.toml", reason="source") from None
    return target
