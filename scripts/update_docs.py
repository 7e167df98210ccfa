"""Bring the outputs shown in the README up to date."""

import re
import shlex
import subprocess
import sys

from index.settings import ROOT

_SHOWN = re.compile(r"(<!-- output of: (.+?) -->\n).*?(?=<!-- end -->)", re.DOTALL)


def main() -> int:
    """Run each command that the README shows the output of; returns the exit status."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    updated = _SHOWN.sub(lambda shown: shown[1] + _output(shown[2]), text)
    readme.write_text(updated, encoding="utf-8")
    return 0


def _output(command: str) -> str:
    done = subprocess.run(
        shlex.split(command), cwd=ROOT, capture_output=True, text=True, check=True
    )
    output = done.stdout.strip()
    return f"{output}\n" if "\n| " in output else f"```text\n{output}\n```\n"


if __name__ == "__main__":
    sys.exit(main())
