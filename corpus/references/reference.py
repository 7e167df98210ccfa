"""A legal reference, as a value, and text folded so that names can be found in it."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.report import Span


class Kind(StrEnum):
    """What is referred to."""

    TREATY = "treaty"
    SOFT_LAW = "soft law"
    CONSTITUTION = "constitution"
    CODE = "code"
    LAW = "law"
    RESOLUTION = "resolution"
    DOCUMENT = "document"
    BODY = "body"
    UNKNOWN = "unknown"  # an article of something that the text does not name


@dataclass(frozen=True, slots=True)
class Mention:
    """An instrument where a text names it; `short`: by a word that stands for it."""

    span: Span
    instrument: str
    kind: Kind
    name: str = ""
    number: str = ""
    year: int | None = None
    short: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """One instrument, or one article of it, that a text refers to.

    `instrument`: the id of the instrument in every language ("iccpr", "resolution:48/134"; "" where
    it is not told); `name`: as the text has it, for what the list of instruments does not know;
    `article`: "9", or "2.1" for paragraph 1 of article 2; `number`, `year`: of a resolution or law.
    """

    kind: Kind
    instrument: str
    span: Span
    name: str = ""
    article: str = ""
    number: str = ""
    year: int | None = None


_FOLDED = str.maketrans('әғқңөұүһіё’‘ʼ«»“”„"‐‑‒–—―\n\u00a0', "агкноуухие'''      ------  ")


def fold(text: str) -> str:
    """A text in small letters, Kazakh ones as the nearest Russian, quotation marks as spaces.

    Character by character, so that places stay what they are.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lowered.translate(_FOLDED)
