"""A draft as an object of JSON, for programs; its keys stay, new ones may come."""

from typing import Any

from corpus.adding.add import Draft
from corpus.report import Paragraph, Section


def draft_object(draft: Draft) -> dict[str, Any]:
    """All that was understood of a file: what it is, what it says and where, what was left over.

    `left_over`: the lines that are in no paragraph, heading or note of one, each with what it was
    taken for. A remark has what fills in its text beside `code`, `line` and `page`.
    """
    contents = draft.contents
    return {
        "title": draft.facts.title,
        "id": draft.id,
        "language": draft.facts.language,
        "profile": draft.profile,
        "date": draft.facts.date,
        "symbol": draft.facts.symbol or None,
        "body": draft.facts.body or None,
        "state": draft.facts.state or None,
        "kind": draft.facts.kind or None,
        "same_file": draft.same,
        "recognised": draft.document.recognised,
        "sections": [_section(section) for section in contents.sections],
        "paragraphs": [
            _paragraph(paragraph)
            for section in contents.sections
            for paragraph in section.paragraphs
        ],
        "left_over": [
            *({"taken_for": "furniture", "text": line} for line in _furniture(draft)),
            *(
                {"taken_for": "note", "text": f"{n.label} {n.text}".strip()}
                for n in contents.unmarked
            ),
        ],
        "remarks": [
            {"code": remark.code, "line": remark.line, "page": remark.page, **remark.arguments}
            for remark in contents.remarks
        ],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "number": section.number,
        "title": section.title,
        "numbered": section.numbered,
        "word": section.word,
        "above": list(section.above),
    }


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "id": paragraph.id,
        "section": paragraph.section,
        "number": paragraph.number,
        "numbers": list(paragraph.numbers),
        "occurrence": paragraph.occurrence,
        "kind": paragraph.kind,
        "unit": paragraph.unit,
        "page": paragraph.page,
        "printed_page": paragraph.printed_page,
        "heading": paragraph.title,
        "text": paragraph.text,
        "states": list(paragraph.states),
        "response": paragraph.response,
        "notes": [{"label": note.label, "text": note.text} for note in paragraph.notes],
    }


def _furniture(draft: Draft) -> list[str]:
    return [draft.document.text[start:end] for start, end in draft.contents.furniture]
