"""Failures a test asks for, one method at a time."""

from dataclasses import dataclass

from .errors import ApiError


@dataclass
class Fault:
    """What goes wrong with the next `times` requests of a method."""

    method: str
    times: int
    error: ApiError | None = None
    drops: bool = False
    hangs: bool = False
    after: bool = False


class Faults:
    """Failures still to come."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def error(
        self,
        method: str,
        code: int = 500,
        description: str = "Internal Server Error",
        retry_after: int | None = None,
        times: int = 1,
    ) -> None:
        """Answer with an error instead of doing what is asked."""
        self._faults.append(Fault(method, times, error=ApiError(code, description, retry_after)))

    def drop(self, method: str, *, after: bool = False, times: int = 1) -> None:
        """Close the connection: before doing what is asked, or after, losing the answer."""
        self._faults.append(Fault(method, times, drops=True, after=after))

    def hang(self, method: str, *, after: bool = False, times: int = 1) -> None:
        """Never answer, so that the bot's own time-out runs out."""
        self._faults.append(Fault(method, times, hangs=True, after=after))

    def take(self, method: str) -> Fault | None:
        """The fault that strikes this request."""
        for fault in self._faults:
            if fault.method.lower() == method.lower():
                fault.times -= 1
                if fault.times == 0:
                    self._faults.remove(fault)
                return fault
        return None
