"""The reader: all reports as a site of files that needs no server; knows no Telegram."""
