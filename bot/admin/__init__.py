"""What admins do in a chat: add a report, reindex, roll back; strangers never get here."""
