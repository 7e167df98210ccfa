"""The index as readers see it: one open version, questions in, ranked hits out."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sqlite_utils import Database

from corpus.report import Kind, Marker, Span, Unit
from corpus.sentences import line_spans, split_sentences
from index import lexical
from index.answer_type import expects_number, gives_number
from index.build import read_centres
from index.centres import centred
from index.clean import clean
from index.encoder import Encoder, open_reader
from index.errors import DamagedIndexError, MismatchError
from index.language import detect_language
from index.readings import latin_readings
from index.search import (
    Query,
    Scores,
    StoredUnit,
    answering_sentence,
    score_paragraph,
    unit_cosines,
)
from index.settings import Settings
from index.subjects import absent_subjects
from index.vectors import Keys, nearest, read_vectors
from index.versions import DATABASE, VECTORS, check_files, current_version, damage

# How many units and paragraphs each way of searching may propose.
_UNITS = 100
_UNITS_A_HIT = 12
# Another reading of Latin letters needs this share of known words, and this much more than English.
_SURELY = 0.5
_CLEARLY = 0.25
_WORDS = 50


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report as the index holds it; `titles` and section titles by language.

    `unnumbered`: the sections whose number is not printed but counted.
    """

    id: str
    language: str
    sha256: str
    addressee: str | None
    date: str | None
    pages: int | None
    titles: dict[str, str]
    sections: dict[str, dict[str, str]]
    unnumbered: frozenset[str]


@dataclass(frozen=True, slots=True)
class StoredParagraph:
    """A paragraph as the index holds it; `occurrences`: how often its number is printed.

    `notes`: label and text of the footnotes that its markers refer to, as far as they are known.
    """

    key: int
    id: str
    report: StoredReport
    section: str
    number: str | None
    occurrence: int
    occurrences: int
    kind: Kind
    unit: Unit
    page: int | None
    printed_page: str | None
    heading: str
    text: str
    markers: tuple[Marker, ...]
    notes: tuple[tuple[str, str], ...]
    translations: dict[str, str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that a question found, its raw scores, and its answering sentence."""

    paragraph: StoredParagraph
    scores: Scores
    sentence: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for or against the best hit as an answer, besides its scores.

    `sentence_coverage`: share of the question's word weight in one sentence of it, 0 to 1;
    `absent_terms`, `absent_territory`: what the question names and the report never does;
    `lacks_number`: a date or number is asked for and the answering sentence has none.
    """

    sentence_coverage: float
    absent_terms: int
    absent_territory: bool
    lacks_number: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found: its language, hits, best first, and evidence on the best."""

    language: str
    hits: list[Hit]
    evidence: Evidence | None


class Index:
    """One open index version. Use it from one thread: SQLite and the engine are bound to theirs."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        """Open a version; raises DamagedIndexError or MismatchError, saying what to do."""
        manifest = check_files(folder)
        if manifest.get("model") != encoder.identity:
            raise MismatchError(
                f"the index was made with {manifest.get('model')}, this reader has "
                f"{encoder.identity}: set EMBEDDING_MODEL back, or run scripts/reindex"
            )
        self.version = folder.name
        self._encoder = encoder
        try:
            connection = sqlite3.connect(f"file:{folder / DATABASE}?mode=ro&immutable=1", uri=True)
            self._database = Database(connection)
            self._vectors = read_vectors(folder / VECTORS)
            self._query_centres = read_centres(self._database, "query")
            self._passage_centres = read_centres(self._database, "passage")
            self.reports = self._read_reports()
        except (sqlite3.Error, RuntimeError) as error:
            message = damage(folder.parent, folder.name, str(error).splitlines()[0])
            raise DamagedIndexError(message) from None

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def search(
        self,
        question: str,
        *,
        limit: int = 5,
        report: str | None = None,
        kind: Kind | None = None,
    ) -> Found:
        """Find the paragraphs nearest to a question, of one report or kind if asked."""
        language, text = self._read_question(clean(question))
        query = centred(self._encoder.encode_queries([text]), self._query_centres[language])[0]
        eligible = self._eligible(report, kind)
        weights = self._weights(text, language)
        coverage = self._coverage(weights, language, eligible)
        units = max(_UNITS, _UNITS_A_HIT * limit)
        candidates = set(coverage) | self._nearest_paragraphs(query, units, eligible)
        hits = self._score(query, language, candidates, coverage)
        hits = sorted(hits, key=lambda hit: -hit.scores.fused)[:limit]
        evidence = self._evidence(text, language, weights, hits[0]) if hits else None
        return Found(language, hits, evidence)

    def paragraph(self, paragraph_id: str) -> StoredParagraph | None:
        """The paragraph of a permanent id, None where no report holds it."""
        row = self._database.execute("SELECT key FROM paragraph WHERE id = ?", [paragraph_id])
        found = row.fetchone()
        return self._paragraphs([found[0]])[found[0]] if found else None

    def outline(self, report: str) -> list[tuple[str, str]]:
        """The section and id of each paragraph of a report, in its order."""
        return self._database.execute(
            "SELECT section, id FROM paragraph WHERE report = ? ORDER BY ordinal", [report]
        ).fetchall()

    def _eligible(self, report: str | None, kind: Kind | None) -> set[int] | None:
        """Keys of the paragraphs that may answer; None where all may."""
        if report is None and kind is None:
            return None
        rows = self._database.execute(
            "SELECT key FROM paragraph WHERE report = coalesce(:report, report) "
            "AND kind = coalesce(:kind, kind)",
            {"report": report, "kind": kind},
        )
        return {key for (key,) in rows}

    def _nearest_paragraphs(self, query: Query, limit: int, eligible: set[int] | None) -> set[int]:
        among: Keys | None = None
        if eligible is not None:
            rows = self._rows("SELECT key FROM unit WHERE paragraph IN ({})", eligible)
            among = np.array([key for (key,) in rows], np.int64)
        units = nearest(self._vectors, query, limit, among)
        return {key for (key,) in self._rows("SELECT paragraph FROM unit WHERE key IN ({})", units)}

    def _read_question(self, text: str) -> tuple[str, str]:
        """The question's language, and the question in that language's letters.

        Of the ways to read Latin letters, the one counts whose words the reports hold; English
        where none is clearly better.
        """
        language = detect_language(text)
        if language != "en":
            return language, text
        readings = list(latin_readings(text))
        shares = [self._known_share(reading, name) for name, reading in readings]
        best = max(range(len(readings)), key=shares.__getitem__)
        clear = shares[best] >= _SURELY and shares[best] > shares[0] + _CLEARLY
        return readings[best] if clear else readings[0]

    def _known_share(self, text: str, language: str) -> float:
        """How many of a text's words the reports hold in a language, 0 to 1."""
        stems = [stem for stem in lexical.question_stems(text, language) if len(stem) > 2]
        table = f"vocabulary_{language}"
        known = self._rows(f"SELECT term FROM {table} WHERE term IN ({{}})", stems)
        return len(known) / len(stems) if stems else 0.0

    def _weights(self, text: str, language: str) -> dict[str, float]:
        """The stems that a question is about, with their weights."""
        stems = lexical.question_stems(text, language)
        table = f"vocabulary_{language}"
        frequencies = dict.fromkeys(stems, 0) | dict(
            self._rows(f"SELECT term, doc FROM {table} WHERE term IN ({{}})", stems)
        )
        (rows,) = self._database.execute(f"SELECT count(*) FROM words_{language}").fetchone()
        return lexical.stem_weights(frequencies, rows)

    def _coverage(
        self, weights: dict[str, float], language: str, eligible: set[int] | None
    ) -> dict[int, float]:
        """Share of the question's word weight that each paragraph holds, best paragraphs only."""
        if not weights:
            return {}
        table = f"words_{language}"
        highest = lexical.highest_bm25(weights)
        found = self._database.execute(
            f"SELECT rowid, -bm25({table}) FROM {table} WHERE {table} MATCH ? ORDER BY rank "
            "LIMIT ?",
            [lexical.match_expression(weights), _WORDS if eligible is None else -1],
        )
        return {key: score / highest for key, score in found if eligible is None or key in eligible}

    def _evidence(self, text: str, language: str, weights: dict[str, float], hit: Hit) -> Evidence:
        """What else speaks for or against the best hit as an answer."""
        paragraph = hit.paragraph
        layers = {paragraph.report.language: paragraph.text, **paragraph.translations}
        subjects = self._database.execute(
            "SELECT subject FROM subject WHERE report = ?", [paragraph.report.id]
        )
        present = {subject for (subject,) in subjects}
        absent_terms, absent_territory = absent_subjects(text, language, present)
        shown = layers.get(language, paragraph.text)
        covered = max(
            lexical.covered_share(weights, shown[start:end], language)
            for start, end in split_sentences(shown, line_spans(shown))
        )
        answer = paragraph.text[hit.sentence.start : hit.sentence.end]
        return Evidence(
            sentence_coverage=covered,
            absent_terms=absent_terms,
            absent_territory=absent_territory,
            lacks_number=expects_number(text, language) and not gives_number(answer),
        )

    def _score(
        self, query: Query, language: str, candidates: set[int], coverage: dict[int, float]
    ) -> list[Hit]:
        paragraphs = self._paragraphs(candidates)
        hits = []
        for key, units in self._units(candidates).items():
            paragraph = paragraphs[key]
            cosines = unit_cosines(units, query, self._passage_centres)
            stands = any(unit.language == language for unit in units)
            scores = score_paragraph(
                units, cosines, language, coverage.get(key, 0.0) if stands else None
            )
            sentence = answering_sentence(units, cosines, paragraph.report.language, language)
            hits.append(Hit(paragraph, scores, sentence))
        return hits

    def _units(self, paragraphs: Iterable[int]) -> dict[int, list[StoredUnit]]:
        units: dict[int, list[StoredUnit]] = {}
        for paragraph, language, kind, ordinal, start, end, vector in self._rows(
            'SELECT paragraph, language, kind, ordinal, start, "end", vector FROM unit '
            "WHERE paragraph IN ({}) ORDER BY paragraph, key",
            paragraphs,
        ):
            units.setdefault(paragraph, []).append(
                StoredUnit(
                    paragraph,
                    language,
                    kind,
                    ordinal,
                    Span(start, end),
                    np.frombuffer(vector, np.float32),
                )
            )
        return units

    def _paragraphs(self, keys: Iterable[int]) -> dict[int, StoredParagraph]:
        keys = list(keys)
        translations: dict[int, dict[str, str]] = {}
        for key, language, text in self._rows(
            "SELECT paragraph, language, text FROM translation WHERE paragraph IN ({})", keys
        ):
            translations.setdefault(key, {})[language] = text
        return {
            row[0]: StoredParagraph(
                key=row[0],
                id=row[1],
                report=self.reports[row[2]],
                section=row[3],
                number=row[4],
                occurrence=row[5],
                occurrences=row[6],
                kind=Kind(row[7]),
                unit=Unit(row[8]),
                page=row[9],
                printed_page=row[10],
                heading=row[11],
                text=row[12],
                markers=tuple(
                    Marker(label, at, Span(*span)) for label, at, span in json.loads(row[13])
                ),
                notes=tuple((label, text) for label, text in json.loads(row[14])),
                translations=translations.get(row[0], {}),
            )
            for row in self._rows(
                "SELECT key, id, report, section, number, occurrence, occurrences, kind, unit, "
                "page, printed_page, heading, text, markers, notes FROM paragraph "
                "WHERE key IN ({})",
                keys,
            )
        }

    def _read_reports(self) -> dict[str, StoredReport]:
        titles: dict[str, dict[str, str]] = {}
        for report, language, title in self._database.execute(
            "SELECT report, language, title FROM report_title"
        ):
            titles.setdefault(report, {})[language] = title
        sections: dict[str, dict[str, dict[str, str]]] = {}
        unnumbered: dict[str, set[str]] = {}
        for report, number, language, numbered, title in self._database.execute(
            "SELECT report, number, language, numbered, title FROM section ORDER BY ordinal"
        ):
            sections.setdefault(report, {}).setdefault(number, {})[language] = title
            if not numbered:
                unnumbered.setdefault(report, set()).add(number)
        return {
            row[0]: StoredReport(
                id=row[0],
                language=row[1],
                sha256=row[2],
                addressee=row[3],
                date=row[4],
                pages=row[5],
                titles=titles[row[0]],
                sections=sections[row[0]],
                unnumbered=frozenset(unnumbered.get(row[0], ())),
            )
            for row in self._database.execute(
                "SELECT id, language, sha256, addressee, date, pages FROM report ORDER BY id"
            )
        }

    def _rows(self, sql: str, values: Iterable[int | str]) -> Sequence[tuple]:  # type: ignore[type-arg]  # rows differ
        """Run a query whose `{}` takes any number of values."""
        values = list(values)
        marks = ",".join("?" * len(values))
        return self._database.execute(sql.format(marks), values).fetchall()


def open_index(settings: Settings, encoder: Encoder | None = None) -> Index:
    """Open the current version; raises an IndexStateError that says what to do."""
    folder = current_version(settings.index_dir)
    return Index(folder, encoder or open_reader(settings))
