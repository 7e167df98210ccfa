"""What can be wrong, as values: a code and what fills in its text; the texts are not here."""

import errno
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# What the system says of a file, where it is a thing of its own.
_OF_THE_SYSTEM = {
    errno.ENOENT: "missing",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "forbidden",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is wrong: `code` names its text, which `arguments` fill in.

    `where` is a file, a folder or an id, `line` a line of it from 1. The argument `choice` names
    what the admin can decide ("language"), so that each medium says how.
    """

    code: str
    where: Path | str | None = None
    line: int | None = None
    arguments: Mapping[str, "str | int | Fault"] = field(default_factory=dict)

    def __str__(self) -> str:
        """What a log says of it."""
        line = "" if self.line is None else f", line {self.line}"
        place = "" if self.where is None else f"{self.where}{line}: "
        facts = ", ".join(f"{name}={value}" for name, value in self.arguments.items())
        return f"{place}{self.code}{f' ({facts})' if facts else ''}"


class FaultError(Exception):
    """Something that is wrong ends the work; each package has its own kinds of it."""

    def __init__(
        self,
        code: str,
        where: Path | str | None = None,
        line: int | None = None,
        **arguments: str | int | Fault,
    ) -> None:
        self.fault = Fault(code, where, line, arguments)
        super().__init__(str(self.fault))


class CorpusError(FaultError):
    """Something in the corpus, or a file that is to come into it, cannot be used as it stands."""


def fault_object(fault: Fault) -> dict[str, Any]:
    """A fault for another process, as JSON takes it."""
    arguments = {
        name: fault_object(value) if isinstance(value, Fault) else value
        for name, value in fault.arguments.items()
    }
    where = None if fault.where is None else str(fault.where)
    return {"code": fault.code, "where": where, "line": fault.line, "arguments": arguments}


def read_fault(given: Mapping[str, Any]) -> Fault:
    """A fault that another process sent."""
    arguments = {
        name: read_fault(value) if isinstance(value, dict) else value
        for name, value in given["arguments"].items()
    }
    return Fault(**{**given, "arguments": arguments})


def system_fault(error: OSError, otherwise: str, where: Path | str | None = None) -> Fault:
    """What the system refused; `otherwise` is the code where that is nothing frequent."""
    code = _OF_THE_SYSTEM.get(error.errno or 0, otherwise)
    reason = error.strerror or type(error).__name__
    return Fault(code, where or error.filename, arguments={"reason": reason})


def system_error(error: OSError, otherwise: str, where: Path | str) -> CorpusError:
    """The same, to be raised."""
    fault = system_fault(error, otherwise, where)
    return CorpusError(fault.code, where, None, **fault.arguments)
