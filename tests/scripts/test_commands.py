"""What all commands have in common, whatever they do."""

import re
from pathlib import Path

import click
import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.cli.main import COMMANDS, main, tarmaq
from bot.texts.catalogue import files_of
from corpus.shelf.manifest import LANGUAGES
from index.settings import ROOT
from tests.corpora import SMALL, write_report

HELP = ROOT / "bot" / "cli" / "texts"
# Messages of no command.
_COMMON = {"common", "docs-page", "tarmaq", "chat-peer", "update-docs"}


def described(language: str) -> dict[str, set[str]]:
    """Command → what its help describes."""
    (path,) = files_of(language, HELP)
    entries = FluentParser().parse(path.read_text(encoding="utf-8")).body
    return {
        entry.id.name: {attribute.id.name for attribute in entry.attributes}
        for entry in entries
        if isinstance(entry, ast.Message)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_describes_what_there_is_and_nothing_else(language: str) -> None:
    """Each argument and option of each command, in each language, with examples."""
    context = click.Context(tarmaq)
    for name in COMMANDS:
        command = tarmaq.get_command(context, name)
        assert command
        params = {max(param.opts, key=len).lstrip("-") for param in command.params}
        assert described(language)[name] == (params - {"version"}) | {"short", "examples"} | (
            {"version"} if name in ("verify", "rollback") else set()
        )
    assert set(described(language)) == set(COMMANDS) | _COMMON
    assert described(language) == described("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_name_commands_that_there_are(language: str) -> None:
    """By the function that knows how they are called here, and never as scripts/NAME."""
    names: set[str] = set()

    class Commands(Visitor):
        def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
            if node.id.name == "COMMAND":
                argument = node.arguments.positional[0]
                assert isinstance(argument, ast.StringLiteral)
                names.add(str(argument.value))

    visitor = Commands()
    for path in (*files_of(language), *files_of(language, HELP)):
        text = path.read_text(encoding="utf-8")
        said = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
        assert set(re.findall(r"scripts/([a-z]\w*)", said)) <= {"setup"}, path
        visitor.visit(FluentParser().parse(text))
    assert names - {"chat-peer", "update-docs"} <= set(COMMANDS)


@pytest.mark.parametrize("option", ["--help", "--version"])
@pytest.mark.parametrize("name", COMMANDS)
def test_help_and_version_do_nothing_else(
    name: str,
    option: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whatever else is given; there is no corpus and no index to read or to change."""
    monkeypatch.setenv("CORPUS_DIR", str(tmp_path / "corpus"))
    monkeypatch.setenv("INDEX_DIR", str(tmp_path / "index"))
    monkeypatch.chdir(tmp_path)
    assert main([name, option]) == 0
    out, err = capsys.readouterr()
    assert out and not err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["verify", "--nothing"], "scripts/verify: There is no option --nothing."),
        (["restore"], "scripts/restore: FILE is missing."),
        (["restore", "a", "b"], "scripts/restore: Something is given here"),
        (["ask", "--top"], "--top needs a value"),
        (["ask", "--top", "none"], "scripts/ask: --top: must be a whole number from 1, not “none”"),
        (["verify", "--margin", "2"], "scripts/verify: --margin: must be a number from 0 to 1"),
        (["translate", "kz-ngo", "xx"], "must be one of en, ru, kk, not “xx”."),
        (["translate", "kz-ngo", "ru", "--write", "--check"], "At most one of these"),
        (["nothing"], "tarmaq: There is no command “nothing”."),
    ],
)
def test_a_wrong_call_is_told_in_one_line(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What does not fit, and where the help is; the status is 2."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert err.endswith("For help, add --help.\n")
    assert err.count("\n") == 1


@pytest.mark.parametrize(("language", "told"), [("ru", "Прервано"), ("kk", "тоқтатылды")])
def test_ctrl_c_is_one_line(
    language: str,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In the language of the system, with the status that shells give it; nothing is done."""
    folder = write_report(tmp_path, "small", SMALL)
    monkeypatch.setenv("CORPUS_DIR", str(tmp_path))
    monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")

    def interrupt(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupt)
    assert main(["withdraw", "small"]) == 130
    assert told in capsys.readouterr().err
    assert folder.exists()
