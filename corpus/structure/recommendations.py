"""Recommendations of the UPR: who makes them, and what the State under review says to them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.report import Kind, Paragraph, Response, Section, Unit

# "(Algeria) (Cabo Verde);", "(Belgium, France);", "(Iran (Islamic Republic of))"
_BRACKETS = re.compile(r"\(((?:[^()]|\([^()]*\))+)\)")
_AFTER_STATES = re.compile(r"\s*(?:[;./]|\(|$|and\b|и\b|және\b)")
_ABBREVIATION = re.compile(r"[A-ZА-ЯӘҒҚҢӨҰҮҺІ]{3,}(?:-[A-ZА-Я]+)*")
_LONGEST_NAME = 60
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[^\W\d_])")
_LISTED = re.compile(r"\b\d{1,3}\.\d{1,3}\b(?:\s*[-–]\s*\d{1,3})?")
_RESPONSES = (
    (
        Response.PARTIAL,
        r"\bpart(?:ial|ly|ially)\b[\w\s]{0,20}\b(?:accept|support|not)"
        r"|(?:accept|support)\w*[\w\s]{0,10}\bin part\b|\bчастично\b|\bішінара\b",
    ),
    (
        Response.NOTED,
        r"\bnoted\b|\bt(?:ake|akes|ook|aken) note\b|\bnot\b[\w\s]{0,20}\b(?:accept|support|enjoy)"
        r"|\breject\w*|\bк сведению\b|\bне\b[\w\s]{0,20}\b(?:поддерж|принима|принят)|\bотклон\w+"
        r"|\bназарға ал\w+|\bқабылданба\w+|\bқабылдамай\w+|\bқолдама\w+",
    ),
    (
        Response.ACCEPTED,
        r"\baccept(?:s|ed)?\b|\bsupport(?:s|ed)?\b|\bпринима(?:ет|ются|ем)\b|\bпринят[аоы]?\b"
        r"|\bподдерж\w+|\bқабылда\w+|\bқолда\w+",
    ),
)
_PATTERNS = [(response, re.compile(words, re.IGNORECASE)) for response, words in _RESPONSES]
# "… (Spain). Accepted." or "(Spain) – Noted": what a matrix has in its last column
_AT_END = re.compile(r"(?:[).;:–—|-]|\n)\s*([^\W\d_]+(?:[ \t][^\W\d_]+){0,3})[.)]?$")


_FEW_STATES = 0.2  # of the recommendations name theirs: what stands there are replies to them
_LONGEST_LEAD = 600


def read_recommendations(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Add to recommendations numbered 123.4 who makes them and what the State says to them.

    Where a document has replies instead of the recommendations, it does not recommend.
    """
    every = [paragraph for section in sections for paragraph in section.paragraphs]
    nested = [paragraph for paragraph in every if _is_nested(paragraph)]
    if not nested:
        return tuple(sections)
    others = [paragraph for paragraph in every if not _is_nested(paragraph)]
    listed = {number: said for p in others for number, said in listed_responses(p.text)}
    leads = {p.number: p.text for p in others if p.number and len(p.text) <= _LONGEST_LEAD}
    named = sum(bool(recommending_states(paragraph.text)) for paragraph in nested)
    replies = named < _FEW_STATES * len(nested)
    return tuple(
        replace(
            section,
            paragraphs=tuple(
                _read(paragraph, section, listed, leads, replies=replies)
                if _is_nested(paragraph)
                else paragraph
                for paragraph in section.paragraphs
            ),
        )
        for section in sections
    )


def _is_nested(paragraph: Paragraph) -> bool:
    return paragraph.unit is Unit.RECOMMENDATION and "." in (paragraph.number or "")


def _read(
    paragraph: Paragraph,
    section: Section,
    listed: Mapping[str, Response],
    leads: Mapping[str, str],
    *,
    replies: bool,
) -> Paragraph:
    prefix = (paragraph.number or "").partition(".")[0]
    said = [listed[number] for number in paragraph.numbers if number in listed]
    response = (
        response_at_end(paragraph.text)
        or (said[0] if len(set(said)) == 1 else None)
        or response_in(leads.get(prefix, ""))
        or response_in(section.title)
    )
    answered = replies and response is not None
    return replace(
        paragraph,
        states=recommending_states(paragraph.text),
        response=response,
        kind=Kind.FINDING if answered else paragraph.kind,
    )


def recommending_states(text: str) -> tuple[str, ...]:
    """The States in brackets at the end of a recommendation, or of a part of it, in order."""
    names: list[str] = []
    said = _AT_END.search(text)
    if said and response_in(said[1]):
        text = text[: said.start(1)].rstrip(" –—-:")
    for match in _BRACKETS.finditer(text):
        if _AFTER_STATES.match(text, match.end()):
            names += [name for part in re.split(r"[,;]", match[1]) if (name := _state(part))]
    return tuple(dict.fromkeys(names))


def response_in(text: str) -> Response | None:
    """What a heading, or a paragraph that leads recommendations in, says to them."""
    return next((response for response, words in _PATTERNS if words.search(text)), None)


def response_at_end(text: str) -> Response | None:
    """What stands behind a recommendation in so many words: "Accepted.", "Partially accepted"."""
    match = _AT_END.search(text)
    return response_in(match[1]) if match else None


def listed_responses(text: str) -> Iterator[tuple[str, Response]]:
    """The recommendations that a text lists with a response: "accepts 140.7, 140.9–11"."""
    response: Response | None = None
    for sentence in _SENTENCE.split(text):
        response = response_in(sentence) or response
        if response:
            for match in _LISTED.finditer(sentence):
                yield from ((number, response) for number in _spelled_out(match[0]))


def _state(name: str) -> str:
    """A name that can be one of a State; "" for an abbreviation or a reference in brackets."""
    name = name.strip()
    named = name[:1].isupper() and len(name) <= _LONGEST_NAME
    is_name = named and not any(character.isdigit() for character in name)
    return name if is_name and not _ABBREVIATION.fullmatch(name) else ""


def _spelled_out(printed: str) -> Iterator[str]:
    first, *last = re.split(r"\s*[-–]\s*", printed)
    prefix, _, start = first.rpartition(".")
    for value in range(int(start), int(last[0] if last else start) + 1):
        yield f"{prefix}.{value}"
