"""Answers are quotations that can be checked; where there is none, the bot abstains."""

import pytest

from bot.answer.ask import LONGEST_QUESTION, QuestionError, ask
from bot.output.as_json import reply_object
from bot.output.terminal import render_reply
from bot.pages.passages import official_note, wording
from bot.texts.catalogue import say
from bot.texts.citation import cite
from bot.texts.provenance import provenance
from corpus.report import Report, Span
from index.search.found import Passage
from index.search.reader import Index
from index.store.stored import StoredParagraph


def test_every_highlight_is_a_range_of_the_paragraph(index: Index, shipped: Report) -> None:
    """An answer holds quotations only: its text is the stored paragraph, byte for byte."""
    texts = {paragraph.id: paragraph.text for paragraph in shipped.paragraphs()}
    for question in ("pre-trial detention", "судьи и прокуроры", "өлім жазасы"):
        for passage in ask(index, question).passages:
            assert passage.paragraph.text == texts[passage.paragraph.id]
            for start, end in passage.highlights(passage.paragraph.report.language):
                assert 0 <= start < end <= len(passage.paragraph.text)


def test_a_question_that_the_report_answers_is_answered(index: Index) -> None:
    """The first passage is the answer, the others further reading."""
    reply = ask(index, "What does the report say about the excessive use of pre-trial detention?")
    assert reply.answers
    assert reply.passages[0].paragraph.id == "kz-ngo-V-8"
    assert len(reply.passages) == 5


@pytest.mark.parametrize(
    "question",
    ["What is the weather in Almaty?", "Как приготовить плов?", "Футболдан кім жеңді?", "hello"],
)
def test_a_question_that_it_does_not_answer_is_not(index: Index, question: str) -> None:
    """An abstention shows the nearest passages as such."""
    reply = ask(index, question)
    assert not reply.answers
    assert reply.passages


@pytest.mark.parametrize("question", ["", "   ", "?!…", "🙂", "\x00\x01", "«»"])
def test_what_is_no_question_is_refused(index: Index, question: str) -> None:
    """Nothing to look for is an error that says so."""
    with pytest.raises(QuestionError) as caught:
        ask(index, question)
    assert caught.value.message == "error-empty-question"


@pytest.mark.parametrize("question", ["a " * 5000, "ﷺ" * 1000])
def test_a_question_that_is_too_long_is_refused(index: Index, question: str) -> None:
    """The limit is Telegram's, also for what grows when it is cleaned."""
    with pytest.raises(QuestionError) as caught:
        ask(index, question)
    assert caught.value.arguments["length"] > LONGEST_QUESTION


def test_a_long_question_full_of_markup_is_answered(index: Index) -> None:
    """4,000 characters of tags and syntax are only text."""
    assert ask(index, '<b onclick="x">detention</b> &amp; * " OR NEAR( ' * 80).passages


def test_a_list_is_marked_with_the_sentence_that_introduces_it(index: Index) -> None:
    """A sentence that ends in a colon answers with what follows it."""
    reply = ask(index, "measures applied unjustifiably toward persons suspected of offenses")
    passage = reply.passages[0]
    assert passage.paragraph.id == "kz-ngo-V-9"
    highlights = passage.highlights("en")
    if passage.paragraph.text[slice(*highlights[0])].endswith(":"):
        assert len(highlights) == 4


def test_a_translation_is_marked_where_the_original_is(index: Index) -> None:
    """The n-th sentence of the translation is the n-th of the original."""
    passage = ask(index, "кто избирает омбудсмена по правам человека").passages[0]
    translated = passage.paragraph.translations["ru"][slice(*passage.highlights("ru")[0])]
    original = passage.paragraph.text[slice(*passage.highlights("en")[0])]
    assert original.startswith("In March 2017")
    assert translated.startswith("В марте 2017")


def paragraph_of(index: Index, identifier: str) -> StoredParagraph:
    """A paragraph that is there."""
    found = index.paragraph(identifier)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("identifier", "language", "expected"),
    [
        ("kz-ngo-V-8", "en", "NGO report on Kazakhstan (sections I–V), section V, ¶ 8, p. 7 of 8"),
        ("kz-ngo-III-R3", "en", "section III, recommendation 3, p. 4 of 8"),
        ("kz-ngo-IV-R0", "en", "section IV, unnumbered recommendation, p. 6 of 8"),
        ("kz-ngo-I-2b", "en", "section I, ¶ 2 (second of 2 with this number), p. 1 of 8"),
        ("kz-ngo-I-2", "ru", "раздел I, п. 2 (первый из 2 текстов с этим номером), с. 1 из 8"),
        ("kz-ngo-III-R3", "ru", "раздел III, рекомендация 3, с. 4 из 8"),
        ("kz-ngo-V-8", "kk", "V бөлім, 8-тармақ, 8 беттің 7-беті"),
    ],
)
def test_citations_are_told_apart_in_each_language(
    index: Index, identifier: str, language: str, expected: str
) -> None:
    """Report, section, printed number, page; which of two where a number repeats."""
    assert expected in cite(paragraph_of(index, identifier), language)


@pytest.mark.parametrize(
    ("identifier", "words", "expected"),
    [
        ("kz-ngo-V-8", "The excessive use", "The report says"),
        ("kz-ngo-IV-R3", "Ratify", "The report recommends to the State"),
        (
            "kz-ngo-I-2",
            "3. International treaties",
            "Quoted in the report: Article 4 of the Constitution of the Republic of Kazakhstan",
        ),
        ("kz-ngo-I-4", "In our opinion", "The report says"),
        ("kz-ngo-I-3", "This is the constitutional", "Quoted in the report"),
    ],
)
def test_the_provenance_says_who_speaks(
    index: Index, identifier: str, words: str, expected: str
) -> None:
    """The report, its recommendation, or a law that it quotes; never "the law says"."""
    paragraph = paragraph_of(index, identifier)
    start = paragraph.text.index(words)
    end = paragraph.text.find(".", start + 30) + 1
    assert provenance(paragraph, Span(start, end), "en") == expected


def test_json_carries_what_programs_rely_on(index: Index) -> None:
    """The keys of the interface, in their order."""
    reply = reply_object(ask(index, "death penalty", passages=2))
    assert set(reply) >= {"question", "language", "abstained", "confidence", "passages"}
    assert 0 <= reply["confidence"] <= 1
    passage = reply["passages"][0]
    assert set(passage) >= {
        "id", "report", "citation", "section", "number", "kind", "page", "text", "highlights",
        "score",
    }  # fmt: skip
    (start, end), *_ = passage["highlights"]
    assert passage["text"][start:end]


@pytest.mark.parametrize("colour", [True, False])
def test_a_terminal_answer_is_wrapped_and_whole(index: Index, colour: bool) -> None:
    """No line is too wide, every word of the paragraph is there, the answer is emphasised."""
    reply = ask(index, "кто избирает омбудсмена")
    text = render_reply(reply, 60, colour=colour)
    plain = text.replace("\x1b[1m", "").replace("\x1b[0m", "").replace("*", "")
    assert all(len(line) <= 60 for line in plain.splitlines())
    passage = reply.passages[0]
    words = plain.split()
    for quoted in (passage.paragraph.text, passage.paragraph.translations["ru"]):
        joined = " ".join(quoted.split())
        assert joined in " ".join(words)
    assert ("\x1b[1m" in text) is colour
    assert text.count("\x1b[1m") == text.count("\x1b[0m")


@pytest.mark.parametrize(
    ("identifier", "language", "expected"),
    [
        ("kz-ngo-I-2", "ru", "Конституция Республики Казахстан, пункты 1 и 3 статьи 4"),
        ("kz-ngo-I-2", "kk", "Қазақстан Республикасының Конституциясы"),
        ("kz-ngo-V-2", "ru", say("ru", "quotation-translated")),
        ("kz-ngo-II-1", "ru", ""),
    ],
)
def test_it_is_said_whose_words_a_quotation_is(
    index: Index, identifier: str, language: str, expected: str
) -> None:
    """The official text of its source, or the translator's; nothing where no act is quoted."""
    passage = Passage(paragraph_of(index, identifier))
    shown = wording(passage, language)
    note = "".join(run.text for run in official_note(shown, passage.paragraph, language))
    assert expected in note
    assert bool(note) == bool(expected)
    original = wording(passage, language, original=True)
    assert official_note(original, passage.paragraph, language) == []
