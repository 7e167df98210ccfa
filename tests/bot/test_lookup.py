"""Looking up in the shipped report: places, legal references, and what there is instead."""

import pytest

from bot.lookup.law import parse_reference
from bot.lookup.lookup import Lookup, look_up
from bot.lookup.texts import lookup_text
from bot.output.as_json import lookup_object
from index.check.gold import read_gold
from index.search.reader import Index

PARTS = ("development", "test")


def looked_up(index: Index, text: str) -> Lookup:
    """What a text looks up."""
    lookup = look_up(index, text)
    assert lookup is not None
    return lookup


def ids(lookup: Lookup) -> list[str]:
    """The paragraphs found, without their report."""
    return [paragraph.id.removeprefix("kz-ngo-") for paragraph in lookup.paragraphs]


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("IV.2", "one", ["IV-2"]),
        ("I ¶ 2", "several", ["I-2", "I-2b"]),
        ("the second ¶ 2 of section I", "one", ["I-2b"]),
        ("I-2b", "one", ["I-2b"]),
        ("V ¶ 3–5", "listing", ["V-3", "V-4", "V-5"]),
        ("V бөлім, 1 және 9-тармақтар", "listing", ["V-1", "V-9"]),
        ("recommendations of section IV", "listing", ["IV-R0", "IV-R1", "IV-R2", "IV-R3", "IV-R4"]),
        ("рекомендация 4", "several", ["III-R4", "IV-R4", "V-R4"]),
        ("section VIII", "none", []),
        ("стр. 40", "none", []),
        ("CCPR/C/XYZ/CO/1 para 3", "none", []),
    ],
)
def test_outcomes(index: Index, text: str, outcome: str, found: list[str]) -> None:
    """One place opens, several are offered, a list is listed, none is none."""
    lookup = looked_up(index, text)
    assert (lookup.intent, lookup.outcome, ids(lookup)) == ("lookup", outcome, found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("section IV ¶ 7", "Section IV has ¶ 1–4 and recommendations 1–4."),
        ("п. 7 раздела IV", "Раздел IV: п. 1–4 и рекомендации 1–4."),
        ("IV бөлім, 7-тармақ", "IV бөлім: 1–4-тармақтар және 1–4-ұсынымдар."),
        ("section IX", "sections I–V"),
        ("page 40", "pages 1–8"),
    ],
)
def test_where_there_is_none_it_says_what_there_is(index: Index, text: str, told: str) -> None:
    """The extent of the section, of the report, or of its pages is named."""
    lookup = looked_up(index, text)
    assert told in lookup_text(index, lookup, lookup.language)


@pytest.mark.parametrize(
    "text",
    [
        "article 14 ICCPR",
        "Article 14 of the Covenant",
        "ICCPR 14",
        "ст. 14 МПГПП",
        "статья 14 Пакта",
        "АСҚХП 14-бап",
        "Пактінің 14-бабы",
    ],
)
def test_one_article_however_it_is_named(index: Index, text: str) -> None:
    """Names, abbreviations and languages lead to the same paragraphs."""
    lookup = looked_up(index, text)
    assert (lookup.intent, ids(lookup)) == ("reference", ["V-1", "V-R1"])
    for passage in lookup.passages:
        (marked,) = passage.highlights("en")
        assert "14" in passage.paragraph.text[marked.start : marked.end]


@pytest.mark.parametrize("text", ["article 6 ICCPR", "ст. 6 МПГПП", "АСҚХП 6-бап"])
def test_an_article_that_nobody_cites(index: Index, text: str) -> None:
    """It says so, names the articles that are cited, and marks none of them."""
    lookup = looked_up(index, text)
    assert lookup.outcome == "none"
    assert "9, 14, 19, 21" in lookup_text(index, lookup, lookup.language)
    assert "V-R1" in ids(lookup)
    assert not any(passage.places for passage in lookup.passages)
    answer = lookup_object(index, lookup)
    assert answer["abstained"]
    assert all(passage["highlights"] == [] for passage in answer["passages"])


def test_an_article_alone_is_one_that_is_cited(index: Index) -> None:
    """Where no report has articles of its own, "article 27" is looked for among those cited."""
    assert ids(looked_up(index, "article 27")) == ["I-4"]
    assert ids(looked_up(index, "46-5-бап")) == ["V-5"]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_questions_are_not_looked_up(index: Index, language: str) -> None:
    """No question is taken for a place; for a reference only what is nothing else, and rightly."""
    for gold in [gold for part in PARTS for gold in read_gold(part, language)]:
        lookup = look_up(index, gold.question)
        if lookup is not None:
            assert parse_reference(gold.question), gold.question
            assert set(gold.relevant) <= {paragraph.id for paragraph in lookup.paragraphs}


@pytest.mark.parametrize(
    "text",
    [
        "what does article 9 of the ICCPR say about detention",
        "что говорит статья 9 Пакта о задержании",
        "АСҚХП-нің 9-бабы бостандық туралы не дейді",
        "8",
        "V",
        "2018",
        "in 2016 one person was sentenced",
        "who wrote chapter five",
        "5 people were detained on page one of the story",
        "спасибо",
        "section",
        "",
    ],
)
def test_what_is_no_lookup(index: Index, text: str) -> None:
    """Questions that name a reference, bare numbers and anything else go on as they are."""
    assert look_up(index, text) is None
