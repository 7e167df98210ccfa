"""What a question says in everyday words is found where a report says it in its own."""

import pytest

from corpus.report import Kind
from index.asked.subjects import question_subjects, text_subjects
from index.search.concepts import Concept, proposed_by_concepts, share
from index.search.question import read_question
from index.search.reader import Index
from index.search.search import search


@pytest.mark.parametrize(
    ("question", "formal", "language"),
    [
        ("can the cops lock you up", "Police may keep a person in detention.", "en"),
        ("за что тут сажают за решётку", "Суд избрал содержание под стражей.", "ru"),
        ("жұртты неге қамап тастайды", "Сот қамауда ұстау шарасын таңдады.", "kk"),
        ("жұртты неге камап тастайды", "Сот қамауда ұстау шарасын таңдады.", "kk"),
    ],
)
def test_everyday_words_name_what_reports_write(question: str, formal: str, language: str) -> None:
    """With or without Kazakh letters, in each language."""
    named = {each for name in question_subjects(question, language) for each in name.subjects}
    assert named & text_subjects({language: formal})


def test_what_people_say_counts_in_questions_only() -> None:
    """A report that writes of locked-up bicycles says nothing on detention."""
    locked = text_subjects({"en": "Bicycles are locked up in the yard."})
    assert not locked & text_subjects({"en": "He was kept in detention."})


def test_a_word_that_asks_is_no_abbreviation() -> None:
    """The word "who" is not the World Health Organization, WHO is."""
    assert not question_subjects("who may speak", "en")
    assert question_subjects("may WHO speak", "en")


def test_a_share_counts_what_is_rare_for_more() -> None:
    """Of two concepts, the rarer; of several meanings of one, the rarest that is held."""
    common, rare = Concept({"a": 1.0}, common=False), Concept({"b": 3.0, "c": 2.0}, common=False)
    assert share([common, rare], {"a"}) == 0.25
    assert share([common, rare], {"a", "c"}) == 0.75
    assert share([common, rare], {"a", "b"}) == 1.0
    assert share([], {"a"}) == 0.0


@pytest.mark.parametrize(
    ("question", "language"),
    [("does anyone walk free", "en"), ("хоть кого-то признают невиновным", "ru")],
)
def test_a_paragraph_is_proposed_by_what_it_names(
    index: Index, question: str, language: str
) -> None:
    """No word need be shared, and the narrowing counts."""
    concepts = read_question(index.database, question, language).concepts
    (wanted,) = index.database.execute(
        "SELECT key FROM paragraph WHERE id = 'kz-ngo-III-4'"
    ).fetchone()
    assert wanted in proposed_by_concepts(index.database, concepts, {})
    recommended = {"kind": str(Kind.RECOMMENDATION)}
    assert wanted not in proposed_by_concepts(index.database, concepts, recommended)


def test_a_hit_says_how_much_of_the_question_it_names(index: Index) -> None:
    """In any language that the paragraph stands in."""
    for question in ("are people still put to death", "людей всё ещё расстреливают"):
        best = search(index, question).passages[0]
        assert best.paragraph.section == "IV"
        assert best.scores.concepts == 1.0
