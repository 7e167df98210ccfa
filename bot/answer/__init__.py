"""Hits to an answer made of quotations, or an abstention; knows no Telegram."""
