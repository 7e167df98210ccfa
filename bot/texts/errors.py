"""What is wrong, and what to look at, said to people: on the command line and in a chat."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePath

from bot.texts.catalogue import say
from bot.texts.names import language_name
from corpus.errors import Fault, FaultError, system_fault
from corpus.report import Remark


def explain(error: FaultError | OSError | Fault, language: str) -> str:
    """An error as the command line says it: paths in full, "--id" for what can be decided."""
    return _told(fault_of(error), language, "--{}")


def explain_in_chat(
    error: FaultError | OSError | Fault, language: str, folder: Path | None = None
) -> str:
    """An error as a chat says it, without the server's paths, “id:” for a line of a caption.

    A file in `folder` goes by its name, any other by that of its own folder, too.
    """
    fault = fault_of(error)
    if fault.where is not None:
        path = PurePath(fault.where)
        named = [path.name] if path.parent == folder else path.parts[-2:]
        fault = replace(fault, where="/".join(named))
    return _told(fault, language, say(language, "quoted", {"text": "{}:"}))


def explain_remark(remark: Remark, language: str) -> str:
    """What to look at; where, is in the remark."""
    arguments = {
        name: _argument(name, value, language, "") for name, value in remark.arguments.items()
    }
    return say(language, f"remark-{remark.code}", arguments)


def fault_of(error: FaultError | OSError | Fault) -> Fault:
    """What an error says, as a value."""
    match error:
        case FaultError():
            return error.fault
        case OSError():
            return system_fault(error, "unreadable")
    return error


def _told(fault: Fault, language: str, choice: str) -> str:
    arguments = {
        name: _argument(name, value, language, choice) for name, value in fault.arguments.items()
    }
    told = say(language, f"error-{fault.code}", arguments)
    if fault.where is None:
        return told
    place: Mapping[str, object] = {"where": str(fault.where), "told": told}
    if fault.line is None:
        return say(language, "fault-at", place)
    return say(language, "fault-at-line", {**place, "line": str(fault.line)})


def _argument(name: str, value: str | int | Fault, language: str, choice: str) -> str | int:
    if isinstance(value, Fault):
        return _told(value, language, choice)
    match name:
        case "choice":
            return choice.format(value)
        case "language":
            return language_name(str(value), language)
    return value
