"""What is kept of people is gone when it should be, and throttles are fair."""

import asyncio

from bot.handling.memory import Expiring, Memory, MessageKey
from bot.handling.throttle import Throttle
from bot.pages.page import Result, Shown


async def test_entries_are_gone_not_hidden() -> None:
    """After their time nothing of them is left in memory, even if nobody looks."""
    kept: Expiring[int, str] = Expiring(0.05)
    kept.put(1, "a")
    await asyncio.sleep(0.03)
    kept.put(1, "b")
    await asyncio.sleep(0.03)
    assert kept.get(1) == "b"
    await asyncio.sleep(0.04)
    assert len(kept) == 0


async def test_forgetting_a_person() -> None:
    """Everything of theirs goes, everything of others stays."""
    memory, result = Memory(), Result("kz-ngo-V-8", range(1))
    for person in (1, 2):
        memory.show(MessageKey(person, 10), Shown(result), private=True)
        memory.languages[person] = "kk"
        memory.reports[person] = "kz-ngo"
    memory.forget(1)
    assert list(memory.latest) == [2]
    assert list(memory.shown) == [MessageKey(2, 10)]
    assert memory.languages == {2: "kk"}
    assert memory.reports == {2: "kz-ngo"}


async def test_the_throttle_fills_up_again() -> None:
    """A minute's questions may come at once; then one at a time, each told of once."""
    now = [0.0]
    throttle = Throttle(3, clock=lambda: now[0])
    assert [throttle.admit(1) for _ in range(3)] == [None] * 3
    first, second = throttle.admit(1), throttle.admit(1)
    assert first
    assert second
    assert (first.seconds, first.told, second.told) == (20, False, True)
    assert throttle.admit(2) is None
    now[0] += 20
    assert throttle.admit(1) is None
