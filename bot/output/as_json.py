"""Replies as JSON objects, for programs. Keys are kept stable; new ones may be added."""

from typing import Any

from bot.answer.ask import Abstention, Passage, Reply
from bot.texts.citation import cite, section_title


def reply_object(reply: Reply) -> dict[str, Any]:
    """One reply; `highlights` are [start, end] in characters (code points) of `text`."""
    return {
        "question": reply.question,
        "language": reply.language,
        "abstained": isinstance(reply, Abstention),
        "confidence": round(reply.confidence, 4),
        "passages": [_passage_object(passage, reply.language) for passage in reply.passages],
    }


def _passage_object(passage: Passage, language: str) -> dict[str, Any]:
    paragraph = passage.paragraph
    result: dict[str, Any] = {
        "id": paragraph.id,
        "report": paragraph.report.id,
        "citation": cite(paragraph, language),
        "section": paragraph.section,
        "section_title": section_title(paragraph, paragraph.report.language),
        "number": paragraph.number,
        "kind": str(paragraph.kind),
        "page": paragraph.page,
        "printed_page": paragraph.printed_page,
        "text": paragraph.text,
        "highlights": [list(span) for span in passage.highlights],
        "score": round(passage.score, 4),
    }
    if paragraph.notes:
        result["notes"] = [{"label": label, "text": text} for label, text in paragraph.notes]
    if passage.translation is not None:
        result["unofficial_translation"] = {
            "language": passage.translation.language,
            "text": passage.translation.text,
            "highlights": [list(span) for span in passage.translation.highlights],
        }
    return result
