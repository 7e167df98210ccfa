"""The index as readers see it: one open version, questions in, ranked hits out."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from corpus.report import Kind
from corpus.wording.sentences import line_spans, split_sentences
from index.errors import DamagedIndexError, MismatchError
from index.models.centres import centred
from index.models.encoder import Encoder, open_reader
from index.search.answer_type import lacks_expected
from index.search.scoring import (
    Query,
    answering_sentence,
    score_paragraph,
    unit_cosines,
)
from index.search.subjects import absent_subjects
from index.settings import Settings
from index.store.embeddings import read_centres
from index.store.program import form_digest, reading_digest
from index.store.stored import (
    Evidence,
    Former,
    Found,
    Hit,
    StoredParagraph,
    open_stored,
    read_former,
    read_paragraphs,
    read_reports,
    read_units,
    rows_of,
)
from index.store.vectors import Keys, nearest, read_vectors
from index.store.versions import VECTORS, check_files, current_version, damage
from index.words import lexical
from index.words.clean import clean
from index.words.language import detect_language
from index.words.readings import latin_readings
from index.words.spelling import restore_letters

# How many units and paragraphs each way of searching may propose.
_UNITS = 100
_UNITS_A_HIT = 12
_WORDS = 50
# Another reading of Latin letters needs this share of known words, and this much more than English.
_SURELY = 0.5
_CLEARLY = 0.25


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
        if manifest.get("form") != form_digest():
            raise MismatchError(
                f"index version {folder.name} was made by another version of the program: "
                "run scripts/reindex, and restart a bot that was running meanwhile"
            )
        self.version = folder.name
        self.reindex_due = manifest.get("reading") != reading_digest()
        self._encoder = encoder
        try:
            self._database = open_stored(folder)
            self._vectors = read_vectors(folder / VECTORS)
            self._query_centres = read_centres(self._database, "query")
            self._passage_centres = read_centres(self._database, "passage")
            self.reports = read_reports(self._database)
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
        narrowed = {
            name: value for name, value in (("report", report), ("kind", kind)) if value is not None
        }
        weights = self._weights(text, language)
        coverage = self._coverage(weights, language, narrowed)
        if language == "kk":
            text = restore_letters(text, self._written)
        query = centred(self._encoder.encode_queries([text]), self._query_centres[language])[0]
        units = max(_UNITS, _UNITS_A_HIT * limit)
        candidates = set(coverage) | self._nearest_paragraphs(query, units, narrowed)
        hits = self._score(query, language, candidates, coverage)
        hits = sorted(hits, key=_rank, reverse=True)[:limit]
        evidence = self._evidence(text, language, weights, hits[0]) if hits else None
        return Found(language, hits, evidence)

    def paragraph(self, paragraph_id: str) -> StoredParagraph | None:
        """The paragraph of a permanent id, None where no report holds it."""
        row = self._database.execute("SELECT key FROM paragraph WHERE id = ?", [paragraph_id])
        found = row.fetchone()
        return (
            read_paragraphs(self._database, self.reports, [found[0]])[found[0]] if found else None
        )

    def former(self, paragraph_id: str, fingerprint: str = "") -> Former | None:
        """A wording that a permanent id had before, None where none is known.

        `fingerprint`: the first hex digits of the wording's SHA-256; none: the latest former one.
        """
        return read_former(self._database, paragraph_id, fingerprint)

    def standing(self, former: Former) -> StoredParagraph | None:
        """The paragraph of the same report that has a former wording now: it was renumbered.

        Paragraphs may say the same ("Excluded."). Renumbered are those whose neighbours moved, too:
        the old number is gone, or says now what another number said, or the new one said something
        else before.
        """
        row = self._database.execute(
            "SELECT id FROM paragraph AS here WHERE report = :report AND sha256 = :sha256 AND ("
            "NOT EXISTS (SELECT 1 FROM paragraph WHERE id = :id) "
            "OR EXISTS (SELECT 1 FROM former WHERE id = here.id AND sha256 <> here.sha256) "
            "OR EXISTS (SELECT 1 FROM former JOIN paragraph AS there USING (sha256) "
            "WHERE there.id = :id AND former.id <> :id AND former.report = :report)) LIMIT 1",
            {"report": former.report, "sha256": former.sha256, "id": former.id},
        ).fetchone()
        return self.paragraph(row[0]) if row else None

    def outline(self, report: str) -> list[tuple[str, str]]:
        """The section and id of each paragraph of a report, in its order."""
        return self._database.execute(
            "SELECT section, id FROM paragraph WHERE report = ? ORDER BY ordinal", [report]
        ).fetchall()

    def _nearest_paragraphs(self, query: Query, limit: int, narrowed: dict[str, str]) -> set[int]:
        among: Keys | None = None
        if narrowed:
            rows = self._database.execute(
                f"SELECT key FROM unit WHERE paragraph IN ({_eligible(narrowed)})", narrowed
            )
            among = np.array([key for (key,) in rows], np.int64)
        units = nearest(self._vectors, query, limit, among)
        return {
            key
            for (key,) in rows_of(
                self._database, "SELECT paragraph FROM unit WHERE key IN ({})", units
            )
        }

    def _read_question(self, text: str) -> tuple[str, str]:
        """The question's language, and the question in that language's letters.

        Of the ways to read Latin letters, or Kazakh without its own letters, the one counts whose
        words the reports hold; English or Russian where none is clearly better.
        """
        language = detect_language(text)
        if language == "kk":
            return language, text
        readings = list(latin_readings(text)) if language == "en" else [("ru", text), ("kk", text)]
        shares = [self._known_share(reading, name) for name, reading in readings]
        best = max(range(len(readings)), key=shares.__getitem__)
        clear = shares[best] >= _SURELY and shares[best] > shares[0] + _CLEARLY
        return readings[best] if clear else readings[0]

    def _written(self, beginning: str) -> list[str]:
        """How the reports write the Kazakh words that begin so, as `spelled` has them."""
        rows = self._database.execute(
            "SELECT term FROM spelling_kk WHERE term >= ? AND term < ?",
            [beginning, beginning + "\U0010ffff"],
        )
        return [term for (term,) in rows]

    def _known_share(self, text: str, language: str) -> float:
        """How many of a text's words the reports hold in a language, 0 to 1."""
        stems = [stem for stem in lexical.question_stems(text, language) if len(stem) > 2]
        table = f"vocabulary_{language}"
        known = rows_of(self._database, f"SELECT term FROM {table} WHERE term IN ({{}})", stems)
        return len(known) / len(stems) if stems else 0.0

    def _weights(self, text: str, language: str) -> dict[str, float]:
        """The stems of a text that carry a subject, with their weights."""
        stems = lexical.question_stems(text, language)
        table = f"vocabulary_{language}"
        frequencies = dict.fromkeys(stems, 0) | dict(
            rows_of(self._database, f"SELECT term, doc FROM {table} WHERE term IN ({{}})", stems)
        )
        (rows,) = self._database.execute(f"SELECT count(*) FROM words_{language}").fetchone()
        return lexical.stem_weights(frequencies, rows)

    def _coverage(
        self, weights: dict[str, float], language: str, narrowed: dict[str, str]
    ) -> dict[int, float]:
        """Share of the question's word weight that each paragraph holds, best paragraphs only."""
        if not weights:
            return {}
        table = f"words_{language}"
        highest = lexical.highest_bm25(weights)
        # "+": or SQLite would search the words anew for each paragraph
        among = f"AND +rowid IN ({_eligible(narrowed)})" if narrowed else ""
        found = self._database.execute(
            f"SELECT rowid, -bm25({table}) FROM {table} WHERE {table} MATCH :words "
            f"{among} ORDER BY rank LIMIT {_WORDS}",
            narrowed | {"words": lexical.match_expression(weights)},
        )
        return {key: score / highest for key, score in found}

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
        return Evidence(
            coverage=lexical.covered_share(weights, shown, language),
            sentence_coverage=covered,
            absent_terms=absent_terms,
            absent_territory=absent_territory,
            lacks_fact=lacks_expected(text, language, paragraph.text, paragraph.report.language),
            words=len(weights),
        )

    def _score(
        self, query: Query, language: str, candidates: set[int], coverage: dict[int, float]
    ) -> list[Hit]:
        paragraphs = read_paragraphs(self._database, self.reports, candidates)
        hits = []
        for key, units in read_units(self._database, candidates).items():
            paragraph = paragraphs[key]
            cosines = unit_cosines(units, query, self._passage_centres)
            stands = any(unit.language == language for unit in units)
            scores = score_paragraph(
                units, cosines, language, coverage.get(key, 0.0) if stands else None
            )
            sentence = answering_sentence(units, cosines, paragraph.report.language, language)
            hits.append(Hit(paragraph, scores, sentence))
        return hits


def _rank(hit: Hit) -> tuple[float, str]:
    """What hits are ranked by: the fused score, and among equals the date of the report."""
    return round(hit.scores.fused, 6), hit.paragraph.report.date or ""


def _eligible(narrowed: Iterable[str]) -> str:
    """SQL for the keys of the paragraphs that may answer; `narrowed`: columns that must match."""
    return "SELECT key FROM paragraph WHERE " + " AND ".join(
        f"{name} = :{name}" for name in narrowed
    )


def open_index(settings: Settings, encoder: Encoder | None = None) -> Index:
    """Open the current version; raises an IndexStateError that says what to do."""
    folder = current_version(settings.index_dir)
    return Index(folder, encoder or open_reader(settings))
