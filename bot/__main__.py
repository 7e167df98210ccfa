"""Run the Telegram bot: `python -m bot`."""

import logging
import sys

from telegram.error import InvalidToken

from bot.answer.library import Library
from bot.application import build_application
from bot.logs import describe, set_up_logging
from bot.running import run
from bot.settings import SettingsError, load_bot_settings
from bot.texts.errors import explain
from index.errors import IndexStateError
from index.settings import environment, load_settings

_logger = logging.getLogger("bot")


def main() -> int:
    """Run until told to stop; returns the exit status."""
    try:
        settings = load_bot_settings(environment())
    except SettingsError as error:
        return _fail(error)
    set_up_logging(settings.log_level)
    library = Library(load_settings())
    try:
        library.open()
        run(build_application(settings, library))
    except IndexStateError as error:
        return _fail(explain(error, "en"))
    except InvalidToken:
        return _fail("TELEGRAM_BOT_TOKEN was refused: copy it again from @BotFather")
    except Exception as error:  # noqa: BLE001  # its message could tell on someone
        return _fail(describe(error))
    finally:
        library.close()
    _logger.info("stopped")
    return 0


def _fail(message: object) -> int:
    sys.stderr.write(f"python -m bot: {message}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
