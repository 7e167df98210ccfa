"""What speaks for or against a passage as the answer to a question."""

import re

from index.asked.answer_type import lacks_expected
from index.asked.subjects import text_subjects
from index.search.found import Evidence, Passage
from index.search.question import Question
from index.search.reader import Index
from index.store.query import Narrowing, subjects_of
from index.store.words import read_extent
from index.words import lexical

# A long question names much; of more words than this each absent term counts for less.
_WORDS = 8
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def evidence_on(
    index: Index, question: Question, passage: Passage, narrowing: Narrowing
) -> Evidence:
    """The evidence on a passage that a search found."""
    paragraph, language = passage.paragraph, question.language
    original = paragraph.report.language
    shown = paragraph.wording(language)
    sentences = paragraph.sentences.get(language, paragraph.sentences[original])
    count = len(question.asking)
    return Evidence(
        score=index.scales.scale(language, narrowing).normalised(passage.scores.fused),
        sentence_coverage=max(
            lexical.covered_share(question.asking, shown[start:end], language)
            for start, end in sentences
        ),
        concepts=passage.scores.concepts,
        absent_terms=_absent_terms(index, question, passage) * min(1.0, _WORDS / max(count, 1)),
        foreign_state=_foreign_state(index, question, passage),
        lacks_fact=lacks_expected(question.asked, language, paragraph.text, original),
        other_year=not set(_YEAR.findall(question.asked)) <= set(_YEAR.findall(paragraph.text)),
        unknown=question.unknown,
        no_layer=not read_extent(index.database, language).texts,
        words=count,
    )


def _absent_terms(index: Index, question: Question, passage: Passage) -> int:
    """How many terms the question names that the report never does."""
    present = subjects_of(index.database, passage.paragraph.report.id)
    return sum(
        1 for name in question.named if not name.territories and name.subjects.isdisjoint(present)
    )


def _foreign_state(index: Index, question: Question, passage: Passage) -> bool:
    """Whether the question names a State that neither the report is on nor the sentence names."""
    own = index.states[passage.paragraph.report.id]
    wanted = [
        name.territories
        for name in question.named
        if name.territories and name.territories.isdisjoint(own)
    ]
    if not wanted:
        return False
    paragraph = passage.paragraph
    layers = {paragraph.report.language: paragraph.text} | paragraph.translations
    said = text_subjects(
        {
            language: " ".join(text[start:end] for start, end in passage.highlights(language))
            for language, text in layers.items()
        }
    )
    return any(states.isdisjoint(said) for states in wanted)
