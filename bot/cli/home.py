"""The folder of an installed program: made when the first command runs."""

import shutil
import sys

from bot.cli.options import system_language
from bot.texts.catalogue import say
from index.settings import HOME, ROOT, environment


def prepare_home() -> None:
    """Where reports are looked for in a home that has none, put the one that was shipped there.

    Nothing in a checkout, which is its own home, nor where CORPUS_DIR names another folder.
    """
    reports = HOME / "reports"
    if HOME == ROOT or reports.exists() or "CORPUS_DIR" in environment():
        return
    HOME.mkdir(mode=0o700, parents=True, exist_ok=True)
    shutil.copytree(ROOT / "corpus" / "reports" / "kz-ngo", reports / "kz-ngo")
    print(say(system_language(), "home-made", {"folder": str(HOME)}), file=sys.stderr)
