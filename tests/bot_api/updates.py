"""The queue of updates a bot fetches or is sent."""

from typing import Any

from .errors import ApiError
from .signal import Signal

Json = dict[str, Any]

TERMINATED = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
OPT_IN = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class UpdateQueue:
    """Updates wait here until confirmed; one poller at a time."""

    def __init__(self) -> None:
        self.pending: list[Json] = []
        self.history: list[Json] = []
        self.allowed: list[str] = []
        self.changed = Signal()
        self._poller: object | None = None
        self._interruption = ""

    def put(self, kind: str, content: Json) -> None:
        """Queue an update, unless the bot has not asked for its kind."""
        if kind not in self.allowed if self.allowed else kind in OPT_IN:
            return
        update = {"update_id": len(self.history) + 1, kind: content}
        self.history.append(update)
        self.pending.append(update)
        self.changed.fire()

    @property
    def polled(self) -> bool:
        """Whether the bot waits for updates."""
        return self._poller is not None

    def confirm(self, offset: int) -> None:
        """Forget updates before `offset`; a negative one keeps only the last."""
        if offset < 0:
            del self.pending[:offset]
        else:
            self.pending = [one for one in self.pending if one["update_id"] >= offset]

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """Wait for updates; a later poll ends this one with 409 Conflict."""
        self.interrupt(TERMINATED)
        self.confirm(offset)
        poller = self._poller = object()
        self.changed.fire()

        def ready() -> list[Json] | None:
            if self._poller is not poller:
                raise ApiError(409, f"Conflict: {self._interruption}")
            return self.pending[:limit] or None

        try:
            return await self.changed.until(ready, timeout)
        except TimeoutError:
            return []
        finally:
            if self._poller is poller:
                self._poller = None

    def interrupt(self, reason: str) -> None:
        """End the poll under way, if any."""
        if self._poller is not None:
            self._poller = None
            self._interruption = reason
            self.changed.fire()

    def drop(self) -> None:
        self.pending.clear()
