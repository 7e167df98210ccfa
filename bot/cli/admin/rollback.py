"""Go back to an earlier version of the index; without a version, list them all."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click

from bot.cli.command import command
from bot.cli.options import VERSION, system_language
from bot.texts.catalogue import say
from bot.texts.errors import explain
from corpus.errors import Fault
from index.errors import DamagedIndexError, IndexStateError
from index.models.encoder import model_identity
from index.settings import Settings, load_settings
from index.store.program import form_digest
from index.store.versions import check_files, current_version, list_versions, lock, point_to


@command("rollback")
@click.argument("version", required=False, type=VERSION)
def rollback(version: str | None) -> None:
    """Take a version into use, or list them."""
    settings, ours = load_settings(), system_language()
    if version is None:
        print("\n".join(_listed(settings, ours)) or say(ours, "versions-none"))
        return
    with lock(settings.index_dir):
        point_to(settings.index_dir, version, form_digest(), model_identity(settings))
    print(say(ours, "version-taken", {"version": version}))


def _listed(settings: Settings, ours: str) -> Iterator[str]:
    """Each version, the newest first: which one is in use, and what hinders the others."""
    in_use = None
    with suppress(IndexStateError):
        in_use = current_version(settings.index_dir).name
    for name in reversed(list_versions(settings.index_dir)):
        mark = "✓ " if name == in_use else "  "
        fault = _hindrance(settings.index_dir / name, model_identity(settings))
        told = f": {explain(fault, ours)}" if fault else ""
        yield f"{mark}{name}{told}"


def _hindrance(folder: Path, model: str) -> Fault | None:
    """Why a version cannot be used; None where it can."""
    try:
        manifest = check_files(folder)
    except DamagedIndexError as error:
        return error.fault
    if manifest.get("model") != model:
        made = str(manifest.get("model"))
        return Fault("model-other", arguments={"version": folder.name, "made": made, "here": model})
    if manifest.get("form") != form_digest():
        return Fault("form-other", arguments={"version": folder.name})
    return None
