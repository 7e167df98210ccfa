"""`/rollback`: back to an earlier version of the index, for admins."""

import asyncio
from dataclasses import dataclass

from telegram import Message, Update
from telegram.ext import ContextTypes

from bot.handling.sending import replace, send
from bot.handling.services import Services, asked
from bot.pages import keyboards
from bot.pages.html import Run, lines
from bot.pages.page import Page, plain_page
from bot.texts.catalogue import say
from bot.texts.dates import version_time, written_time
from bot.texts.errors import explain_in_chat
from index.errors import IndexStateError
from index.models.encoder import model_identity
from index.settings import Settings
from index.store.program import form_digest
from index.store.versions import current_version, list_versions, lock, point_to, read_manifest

_LIST = "list"


@dataclass(frozen=True, slots=True)
class Version:
    """An index version: its name, the reports in it, whether it is in use."""

    name: str
    reports: tuple[str, ...]
    in_use: bool


async def on_rollback(
    services: Services, update: Update, context: ContextTypes.DEFAULT_TYPE
) -> None:
    """Go back to the version before, or to the one that is named; "list" only lists them."""
    message, language = asked(services, update)
    wanted = " ".join(context.args or [])
    settings = services.library.settings
    if wanted == _LIST:
        page = versions_page(await asyncio.to_thread(read_versions, settings), language)
    else:
        page = await _roll_back(settings, wanted, language)
    await send(message, page)


async def go_to(services: Services, shown: Message, version: str, language: str) -> None:
    """Go to a version that a button names, and show so in its message."""
    await replace(shown, await _roll_back(services.library.settings, version, language))


async def _roll_back(settings: Settings, wanted: str, language: str) -> Page:
    try:
        name = await asyncio.to_thread(roll_back, settings, wanted)
    except IndexStateError as error:
        told = explain_in_chat(error, language)
        return plain_page(say(language, "rollback-failed", {"message": told}))
    if name is None:
        return plain_page(say(language, "rollback-none"))
    listed = versions_page(await asyncio.to_thread(read_versions, settings), language)
    told = say(language, "rollback-done", {"time": written_time(version_time(name), language)})
    return Page([Run(told + "\n\n"), *listed.runs], listed.rows)


def roll_back(settings: Settings, wanted: str) -> str | None:
    """Point to a version, by default the one before; returns its name, None where there is none.

    Raises an IndexStateError that says why it cannot be. Blocks: reads the version whole.
    """
    with lock(settings.index_dir):
        name = wanted or _before(settings)
        if name is not None:
            point_to(settings.index_dir, name, form_digest(), model_identity(settings))
    return name


def read_versions(settings: Settings) -> list[Version]:
    """The versions there are, newest first."""
    try:
        current = current_version(settings.index_dir).name
    except IndexStateError:
        current = ""
    return [
        Version(name, _reports(settings, name), name == current)
        for name in reversed(list_versions(settings.index_dir))
    ]


def versions_page(versions: list[Version], language: str) -> Page:
    """A list of versions, and a button for each that is not in use."""
    rows = [
        [
            Run(f"{'✓' if version.in_use else '•'} "),
            Run(written_time(version_time(version.name), language), bold=version.in_use),
            Run(f"\n{', '.join(version.reports)}\n"),
            Run(version.name, code=True),
        ]
        for version in versions
    ]
    runs = [Run(say(language, "rollback-versions") + "\n"), *lines(rows)]
    runs.append(Run("\n\n" + say(language, "rollback-note")))
    return Page(
        runs,
        [
            keyboards.rollback(
                version.name, written_time(version_time(version.name), language), language
            )
            for version in versions
            if not version.in_use
        ],
    )


def _before(settings: Settings) -> str | None:
    names = list_versions(settings.index_dir)
    at = names.index(current_version(settings.index_dir).name)
    return names[at - 1] if at else None


def _reports(settings: Settings, name: str) -> tuple[str, ...]:
    try:
        reports = read_manifest(settings.index_dir / name).get("reports")
    except (OSError, ValueError):
        return ()
    return tuple(reports) if isinstance(reports, dict) else ()
