"""What scores mean in a corpus: those that questions about nothing in it get.

The larger a corpus, the nearer is the nearest passage to any question, so that a score alone says
nothing. At each reindex a bank of such questions is asked (`bank.py`), and what they get is the
zero of the scale that the decision to answer looks at.
"""

from collections.abc import Mapping
from dataclasses import dataclass

# Scores of so few units of measurement tell nothing: a corpus where all questions score alike.
_NARROWEST = 0.02
ALL = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """Mean and standard deviation of the best scores that the bank's questions get."""

    mean: float
    spread: float

    def normalised(self, score: float) -> float:
        """How many standard deviations a score lies above the mean."""
        return (score - self.mean) / max(self.spread, _NARROWEST)


@dataclass(frozen=True, slots=True)
class Scales:
    """The scales of a version, by the language of the question and by what is searched.

    `offsets`: question's language → language of the text → how much nearer the nearest text is
    than in the question's own language.
    """

    by_search: Mapping[str, Mapping[str, Scale]]
    offsets: Mapping[str, Mapping[str, float]]

    def scale(self, language: str, narrowing: Mapping[str, str]) -> Scale:
        """The scale of a search; of one report and kind, the lower of the two."""
        scales = self.by_search.get(language, {})
        names = [narrowed(name, value) for name, value in narrowing.items()]
        held = [scales[name] for name in names if name in scales]
        return min(held, key=lambda scale: scale.mean, default=scales.get(ALL, UNKNOWN))

    def facts(self) -> dict[str, object]:
        """As kept in a version's manifest."""
        return {
            "scales": {
                language: {name: [each.mean, each.spread] for name, each in scales.items()}
                for language, scales in self.by_search.items()
            },
            "offsets": {language: dict(layers) for language, layers in self.offsets.items()},
        }


# Of an English question to one report of fifty paragraphs: what a version without scales counts by.
UNKNOWN = Scale(0.25, 0.1)
NO_SCALES = Scales({}, {})


def narrowed(name: str, value: str) -> str:
    """The name of a search of one report or kind."""
    return f"{name}={value}"


def read_scales(facts: object) -> Scales:
    """The scales that a manifest keeps; none where it has none."""
    if not isinstance(facts, dict):
        return NO_SCALES
    return Scales(
        {
            language: {name: Scale(*pair) for name, pair in scales.items()}
            for language, scales in facts["scales"].items()
        },
        facts["offsets"],
    )
