"""Places as people type them: whatever the bot prints, and what everyday hands make of it."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.lookup.find import Located, locate, names_of
from bot.lookup.places import Names, parse_place
from bot.texts.citation import cite, place
from corpus.adding.add import prepare, write
from corpus.numbers import roman
from corpus.read import read_report
from corpus.report import Unit
from index.search.places import Spot, read_spots
from index.settings import ROOT
from index.store.rows import insert_report
from index.store.schema import open_database
from index.store.stored import StoredParagraph, read_paragraphs, read_reports

DOCUMENTS = Path(os.environ.get("TARMAQ_DOCUMENTS", ROOT.parent / "shared" / "documents"))
MOST = 60  # paragraphs of one document
SUFFIXES = (".pdf", ".docx", ".html", ".txt")

# How people name each kind, in each language: number → section → text. "{s}" is the section.
FORMS = {
    Unit.PARAGRAPH: (
        "{s} ¶ {n}",
        "{s} ¶{n}",
        "¶ {s}.{n}",
        "пункт {s}.{n}",
        "cf. section {s}, § {n}",
        "section {s} paragraph {n}",
        "Section {s}, para. {n}",
        "sec. {s} par {n}",
        "paragraph {n} of section {s}",
        "show me paragraph {n} in section {s}",
        "SECTION {s}, PARAGRAPH {n}",
        "secton {s} pargraph {n}",
        "раздел {s}, п. {n}",
        "п. {n} раздела {s}",
        "раздел {s} пункт {n}",
        "{n}-й пункт раздела {s}",
        "пункт {n} в разделе {s}",
        "п.{n} разд. {s}",
        "разделл {s} пунктт {n}",
        "что сказано в пункте {n} раздела {s}?",
        "{s} бөлім, {n}-тармақ",
        "{s} бөлім {n}-тармақ",
        "{s} бөлімнің {n}-тармағы",
        "{s} бөлімінің {n}-тармағында не делінген?",
        "{s} болим {n} тармак",
        "{s}-бөлім, {n}-тармақ",
    ),
    Unit.RECOMMENDATION: (
        "{s} R{n}",
        "{s} r {n}",
        "{s}-R{n}",
        "recommendation {s}.{n}",
        "recommendation {n} of section {s}",
        "section {s} recommendation {n}",
        "section {s} rec. {n}",
        "recomendation {n} section {s}",
        "рекомендация {n} раздела {s}",
        "рек. {n} раздел {s}",
        "{n}-я рекомендация раздела {s}",
        "раздел {s}: рекомендацию {n}",
        "рекоминдация {n} раздела {s}",
        "{s} бөлім {n}-ұсыным",
        "{s} бөлімнің {n}-ұсынымы",
        "{s} болим {n} усыным",
        "{s} бөлімдегі {n}-ұсыныс",
    ),
    Unit.ARTICLE: (
        "Article {n}",
        "art. {n}",
        "article {n}",
        "статья {n}",
        "ст. {n}",
        "статью {n}",
        "ст {n}",
        "{n}-бап",
        "{n} бап",
        "{n}-бабы",
    ),
}
# Without a word that says what the number counts, it is a paragraph.
BARE = (
    "{s}.{n}",
    "para {s}-{n}",
    "{s}-{n}",
    "{s} – {n}",
    "{s} {n}",
    "{s}, {n}",
    "{s}/{n}",
    "{s}—{n}",
)


class Shelf:
    """Reports as places are looked up in, with their paragraphs."""

    def __init__(self, folder: Path, reports: list[Path]) -> None:
        with closing(open_database(folder, "none")) as database:
            for report in reports:
                insert_report(database, read_report(report))
            stored = read_reports(database)
            keys = [key for (key,) in database.execute("SELECT key FROM paragraph")]
            self.paragraphs: list[StoredParagraph] = list(
                read_paragraphs(database, stored, keys).values()
            )
            self.names: Names = names_of(stored)
            self.spots: list[Spot] = read_spots(database)
        self._alike: dict[str, set[str]] = {}
        for paragraph in self.paragraphs:
            self._alike.setdefault(_cited(paragraph), set()).add(paragraph.id)

    def find(self, text: str, report: str | None = None) -> Located | None:
        """What a typed text leads to."""
        read = parse_place(text, self.names)
        return locate(self.spots, read, report) if read else None

    def missed(self, text: str, paragraph: StoredParagraph) -> str | None:
        """The text, where it does not lead to the paragraph, told apart where it can be."""
        found = self.find(text, paragraph.report.id)
        ids = [spot.id for spot in found.spots] if found else []
        alike = self._alike[_cited(paragraph)]
        return None if paragraph.id in ids and set(ids) <= alike else f"{text!r} → {ids}"


def _cited(paragraph: StoredParagraph) -> str:
    """How a paragraph is cited, but for what tells apart one number, and parts of an article."""
    if paragraph.unit is Unit.ARTICLE:
        return (paragraph.number or "").split("(")[0]
    return place(paragraph, "en").split(" (")[0]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """The shipped report."""
    folder = tmp_path_factory.mktemp("shelf")
    return Shelf(folder, [ROOT / "corpus" / "reports" / "kz-ngo"])


def typed(paragraph: StoredParagraph) -> Iterator[str]:
    """All forms of a paragraph's place: section as printed, in small letters and in digits."""
    number = paragraph.number
    if number is None:
        return
    sections = {paragraph.section, paragraph.section.lower()}
    digits = [str(value) for value in range(1, 40) if roman(value) == paragraph.section]
    for form in FORMS.get(paragraph.unit, ()):
        for section in (*sections, *digits):
            yield form.format(s=section, n=number)
    if paragraph.unit is Unit.PARAGRAPH and digits:
        for form in (*BARE, "¶ {n}, {s}", "п. {n}, {s}"):
            for section in sections:
                yield form.format(s=section, n=number)


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_what_is_printed_is_understood(shelf: Shelf, language: str) -> None:
    """Each citation, whole or within its report, leads back to its paragraph and to no other."""
    for paragraph in shelf.paragraphs:
        for text in (cite(paragraph, language), place(paragraph, language), paragraph.id):
            found = shelf.find(text)
            assert found, text
            assert [spot.id for spot in found.spots] == [paragraph.id], text


def test_every_form_of_every_paragraph_is_understood(shelf: Shelf) -> None:
    """Whatever the order, language, letters, dash or slip, the place is the same."""
    forms = [(text, paragraph) for paragraph in shelf.paragraphs for text in typed(paragraph)]
    assert len(forms) > 1500
    assert [missed for form in forms if (missed := shelf.missed(*form))] == []


@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="no documents to try")
@pytest.mark.parametrize(
    "name", sorted(path.name for path in DOCUMENTS.glob("*") if path.suffix in SUFFIXES)
)
def test_places_of_real_documents(name: str, tmp_path: Path) -> None:
    """Citations and typed forms lead to each numbered paragraph of a document."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    draft = prepare(DOCUMENTS / name, corpus, report_id="tried")
    shelf = Shelf(tmp_path, [write(draft, corpus)])
    missed = []
    for paragraph in shelf.paragraphs[:: max(1, len(shelf.paragraphs) // MOST)]:
        texts = (
            list(typed(paragraph)) if paragraph.section not in paragraph.report.unnumbered else []
        )
        texts += [place(paragraph, language) for language in ("en", "ru", "kk")]
        missed += [text for each in texts if (text := shelf.missed(each, paragraph))]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("V ¶ 3, 5 and 7", ["V-3", "V-5", "V-7"]),
        ("пп. 3–5 раздела V", ["V-3", "V-4", "V-5"]),
        ("V бөлім 3 және 5-тармақтар", ["V-3", "V-5"]),
        ("recommendations 1 to 3 of section V", ["V-R1", "V-R2", "V-R3"]),
        ("V.8, IV.2", ["V-8", "IV-2"]),
        ("IV R1 and IV R3", ["IV-R1", "IV-R3"]),
        ("Right to life, ¶ 3", ["IV-3"]),
        ("«Право на жизнь», п. 3", ["IV-3"]),
        ("https://t.me/some_bot?start=kz-ngo-V-8_0123abcd", ["V-8"]),
        ("t.me/some_bot?start=kz-ngo-V-8 look", ["V-8"]),
        ("KZ–NGO–V–8", ["V-8"]),
        ("kz-ngo, V ¶ 8", ["V-8"]),
    ],
)
def test_lists_headings_and_links(shelf: Shelf, text: str, found: list[str]) -> None:
    """Several numbers, ranges and whole places, headings for sections, ids and links."""
    located = shelf.find(text)
    assert located
    assert [spot.id.removeprefix("kz-ngo-") for spot in located.spots] == found


@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="no documents to try")
def test_a_document_symbol_names_its_report(tmp_path: Path) -> None:
    """The symbol of a document and a number lead to the paragraph of that report."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    draft = prepare(DOCUMENTS / "upr-wg-2025.pdf", corpus, report_id="tried")
    shelf = Shelf(tmp_path, [write(draft, corpus)])
    for text, found in (("A/HRC/59/15 para 84", "84"), ("a/hrc/59/15, 140.38", "140.38")):
        located = shelf.find(text)
        assert located
        assert [spot.number for spot in located.spots] == [found]
    missing = shelf.find("A/HRC/99/99 para 84")
    assert missing
    assert missing.spots == ()
