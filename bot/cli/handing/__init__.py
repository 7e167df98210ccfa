"""Commands that make what people are handed: cards, pages, handouts."""
