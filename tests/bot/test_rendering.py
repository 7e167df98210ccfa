"""Text in styles: as HTML that Telegram takes, and split so that nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer.follow_up import follow_up
from bot.pages import keyboards
from bot.pages.callbacks import Press, Verb, pack_places, unpack, unpack_places
from bot.pages.html import Quote, Run, plain, to_html, utf16_length
from bot.pages.passages import notes, section_heading, short_place
from bot.pages.split import split
from bot.texts.citation import dated_title
from corpus.report import Kind, Span, Unit
from index.store.stored import StoredParagraph, StoredReport
from tests.bot_api.formatting import format_text

TEXT = st.text(st.sampled_from("aбқ😀<>&\"'.!? \nA1«»"), max_size=60)
RUNS = st.lists(
    st.builds(
        Run,
        text=TEXT,
        bold=st.booleans(),
        italic=st.booleans(),
        code=st.just(value=False),
        link=st.none() | st.just("https://t.me/tarmaq_bot?start=a&b"),
        quote=st.sampled_from(Quote),
    ),
    max_size=8,
)


def solid(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


@given(RUNS, st.integers(8, 120))
def test_splitting_loses_nothing(runs: list[Run], limit: int) -> None:
    """Every part fits, counted in UTF-16 units; together they are the whole."""
    parts = split(runs, limit)
    assert all(utf16_length(plain(part).strip()) <= limit for part in parts)
    assert solid("".join(map(plain, parts))) == solid(plain(runs))


@given(RUNS, st.integers(20, 120))
def test_every_part_is_html_that_telegram_takes(runs: list[Run], limit: int) -> None:
    """Whatever the text holds, and wherever it was cut."""
    for part in split(runs, limit):
        text, _ = format_text(to_html(part), "HTML")
        assert solid(text) == solid(plain(part))


def test_it_is_cut_between_sentences() -> None:
    """Not within one, as long as one fits into a message."""
    sentences = [f"This is sentence number {place} of the paragraph. " for place in range(1, 300)]
    for part in split([Run("".join(sentences), quote=Quote.OPEN)]):
        text = plain(part).strip()
        assert text.startswith("This is")
        assert text.endswith("paragraph.")


def test_a_link_is_never_cut() -> None:
    """It goes into the next part whole."""
    link = Run("section V, ¶ 8. Page 7", link="https://t.me/tarmaq_bot?start=kz-ngo-V-8")
    first, second = split([Run("x" * 30), link], 40)
    assert plain(first) == "x" * 30
    assert second == [link]


def test_a_sentence_longer_than_a_message_is_cut_between_words() -> None:
    """The only case where a sentence is."""
    parts = split([Run("слово " * 2000, bold=True)])
    assert len(parts) == 3
    assert all(run.bold for part in parts for run in part)
    assert all(plain(part).strip().endswith("слово") for part in parts)


@pytest.mark.parametrize("verb", Verb)
def test_callback_data(verb: Verb) -> None:
    """What is packed is unpacked, and fits with the longest paragraph id there can be."""
    press = Press(verb, "kk", "x" * 48, "100-110")
    assert len(press.pack().encode()) <= 64
    assert unpack(press.pack()) == press


@pytest.mark.parametrize("data", ["", "x", "o:xx:kz-ngo-V-8", "zz:en:a", "o:en:a:b:c"])
def test_callback_data_of_another_program(data: str) -> None:
    """It means nothing, and does no harm."""
    assert unpack(data) is None


def test_callback_data_that_does_not_fit() -> None:
    """An error here is better than one from Telegram."""
    with pytest.raises(ValueError, match="64 bytes"):
        Press(Verb.OPEN, "en", "x" * 64).pack()


@pytest.mark.parametrize("places", [range(0), range(1), range(3, 7)])
def test_places(places: range) -> None:
    """Where the answering sentences are goes along in a button."""
    assert unpack_places(pack_places(places)) == places
    assert unpack_places("x-1") == range(0)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("and what is recommended?", "en"),
        ("What do they recommend on this?", "en"),
        ("What are the recommendations?", "en"),
        ("а что рекомендуется?", "ru"),
        ("А какие рекомендации по этому поводу?", "ru"),
        ("и что советуют сделать", "ru"),
        ("ал не ұсынылады?", "kk"),
        ("Бұл туралы қандай ұсынымдар бар?", "kk"),
        ("what is recommended about the ombudsman?", None),
        ("что рекомендуется сделать с судами?", None),
        ("омбудсмен туралы не ұсынылады?", None),
        ("what is habeas corpus?", None),
    ],
)
def test_follow_ups_are_told_from_questions(text: str, language: str | None) -> None:
    """A question that names its own subject does not refer to the last answer."""
    assert follow_up(text) == language


def test_what_is_not_printed_is_not_shown() -> None:
    """A section that is only counted has no number in citations and headings; notes are shown."""
    report = StoredReport(
        id="r",
        language="en",
        sha256="0" * 64,
        addressee=None,
        date=None,
        pages=None,
        titles={"en": "Report"},
        sections={"1": {"en": "Torture"}, "II": {"en": "Courts"}},
        unnumbered=frozenset({"1"}),
    )
    paragraph = StoredParagraph(
        key=1,
        id="r-1-2",
        report=report,
        section="1",
        number="2",
        occurrence=1,
        occurrences=1,
        kind=Kind.FINDING,
        unit=Unit.PARAGRAPH,
        page=None,
        printed_page=None,
        heading="",
        text="Text.",
        notes=(("7", "See <there>."),),
        translations={},
        sentences={"en": (Span(0, 5),)},
    )
    assert short_place(paragraph, "en") == "¶ 2"
    assert section_heading(report, "1", "en") == "Torture"
    assert section_heading(report, "II", "en") == "II. Courts"
    labels = [
        [button.text for button in row] for row in keyboards.sections(report, report.sections, "en")
    ]
    assert labels == [["II"], ["Torture"]]
    assert to_html(notes(paragraph)) == "\n<blockquote>[7] See &lt;there&gt;.</blockquote>"


@pytest.mark.parametrize(
    ("facts", "language", "expected"),
    [
        (
            {"kind": "upr-report", "state": "SI", "symbol": "A/HRC/59/15", "date": "2025-03-24"},
            "en",
            "UPR of Slovenia, Working Group report (A/HRC/59/15)",
        ),
        ({"kind": "upr-report", "state": "US"}, "en", "UPR of the United States, Working Group "),
        (
            {"kind": "upr-report", "state": "SI", "symbol": "A/HRC/59/15"},
            "ru",
            "УПО, Словения: доклад Рабочей группы (A/HRC/59/15)",
        ),
        (
            {"kind": "upr-summary", "state": "SI", "date": "2024-11"},
            "kk",
            "ӘКШ, Словения: мүдделі тараптар материалдарының түйіні (2024 ж. қараша)",
        ),
        (
            {"kind": "concluding-observations", "state": "KZ", "body": "cat", "symbol": "CAT/C/1"},
            "en",
            "Committee against Torture, concluding observations on Kazakhstan (CAT/C/1)",
        ),
        ({"kind": "judgment", "symbol": "1/03", "state": "TR"}, "en", "Report (no. 1/03)"),
        ({"kind": "code", "symbol": "226-V", "date": "2014"}, "ru", "Report (№ 226-V)"),
        ({"date": "2024"}, "en", "Report (2024)"),
        ({}, "en", "Report"),
    ],
)
def test_a_report_is_called_as_its_kind_is(
    facts: dict[str, str], language: str, expected: str
) -> None:
    """A citation names what is known by kind, State and symbol; else the title and the date."""
    report = StoredReport(
        id="r",
        language="en",
        sha256="0" * 64,
        addressee=None,
        pages=None,
        titles={"en": "Report"},
        sections={},
        unnumbered=frozenset(),
        **{"date": None, **facts},  # type: ignore[arg-type]  # by name
    )
    assert dated_title(report, language).startswith(expected)
