"""Templates filled in: everything that a text says is escaped."""

import functools
from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.pages.passages import section_heading, short_place
from bot.site.content import Content
from bot.texts.catalogue import say
from bot.texts.citation import cautions, dated_title, former_place, report_title
from bot.texts.dates import version_time, written_date, written_time
from bot.texts.names import language_name, state_name
from corpus.shelf.manifest import LANGUAGES

# Path from the site's folder, and HTML.
Page = tuple[str, str]

_TEMPLATES = Path(__file__).with_name("templates")
# What templates call with what they show and the reader's language.
_TEXTS: dict[str, Callable[..., str]] = {
    "cautions": cautions,
    "dated_title": dated_title,
    "former_place": former_place,
    "heading": section_heading,
    "name_of_language": language_name,
    "name_of_state": state_name,
    "place": short_place,
    "report_title": report_title,
    "written_date": written_date,
}


def render(
    content: Content, template: str, language: str, name: str, facts: Mapping[str, object]
) -> Page:
    """A page; `name`: its path below the folder of the language, without ".html"."""
    home = "../" * name.count("/")
    html = (
        _environment()
        .get_template(template)
        .render(
            facts,
            content=content,
            language=language,
            languages=LANGUAGES,
            name=name,
            home=home,
            root=f"../{home}",
            t=functools.partial(say, language),
            built=written_time(version_time(content.version), language),
            **{key: functools.partial(_told, tell, language) for key, tell in _TEXTS.items()},
        )
    )
    return f"{language}/{name}.html", html


def render_root() -> Page:
    """The page at the site's root, where a language is chosen."""
    names = {language: say(language, f"about-language-{language}") for language in LANGUAGES}
    facts = {"languages": LANGUAGES, "names": names}
    return "index.html", _environment().get_template("root.html").render(facts)


def _told(tell: Callable[..., str], language: str, *shown: object) -> str:
    return tell(*shown, language)


@functools.cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
