"""Permanent ids: what an old link leads to after its report has changed."""

import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime

import pytest

from corpus.report import Unit, text_sha256
from index.build.reindex import reindex
from index.errors import NoReportError
from index.models.encoder import Encoder, model_identity
from index.search.reader import Index, open_index
from index.settings import Settings
from index.store.former_file import FILE
from index.store.program import form_digest
from index.store.versions import (
    DATABASE,
    current_version,
    list_versions,
    point_to,
    read_manifest,
    write_manifest,
)
from tests.corpora import SMALL, write_report

PERMIT = (
    "The law requires a permit for every peaceful assembly. Permits are refused without reasons."
)
FINED = "Organisers of a gathering without a permit are fined, and some are detained for ten days."
DEFAMATION = "Defamation is still a crime that journalists are sentenced to prison for."
BLOCKING = "Blocking of web sites needs no decision of a court."
# ¶ 1 inserted in section I, so that ¶ 1 and ¶ 2 are renumbered, the second one reworded, too;
# the recommendation to release everybody and section II's ¶ 2 removed
CHANGED = (
    SMALL.replace("1. The law", "1. Drones watch every square.\n\n2. The law")
    .replace("2. Organisers", "3. Organisers")
    .replace("ten days", "fifteen days")
    .replace("2) Release everybody who is detained for taking part in a peaceful assembly.\n", "")
    .replace(f"2. {BLOCKING}\n\n", "")
)


def run(settings: Settings, encoder: Encoder) -> None:
    """Reindex without a progress bar."""
    assert reindex(settings, lambda: encoder)


@contextmanager
def opened(settings: Settings, encoder: Encoder) -> Iterator[Index]:
    """The version in use."""
    index = open_index(settings, encoder)
    try:
        yield index
    finally:
        index.close()


def resolve(index: Index, paragraph_id: str, linked: str) -> tuple[str | None, str | None]:
    """A link to a wording: the present text, None where gone, and the linked one if it differs."""
    paragraph = index.paragraph(paragraph_id)
    if paragraph and paragraph.text == linked:
        return linked, None
    former = index.former(paragraph_id, text_sha256(linked)[:8])
    return paragraph.text if paragraph else None, former.text if former else None


def check_links(index: Index) -> None:
    """What the links to the first version lead to once the report is CHANGED."""
    assert resolve(index, "small-II-1", DEFAMATION) == (DEFAMATION, None)
    assert resolve(index, "small-I-1", PERMIT) == ("Drones watch every square.", PERMIT)
    assert resolve(index, "small-I-2", FINED) == (PERMIT, FINED)
    assert resolve(index, "small-II-2", BLOCKING) == (None, BLOCKING)
    assert resolve(index, "small-I-R2", "no such wording") == (None, None)
    removed = index.former("small-I-R2")
    assert removed is not None
    assert (removed.unit, removed.section, removed.number) == (Unit.RECOMMENDATION, "I", "2")
    assert removed.report == "small"
    assert removed.replaced == datetime.now(UTC).date().isoformat()
    assert index.former("small-II-1") is None
    assert index.former("small-I-3") is None


def test_links_survive_a_changed_report(small: Settings, packed: Encoder) -> None:
    """Inserted, renumbered, reworded, removed: each link resolves, or shows both wordings."""
    with opened(small, packed) as index:
        assert resolve(index, "small-I-1", PERMIT) == (PERMIT, None)
    write_report(small.corpus_dir, "small", CHANGED)
    run(small, packed)
    with opened(small, packed) as index:
        check_links(index)


def test_links_survive_the_next_reindex(small: Settings, packed: Encoder) -> None:
    """The history goes on: of several former wordings each is known, the latest first."""
    write_report(small.corpus_dir, "small", CHANGED)
    run(small, packed)
    write_report(small.corpus_dir, "small", CHANGED.replace("Drones", "Cameras"))
    run(small, packed)
    with opened(small, packed) as index:
        cameras = "Cameras watch every square."
        assert resolve(index, "small-I-1", PERMIT) == (cameras, PERMIT)
        drones = "Drones watch every square."
        assert resolve(index, "small-I-1", drones) == (cameras, drones)
        latest = index.former("small-I-1")
        assert latest is not None
        assert latest.text == drones
        assert resolve(index, "small-II-2", BLOCKING) == (None, BLOCKING)


def test_links_survive_when_everything_is_made_anew(small: Settings, packed: Encoder) -> None:
    """As after an update of the program."""
    write_report(small.corpus_dir, "small", CHANGED)
    run(small, packed)
    manifest = current_version(small.index_dir) / "manifest.json"
    manifest.write_text(manifest.read_text().replace(form_digest(), "0123456789abcdef"))
    run(small, packed)
    with opened(small, packed) as index:
        check_links(index)


def test_an_index_of_a_program_without_history_begins_one(small: Settings, packed: Encoder) -> None:
    """What the older schema holds is taken over."""
    version = current_version(small.index_dir)
    with closing(sqlite3.connect(version / DATABASE)) as connection:
        connection.execute("DROP TABLE former")
    write_manifest(version, read_manifest(version) | {"form": "an older form"})
    write_report(small.corpus_dir, "small", CHANGED)
    run(small, packed)
    with opened(small, packed) as index:
        check_links(index)


def test_links_survive_a_damaged_version(small: Settings, packed: Encoder) -> None:
    """The newest whole version stands in for one that cannot be read."""
    write_report(small.corpus_dir, "small", SMALL.replace("Blocking", "Closing"))
    run(small, packed)
    (current_version(small.index_dir) / DATABASE).write_bytes(b"")
    write_report(small.corpus_dir, "small", CHANGED)
    run(small, packed)
    with opened(small, packed) as index:
        check_links(index)


def test_links_survive_a_rollback(small: Settings, packed: Encoder) -> None:
    """Links of the first version resolve again, and those of the second after a reindex."""
    write_report(small.corpus_dir, "small", CHANGED)
    run(small, packed)
    point_to(
        small.index_dir, list_versions(small.index_dir)[0], form_digest(), model_identity(small)
    )
    with opened(small, packed) as index:
        assert resolve(index, "small-I-1", PERMIT) == (PERMIT, None)
    write_report(small.corpus_dir, "small", SMALL.replace("Blocking", "Closing"))
    run(small, packed)
    with opened(small, packed) as index:
        drones = "Drones watch every square."
        assert resolve(index, "small-I-1", drones) == (PERMIT, drones)
        assert resolve(index, "small-II-2", BLOCKING) == (
            BLOCKING.replace("Blocking", "Closing"),
            BLOCKING,
        )


@pytest.mark.parametrize("changed_before", [False, True])
def test_a_withdrawn_report_leaves_hashes_only(
    small: Settings, packed: Encoder, changed_before: bool
) -> None:
    """Whoever withdraws a report wants its words gone, the former ones too."""
    well = "Wells are poisoned by mining."
    write_report(small.corpus_dir, "water", f"I. Water\n\n1. {well}\n")
    run(small, packed)
    if changed_before:
        write_report(small.corpus_dir, "water", "I. Water\n\n1. Wells are clean.\n")
        run(small, packed)
    shutil.rmtree(small.corpus_dir / "water")
    run(small, packed)
    with opened(small, packed) as index:
        former = index.former("water-I-1", text_sha256(well)[:8])
        assert former is not None
        assert (former.text, former.sha256) == (None, text_sha256(well))
    assert b"poison" not in (current_version(small.index_dir) / DATABASE).read_bytes()


def test_the_latest_former_wording_is_the_last_that_was_replaced(
    small: Settings, packed: Encoder
) -> None:
    """Also where it had been replaced before, and come back."""
    closing = BLOCKING.replace("Blocking", "Closing")
    for text in (closing, BLOCKING, closing.replace("Closing", "Shutting")):
        write_report(small.corpus_dir, "small", SMALL.replace(BLOCKING, text))
        run(small, packed)
    with opened(small, packed) as index:
        latest = index.former("small-II-2")
        assert latest is not None
        assert latest.text == BLOCKING


def test_like_paragraphs_are_not_taken_for_renumbered(small: Settings, packed: Encoder) -> None:
    """Where two paragraphs say the same and one is reworded, the other one has not moved."""
    like = SMALL.replace(
        "Defamation is still a crime that journalists are sentenced to prison for.",
        "Blocking of web sites needs no decision of a court.",
    )
    write_report(small.corpus_dir, "small", like)
    run(small, packed)
    write_report(small.corpus_dir, "small", SMALL)
    run(small, packed)
    with opened(small, packed) as index:
        former = index.former("small-II-1")
        assert former is not None
        assert index.paragraph("small-II-2").text == former.text  # type: ignore[union-attr]
        assert index.standing(former) is None


def test_former_wordings_can_be_forgotten(small: Settings, packed: Encoder) -> None:
    """Also where nothing else is to do; the hash stays, so that a link is still answered."""
    write_report(small.corpus_dir, "small", CHANGED)
    run(small, packed)
    reindex(small, lambda: packed, keep=1, forget=["small"])
    with opened(small, packed) as index:
        former = index.former("small-I-1")
        assert former is not None
        assert former.text is None
    assert len(list_versions(small.index_dir)) == 1


def test_links_survive_the_loss_of_the_index(small: Settings, packed: Encoder) -> None:
    """Former wordings lie beside the reports, too, for their owner only, until forgotten."""
    write_report(small.corpus_dir, "small", CHANGED)
    run(small, packed)
    kept = small.corpus_dir / FILE
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    shutil.rmtree(small.index_dir)
    with kept.open("a", encoding="utf-8") as file:
        file.write('{"id": "small-I-1"}\nno line of the program\n')
    run(small, packed)
    with opened(small, packed) as index:
        check_links(index)
    reindex(small, lambda: packed, keep=1, forget=["small"])
    assert "permit for every" not in kept.read_text(encoding="utf-8")


def test_only_a_report_that_is_or_was_can_be_forgotten(small: Settings, packed: Encoder) -> None:
    """A slip of the pen would leave the wordings that were meant."""
    in_use = current_version(small.index_dir)
    with pytest.raises(NoReportError) as raised:
        reindex(small, lambda: packed, forget=["smal"])
    assert raised.value.fault.arguments["known"] == "small"
    assert current_version(small.index_dir) == in_use
