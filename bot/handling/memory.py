"""What the bot keeps of people: in memory only, most of it for ten minutes, nothing on disk."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from bot.pages.page import Shown

K = TypeVar("K")
V = TypeVar("V")

TEN_MINUTES = 600.0
AN_HOUR = 3600.0


class MessageKey(NamedTuple):
    """A message of the bot."""

    chat: int
    message: int


class Expiring(Generic[K, V]):
    """A mapping whose entries are gone, not only hidden, some seconds after they were put there."""

    def __init__(self, seconds: float = TEN_MINUTES) -> None:
        self._seconds = seconds
        self._values: dict[K, tuple[V, asyncio.TimerHandle]] = {}

    def __len__(self) -> int:
        """How many entries there are."""
        return len(self._values)

    def put(self, key: K, value: V) -> None:
        """Keep a value, from now on for the whole time."""
        self.drop(key)
        timer = asyncio.get_running_loop().call_later(self._seconds, self.drop, key)
        self._values[key] = (value, timer)

    def get(self, key: K) -> V | None:
        """The value, while it is kept."""
        kept = self._values.get(key)
        return kept[0] if kept else None

    def drop(self, key: K) -> None:
        """Forget a value now."""
        if kept := self._values.pop(key, None):
            kept[1].cancel()

    def __iter__(self) -> Iterator[K]:
        """The keys there are now."""
        return iter(list(self._values))


@dataclass(frozen=True, slots=True)
class Memory:
    """Everything kept of people, by the ids Telegram gives them.

    `shown`: what messages of the bot show; `latest`: the last one in a private chat; `handouts`:
    the paragraphs that were put into one there, for an hour; `languages`, `reports`: what a person
    chose, until the program stops.
    """

    shown: Expiring[MessageKey, Shown] = field(default_factory=Expiring)
    latest: Expiring[int, MessageKey] = field(default_factory=Expiring)
    handouts: Expiring[int, tuple[str, ...]] = field(default_factory=lambda: Expiring(AN_HOUR))
    languages: dict[int, str] = field(default_factory=dict)
    reports: dict[int, str] = field(default_factory=dict)

    def show(self, key: MessageKey, shown: Shown, *, private: bool) -> None:
        """Keep what a message shows; in a private chat it is what a follow-up refers to."""
        self.shown.put(key, shown)
        if private:
            self.latest.put(key.chat, key)

    def last(self, chat: int, replied: int | None = None) -> Shown | None:
        """What the message that is replied to shows, else the last one in a private chat."""
        key = MessageKey(chat, replied) if replied is not None else self.latest.get(chat)
        return self.shown.get(key) if key else None

    def forget(self, person: int) -> None:
        """Forget all of this about a person (whose private chat has the person's own id)."""
        self.latest.drop(person)
        for key in self.shown:
            if key.chat == person:
                self.shown.drop(key)
        self.handouts.drop(person)
        self.languages.pop(person, None)
        self.reports.pop(person, None)
