"""What people are handed: cards, handouts, pictures of pages; knows no Telegram."""
