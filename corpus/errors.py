"""Every error of the corpus: one line that says which file, which line, and what to do next."""

from pathlib import Path


class CorpusError(Exception):
    """Something in the corpus cannot be used as it stands."""

    def __init__(self, where: Path | str, message: str, line: int | None = None) -> None:
        place = f"{where}, line {line}" if line is not None else f"{where}"
        super().__init__(f"{place}: {message}")
