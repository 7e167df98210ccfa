"""Between Telegram and the handlers: fetching, taking in, pacing; knows no page and no text."""
