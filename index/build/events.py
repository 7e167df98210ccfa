"""What a reindex says while it runs, as values; and each as a JSON object."""

import json
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from index.build.plan import Changes, Plan

# Seconds between two objects of progress.
_PAUSE = 0.5


@dataclass(frozen=True, slots=True)
class Planned:
    """The corpus is compared with the version in use; `paragraphs`: of changed reports, by id.

    `forget`: reports whose former wordings are to be dropped.
    """

    plan: Plan
    paragraphs: Mapping[str, Changes]
    forget: Sequence[str] = ()

    @property
    def nothing_to_do(self) -> bool:
        """Whether no version is to be made."""
        return self.plan.nothing_to_do and not self.forget


@dataclass(frozen=True, slots=True)
class Embedding:
    """`done` passages of `total` are embedded, after so many seconds; first with none."""

    done: int
    total: int
    seconds: float

    @property
    def rate(self) -> float:
        """Passages a second."""
        return self.done / max(self.seconds, 1e-6)

    @property
    def remaining(self) -> float:
        """Seconds, if the rate stays; 0 where nothing is done yet."""
        return (self.total - self.done) / self.rate if self.done else 0.0


@dataclass(frozen=True, slots=True)
class Checking:
    """The new version is written; its checks begin."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The new version is in use; `stale` names translated paragraphs whose original has changed.

    `embedded` of `units` passages were embedded, the others taken over; `recall`: share of the gold
    questions found among the first 3, by language, where any apply; `begun`: report → language →
    how many entries of its translation are still empty.
    """

    version: str
    embedded: int
    units: int
    stale: list[str]
    recall: dict[str, float]
    begun: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


Event = Planned | Embedding | Checking | Outcome


def event_object(event: Event) -> dict[str, Any]:
    """An event for a program; keys are kept stable, new ones may be added."""
    match event:
        case Planned(plan, paragraphs, forget):
            counts = {report: asdict(changes) for report, changes in paragraphs.items()}
            also = {"forget": list(forget)} if forget else {}
            fates = plan.fates()
            return {"event": "plan", **fates, "anew": plan.anew, "paragraphs": counts, **also}
        case Embedding(done, total):
            pace = {"rate": round(event.rate, 1), "remaining": round(event.remaining, 1)}
            return {"event": "embedding", "done": done, "total": total, **pace}
        case Checking():
            return {"event": "checking"}
        case Outcome(version, embedded, units, stale, recall, begun):
            return {
                "event": "done",
                "version": version,
                "embedded": embedded,
                "kept": units - embedded,
                "stale": stale,
                "recall": recall,
                "untranslated": begun,
            }


class JsonLines:
    """Prints events for a program: one object a line, flushed, progress at most twice a second."""

    def __init__(self) -> None:
        self._said = time.monotonic()

    def __call__(self, event: Event) -> None:
        """Print an event, unless it is progress that comes too soon after the last."""
        if isinstance(event, Embedding) and event.done < event.total:
            if time.monotonic() < self._said + _PAUSE:
                return
            self._said = time.monotonic()
        if not isinstance(event, Embedding) or event.done:
            print_object(event_object(event))
        if isinstance(event, Planned) and event.nothing_to_do:
            print_object({"event": "nothing"})


def print_object(told: Mapping[str, object]) -> None:
    """Print one JSON object on a line of its own, at once."""
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    sys.stdout.flush()
