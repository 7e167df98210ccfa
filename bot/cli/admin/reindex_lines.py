"""What a reindex says to a person: lines, and a bar where there is a terminal."""

from dataclasses import asdict

from tqdm import tqdm

from index.build.events import Checking, Embedding, Event, Outcome, Planned
from index.build.plan import Plan
from index.check.regression import DEPTH


class TextLines:
    """Prints each event; the bar of embedding lasts over several."""

    def __init__(self) -> None:
        self._bar: tqdm | None = None

    def __call__(self, event: Event) -> None:
        """Print an event."""
        match event:
            case Planned(plan, paragraphs, forget):
                if event.nothing_to_do or not plan.nothing_to_do:
                    print(_describe(plan))
                if forget:
                    print(f"former wordings to be forgotten: {', '.join(forget)}")
                for report, changes in paragraphs.items():
                    counts = (f"{count} {fate}" for fate, count in asdict(changes).items() if count)
                    print(f"paragraphs of {report}: {', '.join(counts)}")
            case Embedding(done, total):
                self._draw(done, total)
            case Checking():
                print("checking")
            case Outcome():
                print("\n".join(_outcome(event)))

    def _draw(self, done: int, total: int) -> None:
        """Draw the bar with rate and remaining time."""
        if self._bar is None:
            self._bar = tqdm(total=total, desc="embedding", unit=" passages", disable=None)
        self._bar.update(done - self._bar.n)
        if done == total:
            self._bar.close()


def _describe(plan: Plan) -> str:
    if plan.nothing_to_do:
        return f"nothing to do: {len(plan.unchanged)} reports, none changed"
    parts = [f"because {plan.anew}"] if plan.anew else []
    parts += [f"{fate}: {', '.join(reports)}" for fate, reports in plan.fates().items() if reports]
    return "; ".join(parts)


def _outcome(outcome: Outcome) -> list[str]:
    kept = outcome.units - outcome.embedded
    told = [f"{outcome.embedded} passages embedded, {kept} kept"]
    if outcome.recall:
        recall = ", ".join(f"{name} {share:.2f}" for name, share in outcome.recall.items())
        told.append(f"gold questions found among the first {DEPTH}: {recall}")
    told += [f"translation out of date, not shown: {paragraph}" for paragraph in outcome.stale]
    return [*told, f"now in use: {outcome.version}"]
