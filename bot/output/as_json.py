"""Replies as JSON objects, for programs. Keys are kept stable; new ones may be added."""

from collections.abc import Sequence
from typing import Any

from bot.answer.ask import Reply
from bot.lookup.lookup import Lookup
from bot.lookup.texts import lookup_text
from bot.texts.citation import cite, section_title
from corpus.report import Span
from index.search.found import Passage
from index.search.reader import Index


def reply_object(reply: Reply) -> dict[str, Any]:
    """One reply; `highlights` are [start, end] in characters (code points) of `text`."""
    return {
        "question": reply.question,
        "intent": "question",
        "language": reply.language,
        "abstained": not reply.answers,
        "confidence": round(reply.confidence, 4),
        "passages": [_passage_object(passage, reply.language) for passage in reply.passages],
    }


def lookup_object(index: Index, lookup: Lookup) -> dict[str, Any]:
    """What was looked up; `abstained` where nothing is there, `message` is what a person reads."""
    return {
        "question": lookup.text,
        "intent": lookup.intent,
        "language": lookup.language,
        "abstained": lookup.outcome == "none",
        "confidence": float(lookup.outcome != "none"),
        "outcome": lookup.outcome,
        "message": lookup_text(index, lookup, lookup.language),
        "count": lookup.count,
        "passages": [_passage_object(passage, lookup.language) for passage in lookup.passages],
    }


def message_object(question: str, intent: str, language: str, message: str) -> dict[str, Any]:
    """What is neither asked nor looked up: a message in answer, and no passages."""
    return {
        "question": question,
        "intent": intent,
        "language": language,
        "abstained": False,
        "confidence": 1.0,
        "message": message,
        "passages": [],
    }


def _passage_object(passage: Passage, language: str) -> dict[str, Any]:
    paragraph = passage.paragraph
    result: dict[str, Any] = {
        "id": paragraph.id,
        "report": paragraph.report.id,
        "report_date": paragraph.report.date,
        "latest_year": paragraph.report.latest_year,
        "citation": cite(paragraph, language),
        "section": paragraph.section,
        "section_title": section_title(paragraph, paragraph.report.language),
        "number": paragraph.number,
        "kind": str(paragraph.kind),
        "page": paragraph.page,
        "printed_page": paragraph.printed_page,
        "text": paragraph.text,
        "highlights": _pairs(passage.highlights(paragraph.report.language)),
        "score": round(passage.scores.fused, 4),
    }
    if paragraph.notes:
        result["notes"] = [{"label": label, "text": text} for label, text in paragraph.notes]
    if language in paragraph.translations:
        result["unofficial_translation"] = {
            "language": language,
            "text": paragraph.translations[language],
            "highlights": _pairs(passage.highlights(language)),
            "official_quotation": paragraph.official.get(language),
        }
    return result


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [list(span) for span in spans]
