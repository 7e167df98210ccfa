"""Every text for people is there in every language, with the same arguments."""

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts.catalogue import files_of, say
from corpus.shelf.manifest import LANGUAGES


class Arguments(Visitor):
    """Collects the names of a message's arguments."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # fluent's
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Message → its arguments."""
    found: dict[str, set[str]] = {}
    for path in files_of(language):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk)
            if isinstance(entry, ast.Message):
                visitor = Arguments()
                visitor.visit(entry)
                assert entry.id.name not in found
                found[entry.id.name] = visitor.names
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_lacks_a_message(language: str) -> None:
    """English, Russian and Kazakh have the same messages, which take the same arguments."""
    assert messages(language) == messages("en")


def test_a_missing_message_or_argument_is_an_error() -> None:
    """A text is never half there."""
    with pytest.raises(LookupError):
        say("en", "no-such-message")
    with pytest.raises(KeyError, match="number"):
        say("en", "cite-paragraph")


@pytest.mark.parametrize(
    ("length", "expected"), [(4101, "4 101 знак;"), (4102, "4 102 знака;"), (4105, "4 105 знаков;")]
)
def test_russian_plurals_agree(length: int, expected: str) -> None:
    """Numbers take the form that their last digit asks for, grouped as the language groups them."""
    text = say("ru", "error-long-question", {"length": length, "limit": 4096})
    assert expected in text.replace("\u00a0", " ").replace("\u202f", " ")
