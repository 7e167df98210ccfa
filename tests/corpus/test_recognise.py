"""What a document is, told from made-up front pages of every kind."""

import os
from pathlib import Path

import pytest

from corpus.adding.propose import propose_id
from corpus.formats.extract import encoding_of, extract
from corpus.identity.dates import dates_alone, find_dates
from corpus.identity.facts import Facts
from corpus.identity.languages import language_of
from corpus.identity.recognise import propose_facts
from corpus.identity.states import find_state, state_in, state_named
from index.settings import ROOT

PAGES = Path(__file__).with_name("front_pages")
DOCUMENTS = Path(os.environ.get("TARMAQ_DOCUMENTS", ROOT.parent / "shared" / "documents"))


def facts_of(name: str, text: str) -> Facts:
    """What a file of this name and text is."""
    document = extract(text.encode(), Path(name), None, "none")
    return propose_facts(document, "the file")


@pytest.mark.parametrize(
    ("name", "title", "report_id", "symbol", "date", "state", "kind"),
    [
        (
            "cat_co.txt",
            "Concluding observations on the fourth periodic report of Slovenia",
            "svn-cat-2023",
            "CAT/C/RUR/CO/4",
            "2023-06-08",
            "SI",
            "concluding-observations",
        ),
        (
            "ccpr_ru.md",
            "Заключительные замечания по третьему периодическому докладу Казахстана",
            "kaz-ccpr-2025",
            "CCPR/C/KAZ/CO/3",
            "2025-05-09",
            "KZ",
            "concluding-observations",
        ),
        (
            "code_ru.txt",
            "УГОЛОВНЫЙ КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН",
            "ugolovnyi-kodeks-respubliki",
            "226-V ЗРК",
            "2014-07-03",
            "KZ",
            "code",
        ),
        (
            "const_kk.md",
            "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ КОНСТИТУЦИЯСЫ",
            "kaz-constitution",
            "",
            "1995-08-30",
            "KZ",
            "constitution",
        ),
        (
            "echr_joint.md",
            "CASE OF ALFA AND OTHERS v. RUSSIA",
            "alfa-and-others-v-russia",
            "1234/05, 567/06",
            "2012-07-03",
            "RU",
            "judgment",
        ),
        (
            "echr_ru.md",
            "ДЕЛО «АЛЬФА ПРОТИВ РОССИИ»",
            "alfa-protiv-rossii",
            "1234/05",
            "2012-07-03",
            "RU",
            "judgment",
        ),
        (
            "es.md",
            "CASO ALFA Y OTROS VS. GUATEMALA",
            "alfa-y-otros-vs-guatemala",
            "",
            "2016-05-03",
            "GT",
            "judgment",
        ),
        (
            "fz.txt",
            "ФЕДЕРАЛЬНЫЙ ЗАКОН О прогулках и о лодочных объединениях",
            "zakon-o-progulkakh",
            "",
            "1997-09-19",
            "RU",
            "law",
        ),
        (
            "kz_law_kk.html",
            "Көлдерде серуендеу тәртібі туралы",
            "kolderde-seruendeu-tartibi",
            "333-VІ ҚРЗ",
            "2020-05-25",
            "KZ",
            "law",
        ),
        (
            "kz_law_ru.html",
            "О порядке прогулок на озёрах",
            "o-poryadke-progulok",
            "333-VI ЗРК",
            "2020-05-25",
            "KZ",
            "law",
        ),
        (
            "natrep.txt",
            "National report submitted in accordance with Human Rights Council resolutions 5/1 "
            "and 16/21: Kazakhstan",
            "kaz-upr-national-2024",
            "A/HRC/WG.6/48/KAZ/1",
            "2024-11-12",
            "KZ",
            "upr-national",
        ),
        (
            "ngo.md",
            "“No Water Left”: Abuses on the Lakes of Kazakhstan",
            "no-water-left-abuses",
            "",
            "2024-05",
            "KZ",
            "",
        ),
        (
            "res.txt",
            "70/175. Standard Minimum Rules for Lakes",
            "70-175-standard-minimum",
            "A/RES/70/175",
            "2016-01-08",
            "",
            "resolution",
        ),
        (
            "sr.md",
            "Visit to Kazakhstan",
            "visit-to-kazakhstan",
            "A/HRC/56/50/Add.1",
            "2024-05-02",
            "KZ",
            "",
        ),
        (
            "ua.html",
            "ЗАКОН УКРАЇНИ Про прогулянки на озерах",
            "zakon-ukraini",
            "",
            None,
            "UA",
            "law",
        ),
        (
            "views.md",
            "Views adopted by the Committee under the Optional Protocol, concerning communication "
            "No. 2545/2015",
            "views-adopted",
            "CCPR/C/129/D/2545/2015",
            "2020-09-03",
            "",
            "views",
        ),
    ],
)
def test_a_front_page_says_what_a_document_is(
    name: str,
    *,
    title: str,
    report_id: str,
    symbol: str,
    date: str | None,
    state: str,
    kind: str,
) -> None:
    """Title, symbol, date, State and kind are proposed as they are printed; the id is telling."""
    facts = facts_of(name, (PAGES / name).read_text(encoding="utf-8"))
    assert facts.title == title
    assert (facts.symbol, facts.date) == (symbol, date)
    assert (facts.state, facts.kind) == (state, kind)
    assert propose_id(facts, set()) == report_id


@pytest.mark.parametrize(
    "title",
    ["Complex", "10811.exe", "untitled", "Microsoft Word - draft_3.doc", "TEMPLATE", "Документ1"],
)
def test_a_title_that_a_program_made_up_never_wins(title: str) -> None:
    """Neither over a printed title nor where none is printed."""
    printed = f"<html><head><title>{title}</title></head><body><p><b>Lake Code</b></p>"
    assert (
        facts_of("a.html", f"{printed}<p>Article 1. Lakes</p></body></html>").title == "Lake Code"
    )
    bare = f"<html><head><title>{title}</title></head><body><p>1. Lakes.</p></body></html>"
    assert facts_of("a.html", bare).title == "the file"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24 March 2025", "2025-03-24"),
        ("Thursday, August 6, 2020", "2020-08-06"),
        ("3 мая 2024 года", "2024-05-03"),
        ("3 de mayo de 2024", "2024-05-03"),
        ("5 травня 2021 року", "2021-05-05"),
        ("2024 жылғы 3 мамыр", "2024-05-03"),
        ("2010-жылдын 27-июну", "2010-06-27"),
        ("le 1er mars 2010", "2010-03-01"),
        ("01.02.2003", "2003-02-01"),
        ("Astana, May 2024", "2024-05"),
        ("16 June–11 July 2025", None),
        ("He was born on 3 May 1990 and died on 4 May 1991", None),
        ("99 March 2025", None),
    ],
)
def test_a_date_alone_is_read_in_many_languages(text: str, expected: str | None) -> None:
    """A range is no date of a document, nor is one within a sentence."""
    assert next(dates_alone(iter([text])), None) == expected


def test_a_date_is_found_in_a_sentence() -> None:
    """With where it stands."""
    (found,) = find_dates("Кодекс Республики Казахстан от 3 июля 2014 года № 226-V")
    assert (found.iso, found.start) == ("2014-07-03", 31)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("CASE OF ALFA v. BOSNIA AND HERZEGOVINA", "BA"),
        ("CASE OF KENYA BANK v. TURKEY", "TR"),
        ("КОНСТИТУЦИЯ РОССИЙСКОЙ ФЕДЕРАЦИИ", "RU"),
        ("О положении в Кыргызстане", "KG"),
        ("Қазақстан Республикасының Конституциясы", "KZ"),
        ("Конституція України", "UA"),
        ("Report on Nigeria", "NG"),
        ("Visit to the Democratic Republic of the Congo", "CD"),
        ("Forest code of Ruritania", None),
    ],
)
def test_a_state_is_found_as_it_is_named(text: str, state: str | None) -> None:
    """In the language's own inflections; the last one named is the one concerned."""
    assert state_in(text) == state


def test_a_state_is_named_in_many_ways() -> None:
    """By name, by everyday name, by either code."""
    names = ("Türkiye", "Turkey", "TR", "tur", "Турция", "Republic of Türkiye")
    assert {find_state(name) for name in names} == {"TR"}
    assert state_named("Slovenia is a State") is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("All people are born free and equal in dignity and rights.", "en"),
        ("Все люди рождаются свободными и равными в своём достоинстве и правах.", "ru"),
        ("Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең.", "kk"),
        ("Усі люди вільні й рівні у своїй гідності та правах.", "uk"),
        ("Усе людзі нараджаюцца свабоднымі і роўнымі ў сваёй годнасці.", "be"),
        ("Всички хора се раждат свободни и равни по достойнство, възпитани съвестно.", "bg"),
        ("Бардык адамдар өз беделинде жана укуктарында эркин болуп жаралат.", "ky"),
        ("Барлык кешеләр дә азат һәм үз абруйлары ягыннан тең булып туалар.", "tt"),
        ("Барча одамлар эркин, қадр-қиммат ва ҳуқуқларда тенг бўлиб туғиладилар.", "uz"),
        ("Barcha odamlar erkin, qadr-qimmat va huquqlarda teng bo‘lib tug‘iladilar.", "uz"),
        ("Тамоми одамон озод ба дунё меоянд, ҷаҳон аз они мост ва ӯ озод аст.", "tg"),
        ("Todos los seres humanos nacen libres e iguales en dignidad y derechos.", "es"),
        ("Tous les êtres humains naissent libres et égaux en dignité et en droits.", "fr"),
        ("الحق في الحياة", "ar"),
        ("1. 2. 3.", "und"),
    ],
)
def test_languages_near_to_ours_are_told_apart(text: str, language: str) -> None:
    """By their letters, and those in Latin script by their words."""
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("name", "report_id", "symbol", "date"),
    [
        ("upr-wg-2025.pdf", "svn-upr-2025", "A/HRC/59/15", "2025-03-24"),
        ("upr-wg-2014.pdf", "svn-upr-2014", "A/HRC/28/15", "2014-12-10"),
        ("wg-report-2010.pdf", "svn-upr-2010", "A/HRC/14/15", "2010-03-15"),
        ("upr-addendum-2025.pdf", "svn-upr-replies-2025", "A/HRC/59/15/Add.1", "2025-04-08"),
        ("upr-compilation-2024.pdf", None, "A/HRC/WG.6/48/SVN/2", "2024-11-07"),
        ("upr-stakeholders-2024.pdf", "svn-upr-summary-2024", "A/HRC/WG.6/48/SVN/3", "2024-11-06"),
        ("echr-001-175180.docx", None, "17224/11", "2017-06-27"),
        ("echr-001-83979.docx", "uysal-and-osal-v-turkey", "1206/03", "2007-12-13"),
        ("ru-constitution.html", "rus-constitution", "", "1993-12-12"),
        ("const-1251.txt", "rus-constitution", "", "1993-12-12"),
        ("ru-uik.html", None, "", "1996-12-18"),
        ("federal-register.pdf", "airworthiness-directives", "", "2020-08-06"),
        ("advq.docx", None, "", "2025-01-22"),
    ],
)
def test_real_documents_say_what_they_are(
    name: str, report_id: str | None, symbol: str, date: str
) -> None:
    """As they are found in the world."""
    path = DOCUMENTS / name
    if not path.is_file():
        pytest.skip("the documents are not here")
    data = path.read_bytes()
    facts = propose_facts(extract(data, path, encoding_of(data, path), "none"), path.stem)
    assert (facts.symbol, facts.date) == (symbol, date)
    assert report_id in (None, propose_id(facts, set()))
