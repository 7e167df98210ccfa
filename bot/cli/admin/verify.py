"""Check a version of the index: files, counts, vectors, every citation, the gold questions."""

import click

from bot.cli.command import command, fail
from bot.cli.options import SHARE, VERSION, system_language
from bot.texts.catalogue import say
from bot.texts.errors import explain
from corpus.errors import Fault
from index.check.regression import MARGIN
from index.check.verify import find_version
from index.check.verify import verify as checks_of
from index.settings import load_settings


@command("verify")
@click.argument("version", required=False, type=VERSION)
@click.option("--margin", type=SHARE, default=MARGIN)
def verify(version: str | None, margin: float) -> int:
    """Print what was checked; the status is 1 where anything is wrong."""
    settings, language = load_settings(), system_language()
    folder = find_version(settings, version)
    print(say(language, "check-version", {"version": folder.name}))
    sound = True
    for check in checks_of(settings, folder, margin):
        state = {"state": "wrong" if check.faults else "sound"}
        print(say(language, f"check-{check.code}", {**check.found, **state}), flush=True)
        for fault in check.faults:
            print(f"  {explain(fault, language)}")
        sound = sound and not check.faults
    if not sound:
        return fail("verify", Fault("version-unsound", folder, arguments={"version": folder.name}))
    return 0
