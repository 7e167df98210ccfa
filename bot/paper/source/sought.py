"""The paragraph whose place is looked for."""

import hashlib
from dataclasses import dataclass

from index.store.stored import StoredParagraph

# Goes up when a picture looks different: the earlier ones are not found any more.
_LOOKS = 1


@dataclass(frozen=True, slots=True)
class Sought:
    """A paragraph as the index has it: of which report and source, and where that was known to be.

    `number`: as printed, "" where there is none; `page`: the one of the file it begins on.
    """

    report: str
    sha256: str
    id: str
    text: str
    number: str
    page: int | None

    @property
    def key(self) -> str:
        """What its pictures are kept by: its source, its id and its wording."""
        shown = "\0".join((self.sha256, self.id, self.text, str(_LOOKS)))
        return hashlib.sha256(shown.encode("utf-8", "replace")).hexdigest()[:32]


def sought(paragraph: StoredParagraph) -> Sought:
    """A paragraph to be looked for."""
    report, number = paragraph.report, paragraph.number or ""
    return Sought(report.id, report.sha256, paragraph.id, paragraph.text, number, paragraph.page)
