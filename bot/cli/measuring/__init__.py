"""Commands that measure and fit: answers, intents, speed, word lists."""
