"""What these commands share: the paragraphs that are meant, and where files are written."""

from collections.abc import Sequence
from pathlib import Path

from bot.cli.options import system_language
from bot.cli.usage import WrongUsageError
from bot.pages.passages import Frame
from bot.paper.needs import missing_library
from bot.texts.catalogue import say
from corpus.errors import CorpusError
from index.search.reader import Index, open_index
from index.settings import bot_name, environment, load_settings, reader_url
from index.store.stored import StoredParagraph


def open_for_paper() -> Index:
    """The index, unless a library is missing; raises CorpusError or IndexStateError."""
    if library := missing_library():
        raise CorpusError("paper-library", library=library)
    return open_index(load_settings())


def printed_frame(language: str | None) -> Frame:
    """What is written in which language, with the addresses that the settings name."""
    values = environment()
    return Frame(language or system_language(), bot_name(values), reader_url(values))


def paragraphs_of(index: Index, ids: Sequence[str]) -> list[StoredParagraph]:
    """The paragraphs of permanent ids; raises CorpusError for the first that there is not."""
    found = []
    for paragraph_id in ids:
        paragraph = index.paragraph(paragraph_id)
        if paragraph is None:
            raise CorpusError("no-paragraph", id=paragraph_id)
        found.append(paragraph)
    return found


def write_all(target: Path, contents: Sequence[bytes]) -> list[Path]:
    """Write one file, or several numbered from 1; raises OSError."""
    several = len(contents) > 1
    paths = []
    for place, content in enumerate(contents, start=1):
        path = target.with_stem(f"{target.stem}-{place}") if several else target
        path.write_bytes(content)
        paths.append(path)
    return paths


def places(text: str | None) -> range:
    """Sentences as a person counts them, "2" or "2-4"; raises WrongUsageError."""
    if text is None:
        return range(0)
    first, _, last = text.partition("-")
    last = last or first
    if first.isdecimal() and last.isdecimal() and 1 <= int(first) <= int(last):
        return range(int(first) - 1, int(last))
    raise WrongUsageError(say(system_language(), "usage-sentences", {"value": text}))
