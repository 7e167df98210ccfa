"""Every text for people, in three languages; knows no messages."""
