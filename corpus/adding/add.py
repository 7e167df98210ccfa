"""Adding a report: read a file, propose what it is, and write it into the corpus, whole or not."""

import contextlib
import hashlib
import os
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import tomlkit

from corpus.adding.choices import check_id, check_profile, printable, read_choices
from corpus.adding.propose import propose_id, propose_profile
from corpus.errors import CorpusError, system_error
from corpus.formats.document import Document
from corpus.formats.extract import (
    Conversion,
    Recognition,
    convert,
    encoding_of,
    extract,
    read_bytes,
)
from corpus.formats.sniff import Format, sniff
from corpus.identity.facts import Facts
from corpus.identity.recognise import propose_facts
from corpus.lines import PageBreak
from corpus.read import read_report
from corpus.report import Remark
from corpus.shelf.manifest import LANGUAGES, read_manifest
from corpus.structure.assemble import Contents, read_contents
from corpus.structure.profiles import PROFILES

_TRYING = Recognition()
_BY_SCANNER = "unknown"  # the languages that a scanner's own program read in


@dataclass(frozen=True, slots=True)
class Draft:
    """A report as it would be added: the file as it came, what it is taken for, what it says.

    `same` is the id of a report that was made from the very same file, `conversion` what another
    program made of it.
    """

    data: bytes
    format: Format
    encoding: str | None
    page_break: PageBreak
    id: str
    facts: Facts
    profile: str
    document: Document
    contents: Contents
    same: str | None = None
    conversion: Conversion | None = None

    @property
    def decided(self) -> bool:
        """Whether it can be added: in one of our languages, or to be treated as if it were."""
        return self.facts.language in LANGUAGES


def prepare(
    path: Path,
    corpus_dir: Path,
    recognition: Recognition = _TRYING,
    /,
    *,
    report_id: str | None = None,
    profile: str | None = None,
    replacing: str | None = None,
    **chosen: str | None,
) -> Draft:
    """Read a file and propose whatever is not given; raises CorpusError. Writes nothing.

    `chosen`: facts of the report, by their names. `replacing`: how the file that this one replaces
    breaks its pages; only then may there be a report of that id.
    """
    check_id(report_id)
    check_profile(profile)
    given = read_choices(chosen)
    if not corpus_dir.is_dir():
        raise CorpusError("no-corpus", corpus_dir)
    data = read_bytes(path)
    kind, encoding = sniff(data, path), encoding_of(data, path)
    page_break: PageBreak = "form-feed" if kind is Format.TEXT and b"\f" in data else "none"
    page_break = cast("PageBreak", replacing or page_break)
    conversion = convert(data, path, recognition)
    made = conversion.data if conversion else None
    document = extract(data, path, encoding, page_break, made)
    facts = replace(propose_facts(document, path.stem), **given)  # type: ignore[arg-type]  # by name
    facts = replace(facts, title=printable(facts.title) or printable(path.stem))
    taken = {folder.name for folder in corpus_dir.iterdir()}
    report_id = report_id or propose_id(facts, taken)
    if report_id in taken and not replacing:
        raise _exists(corpus_dir / report_id)
    profile = profile or propose_profile(document)
    contents = read_contents(document, PROFILES[profile], report_id, facts.title, path)
    if facts.language not in LANGUAGES:
        other = Remark(0, None, "language-other", {"language": facts.language})
        contents = replace(contents, remarks=(other, *contents.remarks))
    return Draft(
        data=data,
        format=kind,
        encoding=encoding,
        page_break=page_break,
        id=report_id,
        facts=facts,
        profile=profile,
        document=document,
        contents=contents,
        same=_same_file(data, corpus_dir),
        conversion=conversion,
    )


def write(draft: Draft, corpus_dir: Path) -> Path:
    """Write a draft as `<corpus_dir>/<id>/`: aside, read back, then renamed. Returns the folder."""
    if not draft.decided:
        raise CorpusError(
            "language-undecided",
            choice="language",
            language=draft.facts.language,
            known=", ".join(LANGUAGES),
        )
    target = corpus_dir / draft.id
    try:
        with tempfile.TemporaryDirectory(prefix=".adding-", dir=corpus_dir) as aside:
            folder = Path(aside) / draft.id
            folder.mkdir()
            _write_file(folder / source_name(draft), draft.data)
            if draft.conversion:
                _write_file(folder / draft.conversion.name, draft.conversion.data)
            _write_file(folder / "report.toml", _manifest(draft).encode())
            _check(draft, folder, corpus_dir)
            folder.rename(target)
    except OSError as error:
        if target.exists():
            raise _exists(target) from None
        raise system_error(error, "unwritable", target) from None
    return target


def _exists(target: Path) -> CorpusError:
    return CorpusError("taken", target, choice="id")


def source_name(draft: Draft) -> str:
    """What the file is called in the report's folder."""
    return f"report.{draft.format}"


def _manifest(draft: Draft) -> str:
    facts = draft.facts
    manifest = tomlkit.document()
    for key, value in {
        "title": facts.title,
        "language": facts.language,
        "symbol": facts.symbol,
        "body": facts.body,
        "state": facts.state,
        "kind": facts.kind,
        "date": facts.date,
        "source": source_name(draft),
        "sha256": hashlib.sha256(draft.data).hexdigest(),
        "encoding": draft.encoding,
        **conversion_keys(draft),
    }.items():
        if value:
            manifest.add(key, tomlkit.item(value))
    numbering = tomlkit.table()
    numbering.add("profile", draft.profile)
    if draft.format is Format.TEXT:
        numbering.add("page_break", draft.page_break)
    manifest.add("numbering", numbering)
    return tomlkit.dumps(manifest)


def conversion_keys(draft: Draft) -> dict[str, str]:
    """What report.toml says of what another program made of the file, or read in its pages."""
    made = draft.conversion
    known = {"recognised": _BY_SCANNER} if draft.document.recognised else {}
    if made is None:
        return known
    kept = {"converted": made.name, "converted_sha256": hashlib.sha256(made.data).hexdigest()}
    return kept | ({"recognised": made.languages} if made.languages else {})


def _same_file(data: bytes, corpus_dir: Path) -> str | None:
    """The id of a report that was made from the very same file, None where there is none."""
    wanted = hashlib.sha256(data).hexdigest()
    for path in sorted(corpus_dir.glob("*/report.toml")):
        # a report that cannot be read is told of by a reindex
        with contextlib.suppress(CorpusError):
            if read_manifest(path).sha256 == wanted:
                return path.parent.name
    return None


def _write_file(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _check(draft: Draft, folder: Path, corpus_dir: Path) -> None:
    """Read the report back as a reindex would, and hold its ids against those of like reports."""
    ids = {paragraph.id for paragraph in read_report(folder).paragraphs()}
    for manifest in corpus_dir.glob("*/report.toml"):
        other = manifest.parent.name
        if other.startswith(f"{draft.id}-") or draft.id.startswith(f"{other}-"):
            shared = ids & {paragraph.id for paragraph in read_report(manifest.parent).paragraphs()}
            if shared:
                raise CorpusError("id-clash", draft.id, choice="id", id=min(shared), other=other)
