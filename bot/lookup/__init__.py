"""Looking things up: by place, by legal reference, recommendations as a list. Knows no Telegram."""
