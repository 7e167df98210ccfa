"""The documents say what is true: commands exist, links resolve, settings are all named."""

import re
from pathlib import Path

import pytest

from bot.cli.main import COMMANDS
from corpus.shelf.manifest import LANGUAGES
from index.settings import ROOT
from scripts.update_docs import commands_page, page_of_commands

DOCUMENTS = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
TEXTS = [*DOCUMENTS, *(path for folder in ("bot", "corpus", "index", "scripts")
                       for path in (ROOT / folder).rglob("*.py"))]  # fmt: skip


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_named_scripts_exist(path: Path) -> None:
    """A command that a text names can be run."""
    for name in re.findall(r"scripts/([a-z_]+)\b", path.read_text(encoding="utf-8")):
        assert (ROOT / "scripts" / name).exists() or (ROOT / "scripts" / f"{name}.py").exists(), (
            name
        )


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_resolve(path: Path) -> None:
    """A relative link leads to a file of the repository."""
    for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_shown_outputs_are_there() -> None:
    """Where the README shows what a command prints, it does; scripts/update_docs puts it there."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"<!-- output of: (.+?) -->\n(.*?)<!-- end -->", readme, re.DOTALL)
    assert len(shown) == 3
    assert all("kz-ngo" in output or "| English |" in output for _, output in shown)


def test_every_script_can_be_called_by_its_name() -> None:
    """Each command has a launcher, which is a link to the one launcher."""
    developers = {path.stem for path in (ROOT / "scripts").glob("[a-z]*.py")}
    everybodys = {name.replace("-", "_") for name in COMMANDS} - {"start"}
    for name in developers | everybodys:
        assert (ROOT / "scripts" / name).is_symlink(), name
        assert (ROOT / "scripts" / name).resolve().name == "_python"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_commands_are_what_help_says(language: str) -> None:
    """Written by scripts/update_docs from the same texts, in each language."""
    page = page_of_commands(language).read_text(encoding="utf-8")
    assert page == commands_page(language)


def test_every_setting_is_in_the_example() -> None:
    """A variable that the code reads is in .env.example, and the reverse."""
    code = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("bot", "index")
        for path in (ROOT / folder).rglob("*settings.py")
    )
    read = set(re.findall(r'"([A-Z]+(?:_[A-Z]+)+)"', code))
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    read -= {"TARMAQ_HOME", "XDG_DATA_HOME"}  # where .env itself lies
    assert read == set(re.findall(r"^#?([A-Z_]+)=", example, re.MULTILINE))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_no_machine_is_named(path: Path) -> None:
    """The documents hold for any machine."""
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"(?<![\w.])/(?:work|root|opt|tmp)/", text)
