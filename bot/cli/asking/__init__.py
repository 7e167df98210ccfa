"""Commands that answer: a question, a place, a chat."""
