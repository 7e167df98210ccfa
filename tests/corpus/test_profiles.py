"""Each numbering profile, on documents built as such documents are."""

from pathlib import Path

import pytest

from bot.texts.errors import explain_remark
from corpus.adding.propose import propose_id, propose_profile
from corpus.formats.document import Document
from corpus.formats.text import read_text
from corpus.identity.facts import Facts
from corpus.report import Kind, Paragraph, Unit
from corpus.structure.assemble import Contents, read_contents
from corpus.structure.profiles import PROFILES
from tests.corpora import SMALL
from tests.corpus.coverage import assert_nothing_lost, assert_verbatim

TREATY_BODY = """Observations on the report of an imagined country

A. Introduction

1. The Committee considered the report at two meetings.

B. Main matters of concern and recommendations

Freedom of expression

2. The Committee is concerned about:
(a) licences, which under article
3. of the law are needed for every blog;
(b) fines.

3. The State party should:
(a) abolish the licences;
(b) return the fines.

Torture

5. The Committee is concerned (see paragraph 3 above).

5. It repeats itself.
"""

UPR = """Report of the working group

I. Summary of the proceedings

A. Presentation

1. The delegation spoke about progress.

2. It thanked everyone.

II. Conclusions

3. The recommendations below enjoy the support of the country:

3.1 Ratify the convention (Freeland);

3.2 Abolish the penalty (Otherland);

3.4 Receive a visitor (Farland).

4. All conclusions reflect the position of those who made them.

4.1 This one is no proposal.
"""

LAW = """ЗАКОН О ПРИМЕРАХ

Раздел I. Общая часть

Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ

Статья 1. Основные понятия, используемые
в настоящем Законе
В настоящем Законе используются понятия:
1) пример – образец;
2) правило – то, чему следуют.

Статья 2. Принципы
1. Законодательство основывается на разуме.
2. Если договором установлены иные правила, чем в статье
5 настоящего Закона, то применяются они.

Статья 2-1. Вставленная статья
1. Первая часть.
3. Третья часть: вторая исключена.

Статья 4. (Исключена)

Глава 2. ЗАКЛЮЧИТЕЛЬНЫЕ ПОЛОЖЕНИЯ

Статья 5. Порядок введения
Настоящий Закон вводится в действие.
"""

KAZAKH_LAW = """МЫСАЛДАР ТУРАЛЫ ЗАҢ

1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР

1-бап. Негізгі ұғымдар
1. Бірінші бөлік.
2. Екінші бөлік.

2-бап. Қағидаттар
Заң парасатқа негізделеді.

2-тарау. ҚОРЫТЫНДЫ

3-бап. Күшіне ену
Осы Заң күшіне енеді.
"""

TREATY = """Convention on Examples

Preamble

The parties, wishing to agree, have agreed.

PART I

Article 1

1. Everyone has examples.

2. Article 2 of the rules does not limit this.

Article 2. No one shall be without a rule.

PART II
Final clauses

Article 4
This convention is open to all.
"""

PROSE = """A story of rights

It began on a cold day. The people came
to the square and stayed.

They asked for three things:
– a hearing;
– an answer.

What came after

Nothing came of it.
"""


def read(text: str, profile: str) -> Contents:
    """Read a text by a profile, and make sure that nothing of it is lost."""
    contents = read_contents(document_of(text), PROFILES[profile], "r", "Report", Path("r.txt"))
    assert_nothing_lost(text, contents)
    assert_verbatim(text, contents)
    return contents


def document_of(text: str) -> Document:
    """A plain text as a document."""
    return read_text(text, Path("r.txt"), "none")


def by_id(contents: Contents) -> dict[str, Paragraph]:
    """The paragraphs by id."""
    return {p.id: p for section in contents.sections for p in section.paragraphs}


def remarks(contents: Contents) -> list[tuple[int, str]]:
    """What is remarked on, by line."""
    return [(remark.line, explain_remark(remark, "en")) for remark in contents.remarks]


def test_a_treaty_body_counts_through_all_of_its_headings() -> None:
    """Paragraphs 12. under lettered and unnumbered headings, (a) within them."""
    contents = read(TREATY_BODY, "treaty-body")
    found = by_id(contents)
    assert list(found) == ["r-1", "r-2", "r-3", "r-5", "r-5b"]
    assert [(s.number, s.title, s.numbered) for s in contents.sections] == [
        ("A", "Introduction", True),
        ("0", "Freedom of expression", False),
        ("0b", "Torture", False),
    ]
    assert contents.sections[1].above == ("Main matters of concern and recommendations",)
    assert len(found["r-2"].blocks) == 3
    assert (
        found["r-2"]
        .text.split("\n")[1]
        .endswith("under article 3. of the law are needed for every blog;")
    )
    assert [p.kind for p in found.values()].count(Kind.RECOMMENDATION) == 1
    assert found["r-3"].kind is Kind.RECOMMENDATION
    assert found["r-5b"].occurrence == 2
    assert remarks(contents) == [(22, "number 5 follows 3"), (24, "number 5 stands twice")]


def test_upr_recommendations_are_numbered_within_their_paragraph() -> None:
    """3.2 is a recommendation where paragraph 3 announces some; 4.1 is none."""
    contents = read(UPR, "upr")
    found = by_id(contents)
    assert list(found) == ["r-1", "r-2", "r-3", "r-3-1", "r-3-2", "r-3-4", "r-4", "r-4-1"]
    assert [section.number for section in contents.sections] == ["I.A", "II"]
    assert [p.number for p in found.values() if p.unit is Unit.RECOMMENDATION] == [
        "3.1",
        "3.2",
        "3.4",
    ]
    assert found["r-3-2"].kind is Kind.RECOMMENDATION
    assert remarks(contents) == [(19, "number 3.4 follows 3.2")]


def test_a_law_is_cited_by_article_and_part() -> None:
    """Chapters are sections; titles, inserted and repealed articles are told apart."""
    contents = read(LAW, "law")
    found = by_id(contents)
    assert list(found) == ["r-1", "r-2-1", "r-2-2", "r-2_1-1", "r-2_1-3", "r-4", "r-5"]
    assert [p.number for p in found.values()] == [
        "1",
        "2(1)",
        "2(2)",
        "2-1(1)",
        "2-1(3)",
        "4",
        "5",
    ]
    assert found["r-1"].title == "Основные понятия, используемые в настоящем Законе"
    assert len(found["r-1"].blocks) == 3
    assert found["r-2-2"].text.endswith("чем в статье 5 настоящего Закона, то применяются они.")
    assert found["r-4"].text == "(Исключена)"
    assert [(s.number, s.above) for s in contents.sections if s.numbered] == [
        ("1", ("Общая часть",)),
        ("2", ("Общая часть",)),
    ]
    assert all(p.unit is Unit.ARTICLE for p in found.values() if p.number)
    assert remarks(contents) == [(20, "number 3 follows 1"), (22, "number 4 follows 2.1")]


def test_a_kazakh_law_has_its_numbers_before_the_words() -> None:
    """1-тарау, 1-бап."""
    contents = read(KAZAKH_LAW, "law")
    assert list(by_id(contents)) == ["r-1-1", "r-1-2", "r-2", "r-3"]
    assert [(s.number, s.title) for s in contents.sections] == [
        ("1", "ЖАЛПЫ ЕРЕЖЕЛЕР"),
        ("2", "ҚОРЫТЫНДЫ"),
    ]
    assert remarks(contents) == []


def test_a_treaty_is_cited_by_whole_articles() -> None:
    """The preamble ends where article 1 begins; numbered paragraphs are blocks of an article."""
    contents = read(TREATY, "articles")
    found = by_id(contents)
    assert list(found) == ["r-0", "r-1", "r-2", "r-4"]
    assert [(s.number, s.title) for s in contents.sections] == [
        ("0", "Preamble"),
        ("I", "PART I"),
        ("II", "Final clauses"),
    ]
    assert len(found["r-1"].blocks) == 2
    assert found["r-2"].text == "No one shall be without a rule."
    assert remarks(contents) == [(20, "number 4 follows 2")]


def test_prose_is_cited_by_heading_and_ordinal() -> None:
    """Short lines alone are headings; a list belongs to what leads it in."""
    contents = read(PROSE, "prose")
    found = by_id(contents)
    assert list(found) == ["r-1-1", "r-1-2", "r-2-1"]
    assert [section.title for section in contents.sections] == [
        "A story of rights",
        "What came after",
    ]
    assert found["r-1-2"].text == "They asked for three things:\n– a hearing;\n– an answer."
    assert all(p.unit is Unit.ORDINAL for p in found.values())


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        (SMALL, "roman-sections"),
        (TREATY_BODY, "treaty-body"),
        (UPR, "upr"),
        (LAW, "law"),
        (KAZAKH_LAW, "law"),
        (TREATY, "articles"),
        (PROSE, "prose"),
    ],
)
def test_the_profile_is_proposed_from_the_text(text: str, profile: str) -> None:
    """The one whose numbers hold most of the text, in the best order."""
    assert propose_profile(document_of(text)) == profile


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Report on the Right to Life", "report-on-the-right-to-life"),
        ("Закон о мирных собраниях", "zakon-o-mirnykh-sobraniyakh"),
        ("Бейбіт жиналыстар", "beibit-zhinalystar"),
        ("§ 5 — ???", "5"),
        ("الحق", "report"),
        ("taken", "taken-2"),
        ("x" * 80, "x" * 28),
        ("Observations concerning the periodic report of the", "observations-concerning"),
    ],
)
def test_the_id_is_proposed_from_the_title(title: str, expected: str) -> None:
    """Latin letters of whole words, room left for a paragraph's own part, and nobody else's."""
    assert propose_id(Facts(title, "en"), {"taken"}) == expected


@pytest.mark.parametrize(("sign", "printed"), [(".1", "5.1"), ("-1", "5-1"), ("¹", "5¹")])
def test_inserted_articles_and_parts_keep_their_numbers(sign: str, printed: str) -> None:
    """Article 5¹ is neither 5 nor 51, however the text writes it."""
    text = (
        f"Закон\n\nСтатья 5. Начало\n1. Первая.\n\nСтатья 5{sign}. Вставка\n1. Одна.\n"
        f"1{sign}. Вставленная.\n2. Другая.\n\nСтатья 128. Далеко\nТекст.\n"
    )
    contents = read(text, "law")
    assert list(by_id(contents)) == ["r-5-1", "r-5_1-1", "r-5_1-1_1", "r-5_1-2", "r-128"]
    assert by_id(contents)["r-5_1-1_1"].number == f"{printed}(1{sign})"
    assert remarks(contents) == [(3, "begins with 5"), (11, "number 128 follows 5.1")]


def test_an_article_with_its_insertion_in_angle_brackets() -> None:
    """As some legal databases save what is raised."""
    text = "Закон\n\nСтатья 1. А\nБ.\n\nСтатья 1 <1>. В\nГ.\n\nСтатья 2. Д\nЕ.\n"
    assert [p.number for p in by_id(read(text, "law")).values()] == ["1", "1 <1>", "2"]


@pytest.mark.parametrize("letters", ["ABC", "АВС", "АБВ"])
def test_lettered_headings_count_in_either_alphabet(letters: str) -> None:
    """Russian documents of the UN count А, В, С, others А, Б, В."""
    first, second, third = list(letters)
    text = (
        f"Замечания\n\n{first}. Введение\n\n1. Один.\n\n{second}. Успехи\n\n2. Два.\n\n"
        f"{third}. Заботы\n\n3. Три.\n"
    )
    assert [section.number for section in read(text, "treaty-body").sections] == list(letters)


def test_a_tab_that_was_lost_behind_a_number_does_not_matter() -> None:
    """Pages of the UN saved as text read "1.The Committee"; 3.5 is no paragraph."""
    text = (
        "Title\n\nA.Introduction\n\n1.The Committee met.\n\n2.It spent\n3.5 hours.\n\n3.It left.\n"
    )
    contents = read(text, "treaty-body")
    assert list(by_id(contents)) == ["r-1", "r-2", "r-3"]
    assert contents.sections[0].title == "Introduction"


def test_a_long_text_is_judged_by_its_beginning() -> None:
    """Proposing takes no longer for a text ten times as long."""
    lines = [f"{number}. A paragraph of a long report.\n" for number in range(1, 2001)]
    tail = ["Words without any number.\n"] * 20_000
    assert propose_profile(document_of("\n".join(["Title\n", *lines, *tail]))) == "treaty-body"
