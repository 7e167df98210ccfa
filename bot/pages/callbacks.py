"""What a button carries: a verb, a language, a paragraph or place. Never a word of a question.

`verb:language:target:detail`, at most 64 bytes. Nothing else is needed to serve the press, so that
buttons of old messages work after a restart and after a reindex.
"""

from dataclasses import dataclass
from enum import StrEnum

LONGEST = 64


class Verb(StrEnum):
    """What a button asks for."""

    MORE = "m"  # the next results of this message; detail: the number of the first
    OPEN = "o"  # a paragraph in its context, as a new message
    SHOW = "s"  # the same, in place of this message
    ORIGINAL = "v"  # the original wording, as a new message
    SHOW_ORIGINAL = "w"  # the same, in place of this message
    RECOMMENDATIONS = "r"  # recommendations on the subject of a paragraph
    CONTENTS = "c"  # the sections of a report, or the reports
    SECTION = "p"  # the paragraphs of "<report>/<section>"; detail: page
    REPORT = "b"  # ask this report only; target: none for all
    LANGUAGE = "l"  # speak this language; target: the language, none for automatic
    EXAMPLE = "e"  # ask an example question; target: its number
    TERMS = "t"  # more terms of the glossary; target: their places; detail: stamp of the glossary
    FORGET = "f"  # forget what memory holds of this person
    CARD = "d"  # the quotation as pictures; detail: "w" for wide ones, and the sentences
    PAGE = "g"  # the page of the source that it stands on, as a picture
    PICK = "n"  # put what this message quotes, or the target, into the person's handout
    HANDOUT = "u"  # the handout as a file; detail: "pdf", "docx", with "+" beside originals, or "x"
    ADD = "a"  # add the document that this message replies to; detail: fingerprint of the draft
    CANCEL = "x"  # do not add it
    REINDEX = "i"  # bring the index up to date
    ROLLBACK = "k"  # go to an index version; target: its name


@dataclass(frozen=True, slots=True)
class Press:
    """A button's meaning; `detail` is "3-4" for the sentences that answer, or a page."""

    verb: Verb
    language: str
    target: str = ""
    detail: str = ""

    def pack(self) -> str:
        """As callback data; raises ValueError where it does not fit."""
        data = ":".join([self.verb, self.language, self.target, self.detail]).rstrip(":")
        if len(data.encode()) > LONGEST:
            raise ValueError(f"callback data longer than {LONGEST} bytes: {self.verb}")
        return data


def unpack(data: str) -> Press | None:
    """The meaning of callback data; None where it is none of this program's."""
    verb, language, target, detail, *rest = [*data.split(":"), "", "", ""]
    if verb not in set(Verb) or language not in ("en", "ru", "kk") or any(rest):
        return None
    return Press(Verb(verb), language, target, detail)


def pack_places(places: range) -> str:
    """Places of sentences as a detail."""
    return f"{places.start}-{places.stop - 1}" if places else ""


def unpack_places(detail: str) -> range:
    """Places of sentences from a detail; none where there are none."""
    first, _, last = detail.partition("-")
    if not (first.isdecimal() and last.isdecimal()):
        return range(0)
    return range(int(first), int(last) + 1)
