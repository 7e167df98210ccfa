"""What a message is, before anything is searched; knows no Telegram."""
