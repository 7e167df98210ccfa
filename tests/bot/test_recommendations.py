"""Recommendations on a subject: all of them and nothing else, as marked by hand."""

import pytest

from bot.lookup.lookup import look_up
from bot.lookup.recommendations import find_recommendations, parse_subject
from index.search.reader import Index

# Subject in English, Russian, Kazakh → recommendations that are on it, and those that may count.
SUBJECTS: dict[tuple[str, str, str], tuple[str, str]] = {
    ("judges", "судьям", "судьялар"): ("III-R1 III-R2", "III-R4 III-R5 III-R6 III-R7"),
    ("the death penalty", "смертной казни", "өлім жазасы"): ("IV-R0 IV-R1 IV-R2", "IV-R3"),
    ("the ombudsman", "омбудсмену", "омбудсмен"): ("II-R2", "II-R1"),
    (
        "national human rights institutions",
        "национальным правозащитным учреждениям",
        "адам құқықтары жөніндегі ұлттық мекемелер",
    ): ("II-R1", "II-R2"),
    ("lawyers", "адвокатам", "адвокаттар"): ("III-R6", "III-R7 V-R1"),
    ("prosecutors", "прокурорам", "прокурорлар"): ("III-R3", "III-R4 III-R5"),
    ("compulsory treatment", "принудительному лечению", "мәжбүрлеп емдеу"): (
        "V-R2 V-R4 V-R5",
        "V-R3",
    ),
    ("detention", "задержанию", "ұстау"): ("V-R1 V-R5", ""),
    ("international treaties", "международным договорам", "халықаралық шарттар"): (
        "I-R1",
        "IV-R3 IV-R4",
    ),
    ("corruption", "коррупции", "сыбайлас жемқорлық"): ("III-R2", ""),
    ("evidence", "доказательствам", "дәлелдемелер"): ("III-R4", ""),
    ("the Paris Principles", "Парижским принципам", "Париж қағидаттары"): ("II-R1 II-R2", ""),
    ("refugees", "беженцам", "босқындар"): ("V-R1", ""),
    ("acquittals", "оправдательным приговорам", "ақтау үкімдері"): ("III-R5", ""),
    ("mental illness", "психическим расстройствам", "психикалық ауру"): (
        "V-R2 V-R3",
        "V-R1 V-R4",
    ),
    ("the Rome Statute", "Римскому статуту", "Рим статуты"): ("IV-R4", ""),
    ("freedom of assembly", "свободе собраний", "жиналыс бостандығы"): ("", "V-R1"),
    ("domestic violence", "домашнему насилию", "тұрмыстық зорлық-зомбылық"): ("", ""),
    ("journalists", "журналистам", "журналистер"): ("", ""),
    ("education", "образованию", "білім беру"): ("", ""),
}
AT_LEAST = 0.95


@pytest.mark.parametrize(("language", "column"), [("en", 0), ("ru", 1), ("kk", 2)])
def test_all_on_a_subject_and_nothing_else(index: Index, language: str, column: int) -> None:
    """Precision and recall over all subjects, of which some are in no recommendation."""
    right = wrong = missed = 0
    for names, (required, optional) in SUBJECTS.items():
        wanted, allowed = set(required.split()), set(optional.split())
        passages = find_recommendations(index, names[column])
        found = {passage.paragraph.id.removeprefix("kz-ngo-") for passage in passages}
        right += len(found & wanted)
        wrong += len(found - wanted - allowed)
        missed += len(wanted - found)
    assert right >= AT_LEAST * (right + wrong), language
    assert right >= AT_LEAST * (right + missed), language


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("all recommendations on judges", "judges"),
        ("Show me the recommendations about torture", "torture"),
        ("list recommendations concerning prisons", "prisons"),
        ("рекомендации по судьям", "судьям"),
        ("все рекомендации о смертной казни", "смертной казни"),
        ("покажи рекомендации про адвокатов", "адвокатов"),
        ("өлім жазасы бойынша барлық ұсынымдар", "өлім жазасы"),
        ("судьялар туралы ұсынымдар", "судьялар"),
        ("судьялар жонинде усынымдар", "судьялар"),
        ("what recommendations are there on judges?", "judges"),
        ("recommendation on judges", None),
        ("Does the report make recommendations?", None),
        ("выполнил ли Казахстан рекомендации", None),
    ],
)
def test_the_subject_asked_for(text: str, subject: str | None) -> None:
    """A list is asked for in the plural, with the subject and nothing besides."""
    assert parse_subject(text) == subject


def test_a_list_is_in_the_order_of_the_report(index: Index) -> None:
    """Recommendations are grouped by section."""
    lookup = look_up(index, "all recommendations on compulsory treatment")
    assert lookup is not None
    found = [paragraph.id for paragraph in lookup.paragraphs]
    assert found == ["kz-ngo-V-R2", "kz-ngo-V-R3", "kz-ngo-V-R4", "kz-ngo-V-R5"]
