"""What LibreOffice makes of files, in a process of its own: a DOCX to read, a PDF to show."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from corpus.errors import CorpusError

PROGRAMS = ("soffice", "libreoffice")
PACKAGE = "libreoffice-writer-nogui"  # Debian's, without a desktop
SECONDS = 120  # a document of a thousand pages takes twenty


def to_docx(data: bytes, ending: str, path: Path) -> bytes:
    """A file of a format that has this ending, as a DOCX; raises CorpusError.

    LibreOffice counts its lists and hides its hidden text as the format says; what it writes is
    read as any DOCX is.
    """
    return _converted(data, ending, path, "docx", "docx:MS Word 2007 XML")


def print_by_libreoffice(data: bytes, ending: str, path: Path) -> bytes:
    """A file of a format that has this ending, as a PDF; raises CorpusError."""
    return _converted(data, ending, path, "pdf", "pdf:writer_pdf_Export")


def _converted(data: bytes, ending: str, path: Path, target: str, how: str) -> bytes:
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise CorpusError(
            "program", path, format=ending.upper(), program="LibreOffice", package=PACKAGE
        )
    with tempfile.TemporaryDirectory(prefix="tarmaq-") as folder:
        source, result = Path(folder) / f"source.{ending}", Path(folder) / f"source.{target}"
        source.write_bytes(data)
        _convert(program, source, how, path)
        if not result.is_file():
            raise CorpusError("damaged", path, format=ending.upper())
        return result.read_bytes()


def _convert(program: str, source: Path, how: str, path: Path) -> None:
    """Write another format beside a file; the profile is made for this once, and no one else's."""
    command = [
        program,
        f"-env:UserInstallation={(source.parent / 'profile').as_uri()}",
        *("--headless", "--norestore", "--convert-to", how),
        *("--outdir", str(source.parent), str(source)),
    ]
    with subprocess.Popen(  # noqa: S603 - the program's own path, and names of ours
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            raise CorpusError(
                "program-slow", path, program="LibreOffice", seconds=SECONDS
            ) from None
        finally:
            if process.poll() is None:  # with the programs that it started
                os.killpg(process.pid, signal.SIGKILL)
