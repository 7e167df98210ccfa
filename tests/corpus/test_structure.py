"""The structure of real kinds of documents: whatever stands between the numbers, they are found."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.adding.propose import propose_profile
from corpus.formats.extract import extract
from corpus.report import Kind, Response
from tests.corpus.texts import lines, numbers, paragraphs, read, titles


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (("1. Right to life", "2. Police"), ["Right to life", "Police"]),
        (("**1. Right to life**", "**2. Police**"), ["Right to life", "Police"]),
        (("A. Right to life", "B. Police"), ["Right to life", "Police"]),
        (
            ("Right to life", "The police, and lawyers"),
            ["Right to life", "The police, and lawyers"],
        ),
        (("(a) Life", "(b) Police"), ["(a) Life", "(b) Police"]),
        (("i. Life", "ii. Police"), ["i. Life", "ii. Police"]),
        (("RIGHT TO LIFE", "POLICE"), ["RIGHT TO LIFE", "POLICE"]),
        (("1. Право на жизнь", "2. Полиция"), ["Право на жизнь", "Полиция"]),
        (("1. Өмір сүру құқығы", "2. Полиция"), ["Өмір сүру құқығы", "Полиция"]),
    ],
)
@pytest.mark.parametrize("form", ["md", "txt"])
def test_numbers_run_on_under_headings_of_any_kind(
    headings: tuple[str, str], found: list[str], form: str
) -> None:
    """A sub-heading is a heading, never a paragraph nor the tail of the one before."""
    first, second = headings
    if form == "txt" and first.startswith("**"):
        pytest.skip("plain text knows no bold")
    text = lines(
        "Report on Ruritania",
        "1. The report was made.",
        "2. It was read.",
        first,
        "3. Prisons are old.",
        "4. Custody is long.",
        second,
        "5. Lawyers come late.",
    )
    contents = read(text, "treaty-body", form)
    assert numbers(contents) == ["1", "2", "3", "4", "5"]
    assert titles(contents)[-2:] == found
    assert contents.remarks == ()


@pytest.mark.parametrize(
    ("label", "cited", "all_numbers"),
    [
        ("3., 4., 5.", "3–5", ("3", "4", "5")),
        ("3.–5.", "3–5", ("3", "4", "5")),
        ("3, 4 and 5.", "3–5", ("3", "4", "5")),
        ("3-5.", "3–5", ("3", "4", "5")),
        ("3, 4 и 5.", "3–5", ("3", "4", "5")),
        ("3., 4. және 5.", "3–5", ("3", "4", "5")),
    ],
)
def test_several_numbers_before_one_text_are_one_paragraph(
    label: str, cited: str, all_numbers: tuple[str, ...]
) -> None:
    """It is found under each of its numbers, and not glued to the one before."""
    text = lines("1. One.", "2. Two.", f"{label} These are accepted.", "6. Six.")
    contents = read(text, "treaty-body")
    assert numbers(contents) == ["1", "2", cited, "6"]
    assert paragraphs(contents)[2].numbers == all_numbers
    assert paragraphs(contents)[2].text == "These are accepted."
    assert contents.remarks == ()


@pytest.mark.parametrize(
    ("label", "cited", "count"),
    [
        ("77.4-7", "77.4–7", 4),
        ("77.4–77.6", "77.4–6", 3),
        ("77.4, 9", "77.4, 9", 2),
        ("77.4-5, 9", "77.4–5, 9", 3),
        ("77.4, 77.5 and 77.6", "77.4–6", 3),
        ("Recommendation 77.4", "77.4", 1),
        ("Recommendations 77.4 and 77.5:", "77.4–5", 2),
        ("Рекомендации 77.4 и 77.5", "77.4–5", 2),
    ],
)
def test_numbers_of_recommendations_alone_before_a_reply(
    label: str, cited: str, count: int
) -> None:
    """A State replies to several at once; the reply says what it thinks of them."""
    text = lines(
        "# Views of Ruritania",
        "1. This is the reply of Ruritania.",
        "## Accepted recommendations",
        "2. The Government accepts 77.1, 77.4 and what is below.",
        "77.1",
        "The treaty was ratified.",
        label,
        "Guards are trained.",
        "## Noted recommendations",
        "3. The Government takes note of 77.90.",
        "77.90",
        "There is no need.",
    )
    contents = read(text)
    assert numbers(contents) == ["1", "2", "77.1", cited, "3", "77.90"]
    reply = paragraphs(contents)[3]
    assert (len(reply.numbers), reply.text) == (count, "Guards are trained.")
    assert reply.response is Response.ACCEPTED
    assert reply.kind is Kind.FINDING  # a State replies, and does not recommend
    assert paragraphs(contents)[-1].response is Response.NOTED


def test_recommendations_by_subject_without_their_report() -> None:
    """The numbers are in no order, the States are kept, and the text is read as one of the UPR."""
    text = lines(
        "# Recommendations to Ruritania",
        "## Treaties",
        "98.7 Ratify the treaty on lakes (Alfaland);",
        "98.1 Sign it (Betaland, Gammaland);",
        "## Prisons",
        "98.120 Close the old one (CAT) (Iran (Islamic Republic of)) (Alfaland);",
        "98.3 Train the guards (Deltaland).",
    )
    contents = read(text)
    assert numbers(contents) == ["98.7", "98.1", "98.120", "98.3"]
    assert all(p.kind is Kind.RECOMMENDATION for p in paragraphs(contents))
    assert [p.states for p in paragraphs(contents)] == [
        ("Alfaland",),
        ("Betaland", "Gammaland"),
        ("Iran (Islamic Republic of)", "Alfaland"),
        ("Deltaland",),
    ]
    assert {remark.code for remark in contents.remarks} == {"numbers-unordered"}


def test_a_matrix_of_recommendations_is_one_a_row() -> None:
    """The State's position stands in the last cell."""
    rows = [("5", "Ratify", "Supported"), ("6", "Sign", "Noted"), ("9", "Go", "Partially accepted")]
    cells = "".join(
        f"<tr><td><p>120.{number}</p></td><td><p>{what} it (Alfaland)</p></td><td>{said}</td></tr>"
        for number, what, said in rows
    )
    contents = read(f"<html><body><h1>Matrix</h1><table>{cells}</table></body></html>", form="html")
    assert numbers(contents) == ["120.5", "120.6", "120.9"]
    assert [p.states for p in paragraphs(contents)] == [("Alfaland",)] * 3
    assert [p.response for p in paragraphs(contents)] == [
        Response.ACCEPTED,
        Response.NOTED,
        Response.PARTIAL,
    ]


@pytest.mark.parametrize("count", [2, 5, 30])
def test_recommendations_counted_within_a_paragraph(count: int) -> None:
    """As in the first cycle: 1 to 30 within ¶ 7 are 7.1 to 7.30, and ¶ 8 goes on."""
    listed = [f"{number}. To do thing {number} (Alfaland);" for number in range(1, count + 1)]
    body = [f"{number}. Something was said." for number in range(1, 7)]
    text = lines(
        "# Report of the Working Group",
        *body,
        "## II. Conclusions and/or recommendations",
        "7. The following recommendations enjoy the support of Ruritania:",
        *listed,
        "8. The recommendations below were rejected by Ruritania:",
        f"{count + 1}. To do nothing (Betaland);",
        f"{count + 2}. To do less (Betaland).",
        "9. All of this is the position of those who said it.",
    )
    contents = read(text)
    within = [f"7.{number}" for number in range(1, count + 1)]
    after = ["8", f"8.{count + 1}", f"8.{count + 2}", "9"]
    assert numbers(contents) == [*(str(n) for n in range(1, 8)), *within, *after]
    responses = {p.number: p.response for p in paragraphs(contents)}
    assert (responses["7.1"], responses[after[1]]) == (Response.ACCEPTED, Response.NOTED)
    assert contents.remarks == ()


@pytest.mark.parametrize(
    ("operative", "opinion", "law", "quotes"),
    [
        ("FOR THESE REASONS, THE COURT", "DISSENTING OPINION OF JUDGE BETA", "Section 7", "“”"),
        ("For these reasons, the Committee", "Individual opinion of member Beta", "Rule 7", "“”"),
        ("ПО ЭТИМ ПРИЧИНАМ СУД", "ОСОБОЕ МНЕНИЕ СУДЬИ БЕТЫ", "Статья 7", "«»"),
        ("ОСЫ СЕБЕПТЕР БОЙЫНША СОТ", "СУДЬЯ БЕТАНЫҢ ЕРЕКШЕ ПІКІРІ", "7-бап", "«»"),
    ],
)
def test_a_judgment_its_operative_part_and_its_opinions(
    operative: str, opinion: str, law: str, quotes: str
) -> None:
    """Each has numbers of its own; those of a law that is quoted are no paragraphs."""
    opened, closed = quotes[0], quotes[1]
    text = lines(
        "CASE OF ALFA v. RURITANIA",
        "I. A HEADING",
        "1. One was born.",
        "2. The law said this:",
        f"{opened}{law}",
        "1. Pensions stop.",
        f"2. They go on.{closed}",
        "3. One retired.",
        "1. A title of what follows",
        "4. One complained.",
        operative,
        "1. Holds this;",
        "2. Dismisses that.",
        opinion,
        "1. One cannot agree.",
        "2. One is sorry.",
    )
    contents = read(text, "judgment", "txt")
    own = [p for p in paragraphs(contents) if p.id.count("-") == 1]
    assert [p.number for p in own] == ["1", "2", "3", "4"]
    assert "Pensions stop." in own[1].text and "They go on." in own[1].text
    part, annexed = contents.sections[-2:]
    assert (part.title, annexed.title) == (operative, opinion)
    assert [p.text for p in part.paragraphs] == ["Holds this;", "Dismisses that."]
    assert [p.text for p in annexed.paragraphs] == ["One cannot agree.", "One is sorry."]
    assert contents.remarks == ()


@pytest.mark.parametrize(
    "label",
    ["Article {}.", "Статья {}.", "{}-бап.", "{}-берене.", "Стаття {}.", "Artículo {}."],
)
def test_articles_are_named_in_several_languages(label: str) -> None:
    """Languages near to ours are read alike."""
    blocks = [f"{label.format(number)} It is so." for number in (1, 2, 3)]
    assert numbers(read(lines("A LAW", *blocks))) == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("printed", "key"), [("5A", "5A"), ("5 bis", "5_bis"), ("5А", "5410"), ("5.1", "5_1")]
)
def test_articles_inserted_with_letters_and_latin_words(printed: str, key: str) -> None:
    """Article 5 bis stands between 5 and 6, as 5A does."""
    text = lines("A LAW", *(f"Article {n}. It is so." for n in ("4", "5", printed, "6")))
    contents = read(text, "articles", "txt")
    assert numbers(contents) == ["4", "5", printed, "6"]
    assert paragraphs(contents)[2].id == f"r-{key}"
    assert [remark.code for remark in contents.remarks] == ["number-first"]


def test_raised_digits_that_a_text_lost_are_told_by_the_order() -> None:
    """Between 53 and 54, 531 is 53¹, and 11 is 1¹ between 1 and 2; but not after 10."""
    text = lines(
        "КОДЕКС",
        "ГЛАВА 8. ОДНА",
        *(f"Статья {n}. Название {n}\n\n1. Текст." for n in range(50, 54)),
        "Статья 531. Вставленная\n\n1. Первая.\n\n11. Вставленная.\n\n2. Вторая.",
        "Статья 532. Ещё одна\n\nТекст.",
        "ГЛАВА 81. ВСТАВЛЕННАЯ",
        "Статья 54. Последняя\n\n" + "\n\n".join(f"{n}. Часть." for n in range(1, 13)),
    )
    contents = read(text, "law", "txt")
    found = numbers(contents)
    assert found[4:8] == ["53¹(1)", "53¹(1¹)", "53¹(2)", "53²"]
    assert found[8:] == [f"54({n})" for n in range(1, 13)]
    assert [(s.word, s.number) for s in contents.sections] == [("глава", "8"), ("глава", "8¹")]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("PART I. ONE", "Chapter 1. Two"), ("chapter", "1", ("ONE",))),
        (("РАЗДЕЛ ПЕРВЫЙ", "ГЛАВА 1"), ("глава", "1", ("РАЗДЕЛ ПЕРВЫЙ",))),
        (("1-БӨЛІМ. БІР", "1-тарау. ЕКІ"), ("тарау", "1", ("БІР",))),
        (("Часть первая. Одна", "Раздел 2. Два"), ("раздел", "2", ("Одна",))),
        (("ОБЩАЯ ЧАСТЬ", "Глава 21. Две"), ("глава", "21", ("ОБЩАЯ ЧАСТЬ",))),
    ],
)
def test_the_parts_of_a_law_keep_their_words(
    headings: tuple[str, str], expected: tuple[str, str, tuple[str, ...]]
) -> None:
    """A chapter is cited as one, not as a section."""
    text = lines("THE LAW", *headings, *(f"Article {n}. Title\n\nText." for n in (1, 2, 3)))
    (section,) = read(text, "law", "txt").sections
    assert (section.word, section.number, section.above) == expected


@pytest.mark.parametrize(
    "note",
    [
        "(В редакции Федерального закона от 01.01.2001 № 1-ФЗ)",
        "(Часть в редакции Закона\nот 01.01.2001 № 1)",
        "Сноска. Статья 1 с изменениями, внесенными Законом РК от 01.01.2001 № 1.",
        "(Ескерту. 1-бап жаңа редакцияда – ҚР 01.01.2001 Заңымен)",
        "Ескерту. 1-бапқа өзгеріс енгізілді – ҚР 01.01.2001 Заңымен.",
        "(as amended by the Act of 1 January 2001)",
        "Footnote. Article 1 as amended by the Law of 1 January 2001.",
    ],
)
def test_what_editors_say_of_a_law_is_a_note(note: str) -> None:
    """It is shown beside the text, and never quoted as the law's own words."""
    text = lines(
        "LAW",
        f"Статья 1. Одна\n\n1. Можно (если нужно). {note}\n\n2. Нельзя.",
        "Статья 2. Другая\n\n1. Всё.",
        f"{note}",
        "Статья 3. Третья\n\nТекст.",
    )
    if not note.startswith("("):
        text = text.replace(f"(если нужно). {note}", f"(если нужно).\n\n{note}")
    contents = read(text, "law", "txt")
    found = paragraphs(contents)
    assert [p.text for p in found] == ["Можно (если нужно).", "Нельзя.", "Всё.", "Текст."]
    assert [len(p.notes) for p in found] == [1, 0, 1, 0]
    assert found[0].notes[0].text == note.replace("\n", " ")


def test_an_article_that_only_editors_speak_of_says_that() -> None:
    """A repealed article is found under its number, too."""
    text = lines(
        "LAW",
        "Статья 1. Одна\n\nТекст.",
        "Статья 2.\n\n(Утратила силу - Закон № 1)",
        "Статья 3. Три\n\n1. А.\n\n2. (Исключена - Закон № 2)\n\n3. В.",
    )
    found = paragraphs(read(text, "law", "txt"))
    assert [p.number for p in found] == ["1", "2", "3(1)", "3(2)", "3(3)"]
    assert found[1].text == "(Утратила силу - Закон № 1)"
    assert found[3].text == "(Исключена - Закон № 2)"


CONTENTS = {
    "leaders": ["Introduction ........ 1–2   3", "I. Prisons ........ 3   4"],
    "pages": ["Introduction 3", "I. Prisons 4"],
    "none": ["Introduction", "I. Prisons"],
}


@pytest.mark.parametrize("entries", CONTENTS.values(), ids=CONTENTS)
@pytest.mark.parametrize("word", ["Contents", "TABLE OF CONTENTS", "Содержание", "Мазмұны"])
def test_contents_are_never_cited(word: str, entries: list[str]) -> None:
    """Neither as paragraphs nor as sections; the headings that come again are."""
    text = lines(
        "Report", word, *entries, "Introduction", "1. One.", "2. Two.", "I. Prisons", "3. Three."
    )
    contents = read(text, "treaty-body", "txt")
    assert numbers(contents) == ["1", "2", "3"]
    assert titles(contents) == ["Introduction", "Prisons"]


@pytest.mark.parametrize(
    "heading", ["LIST OF ABBREVIATIONS", "Acronyms", "Список сокращений", "Қысқартулар тізімі"]
)
@pytest.mark.parametrize("label", ["{}. ", "{}) ", ""])
def test_abbreviations_are_never_cited(heading: str, label: str) -> None:
    """Their numbers are not those of the report's first paragraphs."""
    listed = "\n".join(
        f"{label.format(at)}{short}   {long}"
        for at, (short, long) in enumerate([("ABC", "Alfa Beta Council"), ("UN", "Union")], 1)
    )
    text = lines("Report", heading, listed, "I. METHOD", "1. It began.", "2. It went on.")
    contents = read(text, "treaty-body", "txt")
    assert numbers(contents) == ["1", "2"]
    assert titles(contents) == ["METHOD"]
    assert contents.remarks == ()


def test_a_letterhead_is_never_cited_wherever_it_stands() -> None:
    """A paragraph that runs on over it is whole."""
    text = lines(
        "GE.24-12345 (E)",
        "Human Rights Council",
        "Forty-eighth session",
        "Geneva, 20–31 January 2025",
        "Summary on Ruritania*",
        "I. Background",
        "1. The report was made.",
        "2. The Ombudsman spoke of children and",
        "* Issued without formal editing.",
        "United Nations A/HRC/WG.6/48/RUR/3",
        "General Assembly Distr.: General",
        "6 November 2024",
        "Original: English",
        "adolescents, who wait.",
        "3. It was read.",
    )
    contents = read(text, "treaty-body", "txt")
    assert numbers(contents) == ["1", "2", "3"]
    assert (
        paragraphs(contents)[1].text == "The Ombudsman spoke of children and adolescents, who wait."
    )
    assert titles(contents) == ["Background"]


@pytest.mark.parametrize("heading", ["Notes", "Endnotes", "Примечания", "Ескертпелер"])
def test_endnotes_are_notes(heading: str) -> None:
    """However many there are, none is a paragraph."""
    notes = "\n".join(f"{n} Source {n}, para. {n + 3}." for n in range(1, 13))
    body = [f"{n}. Something was said.{n}" for n in range(1, 13)]
    contents = read(lines("Report", *body, heading, notes), "treaty-body", "txt")
    assert numbers(contents) == [str(n) for n in range(1, 13)]
    assert [p.notes[0].text for p in paragraphs(contents)] == [
        f"Source {n}, para. {n + 3}." for n in range(1, 13)
    ]
    assert contents.remarks == ()


def test_a_paragraph_much_longer_than_its_neighbours_is_remarked_on() -> None:
    """Perhaps a whole annex was glued to it."""
    body = [f"{n}. A short paragraph." for n in range(1, 9)]
    body[4] += " And on it goes." * 400
    contents = read(lines("Report", *body), "treaty-body")
    assert [(r.code, r.arguments["number"]) for r in contents.remarks] == [("paragraph-long", "5")]


def test_recommendations_left_out_of_a_whole_list_are_named() -> None:
    """The list of a report is meant to be whole; a reply to some of them is not."""
    listed = [f"9.{n} Do thing {n} (Alfaland);" for n in range(1, 21) if n not in (7, 12)]
    text = lines("9. The recommendations are these:", *listed)
    contents = read(text, "upr")
    (found,) = (r for r in contents.remarks if r.code == "recommendations-missing")
    assert found.arguments == {"numbers": "9.7, 9.12"}


SENTENCES = st.sampled_from(
    [
        "It was said so.",
        "Prisons, old ones, are full.",
        "See paragraph\n4 of this.",
        "В 2016 г. так.",
    ]
)
BETWEEN = st.sampled_from(
    [
        (),
        (),
        (),
        ("A title of some words",),
        ("1. A numbered title",),
        ("A TITLE", "2. Another title"),
        ("(a) first of all;", "(b) and then."),
        ("“1. A law that is quoted.", "2. It has parts.”"),
        ("– an item;", "– another."),
    ]
)


@st.composite
def reports(draw: st.DrawFn) -> tuple[str, list[int]]:
    """A report numbered throughout, with anything between its paragraphs; and its numbers."""
    blocks = ["A report of ours"]
    found = list(range(1, draw(st.integers(4, 25))))
    if draw(st.booleans()) and len(found) > 9:
        found.remove(draw(st.sampled_from(found[2:-3])))  # one is missing
    for number in found:
        blocks += [f"{number}. {draw(SENTENCES)}", *(draw(BETWEEN) if number != found[-1] else ())]
    return lines(*blocks), found


@settings(max_examples=150, deadline=None)
@given(report=reports(), form=st.sampled_from(["md", "txt"]))
def test_the_numbers_of_any_report_are_found(report: tuple[str, list[int]], form: str) -> None:
    """All of them and no others, whatever stands between; a missing one is remarked on."""
    text, found = report
    contents = read(text, "treaty-body", form)
    assert numbers(contents) == [str(number) for number in found]
    skips = [remark for remark in contents.remarks if remark.code == "number-skips"]
    assert len(skips) == (len(found) != found[-1])


def test_numbers_that_begin_anew_under_headings_are_told_apart() -> None:
    """Each section counts for itself, and a remark says so."""
    text = lines(
        "# Shadow report",
        "## Prisons",
        *(f"{n}. Prisons are thing {n}." for n in (1, 2, 3)),
        "## Police",
        *(f"{n}. Police is thing {n}." for n in (1, 2)),
        "## Courts",
        *(f"{n}. Courts are thing {n}." for n in (1, 2, 3)),
    )
    contents = read(text)
    assert [[p.number for p in s.paragraphs] for s in contents.sections] == [
        ["1", "2", "3"],
        ["1", "2"],
        ["1", "2", "3"],
    ]
    assert [remark.code for remark in contents.remarks] == ["number-anew", "number-anew"]


def test_a_text_with_a_line_for_each_paragraph_is_read() -> None:
    """As word processors save it: no blank lines, and no line is broken."""
    text = lines(
        "Observations on Ruritania",
        "A. Introduction",
        f"1. The report was read.{' It was long and full.' * 12}",
        "2. It was late",
        "B. Concerns",
        "Torture",
        "3. It happens",
        "4. It should not.",
    ).replace("\n\n", "\n")
    contents = read(text, form="txt")
    assert numbers(contents) == ["1", "2", "3", "4"]
    assert titles(contents) == ["Introduction", "Torture"]


def test_views_are_numbered_within_their_chapters() -> None:
    """2.1 and 2.2 need no 2, and 3 alone is not out of order."""
    text = lines(
        "Views of the Committee",
        *("1.1 One.", "1.2 Two.", "The facts", "2.1 One.", "2.2 Two.", "The complaint", "3. All."),
        *("Admissibility", "4.1 One.", "4.2 Two."),
    )
    contents = read(text, form="txt")
    assert numbers(contents) == ["1.1", "1.2", "2.1", "2.2", "3", "4.1", "4.2"]
    assert contents.remarks == ()


def test_a_plain_list_of_numbers_is_read_as_numbered_throughout() -> None:
    """Without sections in Roman numerals, it is no report of such sections."""
    text = lines("Report", *(f"{n}. Thing number {n} is so." for n in range(1, 7)))
    document = extract(text.encode(), Path("report.md"), None, "none")
    assert propose_profile(document) == "treaty-body"
