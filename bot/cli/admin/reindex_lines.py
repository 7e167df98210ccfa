"""What a reindex says to a person: lines, and a bar where there is a terminal."""

from collections.abc import Iterator
from dataclasses import asdict

from tqdm import tqdm

from bot.cli.options import system_language
from bot.texts.catalogue import say
from bot.texts.names import language_name
from index.build.events import Checking, Embedding, Event, Outcome, Planned
from index.check.regression import DEPTH


class TextLines:
    """Prints each event in the language of the system; the bar of embedding lasts over several."""

    def __init__(self) -> None:
        self._bar: tqdm | None = None
        self._language = system_language()

    def __call__(self, event: Event) -> None:
        """Print an event."""
        match event:
            case Planned():
                lines = [*_planned(event, self._language)]
            case Embedding(done, total):
                self._draw(done, total)
                return
            case Checking():
                lines = [say(self._language, "reindex-checking")]
            case Outcome():
                lines = [*_outcome(event, self._language)]
        print("\n".join(lines))

    def _draw(self, done: int, total: int) -> None:
        """Draw the bar with rate and remaining time."""
        if self._bar is None:
            what = say(self._language, "reindex-bar")
            self._bar = tqdm(total=total, desc=what, unit="", disable=None)
        self._bar.update(done - self._bar.n)
        if done == total:
            self._bar.close()


def _planned(planned: Planned, language: str) -> Iterator[str]:
    plan = planned.plan
    if planned.nothing_to_do:
        yield say(language, "reindex-nothing")
    if plan.anew:
        yield say(language, "reindex-anew")
    for fate, reports in plan.fates().items():
        if reports and fate != "unchanged":
            yield say(language, f"reindex-{fate}", {"reports": ", ".join(reports)})
    if plan.unchanged:
        yield say(language, "reindex-unchanged", {"count": len(plan.unchanged)})
    if planned.forget:
        yield say(language, "reindex-forgets", {"reports": ", ".join(planned.forget)})
    for report, changes in planned.paragraphs.items():
        yield say(language, "reindex-paragraphs", {"report": report, **asdict(changes)})


def _outcome(outcome: Outcome, language: str) -> Iterator[str]:
    counts = {"embedded": outcome.embedded, "kept": outcome.units - outcome.embedded}
    yield say(language, "reindex-embedded", counts)
    if outcome.recall:
        recall = ", ".join(
            f"{language_name(name, language)} {share:.2f}" for name, share in outcome.recall.items()
        )
        yield say(language, "reindex-recall", {"depth": DEPTH, "recall": recall})
    if outcome.stale:
        yield say(language, "reindex-stale", {"paragraphs": ", ".join(outcome.stale)})
    for report, counted in outcome.begun.items():
        for name, count in counted.items():
            facts = {"report": report, "language": language_name(name, language), "count": count}
            yield say(language, "reindex-untranslated", facts)
    yield say(language, "reindex-in-use", {"version": outcome.version})
