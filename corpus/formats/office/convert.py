"""ODT, RTF and old Word files: LibreOffice makes a DOCX of them, in a process of its own."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from corpus.errors import CorpusError
from corpus.formats.document import Document
from corpus.formats.word.docx import read_docx

PROGRAMS = ("soffice", "libreoffice")
PACKAGE = "libreoffice-writer-nogui"  # Debian's, without a desktop
SECONDS = 120  # a document of a thousand pages takes twenty


def read_by_libreoffice(data: bytes, ending: str, path: Path) -> Document:
    """Read a file of a format that has this ending; raises CorpusError.

    LibreOffice counts its lists and hides its hidden text as the format says; what it writes is
    read as any DOCX is.
    """
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise CorpusError(
            "program", path, format=ending.upper(), program="LibreOffice", package=PACKAGE
        )
    with tempfile.TemporaryDirectory(prefix="tarmaq-") as folder:
        source, result = Path(folder) / f"source.{ending}", Path(folder) / "source.docx"
        source.write_bytes(data)
        _convert(program, source, path)
        if not result.is_file():
            raise CorpusError("damaged", path, format=ending.upper())
        return read_docx(result.read_bytes(), path)


def _convert(program: str, source: Path, path: Path) -> None:
    """Write a DOCX beside a file; the profile is made for this once, and no one else's."""
    command = [
        program,
        f"-env:UserInstallation={(source.parent / 'profile').as_uri()}",
        *("--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML"),
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
