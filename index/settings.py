"""Settings of the data, from the environment and `.env`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from dotenv import dotenv_values

from index.errors import SettingError

ROOT = Path(__file__).resolve().parent.parent
# Whether the program lies as it is developed, and not installed among other packages.
CHECKOUT = (ROOT / "scripts" / "_python").exists()


def find_home(variables: Mapping[str, str] = os.environ, *, checkout: bool = CHECKOUT) -> Path:
    """Where settings, reports and the index lie: TARMAQ_HOME; by default the checkout.

    A program that is installed has none: it keeps them where the user's data lie (XDG Base
    Directory Specification 0.8).
    """
    if named := variables.get("TARMAQ_HOME"):
        return Path(named).expanduser().absolute()
    if checkout:
        return ROOT
    data = Path(variables.get("XDG_DATA_HOME") or "~/.local/share")
    return data.expanduser() / "tarmaq"


HOME = find_home()
DEFAULT_MODEL = "multilingual-e5-small-q4"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the corpus, the index and the model are; relative paths start at the home folder.

    `engine`: what embeds for a reindex, as in `index/models/encoder.py`; "": what there is.
    """

    corpus_dir: Path
    index_dir: Path
    model: str
    model_dir: Path
    engine: str = ""

    @property
    def cache_dir(self) -> Path:
        """What can be made anew at any time: pictures, beside the index."""
        return self.index_dir.parent / "cache"


def environment(root: Path = HOME) -> dict[str, str]:
    """The environment, completed by `.env`; a variable set to nothing counts as not set."""
    merged: Mapping[str, str | None] = {**dotenv_values(root / ".env"), **os.environ}
    return {name: value for name, value in merged.items() if value}


def set_to_nothing(root: Path = HOME) -> set[str]:
    """The variables that are set, but to nothing."""
    merged: Mapping[str, str | None] = {**dotenv_values(root / ".env"), **os.environ}
    return {name for name, value in merged.items() if not value}


def load_settings(root: Path = HOME) -> Settings:
    """Read CORPUS_DIR, INDEX_DIR, EMBEDDING_MODEL and EMBEDDING_ENGINE."""
    values = environment(root)
    return Settings(
        corpus_dir=root / values.get("CORPUS_DIR", "corpus/reports" if root == ROOT else "reports"),
        index_dir=root / values.get("INDEX_DIR", "var/index"),
        model=values.get("EMBEDDING_MODEL", DEFAULT_MODEL),
        model_dir=root / "var/model",
        engine=values.get("EMBEDDING_ENGINE", ""),
    )


def bot_name(values: Mapping[str, str]) -> str:
    """TELEGRAM_BOT_NAME, which the reader's site links to, without "@"; "" where it is not set."""
    return values.get("TELEGRAM_BOT_NAME", "").strip().removeprefix("@")


def reader_url(values: Mapping[str, str]) -> str:
    """READER_URL, where the reader's site is published, without a last slash; "" where it is not.

    Raises SettingError where it is no address that begins with https://.
    """
    url = values.get("READER_URL", "").strip().rstrip("/")
    try:
        parts = urlsplit(url)
        sound = parts.scheme == "https" and parts.hostname and not (parts.query or parts.fragment)
    except ValueError:
        sound = False
    if url and (not sound or " " in url):
        raise SettingError("reader-url")
    return url
