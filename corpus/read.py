"""From `corpus/reports/` to reports: the one door into this package."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from corpus.errors import CorpusError
from corpus.lines import Line, split_lines
from corpus.manifest import Manifest, read_manifest
from corpus.paragraph_id import paragraph_id
from corpus.quotations import find_quotations, quoted_share
from corpus.report import Kind, Paragraph, Report, Section, Span
from corpus.roman_sections import NumberingError, RawParagraph, RawSection, read
from corpus.translations import read_translations
from corpus.wording import Wording, full_width, split_blocks

_MOSTLY = 0.5


def report_folders(corpus_dir: Path) -> list[Path]:
    """The folders of the corpus that hold a report, in order of report id."""
    if not corpus_dir.is_dir():
        raise CorpusError(corpus_dir, "no such folder; set CORPUS_DIR to the folder of the reports")
    folders = sorted(path.parent for path in corpus_dir.glob("*/report.toml"))
    if not folders:
        raise CorpusError(corpus_dir, "holds no report: expected <report id>/report.toml")
    return folders


def read_corpus(corpus_dir: Path) -> list[Report]:
    """Read every report of the corpus; raises CorpusError for the first that does not fit."""
    return [read_report(folder) for folder in report_folders(corpus_dir)]


def read_report(folder: Path) -> Report:
    """Read one report: source checked against its SHA-256, parsed, translations joined."""
    manifest = read_manifest(folder / "report.toml")
    source = _read_source(manifest)
    lines = split_lines(source, manifest.page_break)
    try:
        raw_sections = read(lines)
    except NumberingError as error:
        raise CorpusError(manifest.source, str(error), error.line) from None
    sections = _assemble(manifest, raw_sections, full_width(lines))
    paragraphs = {p.id: p for section in sections for p in section.paragraphs}
    return Report(
        id=manifest.id,
        title=manifest.title,
        language=manifest.language,
        sha256=manifest.sha256,
        addressee=manifest.addressee,
        date=manifest.date,
        source=source,
        pages=lines[-1].page,
        sections=sections,
        translations=read_translations(folder / "translations", paragraphs),
    )


def _read_source(manifest: Manifest) -> str:
    path = manifest.source
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CorpusError(path, f"cannot be read: {error.strerror}") from None
    found = hashlib.sha256(data).hexdigest()
    if found != manifest.sha256:
        raise CorpusError(
            path,
            f"is not the file that report.toml records (SHA-256 {found}, expected "
            f"{manifest.sha256}); put the original back, or record the new SHA-256",
        )
    try:
        source = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise CorpusError(path, "is not UTF-8; save it as UTF-8", line) from None
    if not source.strip():
        raise CorpusError(path, "is empty: there is no text to read")
    return source


def _assemble(
    manifest: Manifest, raw_sections: Sequence[RawSection], width: int
) -> tuple[Section, ...]:
    sections = []
    last_marker = 0
    for raw in raw_sections:
        seen: dict[tuple[str | None, bool], int] = {}
        paragraphs = []
        for raw_paragraph in raw.paragraphs:
            key = (raw_paragraph.number, raw_paragraph.recommendation)
            seen[key] = seen.get(key, 0) + 1
            wording = Wording(last_marker)
            first, *others = raw_paragraph.lines
            for block in split_blocks([_without_label(first, raw_paragraph), *others], width):
                wording.add_block(block)
            last_marker = wording.last_marker
            paragraphs.append(_paragraph(manifest, raw, raw_paragraph, seen[key], wording))
        headings = tuple(_span(line) for line in raw.headings)
        sections.append(Section(raw.number, raw.title, tuple(paragraphs), headings))
    return tuple(sections)


def _paragraph(
    manifest: Manifest, section: RawSection, raw: RawParagraph, occurrence: int, wording: Wording
) -> Paragraph:
    first = raw.lines[0]
    try:
        identifier = paragraph_id(
            manifest.id,
            section.number,
            raw.number,
            recommendation=raw.recommendation,
            occurrence=occurrence,
        )
    except ValueError as error:
        raise CorpusError(manifest.source, str(error), first.number) from None
    return Paragraph(
        id=identifier,
        section=section.number,
        number=raw.number,
        occurrence=occurrence,
        kind=_kind(wording.text, raw.recommendation),
        page=first.page,
        line=first.number,
        text=wording.text,
        blocks=tuple(wording.blocks),
        markers=tuple(wording.markers),
        pieces=tuple(wording.pieces),
        label=Span(first.start, first.start + len(first.text[: raw.label].rstrip()))
        if raw.label
        else None,
    )


def _kind(text: str, recommendation: bool) -> Kind:
    if recommendation:
        return Kind.RECOMMENDATION
    quotes_law = any(quotation.article for quotation in find_quotations(text))
    return Kind.QUOTATION if quotes_law and quoted_share(text) > _MOSTLY else Kind.FINDING


def _without_label(line: Line, raw: RawParagraph) -> Line:
    return Line(line.number, line.start + raw.label, line.text[raw.label :], line.page)


def _span(line: Line) -> Span:
    return Span(line.start, line.start + len(line.text))
