"""Legal references: found, normalised over languages, bound to the right instrument."""

import os
from pathlib import Path

import pytest

from corpus.adding.add import prepare, write
from corpus.read import read_report
from corpus.references.find import find_references, report_references
from corpus.references.instruments import read_instruments
from corpus.references.reference import Reference
from corpus.report import Report
from index.settings import ROOT

GOLD = Path(__file__).with_name("kz-ngo.txt")
DOCUMENTS = Path(os.environ.get("TARMAQ_DOCUMENTS", ROOT.parent / "shared" / "documents"))
AT_LEAST = 0.95


def read_gold() -> set[tuple[str, str]]:
    """Paragraph (without its report) and reference, as marked by hand."""
    lines = [line for line in GOLD.read_text().splitlines() if not line.startswith("#")]
    return {
        (paragraph, reference)
        for paragraph, _, references in (line.partition(": ") for line in lines)
        for reference in references.split("; ")
    }


def written(reference: Reference) -> str:
    """A reference as the marks have it."""
    return f"{reference.instrument} {reference.article}".strip()


def found_in(report: Report, language: str) -> set[tuple[str, str]]:
    """The references of a report in one of its languages."""
    layers = {each.language: each.paragraphs for each in report.translations}
    texts = [
        each.text if language == report.language else layers[language][each.id]
        for each in report.paragraphs()
    ]
    return {
        (paragraph.id.removeprefix(f"{report.id}-"), written(reference))
        for paragraph, references in zip(report.paragraphs(), report_references(texts), strict=True)
        for reference in references
    }


def told(text: str) -> list[str]:
    """The references of a text alone."""
    return [written(reference) for reference in find_references(text)]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_marked_references_of_the_shipped_report(shipped: Report, language: str) -> None:
    """In each language the same references are found as were marked by hand in the original."""
    gold, found = read_gold(), found_in(shipped, language)
    assert len(gold & found) >= AT_LEAST * len(found), found - gold
    assert len(gold & found) >= AT_LEAST * len(gold), gold - found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article 9 of the ICCPR was breached.", ["iccpr 9"]),
        ("under articles 14 (3) and 26 of the Covenant", ["iccpr 14.3", "iccpr 26"]),
        ("ICCPR, art. 7", ["iccpr 7"]),
        (
            "Articles 6–8 of the International Covenant on Civil and Political Rights",
            ["iccpr 6", "iccpr 7", "iccpr 8"],
        ),
        ("paragraph 2 of article 12 of the Convention on the Rights of the Child", ["crc 12.2"]),
        ("согласно п. 3 ст. 14 МПГПП", ["iccpr 14.3"]),
        ("статьи 10 и 11 Конвенции против пыток", ["cat 10", "cat 11"]),
        ("ст. 159¹ Уголовного кодекса", ["criminal-code 159-1"]),
        ("АСҚХП-нің 7, 9 және 10-баптары", ["iccpr 7", "iccpr 9", "iccpr 10"]),
        ("Бала құқықтары туралы конвенцияның 12-бабының 2-тармағы", ["crc 12.2"]),
        ("Қылмыстық кодекстің 146-бабы", ["criminal-code 146"]),
        ("General Assembly resolution 70/175", ["general-assembly", "resolution:70/175"]),
        (
            "Human Rights Council resolutions 5/1 and 16/21",
            ["hrc", "resolution:5/1", "resolution:16/21"],
        ),
        ("see CCPR/C/KAZ/CO/2, para. 9", ["document:CCPR/C/KAZ/CO/2"]),
        ("general comment No. 35 (2014)", ["general-comment:35"]),
        ("замечание общего порядка № 35", ["general-comment:35"]),
        ("the Law on Volunteer Activities of 2016", ["law:volunteer-activities"]),
        ("Закон «О волонтерской деятельности»", ["law:о-волонтерской-деятельности"]),
        ("the Domestic Violence Prevention Act", ["law:domestic-violence-prevention"]),
        ("Федеральный закон от 8.12.2003 № 161-ФЗ", ["law:161-фз"]),
    ],
)
def test_ways_of_writing(text: str, expected: list[str]) -> None:
    """Treaties and articles, laws, resolutions and documents, as three languages write them."""
    assert sorted(told(text)) == sorted(expected)


def test_short_names_stand_for_what_the_text_explains() -> None:
    """An alias in brackets counts in all paragraphs, a bare one for what was named last."""
    texts = [
        "Article 3 of the Convention forbids this.",
        "The Istanbul Convention (“the Convention”) entered into force.",
        "The Convention against Torture is older. Article 5 of the Convention is clear.",
    ]
    found = [[written(each) for each in references] for references in report_references(texts)]
    assert found[0] == ["istanbul 3"]
    assert "istanbul 5" in found[2]
    alone = told("The Convention against Torture is older. Article 5 of the Convention is clear.")
    assert "cat 5" in alone


def test_a_protocol_is_not_its_treaty() -> None:
    """What is said of a protocol is not counted for the treaty that it belongs to."""
    for text in (
        "Ratify the Optional Protocol to the Convention against Torture.",
        "Ратифицировать Факультативный протокол к Конвенции против пыток.",
    ):
        assert told(text) == ["opcat"]


@pytest.mark.parametrize(
    "text",
    [
        "The decision became final on 26 February 2004.",
        "Adopted at the 9th meeting; see page 14 and table 3.",
        "In art and in articles of daily use, 14 colours were found.",
        "Закон был принят, законодательство изменено.",
        "Заңнама өзгерді, заңгерлер қарсы.",
    ],
)
def test_what_is_no_reference(text: str) -> None:
    """Numbers, dates and words about law in general are none."""
    assert told(text) == []


def test_every_instrument_is_found_by_its_names() -> None:
    """Each name of the list, in each language, leads to its instrument."""
    missed = [
        (instrument.id, name)
        for instrument in read_instruments().values()
        for names in instrument.names.values()
        for name in names
        if instrument.id not in {reference.instrument for reference in find_references(name)}
    ]
    assert missed == []


# What was marked by hand in real documents, as facts: paragraph → references ("-": none).
JUDGMENT = """
1 echr 34 | 2 - | 3 echr 29.3 | 4 - | 5 - | 6 criminal-code 125 | 7 - | 8 criminal-code 169
9 constitution | 10 - | 11 - | 12 criminal-code 168 | 13 - | 14 - | 15 - | 17 echr 5.3 | 18 -
20 echr 6 | 21 - | 22 echr 35.1, echr 35.4 | 23 echr 6.1 | 24 constitution
25 echr 35.3, echr 35.4 | 26 echr 6.1 | 27 - | 28 echr 35.3 | 29 - | 30 echr 6.1 | 31 -
32 echr 6.1 | 34 echr 41, echr | 35 - | 36 - | 37 - | 38 - | 39 - | 40 -
"""
COMPILATION = """
1 hrc, resolution:16/21, resolution:5/1 | 2 committee-cedaw, icppaed | 3 icrmw
4 icescr-op, special-rapporteur | 5 stateless-1961, unhcr
6 treaty:convention-recognition-of-qualifications-concerning-higher-education, unesco
8 committee-cat, ganhri, ombudsman | 9 special-rapporteur
10 committee-cedaw, equality-advocate | 11 cat 1, cat 4.2, committee-cat, criminal-code 135
12 - | 13 - | 14 coe, european-prison-rules, mandela-rules | 15 - | 16 npm, ombudsman
17 committee-cat | 18 havana-rules | 19 -
20 civil-code, criminal-code 160, criminal-code 161, unesco
21 ilo, ilo-experts, iom | 22 committee-cat | 23 iom | 24 committee-cedaw | 25 committee-cedaw
26 committee-cedaw, ilo-experts | 27 unicef | 28 special-rapporteur | 29 special-rapporteur
30 committee-cedaw | 31 - | 58 committee-cedaw, law:marriage-and-family-relations, unesco
59 committee-cat, committee-cedaw | 60 committee-cedaw | 61 committee-cat, committee-cedaw
62 ilo-experts | 63 committee-cat | 64 concluding-observations | 65 ilo-experts
66 committee-cedaw, family-code | 67 iom | 68 iom | 69 iom | 70 iom | 71 iom
72 ilo-experts, law:employment-relations, law:employment-relationship | 73 committee-cat
74 cat, committee-cat, refugees, unhcr | 75 committee-cedaw, unhcr | 76 committee-cedaw, unhcr
77 committee-cat | 78 - | 79 iom, unhcr | 80 committee-cat | 81 iom, unhcr
"""
MARKED = {"echr-001-83979.docx": JUDGMENT, "upr-compilation-2024.pdf": COMPILATION}


@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="no documents to try")
@pytest.mark.parametrize("name", sorted(MARKED))
def test_references_of_real_documents(name: str, tmp_path: Path) -> None:
    """What was marked by hand in each numbered paragraph is found, and nothing besides."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    report = read_report(write(prepare(DOCUMENTS / name, corpus, report_id="tried"), corpus))
    gold = {
        (number, reference)
        for entry in MARKED[name].replace("\n", " | ").split(" | ")
        if entry.strip()
        for number, _, references in [entry.strip().partition(" ")]
        for reference in references.split(", ")
    }
    numbers = {number for number, _ in gold}
    texts = [paragraph.text for paragraph in report.paragraphs()]
    first: dict[str, list[Reference]] = {}
    for paragraph, references in zip(report.paragraphs(), report_references(texts), strict=True):
        if paragraph.number in numbers:
            first.setdefault(paragraph.number, references)
    found = {
        (number, name)
        for number, references in first.items()
        for name in {written(reference) for reference in references} or {"-"}
    }
    assert len(gold & found) >= AT_LEAST * len(found), found - gold
    assert len(gold & found) >= AT_LEAST * len(gold), gold - found
