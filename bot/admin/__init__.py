"""What admins do in a chat: add a report, reindex, roll back; others never get here."""
