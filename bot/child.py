"""Long work in a process of its own, which says what happens as one JSON object a line.

What such a process needs in memory, or dies of, does not touch the bot.
"""

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

from index.settings import ROOT, Settings

Event = dict[str, Any]

_LONGEST_LINE = 1 << 20
_LAST_WORDS = 5.0


class ChildDiedError(Exception):
    """The process ended without having said how its work ended; `status` is its exit status."""

    def __init__(self, status: int) -> None:
        super().__init__(f"exit status {status}")
        self.status = status


async def events(
    settings: Settings, module: str, *arguments: str, given: object = None
) -> AsyncGenerator[Event]:
    """Run `python -m <module>` and yield what it says; `given` is written to it as JSON.

    It is ended where the reader stops. Raises ChildDiedError where it fails without a word.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", module, *arguments),
        cwd=ROOT,
        env=_environment(settings),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=_LONGEST_LINE,
        # Ctrl-C in a terminal is for the bot, which ends this process itself
        start_new_session=True,
    )
    try:
        _step_back(process.pid)
        said = {}
        async for said in _said(process, given):
            yield said
        if (status := await process.wait()) and said.get("event") != "error":
            raise ChildDiedError(status)
    finally:
        await _end(process)


async def _said(process: asyncio.subprocess.Process, given: object) -> AsyncGenerator[Event]:
    assert process.stdin  # noqa: S101  # both are pipes
    assert process.stdout  # noqa: S101
    # one that dies at once reads nothing
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        process.stdin.write(json.dumps(given).encode())
        process.stdin.write_eof()
    while not process.stdout.at_eof():
        # a line that is too long is passed over, as one that is no JSON
        with contextlib.suppress(ValueError):
            said = json.loads(await process.stdout.readline())
            if isinstance(said, dict):
                yield said


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), _LAST_WORDS)
        except TimeoutError:
            process.kill()
            await process.wait()


def _environment(settings: Settings) -> dict[str, str]:
    return os.environ | {
        "PYTHONPATH": str(ROOT),
        "CORPUS_DIR": str(settings.corpus_dir),
        "INDEX_DIR": str(settings.index_dir),
        "EMBEDDING_MODEL": settings.model,
    }


def _step_back(pid: int) -> None:
    """Let the bot go first: at the processor, and to survive where memory runs out."""
    with contextlib.suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, pid, 10)
        Path(f"/proc/{pid}/oom_score_adj").write_text("500", encoding="ascii")
