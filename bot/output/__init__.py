"""Replies for a terminal and for programs; knows no Telegram."""
