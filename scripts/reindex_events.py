"""What a reindex says while it runs: to a person, or to a program as one JSON object a line."""

import json
import sys
import time
from collections.abc import Mapping
from dataclasses import asdict
from typing import Protocol

from tqdm import tqdm

from bot.texts.errors import explain
from corpus.errors import Fault, fault_object
from index.build.plan import Changes, Plan
from index.build.reindex import Outcome
from index.check.regression import DEPTH
from scripts.options import system_language

# Seconds between two lines of progress.
_PAUSE = 0.5
_FATES = ("added", "changed", "removed", "unchanged")


class Events(Protocol):
    """What happens, in this order; `failed` at any point."""

    def planned(self, plan: Plan, paragraphs: Mapping[str, Changes]) -> None:
        """The corpus is compared with the version in use; `paragraphs`: of changed reports."""

    def embedded(self, done: int, total: int) -> None:
        """So many passages are embedded; called first with none."""

    def checking(self) -> None:
        """The new version is written; its checks begin."""

    def finished(self, outcome: Outcome | None) -> None:
        """The new version is in use; None: another reindex has made it meanwhile."""

    def failed(self, fault: Fault) -> None:
        """The version that was in use still is."""


class TextEvents:
    """For a person: lines, and a bar where there is a terminal."""

    def __init__(self) -> None:
        self._bar: tqdm | None = None

    def planned(self, plan: Plan, paragraphs: Mapping[str, Changes]) -> None:
        """Print the plan: a line on reports, a line for each changed report's paragraphs."""
        print(_describe(plan))
        for report, changes in paragraphs.items():
            counts = (f"{count} {fate}" for fate, count in asdict(changes).items() if count)
            print(f"paragraphs of {report}: {', '.join(counts)}")

    def embedded(self, done: int, total: int) -> None:
        """Draw a bar with rate and remaining time."""
        if self._bar is None:
            self._bar = tqdm(total=total, desc="embedding", unit=" passages", disable=None)
        self._bar.update(done - self._bar.n)
        if done == total:
            self._bar.close()

    def checking(self) -> None:
        """Say that checks take place."""
        print("checking")

    def finished(self, outcome: Outcome | None) -> None:
        """Print what was done."""
        if outcome is None:
            print("another reindex did it meanwhile")
            return
        print(f"{outcome.embedded} passages embedded, {outcome.units - outcome.embedded} kept")
        if outcome.recall:
            recall = ", ".join(f"{name} {share:.2f}" for name, share in outcome.recall.items())
            print(f"gold questions found among the first {DEPTH}: {recall}")
        for paragraph in outcome.stale:
            print(f"translation out of date, not shown: {paragraph}")
        print(f"now in use: {outcome.version}")

    def failed(self, fault: Fault) -> None:
        """Print the error, after what is left of the bar."""
        if self._bar is not None:
            self._bar.close()
        print(f"scripts/reindex: {explain(fault, system_language())}", file=sys.stderr)


class JsonEvents:
    """For a program: one object a line, flushed, progress at most twice a second."""

    def __init__(self) -> None:
        self._begun = self._said = 0.0

    def planned(self, plan: Plan, paragraphs: Mapping[str, Changes]) -> None:
        """Report ids by fate; `anew`: why every report is read again, or null."""
        fates = {fate: getattr(plan, fate) for fate in _FATES}
        counts = {report: asdict(changes) for report, changes in paragraphs.items()}
        _say("plan", **fates, anew=plan.anew, paragraphs=counts)
        if plan.nothing_to_do:
            _say("nothing")

    def embedded(self, done: int, total: int) -> None:
        """`rate`: passages a second; `remaining`: seconds."""
        now = time.monotonic()
        if not done:
            self._begun = self._said = now
        elif done == total or now >= self._said + _PAUSE:
            self._said = now
            rate = done / max(now - self._begun, 1e-6)
            remaining = round((total - done) / rate, 1)
            _say("embedding", done=done, total=total, rate=round(rate, 1), remaining=remaining)

    def checking(self) -> None:
        """The version is written."""
        _say("checking")

    def finished(self, outcome: Outcome | None) -> None:
        """`kept`: passages whose vectors were taken over; `stale`: translations out of date.

        `recall`: of the gold questions, by language, where any apply.
        """
        if outcome is None:
            _say("nothing")
            return
        _say(
            "done",
            version=outcome.version,
            embedded=outcome.embedded,
            kept=outcome.units - outcome.embedded,
            stale=outcome.stale,
            recall=outcome.recall,
        )

    def failed(self, fault: Fault) -> None:
        """One line that says what and what to do, and what it is made of."""
        told = explain(fault, "en")
        _say("error", message=told, code=fault.code, fault=fault_object(fault))


def _say(event: str, **facts: object) -> None:
    print(json.dumps({"event": event, **facts}, ensure_ascii=False), flush=True)


def _describe(plan: Plan) -> str:
    if plan.nothing_to_do:
        return f"nothing to do: {len(plan.unchanged)} reports, none changed"
    parts = [f"because {plan.anew}"] if plan.anew else []
    for fate in _FATES:
        if reports := getattr(plan, fate):
            parts.append(f"{fate}: {', '.join(reports)}")
    return "; ".join(parts)
