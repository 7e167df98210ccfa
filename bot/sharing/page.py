"""The page of the source that a paragraph stands on, as a picture."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from telegram import Message

from bot.child import ChildDiedError, events
from bot.handling.sending import send
from bot.handling.services import Services
from bot.pages.page import plain_page
from bot.pages.passages import Frame, citation
from bot.paper.source.sought import sought
from bot.sharing.photos import Photos, send_photos
from bot.texts.catalogue import say
from bot.texts.errors import explain_in_chat
from corpus.errors import CorpusError
from corpus.read import source_file
from index.store.stored import StoredParagraph

_SECONDS = 150  # LibreOffice takes up to two minutes for a long document, a page of a PDF takes one


class _NoPictureError(Exception):
    """There is no picture; the message says why."""


async def send_page(
    services: Services, message: Message, paragraph: StoredParagraph, frame: Frame
) -> None:
    """Send the pictures of a paragraph in its source, or say why there are none."""

    async def make() -> Sequence[bytes]:
        async with services.drawing, asyncio.timeout(_SECONDS):
            return await _pictures(services, paragraph, frame.language)

    caption = citation(paragraph, frame)
    folder = services.library.settings.corpus_dir / paragraph.report.id
    try:
        await asyncio.to_thread(source_file, folder)  # what is kept may be of another file
        await send_photos(services, message, Photos(sought(paragraph).key, make, caption))
    except CorpusError as error:
        await send(message, plain_page(explain_in_chat(error, frame.language)))
    except _NoPictureError as error:
        await send(message, plain_page(str(error)))
    except (TimeoutError, ChildDiedError):
        await send(message, plain_page(say(frame.language, "page-slow")))


async def _pictures(
    services: Services, paragraph: StoredParagraph, language: str
) -> Sequence[bytes]:
    settings = services.library.settings
    request = {
        "sought": asdict(sought(paragraph)),
        "cache": str(settings.cache_dir / "pages"),
        "language": language,
    }
    async for said in events(settings, "bot.paper.source", given=request):
        if said["event"] == "error":
            raise _NoPictureError(said["message"])
        return await asyncio.to_thread(_read, said["paths"])
    raise ChildDiedError(0)


def _read(paths: Sequence[str]) -> list[bytes]:
    return [Path(path).read_bytes() for path in paths]
