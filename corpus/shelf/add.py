"""Adding a report: read a file, propose what it is, and write it into the corpus, whole or not."""

import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import CorpusError, system_error
from corpus.formats.document import Document
from corpus.formats.extract import encoding_of, extract, read_bytes
from corpus.formats.lines import PageBreak
from corpus.formats.sniff import Format, sniff
from corpus.read import read_report
from corpus.shelf.manifest import LANGUAGES, MAX_REPORT_ID, is_date, is_report_id
from corpus.shelf.propose import propose_id, propose_language, propose_profile, propose_title
from corpus.structure.assemble import Contents, read_contents
from corpus.structure.profiles import PROFILES


@dataclass(frozen=True, slots=True)
class Draft:
    """A report as it would be added: the file as it came, what it is taken for, what it says."""

    data: bytes
    format: Format
    encoding: str | None
    page_break: PageBreak
    id: str
    title: str
    language: str
    profile: str
    date: str | None
    document: Document
    contents: Contents


def prepare(
    path: Path,
    corpus_dir: Path,
    *,
    report_id: str | None = None,
    title: str | None = None,
    language: str | None = None,
    profile: str | None = None,
    date: str | None = None,
) -> Draft:
    """Read a file and propose whatever is not given; raises CorpusError. Writes nothing."""
    _check_choices(report_id, language, profile, date)
    if not corpus_dir.is_dir():
        raise CorpusError("no-corpus", corpus_dir)
    data = read_bytes(path)
    kind, encoding = sniff(data, path), encoding_of(data, path)
    page_break: PageBreak = "form-feed" if kind is Format.TEXT and b"\f" in data else "none"
    document = extract(data, path, encoding, page_break)
    title = _printable(title or propose_title(document, path.stem)) or _printable(path.stem)
    taken = {folder.name for folder in corpus_dir.iterdir()}
    report_id = report_id or propose_id(title, taken)
    if report_id in taken:
        raise _exists(corpus_dir / report_id)
    language = language or propose_language(document.text)
    if language is None:
        raise CorpusError("language-unknown", path, choice="language", known=", ".join(LANGUAGES))
    profile = profile or propose_profile(document)
    contents = read_contents(document, PROFILES[profile], report_id, title, path)
    return Draft(
        data,
        kind,
        encoding,
        page_break,
        report_id,
        title,
        language,
        profile,
        date,
        document,
        contents,
    )


def write(draft: Draft, corpus_dir: Path) -> Path:
    """Write a draft as `<corpus_dir>/<id>/`: aside, read back, then renamed. Returns the folder."""
    target = corpus_dir / draft.id
    try:
        with tempfile.TemporaryDirectory(prefix=".adding-", dir=corpus_dir) as aside:
            folder = Path(aside) / draft.id
            folder.mkdir()
            _write_file(folder / _source_name(draft), draft.data)
            _write_file(folder / "report.toml", _manifest(draft).encode())
            _check(draft, folder, corpus_dir)
            folder.rename(target)
    except OSError as error:
        if target.exists():
            raise _exists(target) from None
        raise system_error(error, "unwritable", target) from None
    return target


def _check_choices(
    report_id: str | None, language: str | None, profile: str | None, date: str | None
) -> None:
    if report_id is not None and not is_report_id(report_id):
        raise CorpusError("choice-id", choice="id", value=report_id, limit=MAX_REPORT_ID)
    for choice, value, known in (
        ("language", language, LANGUAGES),
        ("profile", profile, PROFILES),
    ):
        if value is not None and value not in known:
            raise CorpusError("choice-value", choice=choice, value=value, known=", ".join(known))
    if date is not None and not is_date(date):
        raise CorpusError("choice-date", choice="date", value=date)


def _printable(text: str) -> str:
    """A title on one line, without what is not printed."""
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


def _exists(target: Path) -> CorpusError:
    return CorpusError("taken", target, choice="id")


def _source_name(draft: Draft) -> str:
    return f"report.{draft.format}"


def _manifest(draft: Draft) -> str:
    facts = {
        "title": draft.title,
        "language": draft.language,
        "source": _source_name(draft),
        "sha256": hashlib.sha256(draft.data).hexdigest(),
        "encoding": draft.encoding,
        "date": draft.date,
    }
    numbering = {"profile": draft.profile}
    if draft.format is Format.TEXT:
        numbering["page_break"] = draft.page_break
    # a JSON string of printable characters is a TOML string, too
    lines = [
        f"{key} = {json.dumps(fact, ensure_ascii=False)}" for key, fact in facts.items() if fact
    ]
    lines += ["", "[numbering]", *(f'{key} = "{value}"' for key, value in numbering.items())]
    return "\n".join(lines) + "\n"


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
