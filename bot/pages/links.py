"""Deep links: `https://t.me/<bot>?start=<paragraph id>_<fingerprint of its wording>`.

The fingerprint lets the bot say that a paragraph has changed since it was linked to. A bare
paragraph id is a link too. In the reader a paragraph is an anchor of its section's page:
`<READER_URL>/<language>/<report id>/<section>.html#<paragraph id>`.
"""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

from corpus.report import text_sha256
from index.store.stored import StoredParagraph

_DIGITS = 8
_MARK = "_"


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to; `fingerprint` is empty where the link has none."""

    paragraph_id: str
    fingerprint: str


def link(bot: str, paragraph: StoredParagraph) -> str:
    """The permanent link to a paragraph."""
    return start_link(bot, f"{paragraph.id}{_MARK}{fingerprint(paragraph)}")


def reader_link(reader_url: str, paragraph: StoredParagraph, language: str) -> str:
    """The permanent address of a paragraph in the reader (`scripts/build_site`)."""
    page = f"{paragraph.report.id}/{section_page(paragraph.section)}.html"
    return f"{reader_url.rstrip('/')}/{language}/{page}#{paragraph.id}"


def section_page(section: str) -> str:
    """The name of a section's first page, without ".html"; sections are parts of ids, so of names.

    A report without sections has one page.
    """
    return f"section-{section}" if section else "text"


def start_link(bot: str, payload: str) -> str:
    """A link that starts the bot with a payload."""
    return f"https://t.me/{bot}?{urlencode({'start': payload})}"


def fingerprint(paragraph: StoredParagraph) -> str:
    """The first digits of the SHA-256 of a paragraph's original wording."""
    return text_sha256(paragraph.text)[:_DIGITS]


def read_link(url: str) -> Target | None:
    """What a link to a paragraph leads to; None for another link."""
    payload = parse_qs(urlsplit(url).query).get("start")
    return read_payload(payload[0]) if payload else None


def read_payload(payload: str) -> Target:
    """Read the payload of a link."""
    paragraph_id, _, digits = payload.rpartition(_MARK)
    if paragraph_id and len(digits) == _DIGITS:
        return Target(paragraph_id, digits)
    return Target(payload, "")
