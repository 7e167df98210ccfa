"""What a reindex would do: the corpus as it is, against what the version in use was made from."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from corpus.read import read_report
from index.build.earlier import usable_version
from index.errors import NoReportError
from index.settings import Settings
from index.store.basis import Basis, read_basis, recorded_basis
from index.store.history import former_reports
from index.store.stored import open_stored, read_wordings
from index.store.versions import MANIFEST, current_version


@dataclass(frozen=True, slots=True)
class Plan:
    """Report ids by what happens to them; `anew` says why every report is read again, if so."""

    basis: Basis
    added: list[str]
    changed: list[str]
    removed: list[str]
    unchanged: list[str]
    anew: str | None

    @property
    def to_read(self) -> list[str]:
        """The reports whose rows are written anew."""
        return list(self.basis.reports) if self.anew else [*self.added, *self.changed]

    def fates(self) -> dict[str, list[str]]:
        """Report ids by what happens to them."""
        return {
            "added": self.added,
            "changed": self.changed,
            "removed": self.removed,
            "unchanged": self.unchanged,
        }

    @property
    def nothing_to_do(self) -> bool:
        """Whether the version in use is what a reindex would make."""
        return not (self.added or self.changed or self.removed or self.anew)


@dataclass(frozen=True, slots=True)
class Changes:
    """How many paragraphs of a report meet which fate; a changed one keeps its id."""

    added: int
    changed: int
    removed: int
    unchanged: int


def count_changes(before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    """Compare a report's paragraphs, each given as paragraph id → SHA-256 of its text."""
    kept = before.keys() & after.keys()
    unchanged = sum(before[name] == after[name] for name in kept)
    return Changes(
        added=len(after) - len(kept),
        changed=len(kept) - unchanged,
        removed=len(before) - len(kept),
        unchanged=unchanged,
    )


def plan_reindex(settings: Settings) -> Plan:
    """Compare the corpus with the version in use; a damaged one counts as none."""
    return plan_from(settings, usable_version(settings.index_dir))


def plan_from(settings: Settings, in_use: Path | None) -> Plan:
    """Compare the corpus with a version, None where there is none."""
    return make_plan(read_basis(settings), recorded_basis(in_use / MANIFEST) if in_use else None)


def plan_paragraphs(settings: Settings, plan: Plan) -> dict[str, Changes]:
    """Read the changed reports of a plan and compare them with the version in use, by report id.

    Raises CorpusError where a report does not fit.
    """
    if not plan.changed:
        return {}
    with closing(open_stored(current_version(settings.index_dir))) as database:
        return {
            report_id: count_changes(
                read_wordings(database, report_id),
                {p.id: p.sha256 for p in read_report(settings.corpus_dir / report_id).paragraphs()},
            )
            for report_id in plan.changed
        }


def check_known(forget: Sequence[str], plan: Plan, in_use: Path | None) -> None:
    """Raise NoReportError for a report that there neither is nor was: what is meant stays else."""
    known = {*plan.basis.reports, *plan.removed}
    if in_use and forget:
        with closing(open_stored(in_use)) as database:
            known |= former_reports(database)
    for report in forget:
        if report not in known:
            raise NoReportError("forget-unknown", id=report, known=", ".join(sorted(known)))


def make_plan(now: Basis, then: Basis | None) -> Plan:
    """Compare what there is with what the version in use was made from (None: no version)."""
    if then is None:
        return Plan(now, list(now.reports), [], [], [], "there is no index yet")
    anew = None
    if then.model != now.model:
        anew = f"the model changed from {then.model} to {now.model}"
    elif (then.form, then.reading) != (now.form, now.reading):
        anew = "the program or the glossary changed"
    same = [report for report in now.reports if then.reports.get(report) == now.reports[report]]
    return Plan(
        basis=now,
        added=[report for report in now.reports if report not in then.reports],
        changed=[report for report in now.reports if report in then.reports and report not in same],
        removed=[report for report in then.reports if report not in now.reports],
        unchanged=same,
        anew=anew,
    )
