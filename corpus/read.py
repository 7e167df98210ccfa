"""From `corpus/reports/` to reports: the one door into this package."""

import hashlib
from pathlib import Path

from corpus.errors import CorpusError
from corpus.formats.document import Document
from corpus.formats.extract import extract, read_bytes
from corpus.report import Report
from corpus.shelf.manifest import Manifest, read_manifest
from corpus.shelf.translations import read_translations
from corpus.structure.assemble import Contents, read_contents
from corpus.structure.profiles import PROFILES


def report_folders(corpus_dir: Path) -> list[Path]:
    """The folders of the corpus that hold a report, in order of report id."""
    if not corpus_dir.is_dir():
        raise CorpusError("no-corpus", corpus_dir)
    folders = sorted(path.parent for path in corpus_dir.glob("*/report.toml"))
    if not folders:
        raise CorpusError("no-report", corpus_dir)
    return folders


def read_corpus(corpus_dir: Path) -> list[Report]:
    """Read every report of the corpus; raises CorpusError for the first that does not fit."""
    reports = [read_report(folder) for folder in report_folders(corpus_dir)]
    holders: dict[str, str] = {}
    for report in reports:
        for paragraph in report.paragraphs():
            holder = holders.setdefault(paragraph.id, report.id)
            if holder != report.id:
                raise CorpusError(
                    "id-shared", corpus_dir / report.id, id=paragraph.id, other=holder
                )
    return reports


def read_report(folder: Path) -> Report:
    """Read one report: source checked against its SHA-256, parsed, translations joined."""
    manifest, document, contents = read_source(folder)
    facts = manifest.facts
    paragraphs = {p.id: p for section in contents.sections for p in section.paragraphs}
    return Report(
        id=manifest.id,
        title=facts.title,
        language=facts.language,
        sha256=manifest.sha256,
        addressee=manifest.addressee,
        date=facts.date,
        symbol=facts.symbol,
        body=facts.body,
        state=facts.state,
        kind=facts.kind,
        source=document.text,
        pages=document.lines[-1].page,
        recognised=document.recognised,
        sections=contents.sections,
        translations=read_translations(folder / "translations", facts.language, paragraphs),
        furniture=(*contents.furniture, *contents.hyphens),
        unmarked=contents.unmarked,
        remarks=contents.remarks,
    )


def read_source(folder: Path) -> tuple[Manifest, Document, Contents]:
    """What is known of a report, its source as read, and what that says; raises CorpusError."""
    manifest, data = source_file(folder)
    converted = _checked(*manifest.converted) if manifest.converted else None
    document = extract(data, manifest.source, manifest.encoding, manifest.page_break, converted)
    contents = read_contents(
        document, PROFILES[manifest.profile], manifest.id, manifest.facts.title, manifest.source
    )
    return manifest, document, contents


def source_file(folder: Path) -> tuple[Manifest, bytes]:
    """What is known of a report, and its file, checked against its SHA-256; raises CorpusError."""
    _refuse_links(folder)
    manifest = read_manifest(folder / "report.toml")
    return manifest, _checked(manifest.source, manifest.sha256)


def _refuse_links(folder: Path) -> None:
    """Refuse what lies elsewhere than it seems to: a report is the files in its folder."""
    home = folder.parent.resolve() / folder.name
    translations = folder / "translations"
    for path in (folder, folder / "report.toml", translations, *sorted(translations.glob("*"))):
        if not path.resolve().is_relative_to(home):
            raise CorpusError("link", path)


def _checked(path: Path, expected: str) -> bytes:
    data = read_bytes(path)
    found = hashlib.sha256(data).hexdigest()
    if found != expected:
        raise CorpusError("other-file", path, found=found, expected=expected)
    return data
