"""Unofficial translations of a report, aligned by paragraph id and by block.

`translations/<language>.toml`:

    title = "…"
    [sections]
    I = "…"
    [paragraphs.kz-ngo-I-1]
    of = "<first 16 hex digits of the SHA-256 of the paragraph that this translates>"
    official = "<source of the official wording that its quotation stands in; empty: translated>"
    other = { "<term>" = "<why it is called otherwise here than corpus/words/terms.toml has it>" }
    text = "…"

`official` and `other` may be left out. An empty text is still to be written; an entry of another
wording, or of a paragraph that there is no more, is out of date. Neither is shown.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from corpus.errors import CorpusError
from corpus.report import Paragraph, Translation
from corpus.shelf.manifest import LANGUAGES

DIGITS = 16


class _Entry(NamedTuple):
    """A translated paragraph: the hash of its original, its text, and what is noted of it."""

    of: str
    text: str
    official: str | None
    other: dict[str, str]


def read_translations(
    folder: Path, original: str, paragraphs: Mapping[str, Paragraph]
) -> tuple[Translation, ...]:
    """Read every translation of a report; raises CorpusError where one does not fit it.

    `original`: the language of the report itself.
    """
    return tuple(_read(path, original, paragraphs) for path in sorted(folder.glob("*.toml")))


def _read(path: Path, original: str, paragraphs: Mapping[str, Paragraph]) -> Translation:
    others = [language for language in LANGUAGES if language != original]
    if path.stem not in others:
        raise CorpusError("translation-name", path, known=", ".join(others))
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CorpusError("toml", path, reason=str(error)) from None
    fresh: dict[str, _Entry] = {}
    stale: list[str] = []
    begun: list[str] = []
    for identifier, entry in _table(path, data, "paragraphs").items():
        paragraph = paragraphs.get(identifier)
        read = _entry(path, identifier, entry)
        current = paragraph is not None and read.of == paragraph.sha256[:DIGITS]
        if not read.text.strip():
            begun += [identifier] if current else []
        elif paragraph is None or not current:
            stale.append(identifier)
        elif read.text.count("\n") != paragraph.text.count("\n"):
            raise CorpusError(
                "translation-blocks",
                path,
                id=identifier,
                found=read.text.count("\n") + 1,
                expected=len(paragraph.blocks),
            )
        else:
            fresh[identifier] = read
    return Translation(
        language=path.stem,
        title=str(data.get("title", "")),
        sections={key: str(text) for key, text in _table(path, data, "sections").items() if text},
        paragraphs={key: entry.text for key, entry in fresh.items()},
        stale=tuple(stale),
        begun=tuple(begun),
        official={key: each.official for key, each in fresh.items() if each.official is not None},
        other={key: entry.other for key, entry in fresh.items() if entry.other},
    )


def _table(path: Path, data: dict[str, Any], key: str) -> dict[str, Any]:
    value = data.get(key, {})
    if not isinstance(value, dict):
        raise CorpusError("key-table", path, key=key)
    return value


def _entry(path: Path, identifier: str, entry: object) -> _Entry:
    match entry:
        case {"of": str(original), "text": str(text), **notes}:
            match notes.get("official"), notes.get("other", {}):
                case (None | str()) as official, dict(other):
                    return _Entry(original, text.strip("\n"), official, other)
            raise CorpusError("translation-notes", path, id=identifier)
    raise CorpusError("translation-keys", path, id=identifier)
